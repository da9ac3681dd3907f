"""Which paragraph, table, row and cell of a document was which one of the file it was made from.

What the form itself says leads: words of the file that no author was to write. What stands between
two such words in the file stands between them in the document. Tables are held against tables, rows
against rows, cells against cells; what has no words of the form is paired by its order.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from imrkit.judging.following.tree import Grid, Holder, Item, Row
from imrkit.words.differences import same_words

_ALIKE = 0.5  # of the words of two paragraphs, or of two tables: they may be the same one
_MOST = 10_000  # comparisons in one gap; beyond that order alone decides
_T = TypeVar("_T")
_Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the paragraphs of a body say, by their numbers, as far as it is the form's own."""

    fixed: Sequence[str]  # words of the form; "" where it has none
    all: Sequence[frozenset[str]]  # every word, by which an edited paragraph is known again
    follows: Callable[[int], bool]  # it holds an answer on its line, so it must be found


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What of the document was what of the file."""

    paragraphs: dict[int, int] = field(default_factory=dict)
    items: dict[Item, Item] = field(default_factory=dict)  # paragraphs and tables
    holders: dict[Holder, Holder] = field(default_factory=dict)
    # A row of the file -> the rows that were added behind it and have as many cells.
    added: dict[Row, list[Row]] = field(default_factory=dict)


def align(old: Holder, new: Holder, was: Words, now: Words) -> Alignment:
    """Hold a body, as a tree, against that of the file."""
    found = Alignment()
    _Aligner(was, now, found).holders(old, new)
    return found


class _Aligner:
    """Pairs what is in two bodies, from the outside in."""

    def __init__(self, was: Words, now: Words, found: Alignment) -> None:
        self._was = was
        self._now = now
        self._found = found

    def holders(self, old: Holder, new: Holder) -> None:
        self._found.holders[old] = new
        firm = _matched(self._keys(old.items, self._was), self._keys(new.items, self._now))
        pairs = _with_gaps(firm, old.items, new.items, self._in_gap)
        for i, j in pairs:
            self._items(old.items[i], new.items[j])

    def _items(self, old: Item, new: Item) -> None:
        self._found.items[old] = new
        if isinstance(old, int) and isinstance(new, int):
            self._found.paragraphs[old] = new
        elif isinstance(old, Grid) and isinstance(new, Grid):
            self._rows(old, new)

    def _rows(self, old: Grid, new: Grid) -> None:
        firm = _matched(
            [self._key(row.numbers, self._was) for row in old.rows],
            [self._key(row.numbers, self._now) for row in new.rows],
        )
        pairs = dict(_with_gaps(firm, old.rows, new.rows, _in_order))
        was = {j: i for i, j in pairs.items()}
        above: Row | None = None
        for j, row in enumerate(new.rows):
            if j in was:
                above = old.rows[was[j]]
                self._cells(above, row)
            elif above is not None and len(above.cells) == len(row.cells):
                self._found.added.setdefault(above, []).append(row)

    def _cells(self, old: Row, new: Row) -> None:
        if len(old.cells) == len(new.cells):
            pairs: Iterable[tuple[int, int]] = ((i, i) for i in range(len(old.cells)))
        else:
            firm = _matched(
                [self._key(range(cell.start, cell.end), self._was) for cell in old.cells],
                [self._key(range(cell.start, cell.end), self._now) for cell in new.cells],
            )
            pairs = _with_gaps(firm, old.cells, new.cells, _in_order)
        for i, j in pairs:
            self.holders(old.cells[i], new.cells[j])

    def _keys(self, items: Sequence[Item], words: Words) -> list[Hashable]:
        return [self._key(_numbers(item), words) for item in items]

    @staticmethod
    def _key(numbers: range, words: Words) -> Hashable:
        """Return the words of the form that paragraphs hold; None: none."""
        return tuple(filter(None, words.fixed[numbers.start : numbers.stop])) or None

    def _in_gap(self, old: Sequence[Item], new: Sequence[Item]) -> _Pairs:
        """Pair what is left between two pairs: tables, then paragraphs that were edited."""
        tables = self._pair(old, new, lambda item: isinstance(item, Grid), ordered=True)
        return _with_gaps(tables, old, new, self._paragraphs_in_gap)

    def _paragraphs_in_gap(self, old: Sequence[Item], new: Sequence[Item]) -> _Pairs:
        return _with_gaps(
            self._pair(old, new, lambda item: isinstance(item, int), ordered=False),
            old,
            new,
            self._followed_in_gap,
        )

    def _followed_in_gap(self, old: Sequence[Item], new: Sequence[Item]) -> _Pairs:
        """Pair by their order the paragraphs that must be found: no word of theirs is left."""
        wanted = [
            i for i, item in enumerate(old) if isinstance(item, int) and self._was.follows(item)
        ]
        there = [j for j, item in enumerate(new) if isinstance(item, int)]
        if len(old) == len(new):
            return [(i, i) for i in wanted if isinstance(new[i], int)]
        return list(zip(wanted, there, strict=False))

    def _pair(
        self,
        old: Sequence[Item],
        new: Sequence[Item],
        is_wanted: Callable[[Item], bool],
        *,
        ordered: bool,
    ) -> _Pairs:
        """Pair items of one sort that are alike; ``ordered``: as many as before are the same."""
        olds = [i for i, item in enumerate(old) if is_wanted(item)]
        news = [j for j, item in enumerate(new) if is_wanted(item)]
        if ordered and len(olds) == len(news):
            return list(zip(olds, news, strict=True))
        if len(olds) * len(news) > _MOST:
            return []
        was = [self._words_in(old[i], self._was) for i in olds]
        now = [self._words_in(new[j], self._now) for j in news]
        return [(olds[i], news[j]) for i, j in _alike(was, now)]

    def _words_in(self, item: Item, words: Words) -> frozenset[str]:
        numbers = _numbers(item)
        if isinstance(item, int) and words is self._was and not words.fixed[item]:
            return frozenset()  # no word of the form's by which it is known
        return frozenset().union(*words.all[numbers.start : numbers.stop])


def _numbers(item: Item) -> range:
    return range(item, item + 1) if isinstance(item, int) else item.numbers


def _matched(old: Sequence[Hashable], new: Sequence[Hashable]) -> _Pairs:
    """Pair what has the same key, in order; None is no key."""
    olds = [i for i, key in enumerate(old) if key is not None]
    news = [j for j, key in enumerate(new) if key is not None]
    pairs = same_words([old[i] for i in olds], [new[j] for j in news])
    return [(olds[i], news[j]) for i, j in pairs]


def _with_gaps(
    firm: Iterable[tuple[int, int]],
    old: Sequence[_T],
    new: Sequence[_T],
    in_gap: Callable[[Sequence[_T], Sequence[_T]], _Pairs],
) -> _Pairs:
    """Return pairs, and between them those that ``in_gap`` finds there."""
    found: _Pairs = []
    at_old = at_new = 0
    for i, j in (*firm, (len(old), len(new))):
        if i > at_old and j > at_new:
            between = in_gap(old[at_old:i], new[at_new:j])
            found += [(at_old + one, at_new + other) for one, other in between]
        if i < len(old):
            found.append((i, j))
        at_old, at_new = i + 1, j + 1
    return found


def _in_order(old: Sequence[_T], new: Sequence[_T]) -> _Pairs:
    return [(i, i) for i in range(min(len(old), len(new)))]


def _alike(
    old: Sequence[frozenset[str]], new: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Pair each with the first behind the last pair that has half of its words, or the most."""
    at = 0
    for i, words in enumerate(old):
        best = max(range(at, len(new)), key=lambda j: (_likeness(words, new[j]), -j), default=-1)
        if best >= 0 and _likeness(words, new[best]) >= _ALIKE:
            yield i, best
            at = best + 1


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the words of two texts is the same, from 0 to 1 (Dice)."""
    together = len(one) + len(other)
    return 2 * len(one & other) / together if together else 0.0
