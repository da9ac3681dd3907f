"""Find the days in prose that may be slips of the pen for a day of the chronology."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.passages import Passage
from imrkit.words.date_forms import MONTH, MONTHS
from imrkit.words.likeness import stem, stems
from imrkit.words.sentences import sentences

_DAY = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{MONTH})\b", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?:20)?\d\d\b")
_APART = 3  # days: a slip; farther apart, there were two days
_LONGEST_ROW = 40  # days that a row covers, each of which may be told of
_SHARED = 3  # stems of a sentence that a row has too
_COMMON = 0.4  # of the rows: a word in as many tells none of them
_OTHER = frozenset(map(stem, MONTHS))


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDay:
    """A day of the chronology, and what is told of it."""

    first: dt.date
    last: dt.date
    words: frozenset[str]  # stems
    written: str  # the date, as it is written


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySlip:
    """A day in prose that stands only there, with the row that tells of the same near it."""

    passage: Passage
    start: int
    end: int
    row: RowDay

    @property
    def words(self) -> str:
        """The day, as it is written."""
        return self.passage.text[self.start : self.end]


def day_slips(passages: Iterable[Passage], rows: Sequence[RowDay]) -> Iterator[DaySlip]:
    """Yield the days in the prose of a report that no row has and no other place names.

    Its sentence must tell what a row of a day close by tells.
    """
    body = [one for one in passages if one.in_body]
    often = Counter(day for one in body for day, _ in _days(one.text))
    kept = {day for row in rows for day in _covered(row)}
    common = _common(rows)
    for passage in body if rows else ():
        is_told = passage.is_prose and passage.row is None
        for day, found in _days(passage.text) if is_told else ():
            if day in kept or often[day] > 1:
                continue
            row = _meant(day, _sentence(passage.text, found.start()), rows, common)
            if row is not None:
                yield DaySlip(passage=passage, start=found.start(), end=found.end(), row=row)


_Day = tuple[int, int]  # month and day: prose often leaves the year out


def _days(text: str) -> Iterator[tuple[_Day, re.Match[str]]]:
    for found in _DAY.finditer(text):
        yield (MONTHS[found["month"].casefold()], int(found["day"])), found
    for found in _NUMBERS.finditer(text):
        yield (int(found["month"]), int(found["day"])), found


def _covered(row: RowDay) -> Iterator[_Day]:
    for number in range(min((row.last - row.first).days, _LONGEST_ROW) + 1):
        day = row.first + dt.timedelta(days=number)
        yield day.month, day.day


def _common(rows: Sequence[RowDay]) -> frozenset[str]:
    often = Counter(word for row in rows for word in row.words)
    return frozenset(word for word, count in often.items() if count >= max(2, _COMMON * len(rows)))


def _sentence(text: str, at: int) -> str:
    return next((text[start:end] for start, end in sentences(text) if start <= at < end), text)


def _meant(
    day: _Day, sentence: str, rows: Sequence[RowDay], common: frozenset[str]
) -> RowDay | None:
    """Return the only row close to a day that tells what a sentence tells."""
    own = {one for one in stems(sentence) if not one.isdecimal()} - common - _OTHER
    near = [row for row in rows if row.first == row.last and _is_near(day, row.first)]
    told = [row for row in near if len(own & row.words) >= _SHARED]
    return told[0] if len(told) == 1 else None


def _is_near(day: _Day, other: dt.date) -> bool:
    try:
        apart = dt.date(other.year, *day) - other
    except ValueError:
        return False
    return 0 < abs(apart.days) <= _APART
