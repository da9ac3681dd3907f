"""Move a draft into another template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.documents.migration import MovableDraft
from imrkit.files import FileSource, StrPath
from imrkit.judging.mapped_draft import mapped_draft
from imrkit.judging.mapping_use import MappingUse, UsedMapping
from imrkit.mapping import Mapping
from imrkit.values.ledger import Ledger
from imrkit.values.losses import Loss, LossGrade
from imrkit.verbs.drafts import use_of
from imrkit.verbs.loading import load_checklist, opened
from imrkit.verbs.mapping_choice import Shelf, slots_of
from imrkit.verbs.migration.account import account
from imrkit.verbs.migration.own_template import own_words
from imrkit.verbs.migration.placed import Placed, placed
from imrkit.verbs.migration.plan import plan, plan_rest
from imrkit.verbs.migration.planning import Planning
from imrkit.verbs.migration.records import MovedDecision, Places, moved_decisions
from imrkit.verbs.migration.targets import Targets

_UNKNOWN = (
    "The form of the {} is not known, and nobody has approved a mapping: {} of its {} places are "
    "sure and were used. Give the mapping of its form, and more finds its place."
)
_PROTECTED = "The {} was protected; the new document is not."


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
    return moved_into(
        opened(draft), opened(to), known, mapping_from, mapping_to, mappings, replaces=False
    )


def moved_into(
    given: Draft,
    to: Draft,
    known: Checklist,
    mapping_from: StrPath | Mapping | None = None,
    mapping_to: StrPath | Mapping | None = None,
    mappings: Shelf | None = None,
    *,
    replaces: bool,
) -> Migrated:
    """Move a draft into another template, as :func:`migrate` says.

    ``replaces``: the template takes the place of one of ours, whose own words are left out.
    """
    source = _with_own_words(_placed(given, mapping_from, mappings, known), known)
    target = _placed(to, mapping_to, mappings, known)
    movable = MovableDraft(source.draft, source.prompts)
    blocks = movable.blocks()
    planning = Planning(
        blocks,
        source,
        Targets(target.draft.controls(), target.labels, known),
        _own_words(target),
        known,
    )
    taking = movable.into(target.draft)
    said = taking.take(plan(planning))
    refused, lost = taking.finish(plan_rest(planning, said, replaces=replaces))
    moved = taking.draft()
    decisions = _record(given, source.use, moved, known)
    ledger = account(blocks, planning.plan, refused, decisions)
    losses = (*_losses(ledger), *planning.plan.losses, *lost, *_of_documents(source, target))
    order = list(LossGrade)
    return Migrated(
        draft=moved,
        ledger=ledger,
        losses=tuple(sorted(losses, key=lambda loss: order.index(loss.grade))),
        read_by=source.used,
        written_by=target.used,
    )


def _placed(
    draft: Draft, mapping: StrPath | Mapping | None, mappings: Shelf | None, checklist: Checklist
) -> Placed:
    use = use_of(draft, checklist, mapping=mapping, mappings=mappings, review_type=None)
    return placed(draft, use, checklist)


def _with_own_words(source: Placed, checklist: Checklist) -> Placed:
    """Return a draft of ours with the words of the template that it was made from."""
    return source if source.words else replace(source, words=own_words(source.draft, checklist))


def _own_words(target: Placed) -> Iterator[str]:
    """Yield each text that a template says outside its places."""
    blocks = MovableDraft(target.draft).blocks().blocks
    yield from (block.text for block in blocks if block.place is None and block.is_plain)


def _record(
    draft: Draft, use: MappingUse, moved: Draft, checklist: Checklist
) -> tuple[MovedDecision, ...]:
    """Give a moved draft the record of the one that it was; return what became of its entries."""
    record = draft.record
    entries = (*record.decisions, *record.responses, *record.accepted)
    if not entries and record.sign_off is None:
        return ()
    moved.record = record
    own = use_of(moved, checklist, mapping=None, mappings=(), review_type=None)
    before, after = _places(draft, use, checklist), _places(moved, own, checklist)
    return tuple(moved_decisions(record, before, after, checklist))


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


def _of_documents(source: Placed, target: Placed) -> Iterator[Loss]:
    """Yield what a person should know of the two documents as a whole."""
    for one, name in ((source, "draft"), (target, "template")):
        if one.use.is_proposed:
            used = one.used
            what = _UNKNOWN.format(name, used.recognised, used.places)
            yield Loss(grade=LossGrade.NOTE, what=what)
        if one.was_protected:
            yield Loss(grade=LossGrade.NOTE, what=_PROTECTED.format(name))
