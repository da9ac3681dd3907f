"""Find the days that a report gives for an event: “the 999 call on 3 May 2023”."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.judging.passages import Passage
from imrkit.judging.wordlists.remembering import remembered
from imrkit.words.date_forms import DateUnit
from imrkit.words.date_words import WrittenDate
from imrkit.words.dates import read_dates
from imrkit.words.likeness import stem, stems

_HEAD_WORDS = """
call visit meeting conference arrest assault incident referral assessment interview attack offence
death murder homicide killing letter discussion hearing release inquest disclosure stop complaint
search episode appointment admission discharge burglary strangulation stabbing
"""
_HEADS = frozenset(map(stem, _HEAD_WORDS.split()))
_ONCE = frozenset(map(stem, ("death", "murder", "homicide", "killing", "inquest")))
_NAMED = re.compile(
    r"\b(?:the|her|his|their)\s((?:[^\W_]+(?:[-’'][^\W_]+)?\s){1,5})"
    r"(?:(?:was|were)\s(?:held|made|received|opened)\s)?(?:on|of|dated)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_DIED = re.compile(
    r"\b(?:died|(?:was|been)\s(?:killed|murdered|found\sdead|pronounced\sdead))\s(?:on|at\s\w{1,12}\son)"
    r"\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_DEATH = frozenset({stem("death")})
_LOOK_BACK = 90  # characters before a date in which its event is named


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDay:
    """A day that a text gives for an event."""

    passage: Passage
    start: int
    end: int
    event: frozenset[str]  # stems of its words: {"999", "call"}
    day: dt.date

    @property
    def words(self) -> str:
        """The words of the draft, with the date."""
        return self.passage.text[self.start : self.end]

    @property
    def is_once(self) -> bool:
        """True for what can have one day only, such as a death."""
        return not self.event.isdisjoint(_ONCE)


def event_days(passages: Iterable[Passage]) -> tuple[EventDay, ...]:
    """Return the days of named events in the prose of a report, in order."""
    return tuple(
        found
        for passage in passages
        if passage.is_prose and passage.row is None
        for found in _in_passage(passage)
    )


def _in_passage(passage: Passage) -> Iterator[EventDay]:
    for date in _days(passage.text):
        first = max(0, date.start - _LOOK_BACK)
        before = passage.text[first : date.start]
        found = _NAMED.search(before)
        died = _DIED.search(before)
        event = stems(found[1]) if found else _DEATH if died else frozenset[str]()
        match = found or died
        if match and not event.isdisjoint(_HEADS):
            yield EventDay(
                passage=passage,
                start=first + match.start(),
                end=date.end,
                event=_DEATH if died and not found else event,
                day=date.first,
            )


def slips_under_headings(passages: Iterable[Passage]) -> Iterator[tuple[EventDay, str]]:
    """Yield the days in prose that stand once, and may be a slip for the one in their heading."""
    body = [one for one in passages if one.in_body]
    days = [(passage, date) for passage in body for date in _days(passage.text)]
    often = Counter(date.first for _, date in days)
    for passage, date in days:
        is_alone = passage.is_prose and passage.row is None and often[date.first] == 1
        heading = passage.headings[-1] if is_alone and passage.headings else ""
        meant = _days(heading)
        if len(meant) == 1 and _may_be_slip(meant[0].first, date.first):
            day = EventDay(
                passage=passage,
                start=date.start,
                end=date.end,
                event=frozenset(),
                day=date.first,
            )
            yield day, heading


def _days(text: str) -> list[WrittenDate]:
    return [
        one
        for one in remembered(read_dates, text)
        if one.unit is DateUnit.DAY and one.is_day and one.is_certain
    ]


def _may_be_slip(one: dt.date, other: dt.date) -> bool:
    """Tell whether two days differ in one thing: the first figure, the month or the year."""
    if one.day % 10 != other.day % 10:
        return False
    differs = (one.year != other.year, one.month != other.month, one.day != other.day)
    return sum(differs) == 1
