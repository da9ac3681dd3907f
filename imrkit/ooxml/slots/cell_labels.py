"""What stands in one cell of a table: its labels, and the room that each has there."""

from __future__ import annotations

from imrkit.ooxml.slots.areas import of_blocks, on_line
from imrkit.ooxml.slots.cells import Cell, Role
from imrkit.ooxml.slots.flows import Block
from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.ooxml.slots.labels import Label, labels_in
from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.options import is_options, options_in
from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.ooxml.slots.signs import (
    ends_with_colon,
    help_in,
    is_help,
    is_label_like,
    is_sentence,
    is_stock,
    looks_like_help,
    title_end,
    without_bullet,
)
from imrkit.values.slots import AnswerArea, Option, SlotKind


def cell_options(cell: Cell) -> tuple[Option, ...]:
    if cell.role is not Role.OPTIONS:
        return ()
    return tuple(
        option for line in cell.cell.flow.lines for option in options_in(line, 0, len(line.text))
    )


def has_place(line: FormLine) -> bool:
    """Tell whether a line in a cell of answers holds labels of the form: blanks or wide space."""
    return bool(line.blanks) or "\t" in line.text or ends_with_colon(line.text)


def is_answer(cell: Cell) -> bool:
    """Tell whether a cell beside a label is its answer: there is room, or nothing known to ask."""
    return cell.role is not Role.WORDS or (cell.known is not None and not cell.names)


def inner_labels(line: FormLine, known: KnownWords | None) -> tuple[Label, ...]:
    """Return the labels of a line in a cell of answers."""
    if known is not None:
        return known.labels(line)
    return labels_in(line) if has_place(line) else ()


def labels_of(line: FormLine, cell: Cell, *, has_room: bool) -> tuple[Label, ...]:
    """Return the labels of a line in a cell of labels; its first line is one as a whole.

    ``has_room``: an empty cell stands beside, so that a sentence in it asks too.
    """
    if cell.known is not None:
        return cell.known.labels(line)
    is_first = line is cell.title
    is_answer_like = is_options(line) or is_stock(line.words.strip())
    if line.is_blank or is_answer_like or (looks_like_help(line) and not is_first):
        return ()
    labels = labels_in(line)
    if labels and (is_first or has_place(line)) and not (has_room and _goes_on(line, labels)):
        return labels
    text = line.words.strip()
    asks = cell.could_name or looks_like_help(line) if has_room else is_label_like(text)
    if not is_first or not asks or (is_sentence(text) and not has_room):
        return ()
    start, end = without_bullet(line.text), title_end(line)
    return (Label(start=start, end=end, opens=len(line.text), stop=len(line.text)),)


def _goes_on(line: FormLine, labels: tuple[Label, ...]) -> bool:
    """Tell whether a colon parts the words of one label: “Victim: age and relationship”."""
    rest = line.text[labels[0].end :].strip()
    return len(labels) == 1 and rest[:1].islower() and not (line.blanks or labels[0].options)


def has_own_room(cell: Cell) -> bool:
    """Tell whether empty paragraphs, or blanks, stand in a cell behind its title."""
    if not cell.names:
        return False
    lines = list(cell.cell.flow.lines)
    behind = lines[lines.index(cell.title) + 1 :] if cell.title in lines else []
    return any(line.is_blank for line in behind) or ends_with_colon(cell.text)


def room_behind(cell: Cell, at: int) -> tuple[Block, ...]:
    """Return the blocks of a cell behind a label up to the next line with words of the form."""
    room = []
    for block in cell.cell.flow.blocks[at + 1 :]:
        if isinstance(block, FormLine) and _is_forms(block, cell):
            break
        room.append(block)
    return tuple(room)


def _is_forms(line: FormLine, cell: Cell) -> bool:
    if cell.known is not None:
        return bool(cell.known.labels(line))
    return not (line.is_blank or is_help(line))


def own_areas(
    line: FormLine, label: Label, behind: tuple[Block, ...], *, is_beside: bool
) -> tuple[AnswerArea, ...]:
    """Return the areas of a label in its own cell; () when its answer stands elsewhere."""
    if line.text[label.opens : label.stop].strip() or line.blanks_in(label.opens, label.stop):
        return on_line(line, label.opens, label.stop)
    if is_beside:
        return ()
    rooms = [one for one in behind if not isinstance(one, FormLine) or not is_help(one)]
    if rooms:
        return of_blocks(rooms, line.part)
    if label.stop < len(line.text) or ends_with_colon(line.text[label.start : label.end]):
        return on_line(line, label.opens, label.stop)
    return ()


def whole(cell: Cell, kind: SlotKind) -> PendingSlot:
    """Return the slot that the title of a cell with words is as a whole."""
    line = cell.title
    if line is None:
        raise ValueError("The cell has no title.")
    return slot_of(line, without_bullet(line.text), title_end(line), kind, cell, "")


def slot_of(
    line: FormLine, start: int, end: int, kind: SlotKind, cell: Cell, band: str
) -> PendingSlot:
    return PendingSlot(
        kind=kind,
        anchor=" ".join(line.text[start:end].split()),
        part=line.part,
        path=line.path,
        start=start,
        end=end,
        table_title=band,
        guidance=_guidance(cell) if line is cell.title else "",
    )


def _guidance(cell: Cell) -> str:
    """Return the help in a cell, behind its title."""
    return help_in(line for line in cell.cell.flow.lines if line is not cell.title)
