"""Tables in which every cell holds a label and the room for its answer, as on a printed form."""

from __future__ import annotations

from imrkit.ooxml.slots.cells import Cell, Role, Row, is_band
from imrkit.ooxml.slots.signs import word_count
from imrkit.ooxml.slots.table_heads import is_room, split_bands

_FEWEST = 3  # rows
_NAMES = 0.9  # the least share of cells whose words are a name
_WORDS = 12  # of a label


def is_label_grid(rows: tuple[Row, ...], width: int) -> bool:
    """Tell whether the cells of a table are labels with room of their own.

    No empty cell stands beside one with words, and rows are cut into cells in different ways:
    labels beside their answers stand in columns.
    """
    worded = [row for row in rows if not is_band(row, width) and not is_room(row)]
    cells = [cell for row in worded for cell in row]
    counts = {len(row) for row in rows if len(row) > 1}
    if len(rows) < _FEWEST or len(counts) < 2 or split_bands(rows):
        return False
    if any(one.role is Role.ROOM for one in cells):
        return False
    return sum(map(_is_label, cells)) >= _NAMES * len(cells) > 0


def _is_label(cell: Cell) -> bool:
    return cell.role is Role.OPTIONS or (cell.names and word_count(cell.text) <= _WORDS)


def is_distinct_band(row: Row, rows: tuple[Row, ...], width: int) -> bool:
    """Tell whether a row of one cell stands out among cells that do not."""
    if not is_band(row, width) or not row[0].is_strong:
        return False
    others = [one for other in rows if len(other) > 1 for one in other]
    return not all(one.is_strong for one in others) or row[0].cell.is_shaded
