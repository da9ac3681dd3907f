"""Tell which characteristics a title asks for: of a column, a row or a label."""

from __future__ import annotations

import functools
import re

from imrkit.judging.characteristics.values import Characteristic
from imrkit.judging.wordlists import kinds, signs
from imrkit.words.wording import unnumbered

_NUMBER = re.compile(r"\s*+(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s++)?")
_LONGEST = 120  # characters: a longer text is no title
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_JOINS = re.compile(r"[/,&;+?:]|\band\b|\bor\b|\bif known\b|\s[-–—]\s")
_OWNER = re.compile(
    r"(?:child|adult|victim|patient|subject|person|perpetrator|offender|tenant|resident|parent"
    r"|mother|father|service user)(?:'s|s')\s"
)


@functools.lru_cache(maxsize=4096)
def characteristics_of_title(text: str) -> frozenset[Characteristic]:
    """Return the characteristics that a title asks for and little else; none for other texts."""
    if not text or len(text) > _LONGEST:
        return frozenset()
    words = _OWNER.sub("", _IN_BRACKETS.sub(" ", unnumbered(text)).strip())
    if whole := _of_piece(words):
        return frozenset({whole})
    pieces = [piece.strip() for piece in _JOINS.split(words) if piece.strip()]
    found = [_of_piece(piece) for piece in pieces]
    told = [one for one in found if one]
    return frozenset(told) if 2 * len(told) > len(pieces) else frozenset()


def begins_with_title(text: str) -> tuple[frozenset[Characteristic], int]:
    """Return the characteristic that a text begins with, and where its title ends."""
    number = len(text) - len(_without_number(text))
    for kind, found in kinds("characteristic_titles").find(text[:_LONGEST]):
        if found.start == number:
            return frozenset({Characteristic(kind)}), found.end
        break
    return frozenset(), 0


def _without_number(text: str) -> str:
    found = _NUMBER.match(text)
    return text[found.end() :] if found else text


def _of_piece(piece: str) -> Characteristic | None:
    for kind, found in kinds("characteristic_titles").find(piece):
        if not piece[: found.start].strip(" .") and not piece[found.end :].strip(" .'"):
            return Characteristic(kind)
    return None


@functools.lru_cache(maxsize=4096)
def is_title(text: str, kind: str) -> bool:
    """Tell whether a short text begins as the titles of a kind do (see record_words.toml)."""
    words = unnumbered(text[:_LONGEST])
    if not words or len(words) > 60:
        return False
    first = next(signs("record_words")[kind].find(words), None)
    return first is not None and first.start == 0


def is_whole_title(text: str, kind: str) -> bool:
    """Tell whether a text is a title of a kind and no more (see record_words.toml)."""
    words = unnumbered(text[:_LONGEST])
    first = next(signs("record_words")[kind].find(words), None)
    return first is not None and words[first.start : first.end] == words
