"""Which row of a table is which in another version: by its words, not by its number."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.ooxml.merging.signature import words_of
from imrkit.words.likeness import Index, stems

_LEAST_LIKE = 0.5  # of a row's words, that another must have to be the same row, changed


def same_rows(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return the place in the new rows of each old one that is there, changed or not.

    Rows are given by what they say. Those that say the same come first; of the others, those that
    share most of their words. Rows that say nothing are none.
    """
    found = _alike(old, new)
    taken = set(found.values())
    left = [number for number, text in enumerate(new) if text and number not in taken]
    index = Index(stems(words_of(new[number])) for number in left)
    for number, text in enumerate(old):
        wanted = stems(words_of(text))
        if number in found or not wanted or not left:
            continue
        at, share = index.covering(wanted)
        if share >= _LEAST_LIKE and left[at] not in taken:
            found[number] = left[at]
            taken.add(left[at])
    return found


def _alike(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    waiting: dict[str, list[int]] = {}
    for number in reversed(range(len(new))):
        waiting.setdefault(new[number], []).append(number)
    return {
        number: places.pop()
        for number, text in enumerate(old)
        if text and (places := waiting.get(text))
    }
