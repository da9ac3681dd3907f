"""Which part of its item a slot asks for, and which column of that part's table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from imrkit.checklist import ChecklistItem, ItemPart
from imrkit.judging.matching.names import Stems, stems_of
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import Slot, SlotKind

_LIKE_ENOUGH = 0.3
_IN_TABLES = (SlotKind.COLUMN, SlotKind.ROW)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartName:
    """A part of an item by its ids; "" for the item as a whole, and for no column."""

    part: str = ""
    column: str = ""


def part_for(
    slot: Slot, item: ChecklistItem, learnt: Mapping[str, float] = FrozenDict()
) -> PartName:
    """Return the part and column of an item that a slot asks for.

    ``learnt`` is the model's score for the parts that it knows, by item and part
    (:func:`part_class`). An item that it knows none of goes by the words of its own parts; so does
    every item without ``learnt``.
    """
    names = [PartName(), *(name for name, _ in _named(item))]
    scores = {name: learnt.get(part_class(item.id, name.part, name.column)) for name in names}
    known = {name: score for name, score in scores.items() if score is not None}
    if len(known) > 1:
        return max(known, key=lambda name: known[name])
    return _most_alike(slot, item)


def part_class(item: str, part: str, column: str) -> str:
    """Return the model's class for a part of an item; no part is the item as a whole."""
    return f"{item}#{part}.{column}" if column else f"{item}#{part}"


def _most_alike(slot: Slot, item: ChecklistItem) -> PartName:
    """Return the part and column whose words are most like a slot's."""
    stems = stems_of(slot.anchor)
    found, best = PartName(), 0.0
    for name, words in _named(item):
        if (likeness := _likeness(stems, words)) > best:
            found, best = name, likeness
    if best >= _LIKE_ENOUGH:
        return found
    tables = [part for part in item.parts if part.columns]
    if slot.kind in _IN_TABLES and len(tables) == 1:
        return PartName(part=tables[0].id)
    return PartName()


def _named(item: ChecklistItem) -> Iterator[tuple[PartName, Stems]]:
    for part in item.parts:
        if part.id:
            yield PartName(part=part.id), _words(part.id, part.label)
        yield from _columns(part)


def _columns(part: ItemPart) -> Iterator[tuple[PartName, Stems]]:
    for column in part.columns:
        yield PartName(part=part.id, column=column.id), _words(column.id, column.label)


def _words(id_: str, label: str) -> Stems:
    return stems_of(label) | stems_of(id_)


def _likeness(one: Stems, other: Stems) -> float:
    return len(one & other) / len(one | other)
