"""The rows below the titles of columns: which cell names a row, and which columns have room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imrkit.ooxml.slots.cells import Cell, Role, Row
from imrkit.ooxml.slots.signs import word_count

_NUMBERING = re.compile(r"[A-Za-z]{0,3}[ .]?\d{0,3}(?:\.\d{1,2})*[.):]?")
_TITLE_WORDS = 15  # of a row's title that nothing but the room beside it tells


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRows:
    """What the rows below the titles of columns have in common."""

    title: int | None  # the column whose cells name the rows; None: they hold answers
    by_looks: bool  # titles stand out, or ask; else every one of them is one
    rooms: frozenset[int]  # the columns in which some row has room

    def title_of(self, row: Row) -> Cell | None:
        """Return the cell that names a row; None when none does."""
        cell = next((one for one in row if one.cell.column == self.title), None)
        if cell is None or not cell.names:
            return None
        return cell if not self.by_looks or _stands_out(cell, row) else None

    def answers(self, row: Row, title: Cell) -> Row:
        """Return the cells of a row with a title in which its answers stand."""
        behind = row[row.index(title) + 1 :]
        rooms = tuple(
            one for one in behind if one.role is not Role.WORDS or one.cell.column in self.rooms
        )
        return rooms or behind[-1:]


def data_rows(rows: Sequence[Row], width: int) -> DataRows:
    """Return what rows below the titles of columns have in common."""
    full = [row for row in rows if len(row) > 1]
    rooms = {one.cell.column for row in full for one in row if one.role is not Role.WORDS}
    title = next((column for column in range(width) if not _only_numbers(full, column)), None)
    cells = [(one, row) for row in full for one in row if one.cell.column == title and one.names]
    by_looks = bool(cells) and sum(_stands_out(*one) for one in cells) * 2 >= len(cells)
    by_room = bool(cells) and len(cells) == len(full) and all(_has_room(*one) for one in cells)
    return DataRows(
        title=title if by_looks or by_room else None,
        by_looks=by_looks,
        rooms=frozenset(rooms - {title}),
    )


def _only_numbers(rows: Sequence[Row], column: int) -> bool:
    """Tell whether the cells of a column are nothing but the numbers of rows."""
    cells = [one for row in rows for one in row if one.cell.column == column]
    words = [one for one in cells if one.role is Role.WORDS]
    return bool(words) and all(is_numbering(one.text) for one in words)


def is_numbering(text: str) -> bool:
    """Tell whether a text is the number of a row: “3”, “B5”, “2.1”."""
    return len(text) <= 6 and any(map(str.isdigit, text)) and bool(_NUMBERING.fullmatch(text))


def _stands_out(cell: Cell, row: Row) -> bool:
    others = [
        one
        for one in row
        if one is not cell and one.role is Role.WORDS and not is_numbering(one.text)
    ]
    return cell.asks or (cell.is_strong and not (others and all(one.is_strong for one in others)))


def _has_room(cell: Cell, row: Row) -> bool:
    """Tell whether a plain title has room beside it."""
    behind = row[row.index(cell) + 1 :]
    has_room = any(one.role is not Role.WORDS for one in behind)
    return has_room and word_count(cell.text) <= _TITLE_WORDS
