"""The forms in which days, months, seasons and years are written, each as it stands by itself.

Day before month, as in Britain. What could be something else (“paragraph 4.1.12”, “4 May 1930 hrs”,
“1.5-10 miles”) is left.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class DateUnit(StrEnum):
    """How much time the words of a date name."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateForm:
    """A day, month, season or year as it is written, before what stands around it is looked at."""

    start: int
    end: int
    unit: DateUnit
    first: dt.date | None  # None: there is no such day
    last: dt.date | None


MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# The months of a season. A winter may be that at the beginning or that at the end of its year.
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (1, 14)}
_EARLIEST, _LATEST = 1900, 2100

_DAY = r"(?P<day>\d{1,2})"
_NAME = rf"(?P<month>{MONTH})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_LONG_YEAR = r"(?P<year>(?:19|20)\d\d)"
_HOURS = r"\s*(?:hrs?|hours?)\b"
_NO_TIME = rf"(?![:.]\d|{_HOURS})"  # “4 May 1930 hrs” has no year
_TO = r"(?:\s*[-–]\s*\d{1,2}(?:st|nd|rd|th)?)?"
_ISO = r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"
_NUMERIC = rf"(?<![\d/.]){_DAY}(?P<sign>[/.\-])(?P<month>\d{{1,2}})(?P=sign){_YEAR}(?![\d/]|\.\d)"
# “22.05/16”, not “7.5/10”.
_MIXED = rf"(?<![\d/.])(?P<day>\d{{1,2}})[/.\-](?P<month>[01]\d)[/.\-]{_YEAR}(?![\d/]|\.\d)"
_SPACED = (  # “3 / 5 / 2024”
    rf"(?<![\d/.]){_DAY} ?(?P<sign>[/.\-]) ?(?P<month>\d{{1,2}}) ?(?P=sign) ?{_LONG_YEAR}(?![\d/])"
)
_WORDS = (
    rf"(?<![\d:.]){_DAY}(?:st|nd|rd|th)?(?:\s+of)?\s*{_NAME}\b\.?,?\s+"
    # “5 March 30, 2024” could be the fifth or the thirtieth.
    rf"(?P<year>\d{{4}}|['’]?\d{{2}}(?!,?\s+(?:19|20)\d\d\b(?!{_HOURS})))\b{_NO_TIME}"
)
_HYPHENS = (
    rf"(?<![\w:.\-])(?P<day>\d{{1,2}})(?P<sign>[-\u2010\u2011–/.]){_NAME}(?P=sign){_YEAR}\b"
    r"(?![-\u2010\u2011–]\d+(?![\d-]))"
)
_GLUED = rf"(?<![\w:.\-])(?P<day>\d{{1,2}}){_NAME}{_YEAR}\b"  # “03MAY24”
_MONTH_FIRST = (
    rf"\b(?=[jfmasond])(?<!(?<![\d:.])\d\s)(?<!(?<![\d:.])\d\d\s){_NAME}\b\.?\s+{_DAY}(?:st|nd|rd|th)?{_TO}"
    rf",?\s+(?P<year>\d{{4}})\b{_NO_TIME}"
)
_DAYS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (_ISO, _NUMERIC, _MIXED, _SPACED, _WORDS, _HYPHENS, _GLUED, _MONTH_FIRST)
)
_OF_NUMBERS = 4  # of these, the first
_MONTHS_OF_YEARS = (
    re.compile(
        rf"\b(?=[jfmasond]){_NAME}\b\.?,?\s+(?:of\s+)?{_LONG_YEAR}\b(?!{_HOURS})", re.IGNORECASE
    ),
    re.compile(rf"(?<![\w-])(?=[jfmasond]){_NAME}[-–/]{_LONG_YEAR}\b", re.IGNORECASE),
    re.compile(rf"(?<![\d/.,-])(?P<month>0?[1-9]|1[0-2])/{_LONG_YEAR}(?![\d/-])"),
)
_SEASON_OF_YEAR = re.compile(
    rf"\b(?=[saw])(?P<season>{'|'.join(_SEASONS)})(?:\s+of)?\s+{_LONG_YEAR}\b", re.IGNORECASE
)
_YEAR_ALONE = re.compile(rf"(?<![\w/.]){_LONG_YEAR}(?!\w|\.\d)")
# “paragraph 4.1.12” looks like a day; a number of four figures or with a nought before it is one.
_NUMBERS = re.compile(r"\d ?[/.-] ?\d")  # without them nothing but a month’s name tells a date
_PLACE = r"[1-9]\d{0,2}(?:\.[1-9]\d{0,2})+(?![\d/]|\.\d)"
_REFERENCE = re.compile(
    r"(?:(?<!§)§++|\b(?:(?:paragraph|para|section|sect|clause|chapter|point|item|recommendation|rec|action"
    r"|finding|standard|rule|article|part|table|figure|appendix|annex|version|number|no)s?\b\.?"
    rf"|[a-z](?=\d)))\s*{_PLACE}(?:(?:\s*[,;&–-]\s*|\s+(?=and|or|to))(?:(?:and|or|to)\s+)?{_PLACE})*",
    re.IGNORECASE,
)


def date_forms(text: str) -> list[DateForm]:
    """Return the days, and the months and seasons of a year, in order; none lies in another."""
    if not any(map(str.isdecimal, text)):
        return []
    has_numbers = _NUMBERS.search(text) is not None
    plain = text
    if has_numbers:
        plain = _REFERENCE.sub(lambda reference: " " * len(reference[0]), text)
    found = [*_days(plain, has_numbers), *_months(plain), *_seasons(plain)]
    return _apart(sorted(found, key=lambda one: (one.start, -one.end)))


def years(text: str) -> Iterator[DateForm]:
    """Yield what may be years: “2019”, in a text that is known to name one."""
    for match in _YEAR_ALONE.finditer(text):
        year = int(match["year"])
        yield _form(match, DateUnit.YEAR, dt.date(year, 1, 1), dt.date(year, 12, 31))


def day(number: str, month: str, year: int) -> dt.date | None:
    """Return a day; ``None`` when there is none. The month is a name or a number."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return dt.date(year, MONTHS.get(month.casefold()) or int(month), int(number))
    except ValueError:
        return None


def full_year(year: str) -> int:
    """Return a year as a number; two figures mean 1951 to 2050."""
    figures = year.lstrip("'’")
    number = int(figures)
    if len(figures) == 2:
        number += 1900 if number > 50 else 2000
    return number


def month_span(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of some months; month 13 is the next year’s first."""
    later, number = divmod(last - 1, 12)
    end = (year + later, number + 1)
    return dt.date(year, first, 1), dt.date(*end, calendar.monthrange(*end)[1])


def _days(text: str, has_numbers: bool) -> Iterator[DateForm]:
    for form in _DAYS if has_numbers else _DAYS[_OF_NUMBERS:]:
        for match in form.finditer(text):
            year = full_year(match["year"])
            if _EARLIEST <= year <= _LATEST:  # “4 May 0915 hrs” is a time
                date = day(match["day"], match["month"], year)
                yield _form(match, DateUnit.DAY, date, date)


def _months(text: str) -> Iterator[DateForm]:
    for form in _MONTHS_OF_YEARS:
        for match in form.finditer(text):
            month = MONTHS.get(match["month"].casefold()) or int(match["month"])
            yield _form(match, DateUnit.MONTH, *month_span(int(match["year"]), month, month))


def _seasons(text: str) -> Iterator[DateForm]:
    for match in _SEASON_OF_YEAR.finditer(text):
        span = month_span(int(match["year"]), *_SEASONS[match["season"].casefold()])
        yield _form(match, DateUnit.SEASON, *span)


def _form(
    match: re.Match[str], unit: DateUnit, first: dt.date | None, last: dt.date | None
) -> DateForm:
    return DateForm(start=match.start(), end=match.end(), unit=unit, first=first, last=last)


def _apart(forms: list[DateForm]) -> list[DateForm]:
    """Return the forms without those that begin inside another."""
    found: list[DateForm] = []
    for one in forms:
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found
