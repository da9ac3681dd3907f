"""The verbs of imrkit, one plain function for each: the only place where documents meet judging."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import TYPE_CHECKING

from imrkit import checklist as checklists
from imrkit import mapping as mappings
from imrkit.checklist import DEFAULT, Checklist, ChecklistItem, ReviewType, Role
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError, NotFoundError
from imrkit.files import FileSource, StrPath
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks import SETTINGS, Check, find_check
from imrkit.judging.lint import LintRule, find_rule, judge
from imrkit.judging.report import Report, make_report
from imrkit.mapping import Mapping
from imrkit.values.addin import AddinReference
from imrkit.values.findings import Finding
from imrkit.values.record import Record
from imrkit.values.repairs import Repaired
from imrkit.values.snapshot import Identity, Snapshot

if TYPE_CHECKING:
    from imrkit.documents.brand import Brand


def load_checklist(checklist: StrPath | Checklist = DEFAULT) -> Checklist:
    """Load a checklist by id or from a TOML file, its checks' settings validated too.

    One that imrkit ships is read once: it is a value, and its file does not change. Raises
    :class:`imrkit.errors.ChecklistError` with every mistake at once.
    """
    if isinstance(checklist, Checklist):
        return checklist
    if str(checklist) in checklists.shipped_checklists():
        return _shipped(str(checklist))
    return checklists.load_checklist(checklist, check_settings=SETTINGS)


def load_mapping(
    mapping: StrPath | Mapping, *, checklist: StrPath | Checklist = DEFAULT
) -> Mapping:
    """Load a mapping from a TOML file and hold it against its checklist.

    Raises :class:`imrkit.errors.MappingError` with every mistake at once.
    """
    if isinstance(mapping, Mapping):
        return mapping
    return mappings.load_mapping(mapping, load_checklist(checklist))


@functools.cache
def _shipped(checklist: str) -> Checklist:
    return checklists.load_checklist(checklist, check_settings=SETTINGS)


def new(
    review_type: str,
    force: str,
    *,
    brand: StrPath | Brand | None = None,
    master: FileSource | None = None,
    checklist: StrPath | Checklist = DEFAULT,
    embed_addin: AddinReference | None = None,
) -> bytes:
    """Make a blank template for a review type and a force; return the bytes of a ``.docx``.

    ``brand``: a TOML file, or its value; ``None``: the master's own looks. ``master``: a Word file
    of your own; ``None``: the one that the checklist's form names.
    ``embed_addin``: the add-in whose task pane Word opens with every document made from the
    template. Its id is then in each of them, until :meth:`imrkit.Draft.remove_addin`. Raises
    :class:`imrkit.errors.ImrkitError`: an unknown review type, a checklist, brand or master that
    cannot be used.
    """
    # What only “new” needs is not loaded for the others.
    from imrkit.documents.brand import Brand, load_brand
    from imrkit.documents.template import new_template

    wanted = load_checklist(checklist)
    return new_template(
        wanted,
        _known_type(wanted, review_type),
        force=force,
        brand=brand if brand is None or isinstance(brand, Brand) else load_brand(brand),
        master=master,
        embed_addin=embed_addin,
    )


def check(
    draft: FileSource | Draft | Snapshot,
    *,
    review_type: str | None = None,
    role: str | None = None,
    checklist: StrPath | Checklist = DEFAULT,
    mapping: StrPath | Mapping | None = None,
    record: Record | None = None,
    item: str | None = None,
    earlier: Iterable[Finding] = (),
) -> Report:
    """Judge a draft against a checklist.

    ``review_type`` ``None``: that of the template it was made from, or of the mapping; when
    neither says one, every item is looked at. ``record`` ``None``: the one in the draft.
    ``item``: judge that one only; a snapshot of its own controls is enough when an earlier report
    said that it is judged from them (:attr:`imrkit.ItemReport.judged_from_own_controls`).
    ``earlier``: the findings of that report; those that cannot be looked at now still stand.
    Raises :class:`imrkit.errors.ImrkitError`.
    """
    wanted = load_checklist(checklist)
    known = None if mapping is None else load_mapping(mapping, checklist=wanted)
    if isinstance(draft, Snapshot):
        snapshot, kept = draft, Record()
    else:
        opened = _opened(draft)
        snapshot, kept = opened.snapshot(), opened.record
    return make_report(
        CheckInput.make(
            checklist=wanted,
            snapshot=snapshot,
            record=kept if record is None else record,
            review_type=_type_of(wanted, review_type, snapshot, known),
            role=None if role is None else _known_role(role),
            mapping=known,
            only=None if item is None else _known_item(wanted, item),
        ),
        earlier,
    )


def lint(file: FileSource | Draft) -> tuple[Finding, ...]:
    """Return the faults and risks in the build of a Word file, in document order.

    They lie in its content controls, and in links, macros and files that it brings along; its text
    is not looked at. Raises :class:`imrkit.errors.DocumentError`.
    """
    return judge(_opened(file).defects())


def repair(draft: FileSource | Draft, *, checklist: StrPath | Checklist = DEFAULT) -> Repaired:
    """Give a draft back the places that a program other than Word took from it.

    Tags, titles, the extent of each place and its rows are restored; no word changes, and the
    file that was given stays as it is. Raises :class:`imrkit.errors.DocumentError` when the draft
    does not say which template it was made from, when it has all its places, or when one of them
    cannot be restored without guessing.
    """
    opened = _opened(draft)
    wanted = load_checklist(checklist)
    identity = opened.identity
    if identity is None:
        raise DocumentError(
            "The draft does not say which template it was made from, so there is nothing to repair "
            "it by. Check it with a mapping instead (imrkit check --mapping)."
        )
    blank = Draft.open(new(identity.review_type, "imrkit", checklist=wanted))
    _require_same_places(identity, blank.identity, wanted)
    repaired = opened.repaired(blank, identity.tags)
    if not repaired.restored and not repaired.missing:
        raise DocumentError("The draft has all its places; there is nothing to repair.")
    return repaired


def items(
    *,
    review_type: str | None = None,
    role: str | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> tuple[ChecklistItem, ...]:
    """Return a checklist's items for a review type and a role; ``None`` means any."""
    wanted = load_checklist(checklist)
    kind = None if review_type is None else _known_type(wanted, review_type).id
    return wanted.view(review_type=kind, role=None if role is None else _known_role(role))


def explain(
    name: str, *, checklist: StrPath | Checklist = DEFAULT
) -> Check | LintRule | ChecklistItem:
    """Return the check or the lint rule with a code or name, or the checklist item with an id.

    Raises :class:`NotFoundError` when it is none of them.
    """
    found = find_check(name) or find_rule(name) or load_checklist(checklist).item(name)
    if found is None:
        raise NotFoundError(
            f"“{name}” is neither a check nor an item, nor a finding of “imrkit lint”. List them "
            "with “imrkit checks” and “imrkit items”."
        )
    return found


def _opened(file: FileSource | Draft) -> Draft:
    return file if isinstance(file, Draft) else Draft.open(file)


def _require_same_places(draft: Identity, blank: Identity | None, used: Checklist) -> None:
    """Raise when a draft was born with places that a checklist does not have."""
    known = set() if blank is None else set(blank.tags)
    if unknown := [tag for tag in draft.tags if tag not in known]:
        raise DocumentError(
            f"The draft was made with {len(unknown)} places that the checklist “{used.id}”, "
            f"version {used.version}, does not have: {', '.join(unknown)}. Name the checklist "
            "that it was made from (--checklist)."
        )


def _type_of(
    wanted: Checklist, given: str | None, snapshot: Snapshot, mapping: Mapping | None
) -> ReviewType | None:
    if given is not None:
        return _known_type(wanted, given)
    if snapshot.identity is not None:
        return wanted.review_type(snapshot.identity.review_type)
    if mapping is not None and mapping.review_type:
        return wanted.review_type(mapping.review_type)
    return None


def _known_type(wanted: Checklist, name: str) -> ReviewType:
    found = wanted.review_type(name)
    if found is None:
        known = ", ".join(kind.id for kind in wanted.review_types)
        raise NotFoundError(f"“{name}” is not a review type. Known are: {known}.")
    return found


def _known_item(wanted: Checklist, name: str) -> ChecklistItem:
    found = wanted.item(name)
    if found is None:
        raise NotFoundError(f"“{name}” is not an item of this checklist.")
    return found


def _known_role(name: str) -> Role:
    try:
        return Role(name)
    except ValueError:
        raise NotFoundError(f"“{name}” is not a role. Known are: {', '.join(Role)}.") from None
