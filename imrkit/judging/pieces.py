"""A draft as pieces in reading order: paragraphs and tables, each with the slots that stand in it.

A host that sees no paragraphs, or not where they stand, has a piece for each slot.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.slot_tables import table_of, tables_of
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Block, Paragraph, Table, block_text

IsGuidance = Callable[[Paragraph], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph, a table or a slot."""

    text: str  # all its words, those of labels too; "" for guidance
    is_answer: bool  # an author wrote in it; False: the form's own words, or nothing
    level: int | None = None  # of a heading
    has_style: bool = False  # its level is that of its style
    slots: tuple[Slot, ...] = ()  # whose words stand in it
    block: Block | None = None
    path: tuple[int, ...] = ()


def pieces_of_blocks(
    blocks: Sequence[Block], slots: Sequence[Slot], is_guidance: IsGuidance
) -> tuple[Piece, ...]:
    """Return a piece for each paragraph and table."""
    return tuple(_Blocks(blocks, slots, is_guidance).pieces())


def pieces_of_slots(slots: Sequence[Slot]) -> tuple[Piece, ...]:
    """Return a piece for each slot, one for what is below a heading, and one for a whole table."""
    tables = {id(table[0]): table for table in tables_of(slots)}
    return tuple(
        piece
        for slot in slots
        for piece in (
            _of_table(tables.get(id(slot), [])) if slot.kind is SlotKind.COLUMN else _of_slot(slot)
        )
    )


def answer_of(areas: Iterable[AnswerArea]) -> str:
    """Return what an author wrote in answer areas, a line for each."""
    return "\n".join(area.text for area in areas if area.text.strip())


def _of_table(columns: Sequence[Slot]) -> Iterator[Piece]:
    if columns:
        text = table_of([(str(at), column) for at, column in enumerate(columns)]).text
        yield Piece(text=text, is_answer=bool(text), slots=tuple(columns))


def _of_slot(slot: Slot) -> Iterator[Piece]:
    answer = answer_of(slot.areas)
    if slot.level is None:
        text = f"{slot.anchor} {answer}".strip()
        yield Piece(text=text, is_answer=bool(answer), slots=(slot,))
    else:
        yield Piece(text=slot.anchor, is_answer=False, level=slot.level, slots=(slot,))
        yield Piece(text=answer, is_answer=bool(answer))


class _Blocks:
    """The blocks of a draft, and which slots and areas are where in them."""

    def __init__(
        self, blocks: Sequence[Block], slots: Sequence[Slot], is_guidance: IsGuidance
    ) -> None:
        self._blocks = blocks
        self._is_guidance = is_guidance
        self._keys = [(block.part, block.path) for block in blocks]
        self._around = list(_blocks_around(blocks))
        self._slots: dict[int, list[Slot]] = {}
        self._areas: dict[int, list[AnswerArea]] = {}
        for slot in slots:
            at = self._at(slot.part, slot.path)
            if at is not None:
                self._slots.setdefault(at, []).append(slot)
            for area in slot.areas:
                for number in self._covered(area):
                    self._areas.setdefault(number, []).append(area)

    def pieces(self) -> Iterator[Piece]:
        for number, block in enumerate(self._blocks):
            slots = tuple(self._slots.get(number, ()))
            if isinstance(block, Table):
                yield self._of_table(number, block, slots)
            else:
                yield self._of_paragraph(number, block, slots)

    def _of_table(self, number: int, block: Table, slots: tuple[Slot, ...]) -> Piece:
        text = block_text(block)
        areas = [area for slot in slots for area in slot.areas]
        is_answer = bool(answer_of(areas)) if slots else bool(text.strip())
        if _is_banner(block, slots):
            level = slots[0].level
            return Piece(
                text=text, is_answer=False, level=level, slots=slots, block=block, path=block.path
            )
        return Piece(
            text=text if text.strip() else "",
            is_answer=is_answer,
            slots=slots,
            block=block,
            path=block.path,
        )

    def _of_paragraph(self, number: int, block: Paragraph, slots: tuple[Slot, ...]) -> Piece:
        is_guidance = not slots and self._is_guidance(block)
        levels = [slot.level for slot in slots if slot.kind is SlotKind.HEADING]
        level = block.heading_level or next((one for one in levels if one is not None), None)
        answer = self._answer(number, block, slots) if level is None else ""
        is_prompt = not answer and not slots and level is None
        return Piece(
            text="" if is_guidance or is_prompt else block.text.strip(),
            is_answer=bool(answer) and not is_guidance,
            level=level,
            has_style=block.heading_level is not None,
            slots=slots,
            block=block,
            path=block.path,
        )

    def _answer(self, number: int, block: Paragraph, slots: tuple[Slot, ...]) -> str:
        """Return what an author wrote in a paragraph, or all of it when no slot covers it."""
        areas = self._areas.get(number, [])
        if slots:
            own = [area for area in areas if area.kind is not AreaKind.BLOCKS]
            return answer_of(own)
        if areas and not answer_of(areas) and not self._is_in_box(number):
            return ""
        return block.text.strip()

    def _is_in_box(self, number: int) -> bool:
        """Tell whether a paragraph stands in a text box, which no area's text holds."""
        around = self._around[number]
        return around is not None and isinstance(self._blocks[around], Paragraph)

    def _at(self, part: str, path: tuple[int, ...]) -> int | None:
        """Return which block stands at a path, or around it."""
        at: int | None = bisect_right(self._keys, (part, path)) - 1
        while at is not None and at >= 0:
            found_part, found_path = self._keys[at]
            if found_part == part and path[: len(found_path)] == found_path:
                return at
            at = self._around[at]
        return None

    def _covered(self, area: AnswerArea) -> range:
        if area.kind is not AreaKind.BLOCKS:
            at = self._at(area.part, area.path)
            return range(0) if at is None else range(at, at + 1)
        start = bisect_right(self._keys, (area.part, (*area.path, area.start - 1, 1 << 30)))
        end = bisect_right(self._keys, (area.part, (*area.path, area.end - 1, 1 << 30)))
        return range(start, end)


def _is_banner(table: Table, slots: Sequence[Slot]) -> bool:
    """Tell whether a table is one cell with a heading in it, and stands for one."""
    is_one = len(table.rows) == 1 and len(table.rows[0]) == 1
    return is_one and len(slots) == 1 and slots[0].kind is SlotKind.HEADING and not slots[0].areas


def _blocks_around(blocks: Iterable[Block]) -> Iterator[int | None]:
    """Yield for each block the number of the one that it stands in; None of those in none.

    It is the table of a table in a cell, and the paragraph that a text box hangs on.
    """
    above: list[tuple[int, Block]] = []
    for number, block in enumerate(blocks):
        while above and block.path[: len(above[-1][1].path)] != above[-1][1].path:
            above.pop()
        yield above[-1][0] if above else None
        above.append((number, block))
