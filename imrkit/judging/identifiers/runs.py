"""Stretches of words with a capital: what may be a name, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.identifiers.tokens import NAMES, Sort, Token
from imrkit.words import lexicon

_GAP = re.compile(r"[ \u00a0]{1,2}\n?|\n[ \u00a0]?")
_AFTER_POINT = re.compile(r"\.[ \u00a0]{0,2}")
_COLLAR = re.compile(r"[ \u00a0]\d{2,6}[ \u00a0]")
_COMMA = re.compile(r",[ \u00a0]")
_NOBLE = frozenset({"da", "de", "dos", "del", "di", "van", "von", "ap"})
_SHORTENED = frozenset({"st", "mr", "mrs", "ms", "dr", "prof", "revd", "sgt", "insp", "supt"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that may be a name together, with the words before and behind them."""

    text: str  # of the passage
    words: tuple[Token, ...]
    title: Token | None  # a title or rank right before: the first word of it
    before: Token | None  # any word right before
    after: Token | None
    comma: bool  # a comma stands between it and the word before
    next: int  # which of the passage's words is the one behind

    @property
    def core(self) -> tuple[Token, ...]:
        """Its words without initials and the small words of names."""
        own = [one for one in self.words if one.capital and len(one.letters) > 1]
        whole = [one for one in own if one.letters not in lexicon.CAPITAL_PARTICLES]
        return tuple(whole or [one for one in own if lexicon.is_given_name(one.letters)])

    @property
    def start(self) -> int:
        """Where it starts, its title too unless a number stands between."""
        first = self.words[0].start
        if self.title is None or any(map(str.isdigit, self.text[self.title.end : first])):
            return first
        return self.title.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end


def joined(text: str, one: Token, other: Token) -> bool:
    """Tell whether a word may belong to the same name as the one before it."""
    gap = text[one.end : other.start]
    if one.owns:
        return False
    if len(one.text) == 1 or one.letters in _SHORTENED or one.text.endswith(("-St", "’St")):
        return bool(_AFTER_POINT.fullmatch(gap) or _GAP.fullmatch(gap) or gap == "/")
    return _GAP.fullmatch(gap) is not None


def stretches(text: str, words: Sequence[Token]) -> Iterator[Stretch]:
    """Yield the stretches of words that may be names."""
    at = 0
    while at < len(words):
        if not _may_begin(text, words, at):
            at += 1
            continue
        end = _end(text, words, at)
        yield _stretch(text, words, at, end)
        at = end


def _may_begin(text: str, words: Sequence[Token], at: int) -> bool:
    if words[at].letters in lexicon.PARTICLES and not words[at].capital:  # “PC de Souza”
        return at > 0 and _goes_on(text, words, at) and _is_titled(text, words, at)
    return words[at].capital and _may_be_part(text, words, at)


def _is_titled(text: str, words: Sequence[Token], at: int) -> bool:
    before = words[at - 1]
    return joined(text, before, words[at]) and before.capital and lexicon.is_title(before.letters)


def _may_be_part(text: str, words: Sequence[Token], at: int) -> bool:
    """Tell whether a word with a capital may be part of a name."""
    word = words[at]
    before = words[at - 1] if at and joined(text, words[at - 1], word) else None
    if lexicon.is_title(word.letters) and not (before and before.letters in lexicon.CIVIL_TITLES):
        # “Sister”, “Constable”; a surname or given name that is one too has no title before it.
        return word.sort in (Sort.GIVEN, Sort.SURNAME) and not _goes_on(text, words, at)
    if len(word.letters) == 1 or word.letters in lexicon.CAPITAL_PARTICLES:
        return True
    if before and before.capital and before.letters in lexicon.CIVIL_TITLES:
        if _written(text, before).isupper() and not _written(text, word).isupper():
            return False  # “as is known in MS. It was put to staff”
        return word.sort is not Sort.WORD or word.letters not in lexicon.THINGS
    if before and before.capital and before.letters in lexicon.RANKS and not before.starts:
        return word.sort is not Sort.WORD
    if word.sort is Sort.NO_NAME:  # “Ferreira da Costa”, “Ieuan England”
        named = before is not None and (before.sort in NAMES or before.letters in _NOBLE)
        return named and lexicon.is_surname(word.letters)
    return word.sort is not Sort.WORD


def _goes_on(text: str, words: Sequence[Token], at: int) -> bool:
    follower = words[at + 1] if at + 1 < len(words) else None
    return follower is not None and follower.capital and joined(text, words[at], follower)


def _end(text: str, words: Sequence[Token], start: int) -> int:
    """Return the place behind the last word of a stretch."""
    end = start + 1
    while end < len(words) and end - start < 7:
        small = end
        while (
            small < len(words)
            and small - end < 2
            and not words[small].capital
            and words[small].letters in lexicon.PARTICLES
            and joined(text, words[small - 1], words[small])
        ):
            small += 1
        if small == len(words) or not joined(text, words[small - 1], words[small]):
            break
        if not words[small].capital or not _may_be_part(text, words, small):
            break
        end = small + 1
    return end


def _stretch(text: str, words: Sequence[Token], start: int, end: int) -> Stretch:
    first, last = words[start], words[end - 1]
    before = words[start - 1] if start else None
    after = words[end] if end < len(words) else None
    gap = text[before.end : first.start] if before else ""
    close = before is not None and joined(text, before, first)
    comma = _COMMA.fullmatch(gap) is not None
    number = _COLLAR.fullmatch(gap) is not None
    titled = _title(text, words, start - 1) if close or number else None
    behind = text[last.end + 2 * last.owns : after.start] if after else ""
    return Stretch(
        text=text,
        words=tuple(words[start:end]),
        title=titled,
        before=before if close or comma or number else None,
        after=after if _GAP.fullmatch(behind) else None,
        comma=comma,
        next=end,
    )


def _written(text: str, word: Token) -> str:
    return text[word.start : word.end]


def _title(text: str, words: Sequence[Token], last: int) -> Token | None:
    """Return the first word of the title or rank that ends at a word, ``None`` when none does."""
    if not words[last].capital or not lexicon.is_title(words[last].letters):
        return None
    first = last
    while first and joined(text, words[first - 1], words[first]) and _is_rank(words[first - 1]):
        first -= 1
    return words[first]


def _is_rank(word: Token) -> bool:
    return word.capital and lexicon.stands_before_names(word.letters)
