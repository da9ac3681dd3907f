"""Look for the words of a key in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from imrkit.key.values import NameKey
from imrkit.ooxml.read_back.folding import closed, spaced
from imrkit.ooxml.read_back.words_of_key import (
    Word,
    closed_of,
    dates_of,
    names_of,
    short_numbers_of,
)
from imrkit.values.renaming import KeyKind

_CAPITAL = re.compile(r"(?<!\d[ \u00a0])\b[^\W\d_a-z][^\W\d_]*+(?![ \u00a0]\d)")
_HUMP = re.compile("(?<=[a-z])(?=[A-Z])")
_LONG = 8  # letters of a whole name that is no accident inside others
_TOKEN = re.compile("[a-z]+|[0-9]+")
_NUMBERED = re.compile(r"[{]?(?=[^g-z]{0,7}\d)[0-9A-Fa-f-]{6,40}[}]?")  # an id of figures
_FEWEST = 5  # letters of a word that is no accident in bytes
_BREAK = " 0 "  # a figure, so that nothing is read across it


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something of a key in a text."""

    kind: KeyKind
    codes: tuple[str, ...]
    sure: bool


class Matcher:
    """Looks for the words of one key."""

    def __init__(self, key: NameKey) -> None:
        names = list(names_of(key))
        self._sure = _Words(word for word in names if not word.everyday)
        self._long = _Words(
            one for one in names if not one.everyday and len(closed(one.text)) >= _FEWEST
        )
        self._everyday = _Words(word for word in names if word.everyday)
        self._short = _Words(short_numbers_of(key))
        self._closed = _by_text(closed_of(key))
        self._whole = _by_text(
            Word(text=closed(one.text), kind=one.kind, code=one.code)
            for one in names
            if " " in one.text and len(closed(one.text)) >= _LONG
        )
        self._dates = [(re.compile(pattern), code) for pattern, code in dates_of(key)]
        self._left_out = left_out_pattern(key)

    def in_prose(self, text: str) -> Iterator[Hit]:
        """Yield what stands in a text that people read."""
        text = self._left_out.sub(_BREAK, text)
        yield from self._in_words(text)
        yield from self._short.hits(spaced(text), sure=False)
        if self._everyday:
            yield from self._everyday.hits(_capitals(text), sure=False)

    def in_data(self, text: str) -> Iterator[Hit]:
        """Yield what stands in a text that programs read: an address, an id, a property."""
        if _NUMBERED.fullmatch(text):
            return
        text = self._left_out.sub(_BREAK, unquote(text) if "%" in text else text)
        yield from self._in_words(_HUMP.sub(" ", text))

    def in_raw(self, text: str) -> Iterator[Hit]:
        """Yield what stands in a text found in bytes, where few letters may stand by chance."""
        yield from self._long.hits(spaced(text), sure=True)

    def in_letters(self, text: str) -> Iterator[Hit]:
        """Yield the whole names that are in a text when all but its letters is taken out."""
        plain = closed(text)
        for name, hit in self._whole.items():
            yield from [hit] * plain.count(name)

    def _in_words(self, text: str) -> Iterator[Hit]:
        yield from self._sure.hits(spaced(text), sure=True)
        if not any(map(str.isdigit, text)):
            return
        plain = closed(text)
        for one, hit in self._closed.items():
            yield from [hit] * _count(one, plain)
        small = text.lower()
        for pattern, code in self._dates:
            for _ in pattern.finditer(small):
                yield Hit(kind=KeyKind.DATE, codes=(code,), sure=True)


def left_out_pattern(key: NameKey) -> re.Pattern[str]:
    """Return the pattern of the key's codes and of the words that it keeps."""
    words = sorted({one.code for one in key.entries} | set(key.kept), key=len, reverse=True)
    ways = "|".join(r"\s{1,3}".join(map(re.escape, one.split())) for one in words)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)")


def _capitals(text: str) -> str:
    """Return the words with a capital, those that stand side by side together."""
    pieces, at = [], 0
    for found in _CAPITAL.finditer(text):
        pieces += ["" if text[at : found.start()].isspace() else "0", found[0]]
        at = found.end()
    return spaced(" ".join(pieces))


def _count(text: str, plain: str) -> int:
    """Count a closed text where no further figure makes another number of it."""
    count, at = 0, plain.find(text)
    while at >= 0:
        end = at + len(text)
        count += not (text[-1].isdigit() and plain[end : end + 1].isdigit())
        at = plain.find(text, end)
    return count


def _by_text(words: Iterable[Word]) -> dict[str, Hit]:
    """Map each text to what it says; one that is of several people says all of them."""
    found: dict[str, Hit] = {}
    for word in words:
        known = found.get(word.text)
        codes = (*(known.codes if known else ()), word.code)
        codes = tuple(dict.fromkeys(codes))
        found[word.text] = Hit(kind=word.kind, codes=codes, sure=not word.everyday)
    return found


class _Words:
    """Words that are looked for in a spaced text, the longest first."""

    def __init__(self, words: Iterable[Word]) -> None:
        found = _by_text(words)
        self._hits = {text.replace(" ", ""): hit for text, hit in found.items()}
        self._begin = {start for text in found for start in _beginnings(text)}
        longest = sorted(found, key=len, reverse=True)
        self._pattern = names_pattern(longest) if longest else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def hits(self, plain: str, *, sure: bool) -> Iterator[Hit]:
        """Yield what stands in a spaced text. Most texts hold no first word of any name."""
        if self._pattern is None or self._begin.isdisjoint(_TOKEN.findall(plain)):
            return
        for found in self._pattern.finditer(plain):
            yield replace(self._hits[found[0].replace(" ", "")], sure=sure)


def names_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of spaced words, which may be written together too."""
    ways = "|".join(one.replace(" ", " ?") for one in words)
    return re.compile(f"(?<![a-z])(?:{ways})(?![a-z])")


def _beginnings(text: str) -> Iterator[str]:
    """Yield with what a spaced text begins when it is written with fewer spaces, or none."""
    words = text.split()
    for end in range(1, len(words) + 1):
        yield "".join(words[:end])
