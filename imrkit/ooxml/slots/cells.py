"""The cells of a table, each with what it is: words, options, or room for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from imrkit.ooxml.slots.flows import Grid, GridCell, GridRow
from imrkit.ooxml.slots.known_words import KnownWords
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
from imrkit.ooxml.slots.written import written

_MOST_WORDS = 40  # of a row's title
_ACRONYM = 5  # letters


class Role(Enum):
    """What a cell is."""

    ROOM = auto()  # nothing stands in it, or what is there to be written over
    OPTIONS = auto()
    WORDS = auto()


@dataclass(slots=True, kw_only=True, eq=False)
class Cell:
    """A cell and what it is."""

    cell: GridCell
    role: Role
    title: FormLine | None  # its first line with words; None: it has none
    known: KnownWords | None = None  # the words that ask; None: they are told by their looks

    @property
    def text(self) -> str:
        """The words of its title."""
        return "" if self.title is None else self.title.words.strip()

    @property
    def is_strong(self) -> bool:
        """True when it stands out: shaded, bold, in capitals."""
        if self.title is None:
            return False
        looks = self.title.looks
        in_capitals = looks.caps and len(self.text) > _ACRONYM
        return self.cell.is_shaded or looks.bold or in_capitals

    @property
    def is_corner(self) -> bool:
        """True when its words stand in a corner of it, and leave the rest to the answer."""
        return self.title is not None and self.title.looks.small and self.names

    @property
    def asks(self) -> bool:
        """True when its words ask by themselves."""
        return ends_with_colon(self.text) or is_question(self.text)

    @property
    def names(self) -> bool:
        """True when its words could name a column: no sentence, help, date or number."""
        if self.known is not None:
            return self.could_name
        return self.could_name and not is_sentence(self.text)

    @property
    def could_name(self) -> bool:
        """True when its words could name a row: in an audit that may be a sentence."""
        if self.known is not None:
            return self.title is not None and bool(self.known.labels(self.title))
        return (
            self.role is Role.WORDS
            and self.title is not None
            and has_letters(self.text)
            and word_count(self.text) <= _MOST_WORDS
            and not is_date_or_number(self.text)
            and not looks_like_help(self.title)
        )


Row = tuple[Cell, ...]


def rows_of(grid: Grid, known: KnownWords | None = None) -> tuple[Row, ...]:
    """Return the cells of a table by rows; one that belongs to the cell above is left out."""
    return tuple(tuple(_cells(row, known)) for row in grid.rows)


def _cells(row: GridRow, known: KnownWords | None) -> Iterator[Cell]:
    for cell in row.cells:
        if not cell.continues:
            title = next((line for line in cell.flow.lines if not line.is_blank), None)
            role = _role(cell, title)
            yield Cell(cell=cell, role=role, title=title, known=known)


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
