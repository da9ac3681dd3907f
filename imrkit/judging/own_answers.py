"""What stands at a slot itself: on the line of a label, in its cell, in the control beside it."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.judging.pieces import Piece, answer_of
from imrkit.values.slots import AnswerArea, AreaKind, Slot
from imrkit.values.snapshot import Table

_SENTENCE = 8  # words


def _stands_in(area: AnswerArea, piece: Piece) -> bool:
    """Tell whether an area is in the table that a piece is."""
    return isinstance(piece.block, Table) and area.path[: len(piece.path)] == piece.path


def is_answered_on_line(slot: Slot) -> bool:
    """Tell whether something stands on a label's line, be it a prompt, or another label."""
    on_line = [area for area in slot.areas if area.kind is not AreaKind.BLOCKS]
    return any(area.text or area.prompt or area.end > area.start for area in on_line)


def is_begun_on_line(slot: Slot) -> bool:
    """Tell whether a text of sentences stands on a label's line, and no name or date."""
    text = answer_of(slot.areas).rstrip('”’")')
    return text.endswith((".", "?", "!")) and len(text.split()) >= _SENTENCE


def own_answer(slot: Slot, region: Sequence[Piece], *, is_in_text: bool) -> str:
    """Return what stands in a slot's own areas; of one in the text, on its line.

    What stands in its region, as a box below a heading does, is read there.
    """
    apart = [one for one in slot.areas if not any(_stands_in(one, piece) for piece in region)]
    areas = [one for one in apart if not (is_in_text and one.kind is AreaKind.BLOCKS)]
    chosen = [option.text for option in slot.options if option.is_chosen]
    return "\n".join([*chosen, *([answer_of(areas)] if not chosen or areas else [])]).strip()


def prompt_of(slot: Slot) -> str:
    """Return the prompts that a slot's areas show, a line for each."""
    return "\n".join(area.prompt for area in slot.areas if area.prompt)
