"""What a key holds, as plain words to look for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.key.values import KeyEntry, NameKey
from imrkit.ooxml.read_back.folding import closed, spaced
from imrkit.values.renaming import KeyKind
from imrkit.words import lexicon

_APART = re.compile(r"[\s,.]+")
_HYPHEN = re.compile("[-\u2010\u2011]")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$")
_SAME_END = 9  # figures at the end of a telephone number that are the same however it begins
_LONG = 6  # letters and figures of a number that is found wherever it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Words to look for, and whose they are."""

    text: str  # spaced, or closed: see the list it stands in
    kind: KeyKind
    code: str
    everyday: bool = False


def names_of(key: NameKey) -> Iterator[Word]:
    """Yield whole names both ways round, and each of their words, spaced."""
    for entry in key.entries:
        for name in entry.names:
            yield from _of_name(name, entry.code)


def _of_name(name: str, code: str) -> Iterator[Word]:
    words = [word for word in _APART.split(name) if closed(word)]
    while len(words) > 1 and lexicon.stands_before_names(closed(words[0])):
        words.pop(0)
    plain = [spaced(word) for word in words]
    for whole in {" ".join(plain), " ".join([plain[-1], *plain[:-1]])}:
        yield _word(whole, code)
    for word in words:
        if not lexicon.is_small(closed(word)):
            yield from (_word(one, code) for one in (spaced(word), *_halves(word)))


def _halves(word: str) -> Iterator[str]:
    halves = [spaced(half) for half in _HYPHEN.split(word)]
    if len(halves) > 1:
        yield from (half for half in halves if len(half) > 3)


def _word(plain: str, code: str) -> Word:
    parts = plain.split()
    everyday = all(lexicon.is_word(one) or lexicon.is_no_name(one) for one in parts)
    short = len("".join(parts)) < 3
    return Word(text=plain, kind=KeyKind.NAME, code=code, everyday=everyday or short)


def closed_of(key: NameKey) -> Iterator[Word]:
    """Yield addresses and long numbers without spaces."""
    for entry in key.entries:
        for address in entry.addresses:
            street, _, rest = address.partition(",")
            told = [address, *([street] if any(map(str.isdigit, street)) else [])]
            told += _POSTCODE.findall(rest.strip())
            yield from (_closed(one, KeyKind.ADDRESS, entry) for one in told)
        for number in entry.numbers:
            plain = closed(number)
            if len(plain) >= _LONG:
                same = plain[-_SAME_END:] if plain.isdigit() else plain
                yield _closed(same, KeyKind.NUMBER, entry)


def _closed(text: str, kind: KeyKind, entry: KeyEntry) -> Word:
    return Word(text=closed(text), kind=kind, code=entry.code)


def short_numbers_of(key: NameKey) -> Iterator[Word]:
    """Yield numbers of few figures, which may be something else."""
    for entry in key.entries:
        for number in entry.numbers:
            if len(closed(number)) < _LONG:
                yield Word(text=spaced(number), kind=KeyKind.NUMBER, code=entry.code, everyday=True)


def dates_of(key: NameKey) -> Iterator[tuple[str, str]]:
    """Yield the pattern of each date, however it is written in small letters, and whose it is."""
    for entry in key.entries:
        for date in entry.dates:
            day, month = f"0?{date.day}(?:st|nd|rd|th)?", f"{date:%b}".lower()
            year = f"(?:{date.year}|{date.year % 100:02})"
            months = f"(?:0?{date.month}|{month}[a-z]{{0,6}})"
            gap = r"[\s./,–-]{0,3}"
            yield rf"(?<!\d){day}(?: of)?{gap}{months}{gap}{year}(?!\d)", entry.code
            yield rf"(?<!\d){date.year}-?{date:%m}-?{date:%d}(?!\d)", entry.code
            yield rf"\b{month}[a-z]{{0,6}}{gap}{day}{gap}{date.year}(?!\d)", entry.code
