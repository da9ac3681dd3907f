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


class ItemParts:
    """The parts of one item with their words, by which slots are held against them."""

    def __init__(self, item: ChecklistItem) -> None:
        self.is_several = len(item.parts) > 1
        self._parts = item.parts
        self._named = tuple(_named(item))
        names = (PartName(), *(name for name, _ in self._named))
        self._classes = {part_class(item.id, one.part, one.column): one for one in names}

    def part_for(self, slot: Slot, learnt: Mapping[str, float] = FrozenDict()) -> PartName:
        """Return the part and column of the item that a slot asks for.

        ``learnt`` is the model's score for the parts that it knows, by item and part
        (:func:`part_class`). An item that it knows none of goes by the words of its own parts; so
        does every item without ``learnt``.
        """
        known = [one for one in self._classes if one in learnt]
        if len(known) > 1:
            return self._classes[max(known, key=learnt.__getitem__)]
        return self._most_alike(slot)

    def _most_alike(self, slot: Slot) -> PartName:
        """Return the part and column whose words are most like a slot's."""
        stems = stems_of(slot.anchor)
        found, best = PartName(), 0.0
        for name, words in self._named:
            if (likeness := _likeness(stems, words)) > best:
                found, best = name, likeness
        if best >= _LIKE_ENOUGH:
            return found
        tables = [part for part in self._parts if part.columns]
        if slot.kind in _IN_TABLES and len(tables) == 1:
            return PartName(part=tables[0].id)
        return PartName()


def part_class(item: str, part: str, column: str) -> str:
    """Return the model's class for a part of an item; no part is the item as a whole."""
    return f"{item}#{part}.{column}" if column else f"{item}#{part}"


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
