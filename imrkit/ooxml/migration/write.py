"""Write the moves of a plan into another document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.controls.index import control_at
from imrkit.ooxml.controls.regions import path_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.content import PlaceholderStyles
from imrkit.ooxml.filling.fill import Filler
from imrkit.ooxml.migration.content import Carried, as_blocks
from imrkit.ooxml.migration.fill_place import fill_place
from imrkit.ooxml.migration.fill_rows import fill_rows
from imrkit.ooxml.migration.holding import Held, HoldingSection
from imrkit.ooxml.migration.read import Pieces
from imrkit.ooxml.migration.row_tables import table_of
from imrkit.ooxml.migration.substance import TBL
from imrkit.ooxml.migration.unit import Unit
from imrkit.ooxml.migration.widths import columns_of, fit, holds_columns, is_narrow
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, parent_of
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.losses import Loss
from imrkit.values.moving import (
    BlockKind,
    CellMove,
    Hold,
    Move,
    Path,
    PutBehind,
    PutRows,
    PutValue,
    PutWords,
    Refused,
)

_COMMENT = n.qn("w:commentReference")
_NARROW = "It is more than a few words, and its place is a narrow cell of a table."
_NO_ROOM = "It is a table, and its place is a cell too narrow for its columns."
_FEW = 40  # letters and signs


class MoveWriter:
    """Writes moves into one document, which is changed: first the answers, then what is left."""

    def __init__(self, pieces: Pieces, target: Package) -> None:
        self._pieces = pieces
        self._target = target
        self._part = target.main
        self._root = target.edit(target.main)
        self._ids = FreshIds(target)
        self._carrier = Carrier(pieces.package, target)
        self._filler = Filler(target, self._ids)
        self._grey = PlaceholderStyles(target)
        self._holding = HoldingSection(target, self._ids)
        self._replaced: set[Path] = set()  # places whose own rows gave way
        self._said: list[str] = []
        self._refused: list[Refused] = []

    def write(self, moves: Sequence[Move]) -> tuple[str, ...]:
        """Write moves; return the labels and headings that were written with them."""
        controls = self._controls(moves)
        words: dict[Path, list[PutWords]] = {}
        for move in moves:
            if isinstance(move, PutWords):
                words.setdefault(move.path, []).append(move)
        for move in moves:
            if isinstance(move, PutWords):
                if together := words.pop(move.path, None):
                    self._words(controls[move.path], together)
            elif isinstance(move, PutValue):
                self._value(controls[move.path], move)
            elif isinstance(move, PutRows):
                self._rows(controls[move.path], move)
            elif isinstance(move, PutBehind):
                self._behind(controls[move.path], move)
            else:
                self._hold(move)
        return (*self._said, *self._holding.titles())

    def finish(self, moves: Sequence[Hold]) -> tuple[tuple[Refused, ...], tuple[Loss, ...]]:
        """Hold what is left; return what was held against the plan, and what was lost."""
        for move in moves:
            self._hold(move)
        self._holding.write()
        return tuple(self._refused), self._carrier.finish()

    def _controls(self, moves: Iterable[Move]) -> dict[Path, Sdt]:
        """Return the controls that moves name, before any path changes."""
        found: dict[Path, Sdt] = {}
        for move in moves:
            if isinstance(move, Hold) or move.path in found:
                continue
            sdt = control_at(self._root, move.path)
            if sdt is None:
                raise DocumentError(f"{self._target.file} has no control at a place of the plan.")
            found[move.path] = sdt
        return found

    def _words(self, sdt: Sdt, moves: Sequence[PutWords]) -> None:
        blocks = tuple(block for move in moves for block in move.blocks)
        if why := self._too_much(sdt, moves, blocks):
            self._refused.append(Refused(blocks=blocks, why=why))
            label = moves[0].label or sdt.title
            self._hold(Hold(blocks=blocks, heading="", label=label, tag=sdt.tag))
            return
        try:
            self._fill(sdt, [one for move in moves for one in self._parts(move)])
        except DocumentError as error:
            self._refuse(blocks, moves[0].label, str(error))

    def _too_much(self, sdt: Sdt, moves: Iterable[PutWords], blocks: Iterable[int]) -> str:
        """Return why the cell that a place stands in has no room for its words; "" when it has."""
        units = [self._pieces.unit(block) for block in blocks]
        if is_narrow(sdt.element) and _is_long(units):
            return _NARROW
        whole = [block for move in moves if move.cell is None for block in move.blocks]
        count = max((_columns(self._pieces.unit(block)) for block in whole), default=0)
        return "" if holds_columns(sdt.element, count) else _NO_ROOM

    def _parts(self, move: PutWords) -> list[Carried]:
        if move.cell is not None:
            cell = self._pieces.unit(move.blocks[0]).cells[move.cell]
            carried = self._carrier.carry(cell.elements, self._part_of(move.blocks[0]), self._part)
            return [Carried(elements=carried, label=move.label)]
        return self._carried(move.blocks, move.label)

    def _part_of(self, block: int) -> str:
        return self._pieces.unit(block).part

    def _carried(self, blocks: Sequence[int], label: str) -> list[Carried]:
        """Return what blocks hold, fit for the new document; rows together as a table."""
        made: list[Carried] = []
        rows: list[Unit] = []
        for block in (*blocks, None):
            unit = None if block is None else self._pieces.unit(block)
            if unit is not None and unit.kind is BlockKind.ROW:
                rows.append(unit)
                continue
            if rows:
                made.append(self._one([table_of(rows)], rows[0].part))
                titles = (cell.title for row in rows for cell in row.cells if cell.title)
                self._said += dict.fromkeys(titles)
                rows = []
            if unit is not None:
                made.append(self._one(unit.elements, unit.part, are_runs=unit.are_runs))
        if made and label:
            first = made[0]
            made[0] = Carried(elements=first.elements, are_runs=first.are_runs, label=label)
        return made

    def _one(self, elements: Iterable[Element], part: str, *, are_runs: bool = False) -> Carried:
        carried = self._carrier.carry(elements, part, self._part)
        return Carried(elements=carried, are_runs=are_runs)

    def _value(self, sdt: Sdt, move: PutValue) -> None:
        try:
            self._filler.forget()
            self._filler.fill_at(path_of(sdt.element), move.value)
            self._remarks(sdt, move)
        except DocumentError as error:
            self._refuse((move.block,), sdt.title, str(error))

    def _remarks(self, sdt: Sdt, move: PutValue) -> None:
        """Put the words of a value there as they stood, where somebody has commented on them."""
        elements = self._pieces.unit(move.block).elements
        if any(next(one.iter(_COMMENT), None) is not None for one in elements):
            self._fill(sdt, self._carried((move.block,), ""))

    def _rows(self, sdt: Sdt, move: PutRows) -> None:
        if move.replaces and move.path not in self._replaced:
            self._replaced.add(move.path)  # rows of a second table stand behind those of the first
            self._filler.forget()
            self._filler.fill_at(path_of(sdt.element), [{}])
        fill_rows(sdt, move, self._ids, self._fill_cell)

    def _fill_cell(self, sdt: Sdt, moves: list[CellMove]) -> None:
        if len(moves) == 1 and moves[0].value is not None:
            self._filler.forget()
            self._filler.fill_at(path_of(sdt.element), moves[0].value)
            return
        parts: list[Carried] = []
        for move in moves:
            unit = self._pieces.unit(move.block)
            elements = unit.elements if move.cell is None else unit.cells[move.cell].elements
            carried = self._carrier.carry(elements, unit.part, self._part)
            are_runs = unit.are_runs and move.cell is None
            parts.append(Carried(elements=carried, are_runs=are_runs, label=move.label))
        self._fill(sdt, parts)

    def _fill(self, sdt: Sdt, parts: Sequence[Carried]) -> None:
        fill_place(sdt, parts, self._grey)
        self._said += [part.label for part in parts if part.label]

    def _behind(self, sdt: Sdt, move: PutBehind) -> None:
        table = next(sdt.element.iterancestors(TBL), sdt.element)
        for one in reversed([node("w:p"), *as_blocks(self._carried(move.blocks, ""), None)]):
            table.addnext(one)
        fit(parent_of(table))

    def _hold(self, move: Hold) -> None:
        self._holding.add(
            Held(
                parts=self._carried(move.blocks, move.label),
                heading=move.heading,
                tag=move.tag,
                is_of_form=move.is_of_form,
            )
        )

    def _refuse(self, blocks: tuple[int, ...], label: str, why: str) -> None:
        self._refused.append(Refused(blocks=blocks, why=why))
        self._hold(Hold(blocks=blocks, heading="", label=label))


def _is_long(units: Sequence[Unit]) -> bool:
    """Tell whether pieces are more than a few words, which a narrow cell has room for."""
    return sum(len(one.text) for one in units) > _FEW or any(
        one.kind in (BlockKind.TABLE, BlockKind.PICTURE) for one in units
    )


def _columns(unit: Unit) -> int:
    """Return how many columns a piece needs where it is written; 0 for one that is no table."""
    if unit.kind is BlockKind.ROW:
        return len(unit.cells)
    return max((columns_of(table) for one in unit.elements for table in one.iter(TBL)), default=0)
