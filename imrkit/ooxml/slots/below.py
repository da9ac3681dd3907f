"""The lines of a flow that ask, and what stands below each as its answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, takewhile

from imrkit.ooxml.slots.areas import of_blocks, on_line
from imrkit.ooxml.slots.flows import Block
from imrkit.ooxml.slots.lines import FormLine, Takes
from imrkit.ooxml.slots.options import are_apart, is_options, options_in
from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.ooxml.slots.scene import Ask
from imrkit.ooxml.slots.signs import help_in, is_question, number_of
from imrkit.ooxml.slots.tab_lists import column_areas, list_lines
from imrkit.values.slots import AnswerArea, Option, SlotKind


@dataclass(slots=True, kw_only=True)
class Asking:
    """A line that asks, and the blocks behind it up to the next that does."""

    line: FormLine
    asks: tuple[Ask, ...]
    behind: list[Block] = field(default_factory=list)
    has_room: bool = False  # among them is one to write in; words there lead over to what follows
    is_packed: bool = False  # a point of a list that is answered as a whole, below it

    @property
    def anchor(self) -> str:
        """The words of the last that asks on the line."""
        return _anchor(self.line, self.asks[-1])

    @property
    def is_point(self) -> bool:
        """True when it is a point of a list."""
        is_label = len(self.asks) == 1 and self.asks[0].kind is SlotKind.LABEL
        return is_label and bool(self.line.list_format or number_of(self.line.text))

    @property
    def is_open(self) -> bool:
        """True while it has no room for an answer yet."""
        return not self.has_room and not _has_own(self.line, self.asks[-1])

    def hold(self, block: Block) -> None:
        """Take a block that stands behind it."""
        self.behind.append(block)
        self.has_room = self.has_room or not isinstance(block, FormLine) or block.is_blank

    def may_hold(self, inner: Iterable[PendingSlot]) -> bool:
        """Tell whether a table with such slots is its answer: a list below a heading."""
        is_heading = self.asks[0].kind is SlotKind.HEADING
        return is_heading and all(one.kind is SlotKind.COLUMN or not one.areas for one in inner)


Found = Asking | tuple[PendingSlot, ...]


def slots_of(found: Sequence[Found]) -> tuple[PendingSlot, ...]:
    """Return the slots of what was found in a flow, in order, with their areas."""
    _pack([one for one in found if isinstance(one, Asking)])
    return tuple(
        chain.from_iterable(one if isinstance(one, tuple) else _of_line(one) for one in found)
    )


def _pack(askings: Sequence[Asking]) -> None:
    """Give the room below a list without gaps to what the list stands below."""
    points: list[Asking] = []
    owner: Asking | None = None
    for one in askings:
        if not one.is_point:
            points, owner = [], one
            continue
        points.append(one)
        if one.behind:
            if len(points) > 1 and owner is not None and not owner.has_room:
                owner.behind = one.behind
                for point in points:
                    point.is_packed, point.behind = True, []
            points = []


def _of_line(asking: Asking) -> Iterator[PendingSlot]:
    line, last = asking.line, len(asking.asks) - 1
    rows = list_lines(asking.behind, len(asking.asks))
    for number, ask in enumerate(asking.asks):
        slot = _slot(line, ask)
        if ask.kind is SlotKind.COLUMN:
            slot.areas = column_areas(rows, number)
        elif number < last or _has_own(line, ask):
            slot.areas = on_line(line, ask.opens, ask.stop)
        else:
            _look_below(slot, asking)
        yield slot


def _anchor(line: FormLine, ask: Ask) -> str:
    return " ".join(line.text[ask.start : ask.end].split())


def _slot(line: FormLine, ask: Ask) -> PendingSlot:
    return PendingSlot(
        kind=ask.kind,
        anchor=_anchor(line, ask),
        part=line.part,
        path=line.path,
        start=ask.start,
        end=ask.end,
        level=ask.level,
        options=ask.options,
    )


def _has_own(line: FormLine, ask: Ask) -> bool:
    words = line.text[ask.opens : ask.stop].strip()
    return bool(words or line.blanks_in(ask.opens, ask.stop))


def _look_below(slot: PendingSlot, asking: Asking) -> None:
    """Give a slot what stands below it as its area."""
    options = tuple(_options(asking.behind))
    slot.areas = of_blocks(asking.behind, slot.part) or tuple(_at_its_end(asking))
    slot.kind = _kind(slot, options)
    slot.options = slot.options or options
    slot.guidance = help_in(one for one in asking.behind if isinstance(one, FormLine))


def _kind(slot: PendingSlot, options: tuple[Option, ...]) -> SlotKind:
    chooses = are_apart(options) or (bool(options) and is_question(slot.anchor))
    return SlotKind.CHOICE if chooses and slot.kind is SlotKind.LABEL else slot.kind


def _at_its_end(asking: Asking) -> Iterator[AnswerArea]:
    """Yield the end of a line with a label without any room but that."""
    line = asking.line
    if asking.asks[-1].kind is SlotKind.LABEL and not asking.is_packed:
        yield from on_line(line, len(line.text), len(line.text))


def _options(behind: Iterable[Block]) -> Iterator[Option]:
    """Yield the options that stand on the lines behind, up to the first with other words."""
    lines = (one for one in behind if not (isinstance(one, FormLine) and one.is_empty))
    for line in takewhile(_is_choice, lines):
        if isinstance(line, FormLine):
            yield from options_in(line, 0, len(line.text))


def _is_choice(block: Block) -> bool:
    if not isinstance(block, FormLine):
        return False
    chooses = block.is_blank and any(one.takes is not Takes.TEXT for one in block.blanks)
    return chooses or is_options(block)
