"""Whether a text brings characteristics together, or tells of each by itself."""

from __future__ import annotations

import re

from imrkit.judging.characteristics.speech import has_sign, sentences_of, spoken

WITH_ALL = frozenset({"age", "sex"})  # what everybody has, and stands in passing


def kinds_of(text: str) -> frozenset[str]:
    """Return what a text speaks of; language goes with race and with deafness."""
    return frozenset(one.kind for one in spoken(text)) - {"language"}


def joins(text: str) -> bool:
    """Tell whether a sentence brings two characteristics together, or what is told before it."""
    found = list(sentences_of(text))
    is_several = len(kinds_of(text) - WITH_ALL) > 1
    return any(map(_joins_two, found)) or (is_several and any(map(_points_at_two, found)))


_AT_TWO = re.compile(
    r"\b(?:the two|these two|the three|these|all of (?:this|these|them)|both of these|they)\b"
    r"[^.;]{0,30}\b(?:together|combined|at once|compound\w{0,3})\b|\btogether(?:,| they| these| it)"
    r"|\bany one of (?:these|them)\b",
    re.IGNORECASE,
)


def _points_at_two(sentence: str) -> bool:
    return _AT_TWO.search(sentence) is not None


_AS_A = re.compile(
    r"\b(?:as an?|being an?)\s(?:[\w-]{1,20}\s){0,4}(?:woman|man|girl|boy|mother|father|child)\b",
    re.IGNORECASE,
)


def _joins_two(sentence: str) -> bool:
    as_a = bool(_AS_A.search(sentence))
    kinds = kinds_of(sentence) | ({"sex"} if as_a else frozenset())
    if len(kinds) < 2:
        return False
    if as_a or has_sign(sentence, "together"):
        return True
    return not has_sign(sentence, "reasons") and len(kinds - WITH_ALL) > 1
