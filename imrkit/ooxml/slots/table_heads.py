"""The rows of a table that hold titles: of columns, or of halves side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from imrkit.ooxml.slots.cells import Cell, Role, Row, is_band
from imrkit.ooxml.slots.flows import Grid
from imrkit.ooxml.slots.signs import word_count

_MOST_WORDS = 20  # of a column's title


def header_rows(grid: Grid, rows: tuple[Row, ...]) -> frozenset[int]:
    """Return the numbers of the rows that hold the titles of columns."""
    return frozenset(_header_rows(grid, rows, split_bands(rows)))


def _header_rows(grid: Grid, rows: tuple[Row, ...], halved: frozenset[int]) -> Iterator[int]:
    above: Row = ()
    header: Row = ()
    for at, (row, below) in enumerate(pairwise(rows)):
        if is_band(row, grid.width):
            header = () if is_room(below) else header
        elif at not in halved and _could_head(row):
            # Below a header a row is one only when it stands out, or its own answers lie between.
            by_room = not fits(row, header) or is_room(above)
            if _heads(row, below, is_marked=grid.rows[at].is_header, by_room=by_room):
                header = row
                yield at
        above = row


def fits(row: Row, header: Row) -> bool:
    """Tell whether the cells of a row begin where titles of columns do."""
    starts = {one.cell.column for one in header}
    return bool(starts) and all(one.cell.column in starts for one in row)


def split_bands(rows: tuple[Row, ...]) -> frozenset[int]:
    """Return the numbers of the rows that part a table into halves, each with labels of its own."""
    return frozenset(at for at, (row, below) in enumerate(pairwise(rows)) if _halves(row, below))


def _halves(row: Row, below: Row) -> bool:
    halves = len(row) > 1 and all(one.cell.span > 1 and one.is_strong for one in row)
    return halves and len(below) >= 2 * len(row)


def _could_head(row: Row) -> bool:
    """Tell whether all cells of a row, the first may be empty, name something briefly."""
    titled = row[1:] if row and row[0].role is Role.ROOM and len(row) > 2 else row
    return len(titled) > 1 and all(map(_is_title, titled))


def _is_title(cell: Cell) -> bool:
    has_blank = any(line.blanks for line in cell.cell.flow.lines)
    return cell.names and word_count(cell.text) <= _MOST_WORDS and not has_blank


def _heads(row: Row, below: Row, *, is_marked: bool, by_room: bool) -> bool:
    """Tell whether a row that could hold titles does; the row below decides.

    ``is_marked``: Word repeats it on each page; ``by_room``: empty cells below are enough.
    """
    if row[0].known is not None and not any(one.names for one in below):
        return True
    is_strong, asks = _all_strong(row), any(one.asks for one in row)
    if is_marked:
        return True
    if len(below) < 2:
        return is_strong and not asks
    if by_room and is_room(below) and len(below) == len(row):
        return True
    if asks:
        return False
    room = sum(one.role is not Role.WORDS for one in below)
    is_grid = by_room and room == len(below) - 1 and len(row) > 2 and not _has_room(row)
    return is_grid or (is_strong and not _all_strong(below))


def is_room(row: Row) -> bool:
    """Tell whether all cells of a row are there to be filled in."""
    return bool(row) and all(one.role is not Role.WORDS for one in row)


def _has_room(row: Row) -> bool:
    return any(one.role is Role.ROOM for one in row[1:])


def _all_strong(row: Row) -> bool:
    return all(one.is_strong or one.role is Role.ROOM for one in row)
