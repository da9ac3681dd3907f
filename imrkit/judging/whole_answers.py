"""The slots of a form with all that an author wrote at each for their answer areas.

A draft's own headings, labels and tables look like slots, so that the area of a slot ends at them.
Whoever puts a place around an answer, or follows it, needs the answer that is read: all up to the
next slot of the form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from imrkit.judging.answers import Answers
from imrkit.judging.pieces import IsGuidance, Piece, pieces_of_blocks
from imrkit.values.slots import AnswerArea, AreaKind, Slot
from imrkit.values.snapshot import Snapshot


def whole_answers(
    form: Sequence[Slot], snapshot: Snapshot, is_guidance: IsGuidance = lambda _: False
) -> tuple[Slot, ...]:
    """Return slots of a form, each with an area of blocks that holds its whole answer.

    ``form``: those of the draft's slots that are the form's own. ``is_guidance``: tells its own
    guidance, which is no answer. Slots that are answered on their line or in a cell stay as they
    are, and all do where the host tells no addresses of paragraphs.
    """
    blocks = snapshot.blocks or ()
    if not blocks or not all(block.part for block in blocks):
        return tuple(form)
    pieces = pieces_of_blocks(blocks, snapshot.slots or (), is_guidance)
    answers = Answers(pieces, form)
    return tuple(_with_whole(slot, answers.own_region(slot)) for slot in form)


def _with_whole(slot: Slot, region: Sequence[Piece]) -> Slot:
    """Return a slot with one area of blocks around the pieces that follow one another behind it."""
    parent = slot.path[:-1]
    if any(piece.path[:-1] != parent for piece in region):
        return slot
    areas = [area for area in slot.areas if area.kind is AreaKind.BLOCKS]
    answers = [piece.path[-1] for piece in region if piece.is_answer]
    if not answers or any(area.path != parent for area in areas):
        return slot
    start = min((area.start for area in areas), default=answers[0])
    end = _end_of_run(start, [piece.path[-1] for piece in region])
    if end <= max((area.end for area in areas), default=start):
        return slot
    return replace(slot, areas=(*_on_line(slot), _whole(slot, parent, start, end, region)))


def _end_of_run(start: int, numbers: Sequence[int]) -> int:
    """Return where the numbers that follow one another from a start on end."""
    held = set(numbers)
    end = start
    while end in held:
        end += 1
    return end


def _on_line(slot: Slot) -> tuple[AnswerArea, ...]:
    """Return the areas on a slot's own line, but for a line on which nothing stands."""
    areas = (area for area in slot.areas if area.kind is not AreaKind.BLOCKS)
    return tuple(area for area in areas if area.text or area.prompt or area.end > area.start)


def _whole(
    slot: Slot, parent: tuple[int, ...], start: int, end: int, region: Sequence[Piece]
) -> AnswerArea:
    inside = (piece.text for piece in region if start <= piece.path[-1] < end)
    return AnswerArea(
        kind=AreaKind.BLOCKS,
        part=slot.part,
        path=parent,
        start=start,
        end=end,
        text="\n".join(text for text in inside if text),
    )
