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
    rest = _without_label(text)
    if rest != text and _TOGETHER.search(rest):
        return True  # what its title lists is told at once
    text = rest
    found = list(sentences_of(text))
    is_several = len(kinds_of(text) - WITH_ALL) > 1
    return any(map(_joins_two, found)) or (is_several and any(map(_points_at_two, found)))


_LABEL = re.compile(r"[^\W\d_][\w ,;’'/&-]{2,80}(?:[.:]\s|\s[–—-]\s)")
_TOGETHER = re.compile(r"\b(?:together|combined?|at once|each other|on top of)\b", re.IGNORECASE)
_LITTLE = 2  # words of a label beside those that name characteristics: “and”, “or belief”


def _without_label(text: str) -> str:
    """Return a text without the list of characteristics that it begins with, as a title."""
    label = _LABEL.match(text)
    if label is None or has_sign(label[0], "together"):
        return text
    kinds = len(kinds_of(label[0]))
    is_list = kinds > 1 and len(label[0].split()) <= 2 * kinds + _LITTLE
    return text[label.end() :] if is_list else text


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


# “Neither faith nor marriage bore on it”: nothing is said of what they did together.
_NO_BEARING = re.compile(
    r"\b(?:no|not|nor|neither|nothing|none)\b[^.;]{0,60}"
    r"\b(?:bear|bears|bore|bearing|part|role|relevan\w{2,3}|factors?|effects?|affect\w{0,3}|arose|arise)\b",
    re.IGNORECASE,
)


def _joins_two(sentence: str) -> bool:
    as_a = bool(_AS_A.search(sentence))
    kinds = kinds_of(sentence) | ({"sex"} if as_a else frozenset())
    if len(kinds) < 2:
        return False
    if as_a or has_sign(sentence, "together"):
        return True
    is_of_both = not (has_sign(sentence, "reasons") or _NO_BEARING.search(sentence))
    return is_of_both and len(kinds - WITH_ALL) > 1
