"""The slots of what follows one another: a body, a cell, a text box."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from imrkit.ooxml.slots.asks import asks_of, is_bold, is_numbered_part
from imrkit.ooxml.slots.below import Asking, Found, slots_of
from imrkit.ooxml.slots.definitions import is_glossary_heading
from imrkit.ooxml.slots.flows import Block, BlockControl, Flow, Grid, TextBox
from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.options import is_options
from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.ooxml.slots.prompts import is_prompt
from imrkit.ooxml.slots.scene import Ask, Scene
from imrkit.ooxml.slots.signs import (
    is_contents,
    is_guidance_heading,
    is_help,
    is_prose,
    is_sentence,
    is_stock,
)
from imrkit.ooxml.slots.tab_lists import tab_titles
from imrkit.ooxml.slots.written import written
from imrkit.values.controls import ControlKind
from imrkit.values.slots import SlotKind

_OPEN_KINDS = frozenset(
    {ControlKind.GROUP, ControlKind.REPEATING_SECTION, ControlKind.REPEATING_ITEM}
)
_FARTHEST = 3  # blocks that are looked at to see a list begin
GridSlots = Callable[[Grid], tuple[PendingSlot, ...]]


def flow_slots(
    flow: Flow, grid_slots: GridSlots, known: KnownWords | None = None
) -> tuple[PendingSlot, ...]:
    """Return the slots of a flow in reading order, with their areas.

    ``grid_slots`` finds those of a table; ``known``: the words that ask, where the form is known.
    """
    return slots_of(_FlowFinder(flow, grid_slots, known).find())


class _FlowFinder:
    """Walks the blocks of a flow."""

    def __init__(self, flow: Flow, grid_slots: GridSlots, known: KnownWords | None) -> None:
        self._blocks = tuple(_opened(flow))
        self._grid_slots = grid_slots
        self._known = known
        self._scene = Scene(known=known)
        self._found: list[Found] = []
        self._last: Asking | None = None
        self._in_contents = False  # in contents that are typed

    def find(self) -> list[Found]:
        for at, block in enumerate(self._blocks):
            if isinstance(block, FormLine):
                self._line(block, at)
            elif isinstance(block, Grid):
                self._add(block, self._grid_slots(block))
            elif isinstance(block, TextBox):
                self._found.append(flow_slots(block.flow, self._grid_slots, self._known))
            else:
                self._add(block, ())
        return self._found

    def _line(self, line: FormLine, at: int) -> None:
        self._in_contents = _goes_on(line) if self._in_contents else is_contents(line.words)
        if self._in_contents or line.is_contents:
            self._last = None  # contents are no answer to what stands above them
            return
        behind = self._blocks[at + 1 : at + 1 + _FARTHEST]
        titles = () if is_numbered_part(line) else tab_titles(line, behind, self._known)
        asks = titles or asks_of(line, self._scene_at(at))
        if asks:
            self._last = Asking(line=line, asks=asks)
            self._found.append(self._last)
            self._note(line, asks[0])
        else:
            self._add(line, ())
            if is_prose(line):
                self._scene.in_prose = True

    def _note(self, line: FormLine, ask: Ask) -> None:
        if line.list_format not in ("", "bullet"):
            self._scene.asked |= {line.list_id}
        if ask.kind is SlotKind.LABEL and is_bold(line, ask) and is_sentence(line.text[ask.end :]):
            self._scene.labelled += 1
        if ask.kind is SlotKind.HEADING:
            self._scene.in_prose = False
            self._scene.in_guidance = is_guidance_heading(line.text)
            self._scene.in_glossary = is_glossary_heading(line.text)
            self._scene.above = line.heading_level or self._scene.above

    def _add(self, block: Block, inner: tuple[PendingSlot, ...]) -> None:
        title = self._last.anchor if self._last is not None and self._last.is_open else ""
        if self._last is not None and inner and not self._last.may_hold(inner):
            self._last = None  # what stands behind a table of labels is not the answer above it
        if self._last is not None:
            self._last.hold(block)
        if inner:
            _title(inner, title)
            self._found.append(inner)
            if not _is_answer(block):
                self._scene.in_prose = False

    def _scene_at(self, at: int) -> Scene:
        """Return what stands around a line."""
        following = self._blocks[at + 1 : at + 8]
        room = len(list(takewhile(_is_empty, following)))
        nearest = next((one for one in following[room:] if not _is_help(one)), None)
        near = nearest if room < 2 else None
        scene = self._scene
        scene.room = room
        scene.answer_follows = near is not None and _is_answer(near)
        scene.box_follows = isinstance(nearest, Grid)
        scene.under_heading = self._is_under_heading()
        scene.list_follows = isinstance(nearest, FormLine) and nearest.is_point
        scene.text_follows = near is not None and _is_text(near)
        return scene

    def _is_under_heading(self) -> bool:
        last = self._last
        if last is None or last.asks[0].kind is not SlotKind.HEADING:
            return False
        return all(_is_help(one) for one in last.behind)


def _goes_on(line: FormLine) -> bool:
    """Tell whether a line below the title of contents is one of them."""
    return not line.is_empty and line.heading_level is None


def _title(slots: Iterable[PendingSlot], title: str) -> None:
    """Give the slots of a table that have no title of their own the words above it."""
    for one in slots:
        if one.table:
            one.table_title = one.table_title or title


def _is_empty(block: Block) -> bool:
    return isinstance(block, FormLine) and block.is_empty and not block.is_to_write_on


def _is_help(block: Block) -> bool:
    return isinstance(block, FormLine) and is_help(block)


def _is_text(block: Block) -> bool:
    """Tell whether a block is what somebody wrote, and no further title."""
    if isinstance(block, FormLine):
        return not block.is_blank and (is_sentence(block.text) or is_stock(block.words.strip()))
    return isinstance(block, Grid) and not block.is_box


def _is_answer(block: Block) -> bool:
    """Tell whether a block is there to be filled in."""
    if isinstance(block, FormLine):
        if block.is_to_write_on:
            return True
        shows = is_prompt(block.text) and not block.looks.bold
        return not block.is_empty and (block.is_blank or is_options(block) or shows)
    if isinstance(block, Grid):
        return block.is_box and not written(block.rows[0].cells[0].flow.blocks)[0]
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
