"""Find the days that a report gives for an event: “the 999 call on 3 May 2023”."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.judging.passages import Passage
from imrkit.words.date_forms import DateUnit
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
    for date in read_dates(passage.text):
        if date.unit is not DateUnit.DAY or not date.is_day or not date.is_certain:
            continue
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
