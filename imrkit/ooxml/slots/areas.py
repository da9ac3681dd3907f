"""The answer areas: what an author would fill in, and what stands there now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from imrkit.ooxml.slots.cells import is_band, rows_of
from imrkit.ooxml.slots.flows import Block, BlockControl, Grid, GridCell, TextBox
from imrkit.ooxml.slots.lines import Blank, FormLine
from imrkit.ooxml.slots.options import is_options, typed_options
from imrkit.ooxml.slots.prompts import is_name_in_brackets, is_prompt
from imrkit.ooxml.slots.signs import is_instruction, looks_like_help
from imrkit.ooxml.slots.table_heads import header_rows
from imrkit.ooxml.slots.written import Written, written
from imrkit.values.slots import AnswerArea, AreaKind


def on_line(line: FormLine, start: int, end: int) -> tuple[AnswerArea, ...]:
    """Return the areas of a line from a place to another: its blanks, or else the words there."""
    blanks = line.blanks_in(start, end)  # an empty form field is white space
    while start < end and line.text[start].isspace():
        start += 1
    while end > start and line.text[end - 1].isspace():
        end -= 1
    words = line.between(start, end).strip(" \t\u00a0,;.:()£/")
    if blanks and (not words or any(one.area is not AreaKind.LINE for one in blanks)):
        return tuple(_of_blank(line, one) for one in blanks)
    if blanks and blanks[0].start <= start:  # what follows a line to write on goes on with the text
        return (_of_blank(line, blanks[0]),)
    text = line.text[start:end]
    shows = is_prompt(text) or is_name_in_brackets(text) or bool(typed_options(text))
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
        text=blank.prompt if blank.is_ticked else blank.text,
        prompt="" if blank.is_ticked else blank.prompt,
    )


def of_cell(cell: GridCell, part: str) -> AnswerArea:
    """Return the area that a cell is: the one control or form field in it, or the whole of it."""
    alone = _only(cell.flow.blocks)
    if not cell.control and isinstance(alone, BlockControl):
        return _of_control(alone, part)
    if not cell.control and isinstance(alone, FormLine) and _is_one_field(alone):
        return _of_blank(alone, alone.blanks[0])
    text, prompt = _written(cell.flow.blocks)
    return AnswerArea(
        kind=AreaKind.CONTROL if cell.control else AreaKind.CELL,
        part=part,
        path=cell.control or cell.path,
        text=text,
        prompt=prompt,
    )


def _is_one_field(line: FormLine) -> bool:
    """Tell whether a line is one blank that Word has, and nothing else."""
    blanks = line.blanks
    return line.is_blank and len(blanks) == 1 and blanks[0].area is not AreaKind.LINE


def _only(blocks: Sequence[Block]) -> Block | None:
    """Return the one block that is not empty; None when there are more, or none."""
    filled = [one for one in blocks if not (isinstance(one, FormLine) and one.is_empty)]
    return filled[0] if len(filled) == 1 else None


def of_blocks(blocks: Sequence[Block], part: str) -> tuple[AnswerArea, ...]:
    """Return the area that blocks are: the one control, the one box, or all of them."""
    rest = _trimmed(blocks)
    only = _only(rest)
    if isinstance(only, BlockControl):
        return (_of_control(only, part),)
    if isinstance(only, Grid) and only.is_box:
        return (of_cell(only.rows[0].cells[0], part),)
    if isinstance(only, FormLine) and only.is_blank:
        return on_line(only, 0, len(only.text))
    return _as_blocks(rest, part)


def _of_control(control: BlockControl, part: str) -> AnswerArea:
    text, prompt = _written(control.flow.blocks)
    if control.shows_prompt:
        text, prompt = "", "\n".join(filter(None, (text, prompt)))
    return AnswerArea(kind=AreaKind.CONTROL, part=part, path=control.path, text=text, prompt=prompt)


def _as_blocks(blocks: Sequence[Block], part: str) -> tuple[AnswerArea, ...]:
    """Return blocks that have one parent as an area, from the first on."""
    if not blocks:
        return ()
    parent = blocks[0].path[:-1]
    together = [one for one in blocks if one.path[:-1] == parent]
    text, prompt = _written(together)
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


def _written(blocks: Iterable[Block]) -> Written:
    return written(blocks, _titles)


def _titles(grid: Grid) -> Collection[int]:
    rows = rows_of(grid)
    bands = (at for at, row in enumerate(rows) if is_band(row, grid.width) and row[0].is_strong)
    return header_rows(grid, rows).union(bands)


def _trimmed(blocks: Sequence[Block]) -> list[Block]:
    """Leave out help at the start, text boxes, and what a page section ends with."""
    rest: list[Block] = [one for one in blocks if not isinstance(one, TextBox)]
    has_box = any(isinstance(one, BlockControl) or _is_empty_box(one) for one in rest)
    while rest and isinstance(rest[0], FormLine) and _is_help(rest[0], has_box=has_box):
        rest.pop(0)
    while rest and isinstance(rest[-1], FormLine) and rest[-1].is_empty and rest[-1].ends_section:
        rest.pop()
    return rest


def _is_help(line: FormLine, *, has_box: bool) -> bool:
    """Tell whether a line above an answer is the form's; any is where a box for it follows."""
    if line.is_blank or is_options(line):
        return False
    return has_box or looks_like_help(line) or is_instruction(line.text)


def _is_empty_box(block: Block) -> bool:
    return isinstance(block, Grid) and block.is_box and not written([block])[0]
