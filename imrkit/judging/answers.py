"""What an author wrote at the slots of a form, as places of items."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from imrkit.judging.cell_answers import cell_answer
from imrkit.judging.own_answers import (
    is_answered_on_line,
    is_begun_on_line,
    own_answer,
    prompt_of,
)
from imrkit.judging.pieces import Piece
from imrkit.judging.places import Place
from imrkit.judging.slot_tables import BlockTable, SlotTable, table_of, table_of_labels, tables_of
from imrkit.mapping import MappingEntry
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Paragraph, Table
from imrkit.words.wording import plain

_NO_LEVEL = 10  # a heading without a level ends at any heading
_Entries = Sequence[tuple[MappingEntry, Slot]]


class Answers:
    """The pieces of a draft, and the slots of its form in them."""

    def __init__(self, pieces: Sequence[Piece], of_form: Iterable[Slot]) -> None:
        self._pieces = pieces
        self._of_form = set(map(id, of_form))
        self._has_styles = any(piece.has_style for piece in pieces)
        self._at = {id(slot): at for at, piece in enumerate(pieces) for slot in piece.slots}

    def of(self, entries: _Entries, every: _Entries) -> Iterator[Place]:
        """Yield the places; columns of one table that answer one item are one place, and so are
        labels that follow one another and answer columns of one part.

        ``every``: also the entries that are read in another way, at a heading's labels.
        """
        read: set[int] = set()
        for number, (entry, slot) in enumerate(entries):
            if number in read:
                continue
            if slot.kind is not SlotKind.COLUMN and entry.part_column:
                block = _block(number, entries)
                read |= set(range(number, number + len(block)))
                yield self._place_of_labels(block)
            elif slot.kind is SlotKind.COLUMN:
                together = _same_table(entry, slot, entries)
                read |= together.keys()
                parts = (entries[one][0].item_part for one in together)
                part = next(filter(None, parts), "")
                entry = replace(entry, item_part=entry.item_part or part)
                yield self._place_of_columns(entry, list(together.values()))
            elif not self._has_places_below(entry, slot, every):
                place = self._place(entry, slot)
                if (
                    slot.areas or slot.options or not place.is_empty
                ):  # else nothing was to be written there
                    yield place

    def _place_of_columns(self, entry: MappingEntry, columns: list[tuple[str, Slot]]) -> Place:
        first = columns[0][1]
        table = self._table(columns)
        return _at(entry, first, _where_of_table(first))(
            text=table.text, rows=table.rows, titles=table.titles
        )

    def _place_of_labels(self, block: _Entries) -> Place:
        """Return the place of labels that are repeated for each row, as “Action 1”, “By whom”."""
        entry, first = block[0]
        table = table_of_labels(
            [(one.part_column, slot, self._place(one, slot)) for one, slot in block]
        )
        title = first.section[-1] if first.section else ""
        return _at(entry, first, f"under “{title}”" if title else _where(first))(
            text=table.text, rows=table.rows, titles=table.titles
        )

    def _table(self, columns: list[tuple[str, Slot]]) -> SlotTable:
        at = self._at.get(id(columns[0][1]))
        piece = None if at is None else self._pieces[at]
        if piece is not None and isinstance(piece.block, Table):
            found = BlockTable(piece.block, piece.slots).by_slots(columns)
            if found is not None:
                return found
        return table_of(columns)

    def _place(self, entry: MappingEntry, slot: Slot) -> Place:
        place = _at(entry, slot, _where(slot))
        region = self._region(slot)
        if entry.columns and (table := self._rows(entry, slot)):
            return place(text=table.text, rows=table.rows, titles=table.titles)
        own = own_answer(slot, region, is_in_text=self._is_in_text(slot))
        own = "\n".join(filter(None, (own, self._in_table(slot))))
        says_something = bool(own) or any(piece.is_answer for piece in region)
        lines = [own, *(piece.text for piece in region)] if says_something else []
        has_table = any(_has_table(piece) for piece in region)
        return place(
            text="\n".join(line for line in lines if line),
            prompt="" if says_something else prompt_of(slot),
            headings=tuple(_headings(region)),
            # A table without the columns that the mapping names is read as text, not row by row.
            rows=() if entry.columns and has_table else None,
        )

    def _in_table(self, slot: Slot) -> str:
        """Return what stands for a slot in its table beside its areas."""
        at = self._at.get(id(slot))
        piece = None if at is None else self._pieces[at]
        if piece is None or not isinstance(piece.block, Table):
            return ""
        return cell_answer(piece.block, slot, piece.slots)

    def _is_in_text(self, slot: Slot) -> bool:
        """Tell whether what follows a slot is read from the text."""
        at = self._at.get(id(slot))
        if at is None or self._pieces[at].block is None:
            return at is not None and slot.level is not None
        in_flow = slot.kind in (SlotKind.HEADING, SlotKind.LABEL)
        return in_flow and isinstance(self._pieces[at].block, Paragraph)

    def _region(self, slot: Slot) -> list[Piece]:
        """Return the pieces whose words are a slot's answer, be they those of its sub-headings."""
        region = self.own_region(slot)
        at = self._at.get(id(slot))
        is_heading = slot.kind is SlotKind.HEADING and slot.level is not None
        if not is_heading or at is None or any(piece.is_answer for piece in region):
            return region
        in_table = _is_table(self._pieces[at]) and self._pieces[at].level is None
        return [] if in_table else list(self._below(at, slot, to_next_place=False))

    def own_region(self, slot: Slot) -> list[Piece]:
        """Return the pieces behind a slot, up to the next of the form, that are its own."""
        at = self._at.get(id(slot))
        if at is None or (self._pieces[at].level is None and _is_table(self._pieces[at])):
            return []
        if slot.kind is SlotKind.LABEL:
            if is_answered_on_line(slot):
                return list(self._going_on(at, slot)) if is_begun_on_line(slot) else []
            return list(self._below_label(at, slot))
        if slot.kind is not SlotKind.HEADING:
            return []
        return [piece for piece in self._below(at, slot) if not self._is_of_form(piece)]

    def _below(self, at: int, slot: Slot, *, to_next_place: bool = True) -> Iterator[Piece]:
        """Yield the pieces behind a slot up to a heading of its own or a higher level.

        ``to_next_place``: or to a slot of the form; those in tables end nothing. Where headings
        have styles, bold lines among the text are none.
        """
        has_style = self._pieces[at].has_style or (slot.level is None and self._has_styles)
        for piece in self._pieces[at + 1 :]:
            is_heading = piece.level is not None and (piece.has_style or not has_style)
            if is_heading and (piece.level or 0) <= (slot.level or _NO_LEVEL):
                return
            if to_next_place and not _has_table(piece) and self._is_of_form(piece):
                return
            yield piece

    def _below_label(self, at: int, slot: Slot) -> Iterator[Piece]:
        """Yield what follows a label: in its area, and else up to the next slot."""
        areas = [one for one in slot.areas if one.kind is AreaKind.BLOCKS and one.end > one.start]
        if self._pieces[at].block is None:
            return
        for piece in self._below(at, slot):
            is_inside = any(_covers(area, piece) for area in areas)
            if not is_inside and (areas or (piece.slots and not _has_table(piece))):
                return
            yield piece

    def _going_on(self, at: int, slot: Slot) -> Iterator[Piece]:
        """Yield the paragraphs in which an answer goes on that begins on its label's line."""
        return itertools.takewhile(
            lambda piece: not piece.slots and isinstance(piece.block, Paragraph),
            self._below(at, slot),
        )

    def _is_of_form(self, piece: Piece) -> bool:
        return any(id(slot) in self._of_form for slot in piece.slots)

    def _rows(self, entry: MappingEntry, slot: Slot) -> SlotTable | None:
        """Return the rows of the tables below a slot that have all columns of an entry."""
        at = self._at.get(id(slot))
        if at is None:
            return None
        wanted = {plain(title): column for column, title in entry.columns.items()}
        for to_next_place in (True, False):
            below = self._below(at, slot, to_next_place=to_next_place)
            found = [table for piece in below for table in _tables(piece, wanted)]
            if found:
                return SlotTable.joined(found, entry.columns)
        return None

    def _has_places_below(self, entry: MappingEntry, slot: Slot, entries: _Entries) -> bool:
        """Tell whether a heading has nothing of its own but labels and columns of its item."""
        at = self._at.get(id(slot))
        if slot.kind is not SlotKind.HEADING or entry.columns or at is None:
            return False
        if _is_table(self._pieces[at]) and self._pieces[at].level is None:
            return False  # what stands behind the table is not below it
        below = list(self._below(at, slot, to_next_place=False))
        inside = {id(one) for piece in below for one in piece.slots}
        own = (piece for piece in self._below(at, slot) if not self._is_of_form(piece))
        return any(
            other.item == entry.item and id(its_slot) in inside
            for other, its_slot in entries
            if its_slot.kind is not SlotKind.HEADING
        ) and not any(piece.is_answer for piece in own)


def _block(number: int, entries: _Entries) -> _Entries:
    """Return the entries from a number on that are no columns and answer columns of its part."""
    part = (entries[number][0].item, entries[number][0].item_part)
    return list(
        itertools.takewhile(
            lambda one: (
                (one[0].item, one[0].item_part) == part
                and bool(one[0].part_column)
                and one[1].kind is not SlotKind.COLUMN
            ),
            entries[number:],
        )
    )


def _same_table(entry: MappingEntry, slot: Slot, entries: _Entries) -> dict[int, tuple[str, Slot]]:
    """Return the columns of one table that answer the same item, by the numbers of their entries.

    One that answers none of the checklist's columns goes by its title.
    """
    return {
        number: (other.part_column or f"“{its_slot.anchor}”", its_slot)
        for number, (other, its_slot) in enumerate(entries)
        if its_slot.kind is SlotKind.COLUMN
        and other.item == entry.item
        and (not other.item_part or not entry.item_part or other.item_part == entry.item_part)
        and (its_slot.part, its_slot.table) == (slot.part, slot.table)
    }


def _tables(piece: Piece, wanted: Mapping[str, str]) -> Iterator[SlotTable]:
    """Yield the tables of a piece that have columns with all titles wanted."""
    if isinstance(piece.block, Table):
        found = BlockTable(piece.block, piece.slots).by_titles(wanted)
        if found is not None:
            yield found
    for table in tables_of(piece.slots) if piece.block is None else ():
        columns = [(wanted[plain(one.anchor)], one) for one in table if plain(one.anchor) in wanted]
        if len({name for name, _ in columns}) == len(wanted):
            yield table_of(columns)


def _is_table(piece: Piece) -> bool:
    return isinstance(piece.block, Table)


def _has_table(piece: Piece) -> bool:
    in_table = any(slot.kind is SlotKind.COLUMN for slot in piece.slots)
    return _is_table(piece) or in_table


def _covers(area: AnswerArea, piece: Piece) -> bool:
    depth = len(area.path)  # what a control holds is deeper
    if piece.path[:depth] != area.path or len(piece.path) <= depth:
        return False
    return area.start <= piece.path[depth] < area.end


def _headings(region: Iterable[Piece]) -> Iterator[str]:
    for piece in region:
        if piece.level is not None:
            yield from (line.strip() for line in piece.text.split("\n"))


def _where(slot: Slot) -> str:
    return f"{'under' if slot.kind is SlotKind.HEADING else 'at'} “{slot.anchor}”"


def _where_of_table(slot: Slot) -> str:
    title = slot.table_title or (slot.section[-1] if slot.section else "")
    return f"under “{title}”" if title else f"in the table with “{slot.anchor}”"


def _at(entry: MappingEntry, slot: Slot, where: str) -> Callable[..., Place]:
    """Return what makes the place of an entry at a slot, but for what stands there."""
    return partial(
        Place,
        item=entry.item,
        item_part=entry.item_part,
        where=where,
        part=slot.part,
        path=slot.path,
    )
