"""Move a draft into another template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.documents.migration import MovableDraft
from imrkit.errors import DocumentError
from imrkit.files import FileSource, StrPath
from imrkit.judging.mapped_draft import mapped_draft
from imrkit.judging.mapping_use import MappingUse, UsedMapping
from imrkit.mapping import Mapping, to_toml
from imrkit.values.ledger import Ledger
from imrkit.values.losses import Loss, LossGrade
from imrkit.verbs.drafts import use_of
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.mapping_choice import Shelf, slots_of
from imrkit.verbs.migration.account import account
from imrkit.verbs.migration.own_template import own_words
from imrkit.verbs.migration.placed import Placed, placed
from imrkit.verbs.migration.plan import plan, plan_rest
from imrkit.verbs.migration.planning import Planning
from imrkit.verbs.migration.records import MovedDecision, Places, moved_decisions
from imrkit.verbs.migration.targets import Targets
from imrkit.verbs.opening import owned

_UNKNOWN = (
    "The form of the {} is not known, and nobody has approved a mapping: {} of its {} places are "
    "sure and were used. Give the mapping of its form, and more finds its place."
)
_PROTECTED = "The {} was protected; the new document is not."
_FILLED = (
    "The template is filled in: words stand at {} of its {} places, and stay in the new document. "
    "Take the blank form, unless they are of the same case."
)
_FEWEST = 4  # places with words of their own that a blank form may have, however few it asks for
_ONE_FILE = (
    "The draft and the template are one file. Name the blank form to move the draft into, or bring "
    "a draft of ours up to date with “imrkit update”."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated:
    """A draft in another template, and the account of every block."""

    draft: Draft
    ledger: Ledger
    losses: tuple[Loss, ...]  # all of them, those of single blocks too, the gravest first
    read_by: UsedMapping  # how the draft was read
    written_by: UsedMapping  # how the template was read


def migrate(
    draft: FileSource | Draft,
    to: FileSource | Draft,
    *,
    mapping_from: StrPath | Mapping | None = None,
    mapping_to: StrPath | Mapping | None = None,
    mappings: Shelf | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> Migrated:
    """Move a draft into another template, block by block; both files stay as they are.

    ``to``: a template of ours, a form that was adopted or converted, or anybody's form.
    ``mapping_from``, ``mapping_to``: through which a form that is not ours is read; ``None``: the
    mapping that travels in it, else that of a form that is known (``mappings``: a folder of them or
    some, beside those that imrkit ships), else what is surely proposed. What an author wrote goes
    to the place of the template that answers the same item, part and column. What has no such
    place stands in a holding section at the end, and nothing is left out. The record goes along.
    Raises :class:`imrkit.errors.ImrkitError`.
    """
    known = load_checklist(checklist)
    given, form = owned(draft), owned(to)
    if _is_one_file(draft, to):
        raise DocumentError(_ONE_FILE)
    return moved_into(given, form, known, mapping_from, mapping_to, mappings, replaces=False)


def _is_one_file(draft: FileSource | Draft, to: FileSource | Draft) -> bool:
    if isinstance(draft, str | PathLike) and isinstance(to, str | PathLike):
        return Path(draft).samefile(to)
    return draft is to or (isinstance(draft, bytes) and draft == to)


def moved_into(
    given: Draft,
    form: Draft,
    known: Checklist,
    mapping_from: StrPath | Mapping | None = None,
    mapping_to: StrPath | Mapping | None = None,
    mappings: Shelf | None = None,
    *,
    replaces: bool,
    printed: tuple[str, ...] = (),
) -> Migrated:
    """Move a draft into another template, as :func:`migrate` says; both documents are changed.

    ``replaces``: the template takes the place of one of ours, whose own words are left out.
    ``printed``: words of the former template beside those that the checklist gives it.
    """
    read_by = use_of(given, known, mapping=mapping_from, mappings=mappings, review_type=None)
    record = _Record(given, read_by, known)
    source = _with_own_words(placed(given, read_by, known), known, printed)
    written_by = use_of(form, known, mapping=mapping_to, mappings=mappings, review_type=None)
    target = placed(form, written_by, known)
    if written_by.mapping is not None and not written_by.is_proposed:
        form.embed_mapping(to_toml(written_by.mapping, known))
    movable = MovableDraft(source.draft, source.prompts)
    blocks = movable.blocks()
    targets = Targets(target.draft.controls(), target.labels, known)
    filled = targets.filled(target.prompts)
    planning = Planning(
        blocks,
        source,
        targets,
        _own_words(target),
        known,
    )
    taking = movable.into(target.draft)
    said = taking.take(plan(planning))
    refused, lost = taking.finish(plan_rest(planning, said, replaces=replaces))
    moved = taking.draft()
    ledger = account(blocks, planning.plan, refused, record.given_to(moved))
    losses = (
        *_losses(ledger),
        *_of_filled(filled, len(targets.every)),
        *planning.plan.losses,
        *lost,
        *_of_documents(source, target),
    )
    order = list(LossGrade)
    return Migrated(
        draft=moved,
        ledger=ledger,
        losses=tuple(sorted(losses, key=lambda loss: order.index(loss.grade))),
        read_by=source.used,
        written_by=target.used,
    )


def _with_own_words(source: Placed, checklist: Checklist, printed: tuple[str, ...]) -> Placed:
    """Return a draft of ours with the words of the template that it was made from."""
    if source.words:
        return source
    return replace(source, words=(*own_words(source.draft, checklist), *printed))


def _own_words(target: Placed) -> Iterator[str]:
    """Yield each text that a template says outside its places."""
    blocks = MovableDraft(target.draft).blocks().blocks
    yield from (block.text for block in blocks if block.place is None and block.is_plain)


class _Record:
    """The record of a draft, and what stood at its places before anything moved."""

    def __init__(self, draft: Draft, use: MappingUse, checklist: Checklist) -> None:
        self._record = record = draft.record
        self._checklist = checklist
        entries = (*record.decisions, *record.responses, *record.accepted)
        self._is_empty = not entries and record.sign_off is None
        self._before = {} if self._is_empty else _places(draft, use, checklist)

    def given_to(self, moved: Draft) -> tuple[MovedDecision, ...]:
        """Give a moved draft the record; return what became of its entries."""
        if self._is_empty:
            return ()
        moved.record = self._record
        own = use_of(moved, self._checklist, mapping=None, mappings=(), review_type=None)
        after = _places(moved, own, self._checklist)
        return tuple(moved_decisions(self._record, self._before, after, self._checklist))


def _places(draft: Draft, use: MappingUse, checklist: Checklist) -> Places:
    return mapped_draft(checklist, draft.snapshot(), use, slots_of(draft, use)).places


def _losses(ledger: Ledger) -> Iterator[Loss]:
    """Yield what single blocks lost, each once, with the place where."""
    found = (
        replace(block.loss, where=block.loss.where or block.origin)
        for block in ledger.blocks
        if block.loss is not None
    )
    yield from dict.fromkeys(found)


def _of_filled(filled: int, places: int) -> Iterator[Loss]:
    """Yield that the template is somebody's draft; the own words of a form are at few places."""
    if filled >= _FEWEST and filled * 2 > places:
        yield Loss(grade=LossGrade.MAJOR, what=_FILLED.format(filled, places))


def _of_documents(source: Placed, target: Placed) -> Iterator[Loss]:
    """Yield what a person should know of the two documents as a whole."""
    for one, name in ((source, "draft"), (target, "template")):
        if one.use.is_proposed:
            used = one.used
            what = _UNKNOWN.format(name, used.recognised, used.places)
            yield Loss(grade=LossGrade.NOTE, what=what)
        if one.was_protected:
            yield Loss(grade=LossGrade.NOTE, what=_PROTECTED.format(name))
