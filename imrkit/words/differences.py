"""The differences of two lists, of words or of paragraphs, in time that grows with their length.

``difflib`` takes time with the square of them, or worse when words recur. So what two long lists
begin and end with is set aside, and they are cut at the words that stand once in each; only the
short stretches between are compared word by word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

_SHORT = 300  # words of a stretch that is compared word by word

Words = Sequence[Hashable]
Pair = tuple[int, int]  # the places of a word in both lists


def differences(old: Words, new: Words) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches to replace: ``old[i1:i2]`` by ``new[j1:j2]``, or one of them."""
    at_old = at_new = 0
    for i, j in (*_same(old, new), (len(old), len(new))):
        if (at_old, at_new) != (i, j):
            yield at_old, i, at_new, j
        at_old, at_new = i + 1, j + 1


def _same(old: Words, new: Words) -> Iterator[Pair]:
    """Yield the words that stay, in order."""
    if max(len(old), len(new)) <= _SHORT:
        yield from _word_by_word(old, new)
    else:
        yield from same_words(old, new)


def same_words(old: Words, new: Words) -> Iterator[Pair]:
    """Yield the places of the words that stay, in order; those that stand once in each lead.

    Of words that all recur, in a stretch of more than 300, none is found to stay.
    """
    before = _common(old, new)
    behind = _common(old[before:][::-1], new[before:][::-1])
    yield from ((i, i) for i in range(before))
    inner_old, inner_new = old[before : len(old) - behind], new[before : len(new) - behind]
    yield from ((before + i, before + j) for i, j in _stretches(inner_old, inner_new))
    yield from ((len(old) - i, len(new) - i) for i in range(behind, 0, -1))


def _common(old: Words, new: Words) -> int:
    """Return how many words two lists begin with alike."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _stretches(old: Words, new: Words) -> Iterator[Pair]:
    """Yield the stretches between, and at, the words that are once in each list."""
    at_old = at_new = 0
    for i, j in (*_anchors(old, new), (len(old), len(new))):
        for one, other in _word_by_word(old[at_old:i], new[at_new:j]):
            yield at_old + one, at_new + other
        if i < len(old):
            yield i, j
        at_old, at_new = i + 1, j + 1


def _word_by_word(old: Words, new: Words) -> Iterator[Pair]:
    if max(len(old), len(new)) > _SHORT:
        return  # words that all recur: the whole stretch is replaced
    for i, j, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        yield from ((i + n, j + n) for n in range(size))


def _anchors(old: Words, new: Words) -> list[Pair]:
    """Return the longest chain of words that stand once in each list, in the same order."""
    olds, news = Counter(old), Counter(new)
    places = {word: j for j, word in enumerate(new) if news[word] == 1 == olds[word]}
    pairs = [(i, places[word]) for i, word in enumerate(old) if word in places]
    ends: list[int] = []  # the least place in ``new`` at which a chain of each length ends
    lengths: list[int] = []  # of the chain that each pair ends, less one
    for _, j in pairs:
        lengths.append(bisect_left(ends, j))
        ends[lengths[-1] : lengths[-1] + 1] = [j]
    return _longest(pairs, lengths, len(ends))


def _longest(pairs: Sequence[Pair], lengths: Sequence[int], longest: int) -> list[Pair]:
    """Return a longest chain, from its end, by the length of the chain that each pair ends."""
    chain: list[Pair] = []
    for pair, length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == longest - 1 - len(chain) and (not chain or pair[1] < chain[-1][1]):
            chain.append(pair)
    return chain[::-1]
