"""A slot of a table while its areas are looked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from imrkit.ooxml.slots.areas import of_cell, on_line
from imrkit.ooxml.slots.cell_labels import cell_options
from imrkit.ooxml.slots.cells import Cell
from imrkit.ooxml.slots.options import are_apart
from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.ooxml.slots.signs import is_question
from imrkit.values.slots import AnswerArea, Option, SlotKind

_CHOOSING = frozenset({SlotKind.CELL, SlotKind.LABEL, SlotKind.ROW})


@dataclass(slots=True, eq=False)
class GridSlot:
    """A slot of a table while its areas are looked for."""

    slot: PendingSlot
    cell: Cell
    is_open: bool = False  # it has no area yet
    areas: list[AnswerArea] = field(default_factory=list)
    options: tuple[Option, ...] = ()
    offered: list[Option] = field(default_factory=list)  # by the titles of columns: yes, no

    def take(self, cell: Cell, part: str) -> None:
        """Take a cell as an area."""
        self.areas.append(of_cell(cell.cell, part))
        self.options = self.options or cell_options(cell)
        self.is_open = False

    def made(self) -> PendingSlot:
        """Return the slot with its areas; one with options to tick is a choice."""
        options = tuple(self.offered) or self.options or self.slot.options
        kind = self.slot.kind
        chooses = are_apart(options) or (options and is_question(self.slot.anchor))
        if chooses and kind in _CHOOSING:
            kind = SlotKind.CHOICE
        areas = (*self.slot.areas, *self.areas)
        if not areas and kind is SlotKind.CELL and self.cell.title and not self.cell.is_strong:
            areas = on_line(self.cell.title, self.slot.end, self.slot.end)
        self.slot.kind, self.slot.options, self.slot.areas = kind, options, areas
        return self.slot
