"""Blanks that are typed: lines of dots, brackets, boxes, underlined space."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from imrkit.ooxml.package.limits import MAX_FORM_LINE
from imrkit.ooxml.slots.lines import Blank, Stretch, Takes
from imrkit.ooxml.slots.prompts import BOX, SIGNS, is_nothing, is_ticked
from imrkit.ooxml.text.paths import Path
from imrkit.values.slots import AreaKind

_SHORTEST = 3  # characters of underlined space that are to be written on


def with_typed(
    text: str, path: Path, stretches: Sequence[Stretch], known: Iterable[Blank]
) -> tuple[Blank, ...]:
    """Return the blanks of a paragraph in order, those that are typed in its text too.

    ``known``: those that Word has. A typed one that overlaps with one before it is left out.
    """
    if not text or len(text) > MAX_FORM_LINE:
        return tuple(sorted(known, key=lambda one: (one.start, one.end)))
    every = (*known, *_boxes(text, path), *_signs(text, path), *_underlined(text, path, stretches))
    if len(every) < 2:
        return every
    found = sorted(
        every,
        key=lambda one: (one.area is AreaKind.LINE, one.takes is not Takes.TICK, one.start),
    )
    return tuple(sorted(_apart(found), key=lambda one: (one.start, one.end)))


def _apart(blanks: Iterable[Blank]) -> Iterator[Blank]:
    taken: set[int] = set()
    for blank in blanks:
        own = range(blank.start, blank.end)
        if taken.isdisjoint(own):
            taken.update(own)
            yield blank


def _signs(text: str, path: Path) -> Iterator[Blank]:
    for sign in SIGNS.finditer(text):
        yield _typed(sign.start(), sign.end(), path, prompt=sign[0].strip())


def _boxes(text: str, path: Path) -> Iterator[Blank]:
    for box in BOX.finditer(text):
        yield Blank(
            takes=Takes.TICK,
            area=AreaKind.LINE,
            start=box.start(),
            end=box.end(),
            path=path,
            prompt=box[0],
            is_ticked=is_ticked(box[0]),
        )


def _underlined(text: str, path: Path, stretches: Sequence[Stretch]) -> Iterator[Blank]:
    for one in stretches:
        space = text[one.start : one.end]
        if one.looks.underlined and is_nothing(space) and _is_wide(space):
            yield _typed(one.start, one.end, path)


def _is_wide(space: str) -> bool:
    return "\t" in space or len(space) >= _SHORTEST


def _typed(start: int, end: int, path: Path, prompt: str = "") -> Blank:
    return Blank(
        takes=Takes.TEXT, area=AreaKind.LINE, start=start, end=end, path=path, prompt=prompt
    )
