"""Find a span of time that is not the one between the two dates beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.judging.facts.number_words import NUMBER, number_in
from imrkit.words.date_forms import DateUnit
from imrkit.words.date_words import WrittenDate
from imrkit.words.dates import read_dates
from imrkit.words.sentences import sentences

_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30.44, "year": 365.25}
# How far a span may be off: people count the first day or not, and say “three weeks” of 20 days.
_SLACK = {"hour": 1.5, "day": 1, "week": 6, "month": 20, "year": 300}
_SPAN = re.compile(
    rf"\b(?P<number>{NUMBER})[\s-](?P<unit>hour|day|week|month|year)s?\b"
    r"(?P<to>\s(?:later|after|before|passed|went by|elapsed))?",
    re.IGNORECASE,
)
# What makes a span a rule, a rough one, or one of other days.
_OTHER = re.compile(
    r"\b(?:about|around|nearly|almost|some|over|under|more than|less than|at least|up to|or so"
    r"|working|within|allows?|gives?|given|asks?|asked|policy|procedure|standard|target|due|should"
    r"|must|old|aged?|sentence[d]?|imprisonment|curfew|every|each|per|first|last|next|of the"
    r"|supply|bail|rough(?:ly)?|approximately|a further|another)\b",
    re.IGNORECASE,
)
_LOOK_BEFORE = 24  # characters before a span in which such a word is of it
_LOOK_BEHIND = 16
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:the\s)?\Z", re.IGNORECASE)
_NEAR = 45  # characters between “five weeks after” and the date of what it came after
_ON = re.compile(r",?\son\s(?:the\s)?")
_AT_ONCE = re.compile(r",?\s(?:on\s)?")
_APART = re.compile(r"[,;:.]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misreckoned:
    """Words with a number, and the one that follows from the words beside them."""

    start: int
    end: int
    right: str  # “11 days”


def misreckoned_spans(text: str) -> Iterator[Misreckoned]:
    """Yield the spans of a text that are not those between two dates of the same sentence."""
    dates = [one for one in read_dates(text) if _is_day(one)]
    spans = list(_SPAN.finditer(text)) if dates else []
    for start, end in sentences(text) if spans else ():
        own = [one for one in spans if start <= one.start() < end]
        known = [one for one in dates if start <= one.start < end]
        if len(own) != 1 or _is_other(text, own[0], (start, end)):
            continue
        days = _days_between(text, own[0], known, start, dates)
        if days is not None and _differs(own[0], *days):
            number = f"{days[0]} day{'s' if days[0] != 1 else ''}"
            yield Misreckoned(start=own[0].start(), end=own[0].end(), right=number)


def _is_day(one: WrittenDate) -> bool:
    return one.unit is DateUnit.DAY and one.is_certain and one.has_year


def _is_other(text: str, span: re.Match[str], sentence: tuple[int, int]) -> bool:
    before = text[max(sentence[0], span.start() - _LOOK_BEFORE) : span.start()]
    behind = text[span.end() : min(sentence[1], span.end() + _LOOK_BEHIND)]
    return any(_OTHER.search(one) for one in (before, behind))


def _days_between(
    text: str,
    span: re.Match[str],
    known: list[WrittenDate],
    start: int,
    dates: list[WrittenDate],
) -> tuple[int, bool] | None:
    """Return the days that a span should be, and whether it may be shorter; ``None``: unknown."""
    to = (span["to"] or "").strip().casefold()
    if len(known) == 1 and known[0].first != known[0].last:
        one = known[0]
        is_beside = not to and _BETWEEN.search(text[: one.start]) is not None
        is_whole = text[one.end : span.start()].strip() in ("(", ", a period of", ",")
        return ((one.last - one.first).days, not is_whole) if is_beside else None
    if any(one.first != one.last for one in known):
        return None
    if len(known) == 1 and to == "later":  # “… on 1 July. It was answered 10 days later on 25 July”
        before = [one for one in dates if one.end <= start]
        is_beside = _ON.fullmatch(text[span.end() : known[0].start]) is not None
        last = before[-1:] if is_beside else []
        near = [one for one in last if len(list(sentences(text[one.end : start]))) <= 1]
        return ((known[0].first - near[0].first).days, False) if near else None
    if len(known) != 2:
        return None
    days = (known[1].first - known[0].first).days
    return (abs(days), False) if _is_of_both(text, span, to, known) else None


def _is_of_both(text: str, span: re.Match[str], to: str, known: list[WrittenDate]) -> bool:
    """Tell whether a span in a sentence with two days is the one between them."""
    first, second = known
    is_last = text[span.end() :].strip(" )")[:1] in (".", ";", "")
    if to == "later":
        behind = text[span.end() : second.start]
        return second.end < span.start() or _AT_ONCE.fullmatch(behind) is not None
    if to in ("after", "before"):
        between = text[span.end() : second.start]
        is_next = 0 <= second.start - span.end() <= _NEAR and not _APART.search(between)
        return is_next and first.end < span.start()
    if to:  # “three months passed between the letter of … and the reply of …”
        return span.end() < first.start and " between " in text[span.end() : first.start + 1]
    is_range = _BETWEEN.search(text[: first.start]) is not None and first.end < second.start
    return is_range and second.end <= span.start() <= second.end + 30 and is_last


def _differs(span: re.Match[str], days: int, may_be_shorter: bool) -> bool:
    unit = span["unit"].casefold()
    number = number_in(span["number"])
    if number is None or number == 0:
        return False
    told = number * _DAYS[unit]
    if told < days and may_be_shorter:
        return False
    return abs(told - days) > _SLACK[unit]
