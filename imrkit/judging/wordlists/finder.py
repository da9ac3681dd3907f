"""Find many phrases in a text at once, in a time that grows with the text and not with the list.

A phrase is written as words: case, kinds of apostrophe, hyphens and spaces do not matter. ``word*``
stands for every word that begins so, ``(a|b c)`` for one of several, each of one word or more,
``~`` for up to three words of any kind. A phrase never runs over the end of a sentence or line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PIECE = re.compile(r"~|\([^()]{1,1000}\)|[^\W_]+(?:['’][^\W_]+)*\*?")
_WRITTEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\*?")
_ENDS = re.compile(r"[.!?;:](?=\s|$)|\n")
_GAP = "~"
_MOST_BETWEEN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a phrase stands in a text."""

    start: int
    end: int
    phrase: str  # as the list writes it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    text: str
    start: int
    end: int
    sentence: int  # words of one number may stand in one phrase


_Option = tuple[str, bool]  # a word, and whether it stands for all that begin so
_Pattern = tuple[frozenset[_Option], ...]  # of each piece; empty for a gap


class PhraseFinder:
    """A list of phrases, made ready to be looked for."""

    __slots__ = ("_by_beginning", "_by_word", "_lengths")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[_Pattern, str]]] = {}
        self._by_beginning: dict[str, list[tuple[_Pattern, str]]] = {}
        for phrase in phrases:
            self._add(phrase)
        self._lengths = sorted({len(word) for word in self._by_beginning})

    def _add(self, phrase: str) -> None:
        for pattern in _patterns(phrase):
            if not pattern or not pattern[0]:
                raise ValueError(f"a phrase begins with a word: “{phrase}”")
            for word, is_beginning in pattern[0]:
                table = self._by_beginning if is_beginning else self._by_word
                table.setdefault(word, []).append((pattern, phrase))

    def find(self, text: str) -> Iterator[Found]:
        """Yield the phrases that stand in a text, in order; of several at one word the longest."""
        words = _words(text)
        at = 0
        while at < len(words):
            end, phrase = self._longest(words, at)
            if end == at:
                at += 1
                continue
            yield Found(start=words[at].start, end=words[end - 1].end, phrase=phrase)
            at = end

    def is_in(self, text: str) -> bool:
        """Tell whether one of the phrases stands in a text."""
        return next(self.find(text), None) is not None

    def _longest(self, words: list[_Word], at: int) -> tuple[int, str]:
        found = [(at, "")]
        for pattern, phrase in self._possible(words[at].text):
            found.append((_end(pattern, words, at), phrase))
        return max(found, key=lambda one: one[0])

    def _possible(self, word: str) -> Iterator[tuple[_Pattern, str]]:
        yield from self._by_word.get(word, ())
        for length in self._lengths:
            if length > len(word):
                return
            yield from self._by_beginning.get(word[:length], ())


def _end(pattern: _Pattern, words: list[_Word], at: int) -> int:
    """Return the number of the word behind a phrase that begins at one; ``at`` when none does."""
    last = _last(pattern, words, at, words[at].sentence)
    return at if last is None else last


def _last(pattern: _Pattern, words: list[_Word], at: int, sentence: int) -> int | None:
    if not pattern:
        return at
    if not pattern[0]:
        starts = range(at, at + _MOST_BETWEEN + 1)
        tries = (_last(pattern[1:], words, start, sentence) for start in starts)
        return next((one for one in tries if one is not None), None)
    is_there = at < len(words) and words[at].sentence == sentence
    if not is_there or not _fits(pattern[0], words[at].text):
        return None
    return _last(pattern[1:], words, at + 1, sentence)


def _fits(options: frozenset[_Option], word: str) -> bool:
    return (word, False) in options or any(
        is_beginning and word.startswith(one) for one, is_beginning in options
    )


def _patterns(phrase: str) -> Iterator[_Pattern]:
    """Yield what a phrase stands for: one for each of its options of several words."""
    for ways in product(*map(_ways, _PIECE.findall(phrase))):
        yield tuple(piece for way in ways for piece in way)


def _ways(piece: str) -> list[_Pattern]:
    """Return what stands for one piece: its single words together, then each longer option."""
    if piece == _GAP:
        return [(frozenset(),)]
    options = [_WRITTEN.findall(option) for option in piece.strip("()").split("|")]
    single = frozenset(_option(words[0]) for words in options if len(words) == 1)
    longer = [
        tuple(frozenset([_option(word)]) for word in words) for words in options if len(words) > 1
    ]
    return [(single,), *longer] if single else longer


def _option(word: str) -> _Option:
    return _plain(word.rstrip("*")), word.endswith("*")


def _words(text: str) -> list[_Word]:
    ends = [match.start() for match in _ENDS.finditer(text)]
    found, sentence = [], 0
    for match in _WORD.finditer(text):
        while sentence < len(ends) and ends[sentence] < match.start():
            sentence += 1
        found.append(
            _Word(text=_plain(match[0]), start=match.start(), end=match.end(), sentence=sentence)
        )
    return found


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")
