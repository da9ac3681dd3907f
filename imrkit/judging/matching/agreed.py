"""Labels that are repeated for each row of an answer ask for the same each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from imrkit.mapping import Proposal
from imrkit.mapping.proposals import SURE
from imrkit.values.slots import SlotKind
from imrkit.words.wording import plain

_REPEATED = (SlotKind.LABEL, SlotKind.CELL, SlotKind.ROW)
_Key = tuple[str, tuple[str, ...]]


def agreed(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return proposals in which a repeated label has what most of its fellows surely have.

    The first and the last of “Date:”, “Event:”, “Source:”, again and again under one heading, have
    other words around them than the rest. Were one left out, its rows would begin elsewhere, and
    each event would stand beside the date of the next.
    """
    together: dict[_Key, list[Proposal]] = {}
    for one in proposals:
        if one.slot.kind in _REPEATED:
            together.setdefault(_key(one), []).append(one)
    leading = {key: _leading(group) for key, group in together.items()}
    return tuple(_led(one, leading.get(_key(one))) for one in proposals)


def _key(one: Proposal) -> _Key:
    return plain(one.slot.anchor).rstrip(": "), one.slot.section


def _leading(group: Sequence[Proposal]) -> Proposal | None:
    """Return the surest of those that agree on a column, where they are most; else None."""
    sure = [one for one in group if one.part_column and one.confidence >= SURE]
    if not sure or len(sure) == len(group):
        return None
    best = max(sure, key=lambda one: one.confidence)
    count = sum(_answer(one) == _answer(best) for one in sure)
    return best if count * 2 > len(group) else None


def _answer(one: Proposal) -> tuple[str | None, str, str]:
    return one.item, one.item_part, one.part_column


def _is_surely_other(one: Proposal) -> bool:
    return one.item is not None and one.confidence >= SURE


def _led(one: Proposal, leading: Proposal | None) -> Proposal:
    if leading is None or one.slot.kind not in _REPEATED or _is_surely_other(one):
        return one
    return replace(
        one,
        item=leading.item,
        item_part=leading.item_part,
        part_column=leading.part_column,
        relation=leading.relation,
        confidence=leading.confidence,
        reason=leading.reason,
    )
