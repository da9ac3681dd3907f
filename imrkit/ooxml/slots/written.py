"""What stands in a part of a form: an author's text, and the form's own words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from imrkit.ooxml.slots.flows import Block, BlockControl, Grid
from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.options import is_options, ticked
from imrkit.ooxml.slots.prompts import is_nothing, is_prompt
from imrkit.ooxml.slots.signs import is_about_the_form, looks_like_help

Written = tuple[str, str]  # what an author wrote, and the form's own words
Titles = Callable[[Grid], Collection[int]]  # the rows of a table that hold titles


def no_titles(grid: Grid) -> Collection[int]:
    """Return no rows: all that stands in a table counts."""
    return ()


def written(blocks: Iterable[Block], titles: Titles = no_titles) -> Written:
    """Return what stands in blocks: an author's text, and the form's words, a line for each.

    What looks like help is the form's where it stands before all that an author wrote.
    """
    text: list[str] = []
    prompt: list[str] = []
    for block in blocks:
        if isinstance(block, FormLine):
            own, shown = _of_line(block, is_first=not text)
        elif isinstance(block, Grid):
            own, shown = _of_grid(block, titles)
        else:
            own, shown = written(block.flow.blocks, titles)
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


def _of_grid(grid: Grid, titles: Titles) -> Written:
    left_out = titles(grid)
    rows = [
        [written(cell.flow.blocks, titles) for cell in row.cells]
        for number, row in enumerate(grid.rows)
        if number not in left_out
    ]
    text, prompt = (
        "\n".join(line for row in rows if (line := "\t".join(one[side] for one in row).strip()))
        for side in (0, 1)
    )
    return text, prompt
