"""Judge drafts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from imrkit.checklist import DEFAULT, Checklist, ReviewType
from imrkit.documents.draft import Draft
from imrkit.files import FileSource, StrPath
from imrkit.judging.check_input import CheckInput
from imrkit.judging.lint import judge
from imrkit.judging.mapping_use import MappingSource, MappingUse
from imrkit.judging.passages import HeadingIndex, passages
from imrkit.judging.report import Report, make_report
from imrkit.judging.selection import Selection
from imrkit.key import NameKey
from imrkit.mapping import Mapping
from imrkit.names import item_of, review_type_of, role_of
from imrkit.values.findings import Finding, Location
from imrkit.values.record import Record
from imrkit.values.snapshot import Snapshot
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.loading_mappings import load_mapping
from imrkit.verbs.mapping_choice import Shelf, choose, slots_of
from imrkit.verbs.naming import file_name, load_key
from imrkit.verbs.opening import opened


def check(
    draft: FileSource | Draft | Snapshot,
    *,
    review_type: str | None = None,
    role: str | None = None,
    checklist: StrPath | Checklist = DEFAULT,
    mapping: StrPath | Mapping | None = None,
    mappings: Shelf | None = None,
    record: Record | None = None,
    item: str | None = None,
    earlier: Iterable[Finding] = (),
    key: StrPath | NameKey | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """Judge a draft against a checklist.

    ``mapping``: through which a draft in somebody's template is read. ``None``: the one that
    travels in the draft; else that of a form that is known: ``mappings`` are a folder of mappings
    or some of them, beside those that imrkit ships; else one made of what is surely proposed.
    :attr:`imrkit.Report.mapping` says which. A draft with places of ours is read by them. Of a
    snapshot nothing is looked for.

    ``review_type`` ``None``: that of the template it was made from, or of the mapping; when
    neither says one, every item is looked at. ``record`` ``None``: the one in the draft.
    ``item``: judge that one only; a snapshot of its own controls is enough when an earlier report
    said that it is judged from them (:attr:`imrkit.ItemReport.judged_from_own_controls`).
    ``earlier``: the findings of that report; those that cannot be looked at now still stand.
    ``key``: the key to the names, a TOML file or its value; it is read and kept nowhere.
    ``select``: the checks to run, by the beginnings of their codes or by their names; () for every
    check. ``ignore``: those to leave out, selected or not. :attr:`imrkit.Report.left_out` says
    which were; an item that one of them decides is not done by the others.
    Raises :class:`imrkit.errors.ImrkitError`.
    """
    wanted = load_checklist(checklist)
    selection = Selection.of(select, ignore)
    snapshot, kept, use = _seen(draft, wanted, mapping, mappings, review_type)
    return make_report(
        CheckInput.make(
            checklist=wanted,
            snapshot=snapshot,
            record=kept if record is None else record,
            review_type=_type_of(wanted, review_type, snapshot, use),
            role=None if role is None else role_of(role),
            use=use,
            only=None if item is None else item_of(wanted, item),
            key=None if key is None else load_key(key),
            file_name=file_name(draft),
        ),
        earlier,
        selection,
    )


def _seen(
    draft: FileSource | Draft | Snapshot,
    checklist: Checklist,
    mapping: StrPath | Mapping | None,
    mappings: Shelf | None,
    review_type: str | None,
) -> tuple[Snapshot, Record, MappingUse]:
    """Return what is judged of a draft: what stands in it, its record, and what it is read by."""
    if isinstance(draft, Snapshot):
        return draft, Record(), _given(mapping, checklist)
    given = opened(draft)
    use = use_of(given, checklist, mapping=mapping, mappings=mappings, review_type=review_type)
    return _snapshot(given, use), given.record, use


def use_of(
    draft: Draft,
    checklist: Checklist,
    *,
    mapping: StrPath | Mapping | None,
    mappings: Shelf | None,
    review_type: str | None,
) -> MappingUse:
    """Return the mapping that is given, or the one that suits a draft; see :func:`check`."""
    if mapping is not None:
        return _given(mapping, checklist)
    kind = None if review_type is None else review_type_of(checklist, review_type).id
    return choose(draft, checklist, mappings, kind)


def _given(mapping: StrPath | Mapping | None, checklist: Checklist) -> MappingUse:
    if mapping is None:
        return MappingUse()
    known = load_mapping(mapping, checklist=checklist)
    return MappingUse(source=MappingSource.GIVEN, mapping=known)


def _snapshot(draft: Draft, use: MappingUse) -> Snapshot:
    """Return all that judging needs of a draft; its slots take time, and a mapping to read by."""
    snapshot = draft.snapshot()
    return snapshot if use.mapping is None else replace(snapshot, slots=slots_of(draft, use))


def _type_of(
    wanted: Checklist, given: str | None, snapshot: Snapshot, use: MappingUse
) -> ReviewType | None:
    if given is not None:
        return review_type_of(wanted, given)
    return review_type_in(wanted, snapshot, use)


def review_type_in(wanted: Checklist, snapshot: Snapshot, use: MappingUse) -> ReviewType | None:
    """Return the review type of a draft's template, or of the mapping; None: neither says one."""
    if snapshot.identity is not None:
        return wanted.review_type(snapshot.identity.review_type)
    if use.mapping is not None and use.mapping.review_type:
        return wanted.review_type(use.mapping.review_type)
    return None


def lint(file: FileSource | Draft) -> tuple[Finding, ...]:
    """Return the faults and risks in the build of a Word file, in document order.

    They lie in its content controls, in links, macros and files that it brings along, and in the
    variables and anchors of a master; its other text is not looked at. Each says under which
    headings it lies. Raises :class:`imrkit.errors.DocumentError`.
    """
    draft = opened(file)
    found = judge(draft.defects())
    if not found:
        return ()
    above = HeadingIndex.of(passages(draft.snapshot()))
    return tuple(replace(one, location=_under(above, one.location)) for one in found)


def _under(above: HeadingIndex, place: Location) -> Location:
    """Return a place with the headings above it."""
    return replace(place, headings=tuple(above.above(place.part, place.path)))
