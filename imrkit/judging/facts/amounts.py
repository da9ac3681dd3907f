"""Amounts that a text gives: how long, how much, how many of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.judging.facts.number_words import number_of
from imrkit.words.likeness import stem

_HOURS = {"minute": 1 / 60, "hour": 1, "day": 24, "week": 168, "month": 720, "year": 8760}
_SHARES = frozenset({"%", "per", "percent"})
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_AMOUNT = re.compile(
    r"(?P<money>£\s?\d[\d,.]{0,12}\d|£\s?\d)"
    rf"|\b(?P<number>\d{{1,4}}|{_TENS}(?:[- ](?:{_ONES}))?|{_ONES}|{_TEENS})"
    r"[ \u00a0-]?(?P<working>(?:working|calendar|clear|consecutive|full)\s)?"
    r"(?P<unit>%|per cent|percent|[a-z]{3,15})",
    re.IGNORECASE,
)
_TIME = "time"
_SHARE = "share"
_MONEY = "money"
# What stands behind a number and is not counted by it.
_NOT_COUNTED_WORDS = """
january february march april may june july august september october november december and or to of
in on at by the more other others further times with for per each out who
"""
_NOT_COUNTED = frozenset(map(stem, _NOT_COUNTED_WORDS.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount, and what it is of."""

    start: int
    end: int
    kind: str  # "time", "share", "money", or the stem of what is counted
    value: float  # of a time in hours


def amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of a text, in order; a number of a list or of a date is none."""
    for found in _AMOUNT.finditer(text):
        read = _read(found)
        if read is not None:
            kind, value = read
            yield Amount(start=found.start(), end=found.end(), kind=kind, value=value)


def _read(found: re.Match[str]) -> tuple[str, float] | None:
    if found["money"]:
        return _MONEY, float("".join(one for one in found["money"] if one.isdecimal()))
    words = tuple(found["number"].casefold().replace("-", " ").split())
    number = number_of(words)
    if number is None or number[1] != len(words):
        return None
    unit = found["unit"].casefold()
    hours = _HOURS.get(unit.removesuffix("s"))
    if hours is not None:
        return _TIME, number[0] * hours
    if unit.split()[0] in _SHARES:
        return _SHARE, number[0]
    counted = stem(unit)
    return None if counted in _NOT_COUNTED else (counted, number[0])
