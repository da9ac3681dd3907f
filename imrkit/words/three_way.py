"""What two lists have in common with the one that both were made from, and where each differs.

The way of diff3: the list is cut at the entries that both sides have kept. Between two such cuts a
side has changed something, or the other has, or both have.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from imrkit.words.differences import same_words


class Changed(StrEnum):
    """Who changed a thing since the base."""

    NOBODY = "nobody"
    MINE = "mine"
    THEIRS = "theirs"
    ALIKE = "alike"  # both, and to the same
    APART = "apart"  # both, and not to the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of the three lists: from, and up to, a place in each."""

    base: tuple[int, int]
    mine: tuple[int, int]
    theirs: tuple[int, int]
    changed: Changed


def who_changed(base: object, mine: object, theirs: object) -> Changed:
    """Return who changed a thing that the base, and both sides, have."""
    if mine == theirs:
        return Changed.NOBODY if mine == base else Changed.ALIKE
    if mine == base:
        return Changed.THEIRS
    return Changed.MINE if theirs == base else Changed.APART


def stretches(
    base: Sequence[Hashable], mine: Sequence[Hashable], theirs: Sequence[Hashable]
) -> Iterator[Stretch]:
    """Yield the stretches of three lists in order; each entry that all have is one of its own."""
    in_mine, in_theirs = dict(same_words(base, mine)), dict(same_words(base, theirs))
    at = (0, 0, 0)
    for number in range(len(base)):
        if number in in_mine and number in in_theirs:
            here = (number, in_mine[number], in_theirs[number])
            if here != at:
                yield _stretch(at, here, (base, mine, theirs))
            at = (here[0] + 1, here[1] + 1, here[2] + 1)
            yield _stretch(here, at, (base, mine, theirs))
    end = (len(base), len(mine), len(theirs))
    if at != end:
        yield _stretch(at, end, (base, mine, theirs))


def _stretch(
    start: tuple[int, int, int], end: tuple[int, int, int], lists: tuple[Sequence[Hashable], ...]
) -> Stretch:
    parts = [tuple(one[i:j]) for one, i, j in zip(lists, start, end, strict=True)]
    base, mine, theirs = zip(start, end, strict=True)
    return Stretch(base=base, mine=mine, theirs=theirs, changed=who_changed(*parts))
