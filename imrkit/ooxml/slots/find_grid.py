"""The slots of a table: its columns, rows and bands, and labels beside or above their answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from imrkit.ooxml.slots.areas import of_cell, on_line
from imrkit.ooxml.slots.boxes import box_slots
from imrkit.ooxml.slots.cell_labels import (
    has_own_room,
    inner_labels,
    is_answer,
    labels_of,
    own_areas,
    room_behind,
    slot_of,
    whole,
)
from imrkit.ooxml.slots.cells import Cell, Role, Row, is_band, rows_of
from imrkit.ooxml.slots.data_rows import data_rows
from imrkit.ooxml.slots.flows import Grid
from imrkit.ooxml.slots.grid_slot import GridSlot
from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.ooxml.slots.label_grids import is_distinct_band, is_label_grid
from imrkit.ooxml.slots.labels import labels_in
from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.options import are_apart, yes_and_no
from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.ooxml.slots.table_heads import fits, header_rows, is_room, split_bands
from imrkit.values.slots import Option, SlotKind


def grid_slots(grid: Grid, known: KnownWords | None = None) -> tuple[PendingSlot, ...]:
    """Return the slots of a table in reading order, those of tables in its cells too.

    ``known``: the words that ask, where the form is known.
    """
    if grid.is_box:
        return box_slots(grid, partial(grid_slots, known=known), known)
    found = tuple(_GridFinder(grid, known).find())
    for one in found:
        one.table = one.table or grid.path
        one.table_title = one.table_title or grid.caption
    return found


class _GridFinder:
    """Walks the rows of one table."""

    def __init__(self, grid: Grid, known: KnownWords | None) -> None:
        self._grid = grid
        self._known = known
        self._rows = rows_of(grid, known)
        self._is_label_grid = is_label_grid(self._rows, grid.width)
        self._heads = header_rows(grid, self._rows)
        if self._is_label_grid:
            self._heads = frozenset(at for at in self._heads if is_room(self._below(at)))
        self._halved = split_bands(self._rows)
        self._found: list[GridSlot | PendingSlot] = []
        self._starts: Row = ()  # the header row that is in force
        self._columns: list[GridSlot] = []  # its titles
        self._offered: list[Cell] = []  # those of them that are answers: yes, no
        self._above: list[GridSlot] = []  # labels of the row above that have no area yet
        self._data_rows = data_rows((), 0)
        self._band = ""

    def find(self) -> Iterator[PendingSlot]:
        for number, row in enumerate(self._rows):
            if number in self._heads:
                self._header(row, number)
            elif self._holds_labels(row):
                self._own_rooms(row)
            elif number in self._halved:
                self._halves(row)
            elif is_band(row, self._grid.width):
                self._across(row[0], self._below(number))
            elif fits(row, self._starts):
                self._data(row)
            else:
                self._columns, self._offered, self._starts = [], [], ()
                self._labels(row)
        for one in self._found:
            yield one.made() if isinstance(one, GridSlot) else one

    def _holds_labels(self, row: Row) -> bool:
        """Tell whether each cell of a row is a label and the room for its answer."""
        if not self._is_label_grid or is_room(row):
            return False
        return not is_distinct_band(row, self._rows, self._grid.width)

    def _below(self, number: int) -> Row:
        return self._rows[number + 1] if number + 1 < len(self._rows) else ()

    def _header(self, row: Row, number: int) -> None:
        self._above = []
        below = takewhile(lambda at: at not in self._heads, range(number + 1, len(self._rows)))
        self._data_rows = data_rows([self._rows[at] for at in below], self._grid.width, row)
        titled = [one for one in row if one.title is not None]
        answers = yes_and_no([one.text for one in titled])
        self._offered = [one for one in titled if one.text in answers]
        self._starts = row
        self._columns = [
            self._put(self._slot(one, SlotKind.COLUMN), one)
            for one in titled
            if one not in self._offered
        ]

    def _put(self, slot: PendingSlot, cell: Cell, *, is_open: bool = False) -> GridSlot:
        found = GridSlot(slot, cell, is_open)
        self._found.append(found)
        return found

    def _slot(self, cell: Cell, kind: SlotKind) -> PendingSlot:
        slot = whole(cell, kind)
        slot.table_title = self._band
        return slot

    def _across(self, cell: Cell, below: Row) -> None:
        """A row of one cell: a band, or a label with its answer in it or below."""
        if not cell.names or not (self._starts or cell.is_strong) or has_own_room(cell):
            self._labels((cell,))
            return
        is_answered = len(below) == 1 and below[0].role is not Role.WORDS
        kind = SlotKind.HEADING if is_answered and cell.is_strong else SlotKind.ROW
        band = self._put(self._slot(cell, kind), cell, is_open=is_answered)
        self._band = "" if is_answered else band.slot.anchor
        self._above = [band]

    def _own_rooms(self, row: Row) -> None:
        """A row of labels that each leave the rest of their cell to the answer."""
        for cell in row:
            for found in self._label_cell(cell, None):
                if found.is_open and cell.title is not None:
                    end = len(cell.title.text)
                    found.areas += on_line(cell.title, end, end)

    def _halves(self, row: Row) -> None:
        """A row of bands side by side: what stands below each is its own."""
        self._columns, self._offered, self._starts = [], [], ()
        for cell in row:
            self._put(self._slot(cell, SlotKind.ROW), cell)

    def _data(self, row: Row) -> None:
        """A row below the titles of columns."""
        title = self._data_rows.title_of(row)
        found = self._from_above(row[0]) if len(row) == 1 else None
        if title is not None:
            found = self._row_title(title)
        answers = row if title is None else self._data_rows.answers(row, title)
        for cell in row:
            if cell is title:
                continue
            column = self._column(cell)
            if title is None and len(row) < len(self._starts) and has_own_room(cell):
                self._label_cell(cell, None)
                continue
            if found is not None and cell in answers:
                found.take(cell, self._grid.part)
                self._offer(found, cell)
            if column is not None:
                column.areas.append(of_cell(cell.cell, self._grid.part))
            self._inner(cell, found)

    def _offer(self, found: GridSlot, cell: Cell) -> None:
        """Add the answer that a column stands for to the options of a row."""
        for title in self._offered:
            if title.cell.column == cell.cell.column and found.slot.kind is SlotKind.ROW:
                chosen = bool(of_cell(cell.cell, self._grid.part).text)
                option = Option(
                    text=title.text, is_chosen=chosen, part=self._grid.part, path=cell.cell.path
                )
                found.offered.append(option)

    def _row_title(self, cell: Cell) -> GridSlot:
        """Put the title of a row; of a cell with several labels, the last takes the room beside."""
        if cell.title is not None and len(labels_in(cell.title)) > 1:
            return self._label_cell(cell, None)[-1]
        return self._put(self._slot(cell, SlotKind.ROW), cell)

    def _column(self, cell: Cell) -> GridSlot | None:
        return next(
            (
                one
                for one in self._columns
                if one.cell.cell.column < cell.cell.end and cell.cell.column < one.cell.cell.end
            ),
            None,
        )

    def _labels(self, row: Row) -> None:
        """A row of labels and answers side by side, or of answers below their labels."""
        pending: list[GridSlot] = []
        closed: list[GridSlot] = []
        for at, cell in enumerate(row):
            if cell.role is not Role.WORDS:
                asker = pending.pop() if pending else self._from_above(cell)
                if asker is not None:
                    asker.take(cell, self._grid.part)
                self._inner(cell, asker)
            elif pending and self._is_answer(cell, pending[-1], row[at + 1 : at + 2]):
                asker = pending.pop()
                asker.take(cell, self._grid.part)
                self._inner(cell, asker)
            else:
                beside = row[at + 1] if at + 1 < len(row) else None
                labels = self._label_cell(cell, beside)
                closed += pending
                pending = [one for one in labels if one.is_open]
        self._above = closed + pending

    def _from_above(self, cell: Cell) -> GridSlot | None:
        return next(
            (
                one
                for one in self._above
                if one.is_open
                and one.cell.cell.column == cell.cell.column
                and one.cell.cell.end == cell.cell.end
            ),
            None,
        )

    def _is_answer(self, cell: Cell, asker: GridSlot, beside: Row) -> bool:
        """Tell whether a cell of words beside a label is what somebody answered there."""
        if self._known is not None:
            return not cell.names
        if cell.names and beside and beside[0].role is not Role.WORDS:
            return False  # it has room of its own
        if any(inner_labels(line, None) for line in cell.cell.flow.lines):
            return False
        if asker.cell.is_strong != cell.is_strong:
            return asker.cell.is_strong
        if asker.cell.is_corner and cell.is_corner:
            return False
        return not (cell.is_strong or cell.asks)

    def _label_cell(self, cell: Cell, beside: Cell | None) -> list[GridSlot]:
        """Put the labels of a cell; give each its answer in the cell when it stands there."""
        room_beside = beside is not None and is_answer(beside)
        made: list[GridSlot] = []
        blocks = cell.cell.flow.blocks
        for at, block in enumerate(blocks):
            if not isinstance(block, FormLine):
                continue
            for label in labels_of(block, cell, has_room=room_beside):
                kind = SlotKind.CHOICE if are_apart(label.options) else SlotKind.CELL
                slot = slot_of(block, label.start, label.end, kind, cell, self._band)
                slot.options = label.options
                behind = room_behind(cell, at) if label.stop == len(block.text) else ()
                slot.areas = own_areas(block, label, behind, is_beside=room_beside)
                made.append(self._put(slot, cell, is_open=not slot.areas))
        self._nested(cell, made[-1].slot.anchor if made else "")
        return made

    def _inner(self, cell: Cell, asker: GridSlot | None) -> None:
        """Put the slots in a cell of answers: labels with blanks, and tables."""
        title = asker.slot.anchor if asker is not None else ""
        for line in cell.cell.flow.lines:
            labels = inner_labels(line, self._known)
            if not labels:
                continue
            if asker is not None and asker.areas and not line.text[: labels[0].start].strip():
                asker.areas[-1:] = on_line(line, 0, labels[0].start) if labels[0].start else ()
            for label in labels:
                kind = SlotKind.CHOICE if are_apart(label.options) else SlotKind.CELL
                slot = slot_of(line, label.start, label.end, kind, cell, self._band)
                slot.areas = on_line(line, label.opens, label.stop)
                slot.options, slot.row_title = label.options, title
                self._found.append(slot)
        self._nested(cell, title)

    def _nested(self, cell: Cell, title: str) -> None:
        """Put the slots of the tables in a cell; they are about what the cell answers."""
        for grid in cell.cell.flow.grids:
            inner = grid_slots(grid, self._known)
            for one in inner:
                one.table_title = one.table_title or title
            self._found += inner
