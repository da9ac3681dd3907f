"""What stands beside a date and belongs to it: a range’s first day, a day’s name, a doubt."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

from imrkit.words.date_forms import MONTH, DateForm, DateUnit, day


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date as somebody wrote it, and the days that it can mean."""

    start: int  # in the text; with the words that make it a range or unsure
    end: int
    first: dt.date
    last: dt.date  # the same as ``first`` for a day
    unit: DateUnit  # the smallest that its words name
    is_certain: bool = True  # False: “?”, “about”, “late May”, a season
    has_year: bool = True  # False: the year is that of another date, which the caller gave
    weekday: int | None = None  # the day’s name that stands beside it, 0 for Monday; None: none

    @property
    def is_day(self) -> bool:
        """True for one day and no more."""
        return self.first == self.last


def day_in_words(day: dt.date) -> str:
    """Return a day as a person writes it: “3 May 2026”."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def day_of_time(at: str) -> str:
    """Return the day of a time of the record (ISO 8601) as a person writes it.

    What is no such time, in a record that somebody else wrote, is returned as it is.
    """
    try:
        return day_in_words(dt.date.fromisoformat(at[:10]))
    except ValueError:
        return at


NEAR = 32  # characters before and behind a date that are looked at
_WEEKDAYS = tuple(name.casefold() for name in calendar.day_abbr)
_DAY_NAME = r"(?P<name>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_NAME_BEFORE = re.compile(rf"(?<!\w){_DAY_NAME}\b[.,]?\s?(?:the\s)?\Z", re.IGNORECASE)
_NAME_BEHIND = re.compile(rf"(?:,\s?|\s?\(|\s)(?:an?\s)?{_DAY_NAME}\b(?!\s\d)", re.IGNORECASE)
# “1 to” of “1 to 5/04/2024”, “28 April –” of “28 April – 3 May 2024”; “and” needs a word before it.
_RANGE_BEFORE = re.compile(
    rf"(?P<cue>\b(?:between|from|on|of|the|dates?)\s(?:the\s)?|\A\W{{0,2}})?"
    rf"(?<![\w:./-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:(?:\s(?:of\s)?|-)?(?P<month>{MONTH})\.?|[/.](?P<number>\d{{1,2}}))?"
    rf"\s?(?P<join>[-–—/]|to|till?|until|and|&)\s?(?:the\s)?\Z",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    rf"(?<!\w)(?P<month>{MONTH})\.?\s?(?:[-–—]|to|until|and)\s?\Z", re.IGNORECASE
)
_DAYS_BEHIND = re.compile(r"\s?[-–]\s?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_PART = re.compile(
    r"(?P<part>early|mid|middle|late|end|beginning|start|first|second|latter|last)"
    r"(?:\s(?:part|half|week|weeks|days))?(?:[-–]|\s)(?:of\s)?(?:the\s)?(?:in\s)?\Z",
    re.IGNORECASE,
)
_UNSURE_BEFORE = re.compile(
    r"(?:\?\s?|(?<!\w)(?:c|ca|circa|abt|about|around|approx|approximately|roughly|possibly|probably"
    r"|perhaps|maybe|(?:some\s?time|sometime)(?:\sin|\saround)?|before|after|on\sor\sabout"
    r"|thought\sto\sbe|believed\sto\sbe)\b\.?:?\s?)(?:in\s|the\s|on\s)?\Z",
    re.IGNORECASE,
)
_UNSURE_BEHIND = re.compile(
    r"\s?(?:\?|\(\s?\?\s?\)|[,(]?\s?(?:approx\b|approximately|or\sthereabouts|or\sso\b|or\snear|unsure"
    r"|uncertain|not\s(?:certain|sure|confirmed)|(?:exact\s)?(?:date|day)\s(?:not|un)[a-z]{0,12}"
    r"|exact\sdate))",
    re.IGNORECASE,
)
AND = frozenset({"and", "&"})


def in_its_words(text: str, form: DateForm) -> WrittenDate:
    """Return a date with what stands beside it: a range’s first day, a day’s name, a doubt."""
    first, last = form.first or dt.date.min, form.last or dt.date.min
    date = WrittenDate(start=form.start, end=form.end, first=first, last=last, unit=form.unit)
    date = _with_days_in(text, _with_beginning(text, date))
    return _with_doubt(text, _with_part(text, _with_weekday(text, date)))


def _with_beginning(text: str, date: WrittenDate) -> WrittenDate:
    before = text[max(0, date.start - NEAR) : date.start]
    if date.unit is DateUnit.MONTH and (found := _MONTH_BEFORE.search(before)):
        first = day("1", found["month"], date.first.year)
        return _from(date, first, len(before) - found.start())
    head = _RANGE_BEFORE.search(before) if date.unit is DateUnit.DAY else None
    if head is None or (head["join"].casefold() in AND and head["cue"] is None):
        return date
    month = head["month"] or head["number"] or str(date.first.month)
    first = day(head["day"], month, date.first.year)
    return _from(date, first, len(before) - head.start("day"))


def _from(date: WrittenDate, first: dt.date | None, length: int) -> WrittenDate:
    """Return a range from a first day on whose words begin some characters before."""
    if first is None or first >= date.first:
        return date
    return replace(date, first=first, start=date.start - length)


def _with_days_in(text: str, date: WrittenDate) -> WrittenDate:
    """Return the range that stands inside a date: “March 3-5, 2024”."""
    if date.unit is not DateUnit.DAY or not text[date.start].isalpha():
        return date
    inside = text[date.start : date.end]
    found = next((one for one in _DAYS_BEHIND.finditer(inside)), None)
    last = day(found["day"], str(date.last.month), date.last.year) if found else None
    return replace(date, last=last) if last and last > date.first else date


def _with_weekday(text: str, date: WrittenDate) -> WrittenDate:
    if date.unit is not DateUnit.DAY or not date.is_day:
        return date
    before = text[max(0, date.start - NEAR) : date.start]
    found = _NAME_BEFORE.search(before) or _NAME_BEHIND.match(text, date.end)
    if found is None:
        return date
    return replace(date, weekday=_WEEKDAYS.index(found["name"].casefold()[:3]))


def _with_part(text: str, date: WrittenDate) -> WrittenDate:
    """Return the part of a month, season or year that is named: “late May 2024”."""
    if date.unit is DateUnit.DAY:
        return date
    before = text[max(0, date.start - NEAR) : date.start]
    found = _PART.search(before)
    if found is None:
        return replace(date, is_certain=date.is_certain and date.unit is not DateUnit.SEASON)
    third = (date.last - date.first) / 3
    first, last = date.first, date.last
    part = found["part"].casefold()
    if part in ("early", "beginning", "start", "first"):
        last = first + third * (1.5 if part == "first" else 1)
    elif part in ("mid", "middle"):
        first, last = first + third, last - third
    else:
        first = last - third * 1.5
    start = date.start - (len(before) - found.start())
    return replace(date, first=first, last=last, start=start, is_certain=False)


def _with_doubt(text: str, date: WrittenDate) -> WrittenDate:
    before = text[max(0, date.start - NEAR) : date.start]
    doubt = _UNSURE_BEFORE.search(before)
    if doubt is not None:
        start = date.start - (len(before) - doubt.start())
        return replace(date, start=start, is_certain=False)
    behind = _UNSURE_BEHIND.match(text, date.end)
    return replace(date, end=behind.end(), is_certain=False) if behind else date
