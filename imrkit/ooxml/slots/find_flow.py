"""The slots of what follows one another: a body, a cell, a text box."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from imrkit.ooxml.slots.areas import is_box, of_blocks, on_line, written
from imrkit.ooxml.slots.asks import Ask, Scene, asks_of
from imrkit.ooxml.slots.flows import Block, BlockControl, Flow, Grid, TextBox
from imrkit.ooxml.slots.lines import FormLine, Takes
from imrkit.ooxml.slots.options import is_options, options_in
from imrkit.ooxml.slots.prompts import is_prompt
from imrkit.ooxml.slots.signs import is_guidance_heading, is_prose, looks_like_help
from imrkit.ooxml.slots.tab_lists import column_areas, list_lines, tab_titles
from imrkit.values.controls import ControlKind
from imrkit.values.slots import Option, Slot, SlotKind

_OPEN_KINDS = frozenset(
    {ControlKind.GROUP, ControlKind.REPEATING_SECTION, ControlKind.REPEATING_ITEM}
)
_FARTHEST = 3  # blocks that are looked at to see a list begin
_HELP_LETTERS = 500  # of the help that a slot keeps
GridSlots = Callable[[Grid], tuple[Slot, ...]]


@dataclass(slots=True, kw_only=True)
class _Asking:
    """A line that asks, and the blocks behind it up to the next that does."""

    line: FormLine
    asks: tuple[Ask, ...]
    behind: list[Block] = field(default_factory=list)
    inner: tuple[Slot, ...] = ()  # of the tables and boxes among those blocks


def flow_slots(flow: Flow, grid_slots: GridSlots, *, in_cell: bool = False) -> tuple[Slot, ...]:
    """Return the slots of a flow in reading order, with their areas."""
    return tuple(_slots(_FlowFinder(flow, grid_slots, in_cell).find()))


class _FlowFinder:
    """Walks the blocks of a flow."""

    def __init__(self, flow: Flow, grid_slots: GridSlots, in_cell: bool) -> None:
        self._blocks = tuple(_opened(flow))
        self._grid_slots = grid_slots
        self._scene = Scene(in_cell=in_cell)
        self._found: list[_Asking | tuple[Slot, ...]] = []
        self._last: _Asking | None = None

    def find(self) -> list[_Asking | tuple[Slot, ...]]:
        for at, block in enumerate(self._blocks):
            if isinstance(block, FormLine):
                self._line(block, at)
            elif isinstance(block, Grid):
                self._add(block, self._grid_slots(block))
            elif isinstance(block, TextBox):
                self._found.append(flow_slots(block.flow, self._grid_slots))
            else:
                self._add(block, ())
        return self._found

    def _line(self, line: FormLine, at: int) -> None:
        behind = self._blocks[at + 1 : at + 1 + _FARTHEST]
        asks = tab_titles(line, behind) or asks_of(line, self._scene_at(at))
        if asks:
            self._last = _Asking(line=line, asks=asks)
            self._found.append(self._last)
            self._note(line, asks[0])
        else:
            self._add(line, ())
            if is_prose(line):
                self._scene = replace(self._scene, in_prose=True)

    def _note(self, line: FormLine, ask: Ask) -> None:
        if ask.kind is SlotKind.HEADING:
            self._scene = replace(
                self._scene,
                in_prose=False,
                in_guidance=is_guidance_heading(line.text),
                above=line.heading_level or self._scene.above,
            )

    def _add(self, block: Block, inner: tuple[Slot, ...]) -> None:
        if self._last is not None:
            self._last.behind.append(block)
        if inner:
            self._found.append(inner)
            if not _is_answer(block):
                self._scene = replace(self._scene, in_prose=False)

    def _scene_at(self, at: int) -> Scene:
        """Return what stands around a line."""
        following = self._blocks[at + 1 : at + 8]
        room = len(list(takewhile(_is_empty, following)))
        nearest = next((one for one in following[room:] if not _is_help(one)), None)
        return replace(
            self._scene,
            room=room,
            answer_follows=room < 2 and nearest is not None and _is_answer(nearest),
            box_follows=isinstance(nearest, Grid),
            list_follows=isinstance(nearest, FormLine) and bool(nearest.list_format),
        )


def _is_empty(block: Block) -> bool:
    return isinstance(block, FormLine) and block.is_empty and not block.is_to_write_on


def _is_help(block: Block) -> bool:
    return isinstance(block, FormLine) and _helps(block)


def _is_answer(block: Block) -> bool:
    """Tell whether a block is there to be filled in."""
    if isinstance(block, FormLine):
        if block.is_to_write_on:
            return True
        return not block.is_empty and (block.is_blank or is_options(block) or is_prompt(block.text))
    if isinstance(block, Grid):
        return is_box(block) and not written(block.rows[0].cells[0].flow.blocks)[0]
    return isinstance(block, BlockControl)


def _opened(flow: Flow) -> Iterator[Block]:
    """Yield the blocks of a flow, those in controls that hold others in the controls' stead."""
    for block in flow.blocks:
        if not isinstance(block, BlockControl):
            yield block
        elif block.kind is ControlKind.BUILDING_BLOCK or _is_open(block):
            yield from _opened(block.flow)
        else:
            yield block


def _is_open(control: BlockControl) -> bool:
    """Tell whether a control is a frame around a part of the form, and no answer."""
    if control.kind in _OPEN_KINDS or control.holds_controls:
        return True
    return not control.shows_prompt and any(
        line.heading_level is not None for line in control.flow.lines
    )


def _slots(found: list[_Asking | tuple[Slot, ...]]) -> Iterator[Slot]:
    for one in found:
        if isinstance(one, tuple):
            yield from one
        else:
            yield from _of_line(one)


def _of_line(asking: _Asking) -> Iterator[Slot]:
    line, last = asking.line, len(asking.asks) - 1
    for number, ask in enumerate(asking.asks):
        slot = Slot(
            kind=ask.kind,
            anchor=" ".join(line.text[ask.start : ask.end].split()),
            part=line.part,
            path=line.path,
            start=ask.start,
            end=ask.end,
            level=ask.level,
            options=ask.options,
        )
        if ask.kind is SlotKind.COLUMN:
            rows = list_lines(asking.behind, len(asking.asks))
            yield replace(slot, areas=column_areas(rows, number))
            continue
        has_own = line.text[ask.opens : ask.stop].strip() or line.blanks_in(ask.opens, ask.stop)
        if number < last or has_own:
            yield replace(slot, areas=on_line(line, ask.opens, ask.stop))
        else:
            yield _below(slot, asking.behind)


def _below(slot: Slot, behind: list[Block]) -> Slot:
    """Return a slot with what stands below it as its area."""
    help_ = [one for one in behind if isinstance(one, FormLine) and _helps(one)]
    areas = of_blocks(Flow(path=()), behind, slot.part)
    options = next((one for one in map(_options, behind) if one), ())
    return replace(
        slot,
        areas=areas,
        kind=SlotKind.CHOICE if options and slot.kind is SlotKind.LABEL else slot.kind,
        options=slot.options or options,
        guidance="\n".join(one.text.strip() for one in help_)[:_HELP_LETTERS],
    )


def _helps(line: FormLine) -> bool:
    return not line.is_blank and looks_like_help(line)


def _options(block: Block) -> tuple[Option, ...]:
    if not isinstance(block, FormLine):
        return ()
    chooses = any(one.takes is not Takes.TEXT for one in block.blanks)
    return options_in(block, 0, len(block.text)) if chooses or is_options(block) else ()
