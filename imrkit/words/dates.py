"""Read the dates that people write in British reports: a day, a range, or what is not sure.

Our own, because the libraries of this field guess: they fill missing parts from today, and a
guessed date in a chronology is worse than none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from imrkit.words.date_forms import MONTH, DateForm, DateUnit, date_forms, day, years
from imrkit.words.date_words import AND, NEAR, WrittenDate, in_its_words


class Unread(StrEnum):
    """Why a date cannot be told."""

    NO_YEAR = "no year"
    NO_SUCH_DAY = "no such day"
    NO_DATE = "no date"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadDate:
    """Words in the place of a date that tell no date."""

    text: str
    reason: Unread


_JOIN = re.compile(r"\s?(?:[-–—]|to|till?|until|and|&)\s?(?:the\s)?", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s?[-–—/]\s?(?P<year>\d\d)(?!\d)")
_SURELY_A_DATE = re.compile(r"\d{4}|[^\W\d_]{3}|[0-3]?\d/(?:0?[1-9]|1[0-2])/\d\d\Z")
_YEARLESS = re.compile(
    rf"(?<![\w:./-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?[\s-]?(?P<month>{MONTH})\b",
    re.IGNORECASE,
)
_YEARLESS_NUMBERS = re.compile(r"\W{0,3}(?P<day>\d{1,2})[/.](?P<month>\d{1,2})(?!\d|[/.]\d)")
_BESIDE_YEARS = re.compile(r"[\s()?~.,-]|\b(?:in|during|the|year|of|from|to)\b", re.IGNORECASE)


def read_dates(text: str) -> tuple[WrittenDate, ...]:
    """Return the days, ranges, months and seasons of a text, in order.

    Two-figure years mean 1951 to 2050. An impossible date (“31/02/2024”) is no date, and what could
    be something else (“paragraph 4.1.12”) is left. A year by itself is no date in a text.
    """
    return tuple(_joined(text, [in_its_words(text, one) for one in date_forms(text) if one.first]))


def read_when(text: str, *, year: int | None = None) -> WrittenDate | UnreadDate | None:
    """Return the first date of a text that should hold one; ``None`` for an empty one.

    A year may stand there alone. ``year``: of the entry above; a day without a year is read as one
    of that year, and says so.
    """
    if not text.strip():
        return None
    found = read_dates(text) or _only_years(text)
    without = _without_year(text, year)
    if found and (not isinstance(without, WrittenDate) or found[0].start <= without.start):
        return found[0]
    if next(impossible_dates(text), None) is not None:
        return UnreadDate(text=text, reason=Unread.NO_SUCH_DAY)
    if without is not None:
        return without
    return UnreadDate(text=text, reason=Unread.NO_DATE)


def impossible_dates(text: str) -> Iterator[tuple[int, int]]:
    """Yield where days are written that no month has: “31/02/2024”.

    “4.13.20” may be a paragraph, and “4/13/20” anything.
    """
    for one in date_forms(text):
        if one.first is None and _SURELY_A_DATE.search(text[one.start : one.end]):
            yield one.start, one.end


def read_date(text: str) -> dt.date | None:
    """Return the first day in ``text``, of a range its first, or ``None``.

    A month or a season is no day.
    """
    days = (one.first for one in read_dates(text) if one.unit is DateUnit.DAY)
    return next(days, None)


def has_real_date(text: str) -> bool:
    """Tell whether ``text`` names a day or a month of a year: "ongoing" and "Q3" do not."""
    return any(one.unit in (DateUnit.DAY, DateUnit.MONTH) for one in read_dates(text))


def _joined(text: str, dates: Sequence[WrittenDate]) -> Iterator[WrittenDate]:
    """Yield dates, two that are joined (“3 May 2024 to 5 May 2024”) as one."""
    waiting: WrittenDate | None = None
    for one in dates:
        if waiting is None:
            waiting = one
        elif _is_range(text, waiting, one):
            waiting = replace(
                waiting,
                end=one.end,
                last=one.last,
                is_certain=waiting.is_certain and one.is_certain,
                weekday=None,
            )
        else:
            yield waiting
            waiting = one
    if waiting is not None:
        yield waiting


def _is_range(text: str, first: WrittenDate, second: WrittenDate) -> bool:
    if first.last >= second.last or second.start < first.end:
        return False
    between = text[first.end : second.start]
    joined = _JOIN.fullmatch(between) if len(between) < NEAR else None
    if joined is None:
        return False
    if between.strip().casefold() not in AND:
        return True
    return text[max(0, first.start - len("between ")) : first.start].casefold() == "between "


def _only_years(text: str) -> tuple[WrittenDate, ...]:
    """Return the years of a text that says nothing else, “2019/20” and “2019–2021” as ranges."""
    dates = tuple(_joined(text, [_with_second_year(text, one) for one in years(text)]))
    rest = text
    for one in reversed(dates):
        rest = rest[: one.start] + rest[one.end :]
    return dates if not _BESIDE_YEARS.sub("", rest) else ()


def _with_second_year(text: str, form: DateForm) -> WrittenDate:
    date = in_its_words(text, form)
    behind = _YEAR_BEHIND.match(text, form.end)
    year = date.last.year // 100 * 100 + int(behind["year"]) if behind else 0
    if behind is None or year <= date.last.year:
        return date
    last = dt.date(year, 12, 31)
    return replace(date, last=last, end=behind.end(), is_certain=False)


def _without_year(text: str, year: int | None) -> WrittenDate | UnreadDate | None:
    """Return a day that is written without a year: of ``year`` when one is given."""
    found = _YEARLESS.search(text) or _YEARLESS_NUMBERS.match(text)
    if found is None:
        return None
    date = day(found["day"], found["month"], year or 2000)
    if date is None or year is None:
        reason = Unread.NO_YEAR if date is not None else Unread.NO_DATE
        return UnreadDate(text=text, reason=reason)
    form = DateForm(
        start=found.start("day"), end=found.end(), unit=DateUnit.DAY, first=date, last=date
    )
    return replace(in_its_words(text, form), has_year=False)
