"""Lists laid out by tab stops: a line of titles, and below it lines with as many tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from imrkit.ooxml.slots.areas import on_line
from imrkit.ooxml.slots.flows import Block
from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.scene import Ask
from imrkit.ooxml.slots.signs import is_label_like, is_sentence, word_count
from imrkit.values.slots import AnswerArea, SlotKind

_FEWEST = 2  # lines below the titles
_TITLE = 8  # words of a title


def tab_titles(
    line: FormLine, following: Iterable[Block], known: KnownWords | None
) -> tuple[Ask, ...]:
    """Return the titles on a line of a list that tab stops lay out; () when it is none."""
    pieces = tuple(_pieces(line))
    words = [line.text[start:end] for start, end in pieces]
    if len(pieces) < 2 or line.blanks or not all(map(_is_title, words)):
        return ()
    if known is not None and not all(one.strip() in known for one in words):
        return ()
    if len(list_lines(following, len(pieces))) < _FEWEST:
        return ()
    return tuple(
        Ask(kind=SlotKind.COLUMN, start=start, end=end, opens=end, stop=end)
        for start, end in pieces
    )


def _is_title(words: str) -> bool:
    return is_label_like(words) and word_count(words) <= _TITLE and not is_sentence(words)


def list_lines(following: Iterable[Block], columns: int) -> tuple[FormLine, ...]:
    """Return the lines of a list of so many columns that blocks begin with."""
    lines = (one if isinstance(one, FormLine) else None for one in following)
    found = takewhile(lambda line: line is not None and _is_row(line, columns), lines)
    return tuple(line for line in found if line is not None)


def _is_row(line: FormLine, columns: int) -> bool:
    return line.text.count("\t") >= columns - 1 and not line.ends_section


def _pieces(line: FormLine) -> Iterator[tuple[int, int]]:
    at = 0
    for piece in line.text.split("\t"):
        yield at, at + len(piece)
        at += len(piece) + 1


def column_areas(rows: Iterable[FormLine], column: int) -> tuple[AnswerArea, ...]:
    """Return the areas below the title of a column, one for each line."""
    return tuple(
        area
        for row in rows
        for start, end in list(_pieces(row))[column : column + 1]
        for area in on_line(row, start, end)
    )
