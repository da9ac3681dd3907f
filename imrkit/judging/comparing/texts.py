"""How far two texts, and the rows of two tables, differ: counted, and in their own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imrkit.judging.places import Row
from imrkit.words.differences import differences
from imrkit.words.likeness import Index, stems

_WORD = re.compile(r"\w+(?:['’.]\w+)*")
_LEAST_LIKE = 0.5  # of a row's words, that another must have to be the same row, changed
_BETWEEN = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """What was put in and taken out of a text."""

    added: int  # words
    removed: int
    before: str  # the stretches of the old text that are not in the new one
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChanges:
    """What became of the rows of a table. Rows are the same when their words are."""

    added: tuple[Row, ...]
    removed: tuple[Row, ...]
    changed: tuple[tuple[Row, Row], ...]
    is_reordered: bool  # those that stayed stand in another order

    @property
    def is_none(self) -> bool:
        """True when nothing differs."""
        return not (self.added or self.removed or self.changed or self.is_reordered)


def words(text: str) -> list[str]:
    """Return the words of a text, in order, as they are written."""
    return _WORD.findall(text)


def text_change(old: str, new: str) -> TextChange:
    """Return the words that differ."""
    olds, news = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    added = removed = 0
    before, after = [], []
    for i1, i2, j1, j2 in differences([one[0] for one in olds], [one[0] for one in news]):
        removed += i2 - i1
        added += j2 - j1
        before += [_stretch(old, olds[i1:i2])] if i2 > i1 else []
        after += [_stretch(new, news[j1:j2])] if j2 > j1 else []
    return TextChange(
        added=added, removed=removed, before=_BETWEEN.join(before), after=_BETWEEN.join(after)
    )


def _stretch(text: str, found: Sequence[re.Match[str]]) -> str:
    return text[found[0].start() : found[-1].end()]


def row_changes(old: Sequence[Row], new: Sequence[Row]) -> RowChanges:
    """Return how the rows of two tables differ; empty rows are left out."""
    olds = [row for row in old if not row.is_empty]
    news = [row for row in new if not row.is_empty]
    same = _same(olds, news)
    left_old = _others(olds, [i for i, _ in same])
    left_new = _others(news, [j for _, j in same])
    changed = _alike(left_old, left_new)
    taken_old, taken_new = {id(one) for one, _ in changed}, {id(one) for _, one in changed}
    order = [j for _, j in same]
    return RowChanges(
        added=tuple(row for row in left_new if id(row) not in taken_new),
        removed=tuple(row for row in left_old if id(row) not in taken_old),
        changed=tuple(changed),
        is_reordered=order != sorted(order),
    )


def _same(olds: Sequence[Row], news: Sequence[Row]) -> list[tuple[int, int]]:
    """Return the places of rows that say the same, each row once."""
    waiting: dict[str, list[int]] = {}
    for number, row in reversed(list(enumerate(news))):
        waiting.setdefault(row.words, []).append(number)
    return [
        (number, found.pop())
        for number, row in enumerate(olds)
        if (found := waiting.get(row.words))
    ]


def _others(rows: Sequence[Row], taken: Sequence[int]) -> list[Row]:
    known = set(taken)
    return [row for number, row in enumerate(rows) if number not in known]


def _alike(olds: Sequence[Row], news: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Pair the rows that share most of their words, each once, in order."""
    index = Index(stems(row_text(row)) for row in news)
    found, taken = [], set()
    for row in olds:
        wanted = stems(row_text(row))
        number, share = index.covering(wanted) if wanted else (-1, 0.0)
        if share >= _LEAST_LIKE and number not in taken:
            taken.add(number)
            found.append((row, news[number]))
    return found


def row_text(row: Row) -> str:
    """Return the words of a row."""
    return "\t".join(row.cells.values())
