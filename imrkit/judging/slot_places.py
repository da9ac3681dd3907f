"""Read the places of a mapping's entries from the slots of a draft.

A slot's answer is the text of its areas. What an author adds below a heading, with sub-headings,
labels and tables of her own, are slots that no mapping names: their words belong to the answer of
the heading above them. So it runs to the next slot of the form, or to the next heading of its own
or a higher level; where nothing stands there, its sub-headings' text is its text.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.places import Place
from imrkit.judging.slot_tables import SlotTable, table_of, tables_of
from imrkit.mapping import Mapping, MappingEntry, SlotName, aligned
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import Slot, SlotKind
from imrkit.words.wording import plain

_NO_LEVEL = 10  # a heading without a level ends at any heading


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesOfEntries:
    """What was read through a mapping."""

    places: tuple[Place, ...]  # of each entry, or of those of one table together
    lost: tuple[MappingEntry, ...]  # those whose slot the draft does not have
    found: int  # how many of the mapping's slots it has


def places_of_slots(mapping: Mapping, slots: Sequence[Slot]) -> PlacesOfEntries:
    """Return a place for each entry whose slot the draft has, and the other entries."""
    found = aligned(mapping.slots, slots)
    reader = _Reader(mapping, slots, found)
    return PlacesOfEntries(
        places=tuple(reader.places()),
        lost=tuple(entry for entry in mapping.entries if entry.slot not in found),
        found=len(found),
    )


class _Reader:
    """Reads one draft through one mapping."""

    def __init__(
        self, mapping: Mapping, slots: Sequence[Slot], found: dict[SlotName, Slot]
    ) -> None:
        self._mapping = mapping
        self._slots = slots
        self._found = found
        self._at = {id(slot): number for number, slot in enumerate(slots)}
        self._of_form = {id(slot) for slot in found.values()}
        self._guidance = tuple(plain(words) for words in mapping.guidance)

    def places(self) -> Iterator[Place]:
        """Yield the places; columns of one table that answer one part are one place."""
        read: set[int] = set()
        for number, entry in enumerate(self._mapping.entries):
            slot = self._found.get(entry.slot)
            if slot is None or number in read:
                continue
            if slot.kind is SlotKind.COLUMN and entry.part_column:
                together = dict(self._same_table(entry, slot))
                read |= together.keys()
                yield self._table_place(entry, list(together.values()))
            else:
                yield self._place(entry, slot)

    def _same_table(
        self, entry: MappingEntry, slot: Slot
    ) -> Iterator[tuple[int, tuple[str, Slot]]]:
        for number, other in enumerate(self._mapping.entries):
            its_slot = self._found.get(other.slot)
            if (
                its_slot is not None
                and other.part_column
                and (other.item, other.item_part) == (entry.item, entry.item_part)
                and (its_slot.part, its_slot.table) == (slot.part, slot.table)
            ):
                yield number, (other.part_column, its_slot)

    def _table_place(self, entry: MappingEntry, columns: list[tuple[str, Slot]]) -> Place:
        table = table_of(columns)
        first = columns[0][1]
        return self._at_slot(
            entry,
            first,
            _where_of_table(first),
            text=table.text,
            rows=table.rows,
            titles=table.titles,
        )

    def _place(self, entry: MappingEntry, slot: Slot) -> Place:
        where = f"{'under' if slot.kind is SlotKind.HEADING else 'at'} “{slot.anchor}”"
        region = self._region(slot)
        if entry.columns and (rows := self._rows(entry, slot)):
            return self._at_slot(
                entry, slot, where, text=rows.text, rows=rows.rows, titles=FrozenDict(entry.columns)
            )
        text = self._text(region)
        has_table = any(one.kind is SlotKind.COLUMN for one in region)
        return self._at_slot(
            entry,
            slot,
            where,
            text=text,
            prompt="" if text else _prompt(slot),
            headings=tuple(one.anchor for one in region[1:] if one.level is not None),
            # A table without the columns that the mapping names is read as text.
            rows=() if entry.columns and has_table else None,
        )

    def _at_slot(self, entry: MappingEntry, slot: Slot, where: str, **read: object) -> Place:
        return Place(
            item=entry.item,
            item_part=entry.item_part,
            where=where,
            part=slot.part,
            path=slot.path,
            **read,  # type: ignore[arg-type]
        )

    def _region(self, slot: Slot) -> list[Slot]:
        """Return a slot and those behind it whose words belong to its answer."""
        if slot.kind is not SlotKind.HEADING:
            return [slot]
        own = list(self._until(slot, stops=self._of_form))
        if not self._says_something(own) and slot.level is not None:
            own = list(self._until(slot, stops=()))
        return own

    def _until(self, slot: Slot, stops: Container[int]) -> Iterator[Slot]:
        """Yield a slot, and those behind it up to a heading of its own or a higher level."""
        yield slot
        for other in self._slots[self._at[id(slot)] + 1 :]:
            is_higher = other.level is not None and other.level <= (slot.level or _NO_LEVEL)
            if is_higher or id(other) in stops:
                return
            yield other

    def _says_something(self, region: Sequence[Slot]) -> bool:
        return any(self._own_text(slot) for slot in region)

    def _rows(self, entry: MappingEntry, slot: Slot) -> SlotTable | None:
        """Return the rows of the tables below a slot that have all columns of an entry."""
        wanted = {plain(title): column for column, title in entry.columns.items()}
        below = list(self._until(slot, stops=()))
        tables = [
            [(wanted[plain(one.anchor)], one) for one in table if plain(one.anchor) in wanted]
            for table in tables_of(below)
        ]
        whole = [table for table in tables if len({name for name, _ in table}) == len(wanted)]
        return SlotTable.joined([table_of(table) for table in whole]) if whole else None

    def _text(self, region: Sequence[Slot]) -> str:
        """Return the words of an answer, with the sub-headings and labels in it."""
        if not self._says_something(region):
            return ""
        lines = [self._own_text(region[0])]
        tables = {id(table[0]): table for table in tables_of(region[1:])}
        for slot in region[1:]:
            if slot.kind is SlotKind.COLUMN:
                if id(slot) in tables:
                    lines.append(table_of([(one.anchor, one) for one in tables[id(slot)]]).text)
            else:
                lines.append(_with_anchor(slot, self._own_text(slot)))
        return "\n".join(line for line in lines if line.strip())

    def _own_text(self, slot: Slot) -> str:
        if slot.options:
            chosen = [option.text for option in slot.options if option.is_chosen]
            return "\n".join([*chosen, *(area.text for area in slot.areas if area.text)])
        return "\n".join(
            line for line in slot.text.split("\n") if line.strip() and not self._is_guidance(line)
        )

    def _is_guidance(self, line: str) -> bool:
        return bool(self._guidance) and plain(line).startswith(self._guidance)


def _with_anchor(slot: Slot, text: str) -> str:
    if slot.level is not None:
        return f"{slot.anchor}\n{text}" if text else slot.anchor
    return f"{slot.anchor} {text}" if text else ""


def _prompt(slot: Slot) -> str:
    return "\n".join(area.prompt for area in slot.areas if area.prompt)


def _where_of_table(slot: Slot) -> str:
    title = slot.table_title or (slot.section[-1] if slot.section else "")
    return f"under “{title}”" if title else f"in the table with “{slot.anchor}”"
