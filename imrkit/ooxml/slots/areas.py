"""The answer areas: what an author would fill in, and what stands there now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from imrkit.ooxml.slots.flows import Block, BlockControl, Grid, GridCell, TextBox
from imrkit.ooxml.slots.lines import Blank, FormLine
from imrkit.ooxml.slots.options import is_options, ticked, typed_options
from imrkit.ooxml.slots.prompts import is_nothing, is_prompt
from imrkit.ooxml.slots.signs import is_about_the_form, looks_like_help
from imrkit.values.slots import AnswerArea, AreaKind

Written = tuple[str, str]  # what an author wrote, and the form's own words


def on_line(line: FormLine, start: int, end: int) -> tuple[AnswerArea, ...]:
    """Return the areas of a line from a place to another: its blanks, or else the words there."""
    while start < end and line.text[start].isspace():
        start += 1
    while end > start and line.text[end - 1].isspace():
        end -= 1
    blanks = line.blanks_in(start, end)
    words = line.between(start, end).strip(" \t\u00a0,;.:()£/")
    if blanks and (not words or any(one.area is not AreaKind.LINE for one in blanks)):
        return tuple(_of_blank(line, one) for one in blanks)
    text = line.text[start:end]
    shows = is_prompt(text) or bool(typed_options(text))
    return (
        AnswerArea(
            kind=AreaKind.LINE,
            part=line.part,
            path=line.path,
            start=start,
            end=end,
            text="" if shows else text,
            prompt=text if shows else "",
        ),
    )


def _of_blank(line: FormLine, blank: Blank) -> AnswerArea:
    is_control = blank.area is AreaKind.CONTROL
    return AnswerArea(
        kind=blank.area,
        part=line.part,
        path=blank.path,
        start=0 if is_control else blank.start,
        end=0 if is_control else blank.end,
        text=blank.text,
        prompt=blank.prompt,
    )


def of_cell(cell: GridCell, part: str) -> AnswerArea:
    """Return the area that a cell is, or the control around it."""
    text, prompt = written(cell.flow.blocks)
    return AnswerArea(
        kind=AreaKind.CONTROL if cell.control else AreaKind.CELL,
        part=part,
        path=cell.control or cell.path,
        text=text,
        prompt=prompt,
    )


def of_blocks(blocks: Sequence[Block], part: str) -> tuple[AnswerArea, ...]:
    """Return the area that blocks are: the one control, the one box, or all of them."""
    rest = _trimmed(blocks)
    alone = [one for one in rest if not (isinstance(one, FormLine) and one.is_empty)]
    if len(alone) == 1:
        only = alone[0]
        if isinstance(only, BlockControl):
            text, prompt = written(only.flow.blocks)
            return (
                AnswerArea(
                    kind=AreaKind.CONTROL,
                    part=part,
                    path=only.path,
                    text="" if only.shows_prompt else text,
                    prompt="\n".join(filter(None, (text, prompt))) if only.shows_prompt else prompt,
                ),
            )
        if isinstance(only, Grid) and is_box(only):
            return (of_cell(only.rows[0].cells[0], part),)
        if isinstance(only, FormLine) and only.is_blank:
            return on_line(only, 0, len(only.text))
    return _as_blocks(rest, part)


def _as_blocks(blocks: Sequence[Block], part: str) -> tuple[AnswerArea, ...]:
    """Return blocks that have one parent as an area, from the first on."""
    if not blocks:
        return ()
    parent = blocks[0].path[:-1]
    together = [one for one in blocks if one.path[:-1] == parent]
    text, prompt = written(together)
    return (
        AnswerArea(
            kind=AreaKind.BLOCKS,
            part=part,
            path=parent,
            start=together[0].path[-1],
            end=together[-1].path[-1] + 1,
            text=text,
            prompt=prompt,
        ),
    )


def _trimmed(blocks: Sequence[Block]) -> list[Block]:
    """Leave out help at the start, text boxes, and what a page section ends with."""
    rest: list[Block] = [one for one in blocks if not isinstance(one, TextBox)]
    while rest and isinstance(rest[0], FormLine) and _is_help(rest[0]):
        rest.pop(0)
    while rest and isinstance(rest[-1], FormLine) and rest[-1].is_empty and rest[-1].ends_section:
        rest.pop()
    return rest


def _is_help(line: FormLine) -> bool:
    return not line.is_blank and looks_like_help(line)


def is_box(grid: Grid) -> bool:
    """Tell whether a table is one cell."""
    return len(grid.rows) == 1 and len(grid.rows[0].cells) == 1


def written(blocks: Iterable[Block]) -> Written:
    """Return what stands in blocks: an author's text, and the form's words, a line for each.

    What looks like help is the form's where it stands before all that an author wrote.
    """
    text: list[str] = []
    prompt: list[str] = []
    for block in blocks:
        if isinstance(block, FormLine):
            own, shown = _of_line(block, is_first=not text)
        elif isinstance(block, Grid):
            own, shown = _of_grid(block)
        else:
            own, shown = written(block.flow.blocks)
            if isinstance(block, BlockControl) and block.shows_prompt:
                own, shown = "", own or shown
        text += filter(None, (own,))
        prompt += filter(None, (shown,))
    return "\n".join(text), "\n".join(prompt)


def _of_line(line: FormLine, *, is_first: bool) -> Written:
    words = line.words
    if line.is_empty:
        return "", ""
    if is_nothing(words):  # blanks alone
        own = (one.text or (one.is_ticked and one.prompt) or "" for one in line.blanks)
        return " ".join(filter(None, own)), " ".join(
            one.prompt for one in line.blanks if one.prompt and not one.is_ticked
        )
    if is_options(line):
        return ticked(line), line.text.strip()
    shows = (
        is_prompt(line.text) or is_about_the_form(line.text) or (is_first and looks_like_help(line))
    )
    return ("", line.text.strip()) if shows else (line.text.strip(), "")


def _of_grid(grid: Grid) -> Written:
    rows = [[written(cell.flow.blocks) for cell in row.cells] for row in grid.rows]
    text, prompt = (
        "\n".join(line for row in rows if (line := "\t".join(one[side] for one in row).strip()))
        for side in (0, 1)
    )
    return text, prompt
