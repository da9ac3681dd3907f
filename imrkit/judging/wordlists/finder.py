"""Find many phrases in a text at once, in a time that grows with the text and not with the list.

A phrase is written as words: case, kinds of apostrophe, hyphens and spaces do not matter. ``word*``
stands for every word that begins so, ``(a|b c)`` for one of several, each of one word or more,
``~`` for up to three words of any kind. A phrase never runs over the end of a sentence or line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby, product
from typing import NamedTuple

from imrkit.judging.wordlists.read_words import HEAD, ReadWords, plain
from imrkit.judging.wordlists.remembering import remembered

_PIECE = re.compile(r"~|\([^()]{1,1000}\)|[^\W_]+(?:['’][^\W_]+)*\*?")
_WRITTEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\*?")
_UNREADABLE = re.compile(r"[()|*~?+\[\]{}\\^$]")  # a sign that no piece of a phrase takes in
_GAP = "~"
_MOST_BETWEEN = 3
_MOST_MET = 5_000  # words; a report of two hundred pages has fewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a phrase stands in a text."""

    start: int
    end: int
    phrase: str  # as the list writes it


class _Piece(NamedTuple):
    """What stands for one word of a phrase; nothing does for a gap."""

    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    between: int = 0  # of a gap: the most words in it

    def fits(self, word: str) -> bool:
        return word in self.words or (bool(self.beginnings) and word.startswith(self.beginnings))


_Pattern = tuple[_Piece, ...]
_NO_WORD = _Piece()


class _Rest(NamedTuple):
    """What follows the first word of a phrase."""

    order: int  # in the list: of phrases that are as long the first is found
    pattern: _Pattern
    phrase: str


class _Rests:
    """What may follow a word, by the first letters of what comes next: most of it does not."""

    __slots__ = ("_by_gap", "_others")

    def __init__(self, rests: Iterable[_Rest]) -> None:
        # By the most words of the gap that comes first, 0 without one.
        self._by_gap: dict[int, dict[str, list[_Rest]]] = {}
        self._others: list[_Rest] = []  # which go on with fewer letters, or are over
        for rest in rests:
            self._add(rest)

    def _add(self, rest: _Rest) -> None:
        first, second, *_ = (*rest.pattern, _NO_WORD, _NO_WORD)
        piece = second if first.between else first
        if piece == _NO_WORD or any(len(one) < HEAD for one in piece.beginnings):
            self._others.append(rest)
            return
        by_head = self._by_gap.setdefault(first.between, {})
        for head in {one[:HEAD] for one in (*piece.words, *piece.beginnings)}:
            by_head.setdefault(head, []).append(rest)

    def possible(self, words: ReadWords, at: int) -> Iterator[_Rest]:
        """Yield what may stand at a word, in no order; the same again where two words tell it."""
        yield from self._others
        for between, by_head in self._by_gap.items():
            for head in words.heads[at : at + between + 1]:
                yield from by_head.get(head, ())


class _Begun:
    """The phrases of a list that begin with one word; what follows it is read when it is met."""

    __slots__ = ("_first", "_is_whole", "_phrases", "_rests")

    def __init__(self, first: str, *, is_whole: bool) -> None:
        self._first = first  # the word, or how it begins
        self._is_whole = is_whole
        self._phrases: list[str] = []
        self._rests: _Rests | None = None

    def add(self, phrase: str) -> None:
        self._phrases.append(phrase)

    def rests(self) -> _Rests:
        if self._rests is None:
            self._rests = _Rests(self._read())
        return self._rests

    def _read(self) -> Iterator[_Rest]:
        patterns = ((one, phrase) for phrase in self._phrases for one in _patterns(phrase))
        for order, (pattern, phrase) in enumerate(patterns):
            if self._first in (pattern[0].words if self._is_whole else pattern[0].beginnings):
                yield _Rest(order, pattern[1:], phrase)


_ByFirst = dict[str, _Begun]


class _Followed(dict[str, tuple[_Rests, ...]]):
    """What may follow each word that was met; of a draft of very many words, the last of them."""

    __slots__ = ("_by_beginning", "_by_word")

    def __init__(self, by_word: _ByFirst, by_beginning: Mapping[int, _ByFirst]) -> None:
        self._by_word = by_word
        self._by_beginning = by_beginning

    def __missing__(self, word: str) -> tuple[_Rests, ...]:
        """Return what follows the whole word, then what follows its beginnings."""
        met = [self._by_word.get(word)]
        met += [begun.get(word[:length]) for length, begun in self._by_beginning.items()]
        if len(self) == _MOST_MET:
            self.clear()
        self[word] = tuple(begun.rests() for begun in met if begun is not None)
        return self[word]


class PhraseFinder:
    """A list of phrases, made ready to be looked for."""

    __slots__ = ("_by_beginning", "_by_word", "_heads", "_words")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: _ByFirst = {}
        self._by_beginning: dict[int, _ByFirst] = {}  # by how long, shortest first
        for phrase in phrases:
            self._add(phrase)
        self._by_beginning = dict(sorted(self._by_beginning.items()))
        self._words = frozenset(self._by_word)
        beginnings = [one for begun in self._by_beginning.values() for one in begun]
        is_short = any(len(one) < HEAD for one in beginnings)  # and then any word may begin so
        self._heads = None if is_short else frozenset(one[:HEAD] for one in beginnings)

    def _add(self, phrase: str) -> None:
        if mistake := mistake_in(phrase):
            raise ValueError(f"“{phrase}” {mistake}")
        firsts = [way[0] for way in _ways(_PIECE.findall(phrase)[0])]
        for word in {word for piece in firsts for word in piece.words}:
            self._by_word.setdefault(word, _Begun(word, is_whole=True)).add(phrase)
        for word in {word for piece in firsts for word in piece.beginnings}:
            begun = self._by_beginning.setdefault(len(word), {})
            begun.setdefault(word, _Begun(word, is_whole=False)).add(phrase)

    def find(self, text: str) -> Iterator[Found]:
        """Yield the phrases that stand in a text, in order; of several at one word the longest."""
        words = remembered(ReadWords, text)
        if (
            self._heads is not None
            and self._words.isdisjoint(words.all_texts)
            and self._heads.isdisjoint(words.all_heads)
        ):
            return  # no word of the text is the first of a phrase
        followed = remembered(self._followed, "")
        behind = 0
        for at, word in enumerate(words.texts):
            if not (rests := followed[word]) or at < behind:
                continue
            end, phrase = _longest(rests, words, at)
            if end > at:
                yield Found(start=words.spans[at][0], end=words.spans[end - 1][1], phrase=phrase)
                behind = end

    def is_in(self, text: str) -> bool:
        """Tell whether one of the phrases stands in a text."""
        return next(self.find(text), None) is not None

    def _followed(self, _: str) -> _Followed:
        return _Followed(self._by_word, self._by_beginning)


def mistake_in(phrase: str) -> str:
    """Return what of a phrase cannot be read, and what to write in its stead; "" when all can."""
    pieces = _PIECE.findall(phrase)
    if not pieces or pieces[0] == _GAP:
        return "begins with no word: a phrase begins with a word or with “(one|other)”."
    options = [one for piece in pieces if piece[0] == "(" for one in piece[1:-1].split("|")]
    if not all(map(_WRITTEN.search, options)):
        return (
            "has an option without a word: write two phrases, one with the words and one without."
        )
    rest = [_PIECE.sub(" ", phrase), *(_WRITTEN.sub(" ", one) for one in options)]
    sign = next((found[0] for one in rest if (found := _UNREADABLE.search(one))), "")
    return (
        _INSTEAD.get(sign, f"has “{sign}”, which stands for nothing: leave it out.") if sign else ""
    )


_NESTED = "has brackets in brackets or one left open: write each way out, as “(one|other way)”."
_INSTEAD = {
    "(": _NESTED,
    ")": _NESTED,
    "?": "has “?”: write two phrases, one with the words before it and one without.",
    "|": "has “|” outside brackets: write “(one|other)”.",
    "*": "has “*” where no word ends: write “word*”.",
    "~": "has “~” in brackets: write a phrase for each option.",
}


def _longest(begun: Iterable[_Rests], words: ReadWords, at: int) -> tuple[int, str]:
    """Return the number of the word behind the longest phrase that begins at one, and the phrase.

    ``at`` itself when none does.
    """
    longest, found = at, ""
    sentence = words.sentences[at]
    for rests in begun:
        best = 0  # of the list that is as long as the longest; 0: that is of rests before
        for order, pattern, phrase in rests.possible(words, at + 1):
            end = _end(pattern, words, at + 1, sentence)
            if end > longest or (end == longest and order < best):
                longest, best, found = end, order, phrase
    return longest, found


def _end(pattern: _Pattern, words: ReadWords, at: int, sentence: int) -> int:
    """Return the number of the word behind a pattern that begins at one; 0: it does not."""
    texts, sentences = words.texts, words.sentences
    for number, piece in enumerate(pattern):
        if piece.between:
            return _end_behind_gap(pattern[number:], words, at, sentence)
        if at >= len(texts) or sentences[at] != sentence or not piece.fits(texts[at]):
            return 0
        at += 1
    return at


def _end_behind_gap(pattern: _Pattern, words: ReadWords, at: int, sentence: int) -> int:
    """Return the same of a pattern that begins with a gap."""
    (gap, *_), rest = pattern, pattern[1:]
    if not rest:
        return at
    first, texts = rest[0], words.texts
    for start in range(at, min(at + gap.between + 1, len(texts))):
        if first.fits(texts[start]):
            end = _end(rest, words, start, sentence)
            if end:
                return end
    return 0


@cache  # a phrase begins with several words, and stands in several lists
def _patterns(phrase: str) -> tuple[_Pattern, ...]:
    """Return what a phrase stands for: one for each of its options of several words."""
    return tuple(
        tuple(_one_gap_for_several(piece for way in ways for piece in way))
        for ways in product(*map(_ways, _PIECE.findall(phrase)))
    )


def _one_gap_for_several(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield pieces in which gaps that follow each other are one, of as many words as they take."""
    for is_gap, alike in groupby(pieces, key=lambda piece: piece.between > 0):
        if is_gap:
            yield _Piece(between=sum(one.between for one in alike))
        else:
            yield from alike


def _ways(piece: str) -> list[_Pattern]:
    """Return what stands for one piece: its single words together, then each longer option."""
    if piece == _GAP:
        return [(_Piece(between=_MOST_BETWEEN),)]
    options = [_WRITTEN.findall(option) for option in piece.strip("()").split("|")]
    single = _piece(words[0] for words in options if len(words) == 1)
    longer = [tuple(_piece([word]) for word in words) for words in options if len(words) > 1]
    return [(single,), *longer] if single != _NO_WORD else longer


def _piece(written: Iterable[str]) -> _Piece:
    beginnings: list[str] = []
    words: list[str] = []
    for word in written:
        (beginnings if word.endswith("*") else words).append(plain(word.rstrip("*")))
    return _Piece(frozenset(words), tuple(beginnings))
