"""The rows below the titles of columns: which cell names a row, and which columns have room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imrkit.ooxml.slots.cells import Cell, Role, Row

_NUMBERING = re.compile(r"[A-Za-z]{0,3}[ .]?\d{0,3}(?:\.\d{1,2})*[.):]?")

# The heads of columns that say so: each row asks in the first, and is answered in the last.
_ASKED = re.compile(
    r"questions?|(?:key )?lines? of enquiry|terms? of reference|area|heading|item|prompt|section"
    r"|subject|topic"
)
_ANSWERED = re.compile(
    r"(?:(?:agency|agency[’']s|your) )?(?:responses?|answers?|comments?|reply)|details"
    r"|information|(?:report )?text"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRows:
    """What the rows below the titles of columns have in common."""

    title: int | None  # the column whose cells name the rows; None: they hold answers
    is_asked: bool  # the head of that column says so: “Question”
    by_looks: bool  # a title stands out, or is a question; else it has room beside it
    rooms: frozenset[int]  # the columns in which some row has room

    def title_of(self, row: Row) -> Cell | None:
        """Return the cell that names a row; None when none does."""
        if row[0].known is not None:
            return next((one for one in row if one.names), None)
        cell = next((one for one in row if one.cell.column == self.title), None)
        if cell is None or not cell.could_name:
            return None
        is_title = (
            self.is_asked or _stands_out(cell, row) or (not self.by_looks and _has_room(cell, row))
        )
        return cell if is_title else None

    def answers(self, row: Row, title: Cell) -> Row:
        """Return the cells of a row with a title in which its answers stand."""
        behind = row[row.index(title) + 1 :]
        rooms = tuple(
            one for one in behind if one.role is not Role.WORDS or one.cell.column in self.rooms
        )
        return rooms or behind[-1:]


def data_rows(rows: Sequence[Row], width: int, heads: Row = ()) -> DataRows:
    """Return what rows below the titles of columns, the ``heads``, have in common."""
    full = [row for row in rows if len(row) > 1]
    rooms = {one.cell.column for row in full for one in row if one.role is not Role.WORDS}
    title = next((column for column in range(width) if not _only_numbers(full, column)), None)
    cells = [
        (one, row) for row in full for one in row if one.cell.column == title and one.could_name
    ]
    by_looks = _most(one.is_strong and _stands_out(one, row) for one, row in cells)
    by_question = _most(one.asks for one, _ in cells)
    by_room = len(cells) == len(full) and all(_has_room(*one) for one in cells)
    is_asked = bool(heads) and heads[0].cell.column == title and _part_answers(heads)
    return DataRows(
        title=title if cells and (by_looks or by_question or by_room or is_asked) else None,
        is_asked=is_asked,
        by_looks=by_looks,
        rooms=frozenset(rooms - {title}),
    )


def _part_answers(heads: Row) -> bool:
    """Tell whether the heads of columns say that each row asks and is answered beside."""
    first, last = (one.text.casefold().rstrip(" :") for one in (heads[0], heads[-1]))
    return bool(_ASKED.fullmatch(first) and _ANSWERED.fullmatch(last))


def _most(signs: Iterable[bool]) -> bool:
    """Tell whether a sign is there in half of the cases at least."""
    told = list(signs)
    return sum(told) * 2 >= len(told)


def _only_numbers(rows: Sequence[Row], column: int) -> bool:
    """Tell whether the cells of a column are nothing but the numbers of rows."""
    cells = [one for row in rows for one in row if one.cell.column == column]
    words = [one for one in cells if one.role is Role.WORDS]
    return bool(words) and all(_is_numbering(one.text) for one in words)


def _is_numbering(text: str) -> bool:
    """Tell whether a text is the number of a row: “3”, “B5”, “2.1”."""
    return len(text) <= 6 and any(map(str.isdigit, text)) and bool(_NUMBERING.fullmatch(text))


def _stands_out(cell: Cell, row: Row) -> bool:
    others = [
        one
        for one in row
        if one is not cell and one.role is Role.WORDS and not _is_numbering(one.text)
    ]
    return cell.asks or (cell.is_strong and not (others and all(one.is_strong for one in others)))


def _has_room(cell: Cell, row: Row) -> bool:
    """Tell whether a plain title has room beside it."""
    behind = row[row.index(cell) + 1 :]
    return any(one.role is not Role.WORDS for one in behind)
