"""The words of a passage, with what each could be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from imrkit.words import lexicon
from imrkit.words.letters import letters

_LETTER = r"[^\W\d_]"
# A word of a name: with its accents, its inner apostrophes and hyphens.
_TOKEN = re.compile(
    rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f\u00ad]|['’ʼ\-\u2010\u2011](?={_LETTER}))*+"
)
_OWNER = re.compile(r"['’ʼ]s\Z", re.IGNORECASE)
# “tSaoir”, “hÉigeartaigh”, “bhFlaithearta”: Irish puts small letters before the capital.
_IRISH = re.compile(r"(?:bh|[bdgmnht])-?[A-ZÁÉÍÓÚ]")
_CELTIC = re.compile(r"(?:O['’ʼ]|Ó|Mc|Mac(?=[A-Z])|Fitz|D['’ʼ]|N['’ʼ])[^\W\d_a-z]")
_ACRONYM = re.compile(r"[A-Z]{2,5}s")
_HYPHENS = re.compile("[-\u2010\u2011]")
_STARTS = re.compile(r"(?:\A|[.!?:;•\n\t(“\"‘|/–—])[\s“\"‘(•*–-]{0,4}\Z")


class Sort(Enum):
    """What a word with a capital may be."""

    GIVEN = "given"  # a given name, or either; no English word
    SURNAME = "surname"
    BOTH_WAYS = "both ways"  # a name and an English word: “Grace”, “Ward”
    UNKNOWN = "unknown"  # in no list
    WORD = "word"
    NO_NAME = "no name"  # a place, a day, a brand


NAMES = frozenset({Sort.GIVEN, Sort.SURNAME})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a passage."""

    text: str  # without “’s”
    start: int
    end: int  # “’s” left out
    letters: str
    owns: bool  # “’s” follows
    capital: bool
    shouted: bool  # in capitals, two letters or more
    starts: bool  # at the start of a sentence, a line or a quotation
    sort: Sort  # WORD for one without a capital


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text, in order."""
    for found in _TOKEN.finditer(text):
        word = found[0]
        owner = _OWNER.search(word)
        if owner:
            word = word[: owner.start()]
        plain, start = letters(word), found.start()
        capital = word[0].isupper() or _IRISH.match(word) is not None
        shouted = len(word) > 1 and word.isupper()
        yield Token(
            text=word,
            start=start,
            end=start + len(word),
            letters=plain,
            owns=owner is not None,
            capital=capital,
            shouted=shouted,
            starts=start == 0 or _STARTS.search(text, max(0, start - 8), start) is not None,
            sort=_sort(word, plain, shouted) if capital else Sort.WORD,
        )


def _sort(text: str, plain: str, shouted: bool) -> Sort:
    if lexicon.is_no_name(plain):
        return Sort.NO_NAME
    parts = [letters(part) for part in _HYPHENS.split(text)]
    is_word = lexicon.is_word(plain) or plain in lexicon.THINGS or all(map(_is_no_part, parts))
    if any(map(lexicon.is_given_name, (plain, *parts))):
        return Sort.BOTH_WAYS if is_word else Sort.GIVEN
    if any(map(lexicon.is_surname, (plain, *parts))) or _CELTIC.match(text):
        return Sort.BOTH_WAYS if is_word else Sort.SURNAME
    if is_word or (shouted and len(plain) < 6) or _ACRONYM.fullmatch(text):
        return Sort.WORD
    return Sort.UNKNOWN


def _is_no_part(part: str) -> bool:
    return lexicon.is_word(part) or lexicon.is_no_name(part)
