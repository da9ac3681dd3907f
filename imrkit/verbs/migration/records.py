"""The record of a draft that moves: every decision goes along, and its hash is looked at anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from imrkit.checklist import Checklist, Where
from imrkit.judging.places import Place, places_hash
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.record import Decision, LeadResponse, Record

_CHANGED = (
    "It was decided on other words than stand there now, and shows as changed since: {}. A person "
    "looks at it again."
)
_NO_PLACE = "the template has no place for it"
_OTHER = "at its place the words are others, or stand with those of another place"
_WHOLE = "the whole draft is another document"
_BROKEN = "The sign-off was given for the draft as it was; it shows as broken."

Places = Mapping[str, tuple[Place, ...]]  # by item


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDecision:
    """An entry of the record that went along."""

    kind: str  # "decision", "response", "acceptance", "sign-off"
    title: str  # of its item
    hash: str
    loss: Loss | None


def moved_decisions(
    record: Record, before: Places, after: Places, checklist: Checklist
) -> Iterator[MovedDecision]:
    """Yield each entry of a record, and whether its hash is still that of the words it names.

    ``before``, ``after``: what the draft said, and says now, item by item.
    """
    for one in record.decisions:
        title = _title(one.item, checklist)
        loss = _loss(one, before, after, title, checklist)
        yield MovedDecision(kind="decision", title=title, hash=one.hash, loss=loss)
    for other in record.responses:
        title = _title(other.item, checklist)
        loss = _loss(other, before, after, title, checklist)
        yield MovedDecision(kind="response", title=title, hash=other.hash, loss=loss)
    for accepted in record.accepted:
        title = _title(accepted.item, checklist)
        yield MovedDecision(kind="acceptance", title=title, hash=accepted.fingerprint, loss=None)
    if record.sign_off is not None:
        loss = Loss(grade=LossGrade.NOTE, what=_BROKEN)
        yield MovedDecision(kind="sign-off", title="", hash=record.sign_off.hash, loss=loss)


def _loss(
    entry: Decision | LeadResponse, before: Places, after: Places, title: str, checklist: Checklist
) -> Loss | None:
    """Return what an entry loses: one that was true of its words and is not any more.

    One on an item without a place is bound to all words of the draft.
    """
    item = checklist.item(entry.item)
    if item is not None and item.where is Where.WHOLE_DOCUMENT:
        return Loss(grade=LossGrade.NOTE, what=_CHANGED.format(_WHOLE), where=title)
    was_true = entry.hash == places_hash(before.get(entry.item, ()))
    found = after.get(entry.item, ())
    if not was_true or entry.hash == places_hash(found):
        return None
    why = _OTHER if found else _NO_PLACE
    return Loss(grade=LossGrade.NOTE, what=_CHANGED.format(why), where=title)


def _title(item: str, checklist: Checklist) -> str:
    known = checklist.item(item)
    return item if known is None else known.title
