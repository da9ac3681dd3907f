"""The cells of a table, each with what it is: words, options, or room for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from imrkit.ooxml.slots.areas import written
from imrkit.ooxml.slots.flows import Grid, GridCell, GridRow
from imrkit.ooxml.slots.lines import FormLine, Takes
from imrkit.ooxml.slots.options import is_options
from imrkit.ooxml.slots.prompts import is_prompt
from imrkit.ooxml.slots.signs import (
    ends_with_colon,
    has_letters,
    is_date_or_number,
    is_question,
    is_sentence,
    looks_like_help,
    word_count,
)

_HEAD_WORDS = 20  # of a column's title


class Role(Enum):
    """What a cell is."""

    ROOM = auto()  # nothing stands in it, or what is there to be written over
    OPTIONS = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cell:
    """A cell and what it is."""

    cell: GridCell
    role: Role
    title: FormLine | None  # its first line with words; None: it has none
    number: int  # of its row, from 0

    @property
    def text(self) -> str:
        """The words of its title."""
        return "" if self.title is None else self.title.words.strip()

    @property
    def is_strong(self) -> bool:
        """True when it stands out: shaded, bold, in capitals."""
        looks = None if self.title is None else self.title.looks
        return looks is not None and (self.cell.is_shaded or looks.bold or looks.caps)

    @property
    def asks(self) -> bool:
        """True when its words ask by themselves."""
        return ends_with_colon(self.text) or is_question(self.text)

    @property
    def names(self) -> bool:
        """True when its words could name a row or column: no sentence, help, date or number."""
        return (
            self.role is Role.WORDS
            and self.title is not None
            and has_letters(self.text)
            and not is_date_or_number(self.text)
            and not is_sentence(self.text)
            and not looks_like_help(self.title)
        )


Row = tuple[Cell, ...]


def rows_of(grid: Grid) -> tuple[Row, ...]:
    """Return the cells of a table by rows; one that belongs to the cell above is left out."""
    return tuple(tuple(_cells(row, number)) for number, row in enumerate(grid.rows))


def _cells(row: GridRow, number: int) -> Iterator[Cell]:
    for cell in row.cells:
        if not cell.continues:
            title = next((line for line in cell.flow.lines if not line.is_blank), None)
            yield Cell(cell=cell, role=_role(cell, title), title=title, number=number)


def _role(cell: GridCell, title: FormLine | None) -> Role:
    lines = [line for line in cell.flow.lines if not line.is_empty]
    is_table = next(cell.flow.grids, None) is not None
    if not is_table and lines and is_options(lines[0]):
        return Role.OPTIONS
    if any(one.takes is not Takes.TEXT for line in lines if line.is_blank for one in line.blanks):
        return Role.OPTIONS
    if is_table and title is None:
        return Role.ROOM
    return Role.WORDS if written(cell.flow.blocks)[0] or _helps(lines) else Role.ROOM


def _helps(lines: list[FormLine]) -> bool:
    return any(not line.is_blank and not is_prompt(line.text) for line in lines)


def is_band(row: Row, width: int) -> bool:
    """Tell whether a row is one cell of words across the whole table."""
    return width > 1 and len(row) == 1 and row[0].cell.span >= width and row[0].role is Role.WORDS


def header_rows(grid: Grid, rows: tuple[Row, ...]) -> frozenset[int]:
    """Return the numbers of the rows that hold the titles of columns."""
    halved = split_bands(rows)
    return frozenset(
        at
        for at, (row, below) in enumerate(pairwise(rows))
        if at not in halved and _could_head(row) and _heads(row, below, grid.rows[at].is_header)
    )


def split_bands(rows: tuple[Row, ...]) -> frozenset[int]:
    """Return the numbers of the rows that part a table into halves, each with labels of its own."""
    return frozenset(at for at, (row, below) in enumerate(pairwise(rows)) if _halves(row, below))


def _halves(row: Row, below: Row) -> bool:
    halves = len(row) > 1 and all(one.cell.span > 1 and one.is_strong for one in row)
    return halves and len(below) >= 2 * len(row)


def _could_head(row: Row) -> bool:
    """Tell whether all cells of a row, the first may be empty, name something briefly."""
    titled = row[1:] if row and row[0].role is Role.ROOM and len(row) > 2 else row
    return len(titled) > 1 and all(
        one.names and word_count(one.text) <= _HEAD_WORDS and not _has_blank(one) for one in titled
    )


def _has_blank(cell: Cell) -> bool:
    return any(line.blanks for line in cell.cell.flow.lines)


def _heads(row: Row, below: Row, is_marked: bool) -> bool:
    """Tell whether a row heads the one below."""
    if not below or (len(below) == 1 and len(row) > 1 and not is_marked):
        return _all_strong(row) and not any(one.asks for one in row)
    room = sum(one.role is not Role.WORDS for one in below)
    if len(below) == len(row) and room == len(below):
        return True
    if any(one.asks for one in row) and not is_marked:
        return False
    differs = _all_strong(row) and not _all_strong(below)
    return is_marked or differs or (room == len(below) - 1 and len(row) > 2 and not _has_room(row))


def _has_room(row: Row) -> bool:
    return any(one.role is Role.ROOM for one in row[1:])


def _all_strong(row: Row) -> bool:
    return all(one.is_strong or one.role is Role.ROOM for one in row)
