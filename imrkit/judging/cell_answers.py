"""What an author wrote for a label in a table, where no room was left for it.

A label asks in its cell, and forms leave room beside it, below it or behind it there. In a draft
the room is taken: the words of the author stand in it. They are told by where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.values.slots import AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Cell, Table
from imrkit.words.wording import plain

# How a line begins, or ends, that tells an author what to write.
_TELLS = re.compile(
    r"\W{0,3}(?:please|note|n\.?b\.?|e\.g\.|for example|if (?:you|there|the|yes|no)|to include"
    r"|include|give|describe|explain|set out|state|list|summari[sz]e|outline|tell|say|record"
    r"|provide|detail|comment|identify|analyse|consider|name|enter|write|attach|use|see|do not"
    r"|what|who|how|why|when|where|which|was|were|did|does|this (?:section|form|part))\b",
    re.IGNORECASE,
)
_ASKS = ("?", ":", "…", "...")
_Row = Sequence[Cell]


def cell_answer(table: Table, slot: Slot, slots: Sequence[Slot]) -> str:
    """Return the author's words for a label beside those in its areas; "" when there are none.

    ``slots``: all of the table.
    """
    if slot.kind is SlotKind.COLUMN or slot.options:
        return ""
    at = next(((row, cell) for row, cell in _cells(table) if _holds(cell, slot.path)), None)
    if at is None:
        return ""
    row, cell = at
    if any(area.kind is AreaKind.CELL and area.text for area in slot.areas):
        return "\n".join(_continued(table, slot, slots, row, cell))
    if slot.areas:
        return ""
    found = _behind(slot, slots, cell) or _below(table, slots, row, cell)
    return "" if _is_told(found, slot) else found


def _cells(table: Table) -> Iterator[tuple[int, Cell]]:
    return ((number, cell) for number, row in enumerate(table.rows) for cell in row)


def _holds(cell: Cell, path: tuple[int, ...]) -> bool:
    return bool(cell.path) and path[: len(cell.path)] == cell.path


def _is_asked_in(cell: Cell, slots: Sequence[Slot]) -> bool:
    return any(_holds(cell, one.path) for one in slots)


def _behind(slot: Slot, slots: Sequence[Slot], cell: Cell) -> str:
    """Return what stands in the label's own cell, behind the line that it is."""
    first, _, rest = cell.text.partition("\n")
    is_alone = sum(_holds(cell, one.path) for one in slots) == 1
    is_label = plain(first) == plain(slot.anchor)
    return rest.strip() if is_alone and is_label else ""


def _below(table: Table, slots: Sequence[Slot], number: int, cell: Cell) -> str:
    """Return what stands in the cell below, where all cells of the label's row are labels."""
    if number + 1 >= len(table.rows) or not all(
        _is_asked_in(one, slots) for one in table.rows[number]
    ):
        return ""
    place = _column(table.rows[number], cell)
    below = next(
        (one for one in table.rows[number + 1] if _column(table.rows[number + 1], one) == place),
        None,
    )
    if below is None or below.columns != cell.columns or _is_asked_in(below, slots):
        return ""
    return below.text.strip()


def _continued(
    table: Table, slot: Slot, slots: Sequence[Slot], number: int, label: Cell
) -> Iterator[str]:
    """Yield what stands below an answer, in rows in which the cell of the label goes on."""
    at = _column(table.rows[number], label)
    answer = next(
        (one for one in table.rows[number] if any(one.path == area.path for area in slot.areas)),
        None,
    )
    if answer is None:
        return
    beside = _column(table.rows[number], answer)
    for row in table.rows[number + 1 :]:
        cells = {_column(row, one): one for one in row}
        if at not in cells or cells[at].text or any(_is_asked_in(one, slots) for one in row):
            return
        if beside in cells and cells[beside].text:
            yield cells[beside].text


def _column(row: _Row, cell: Cell) -> int:
    before = row[: next(at for at, one in enumerate(row) if one is cell)]
    return sum(one.columns for one in before)


def _is_told(text: str, slot: Slot) -> bool:
    """Tell whether a text is the form's own: what it tells an author to write."""
    first = text.strip().partition("\n")[0]
    is_help = bool(first) and first in slot.guidance
    return is_help or first.endswith(_ASKS) or _TELLS.match(first) is not None
