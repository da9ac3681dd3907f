"""Phrases looked for the plain way: each phrase at each word of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from imrkit.judging.wordlists import Found

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PIECE = re.compile(r"~|\([^()]*\)|[^\W_]+(?:['’][^\W_]+)*\*?")
_ENDS = re.compile(r"[.!?;:](?=\s|$)|\n")
_GAP = "~"
_Piece = tuple[str, ...]  # the words that may stand there


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    sentence: int


def found_plainly(phrases: Iterable[str], text: str) -> Iterator[Found]:
    """Yield the phrases that stand in a text; of several at one word the longest."""
    words = list(_words(text))
    known = [(pieces, phrase) for phrase in phrases for pieces in _written(phrase)]
    at = 0
    while at < len(words):
        ends = [
            (end, _rank(pieces[0], words[at].text), phrase)
            for pieces, phrase in known
            if (end := _end(pieces, words, at, words[at].sentence)) is not None
        ]
        longest = max((end for end, *_ in ends), default=at)
        if longest > at:
            _, phrase = min((one[1:] for one in ends if one[0] == longest), key=lambda one: one[0])
            yield Found(start=words[at].start, end=words[longest - 1].end, phrase=phrase)
        at = max(longest, at + 1)


def _rank(piece: _Piece, word: str) -> int:
    """Of phrases that are as long, one that begins with the word itself goes first."""
    lengths = [len(one) - 1 for one in piece if one.endswith("*") and _fits(one, word)]
    return 0 if any(_fits(one, word) for one in piece if not one.endswith("*")) else min(lengths)


def _words(text: str) -> Iterator[_Word]:
    ends = [match.start() for match in _ENDS.finditer(text)]
    for match in _WORD.finditer(text):
        sentence = sum(end < match.start() for end in ends)
        yield _Word(_plain(match[0]), match.start(), match.end(), sentence)


def _written(phrase: str) -> Iterator[list[_Piece]]:
    """Yield the ways to write a phrase; the single words of a choice are one way together."""
    yield from (
        [piece for way in ways for piece in way]
        for ways in product(*map(_ways, _PIECE.findall(phrase)))
    )


def _ways(piece: str) -> list[list[_Piece]]:
    options = [_PIECE.findall(option) for option in piece.strip("()").split("|")]
    single: _Piece = tuple(words[0] for words in options if len(words) == 1)
    longer: list[list[_Piece]] = [
        [(word,) for word in words] for words in options if len(words) > 1
    ]
    return [[single], *longer] if single else longer


def _end(pieces: list[_Piece], words: list[_Word], at: int, sentence: int) -> int | None:
    if not pieces:
        return at
    if pieces[0] == (_GAP,):
        tries = (_end(pieces[1:], words, start, sentence) for start in range(at, at + 4))
        return next((one for one in tries if one is not None), None)
    if at >= len(words) or words[at].sentence != sentence:
        return None
    is_there = any(_fits(one, words[at].text) for one in pieces[0])
    return _end(pieces[1:], words, at + 1, sentence) if is_there else None


def _fits(piece: str, word: str) -> bool:
    wanted = _plain(piece.rstrip("*"))
    return word.startswith(wanted) if piece.endswith("*") else word == wanted


@cache
def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")
