"""The slots of a box: a table of one cell, read like the text around it."""

from __future__ import annotations

from imrkit.ooxml.slots.cell_labels import has_own_room, whole
from imrkit.ooxml.slots.cells import Cell, rows_of
from imrkit.ooxml.slots.find_flow import GridSlots, flow_slots
from imrkit.ooxml.slots.flows import Grid
from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.ooxml.slots.stock_titles import is_stock_title
from imrkit.values.slots import SlotKind


def box_slots(
    grid: Grid, grid_slots: GridSlots, known: KnownWords | None
) -> tuple[PendingSlot, ...]:
    """Return the slots of a box; ``grid_slots`` finds those of the tables in it."""
    (cell,) = rows_of(grid, known)[0]
    if cell.cell.is_shaded and cell.names and not has_own_room(cell):
        heading = whole(cell, SlotKind.HEADING)
        heading.level = 1
        return (heading,)
    found = flow_slots(cell.cell.flow, grid_slots, known)
    if known is None and _is_help(cell, found):
        return ()
    for one in found:
        if one.kind is SlotKind.LABEL:
            one.kind = SlotKind.CELL
    return found


def _is_help(cell: Cell, found: tuple[PendingSlot, ...]) -> bool:
    """Tell whether a box holds words of the form and no room; a title may stand alone.

    Below the title of a part of the report an author's text stands.
    """
    if found and found[0].areas and is_stock_title(found[0].anchor):
        return False
    blocks = cell.cell.flow.blocks
    lines = [line for line in cell.cell.flow.lines if not line.is_empty]
    has_room = any(not isinstance(one, FormLine) or one.is_blank or one.blanks for one in blocks)
    return not has_room and len(found) < len(lines)
