"""Read the dates that people write in British reports.

Our own, because the libraries of this field guess: they fill missing parts from today, and a
guessed date in a chronology is worse than none.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

_MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(?P<day>\d{1,2})"
_NAME = rf"(?P<month>{_MONTH})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_HOURS = r"\s*(?:hrs?|hours?)\b"
_NO_TIME = rf"(?![:.]\d|{_HOURS})"  # “4 May 1930 hrs” has no year
# The first day of a range counts: “2-5 March 2024”.
_TO = r"(?:\s*[-–]\s*\d{1,2}(?:st|nd|rd|th)?)?"
_ISO = r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"
_NUMERIC = rf"(?<![\d/.]){_DAY}(?P<sign>[/.\-])(?P<month>\d{{1,2}})(?P=sign){_YEAR}(?![\d/]|\.\d)"
_WORDS = (
    rf"(?<![\d:.]){_DAY}(?:st|nd|rd|th)?{_TO}(?:\s+of)?\s+{_NAME}\b\.?,?\s+"
    # “5 March 30, 2024” could be the fifth or the thirtieth.
    rf"(?P<year>\d{{4}}|\d{{2}}(?!,?\s+(?:19|20)\d\d\b(?!{_HOURS})))\b{_NO_TIME}"
)
_HYPHENS = (
    rf"(?<![\w:.\-])(?P<day>\d{{1,2}})(?P<sign>[-\u2010\u2011–]){_NAME}(?P=sign){_YEAR}\b"
    r"(?![-\u2010\u2011–]\d+(?![\d-]))"
)
_MONTH_FIRST = (
    rf"(?<!(?<![\d:.])\d\s)(?<!(?<![\d:.])\d\d\s)\b{_NAME}\b\.?\s+{_DAY}(?:st|nd|rd|th)?{_TO}"
    rf",?\s+(?P<year>\d{{4}})\b{_NO_TIME}"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE) for form in (_ISO, _NUMERIC, _WORDS, _HYPHENS, _MONTH_FIRST)
)
_MONTH_YEAR = re.compile(rf"\b(?:{_MONTH})\b\.?,?\s+(?:19|20)\d{{2}}\b(?!{_HOURS})", re.IGNORECASE)
# “paragraph 4.1.12” looks like a day; a number of four figures or with a nought before it is one.
_PLACE = r"[1-9]\d{0,2}(?:\.[1-9]\d{0,2})+(?![\d/]|\.\d)"
_REFERENCE = re.compile(
    r"(?:(?<!§)§++|\b(?:(?:paragraph|para|section|sect|clause|chapter|point|item|recommendation|rec|action"
    r"|finding|standard|rule|article|part|table|figure|appendix|annex|version|number|no)s?\b\.?"
    rf"|[a-z](?=\d)))\s*{_PLACE}(?:(?:\s*[,;&–-]\s*|\s+(?=and|or|to))(?:(?:and|or|to)\s+)?{_PLACE})*",
    re.IGNORECASE,
)


def read_date(text: str) -> dt.date | None:
    """Return the first full date in ``text`` (day first), or ``None``.

    Two-figure years mean 1951 to 2050. An impossible date ("31/02/2024") is no date, and what could
    be something else ("paragraph 4.1.12") is left.
    """
    plain = _REFERENCE.sub(lambda reference: " " * len(reference[0]), text)
    found = [
        (match.start(), date)
        for form in _FORMS
        for match in form.finditer(plain)
        if (date := _date(match["day"], match["month"], match["year"])) is not None
    ]
    return min(found)[1] if found else None


def has_real_date(text: str) -> bool:
    """Tell whether ``text`` names a day or a month of a year: "ongoing" and "Q3" do not."""
    return read_date(text) is not None or _MONTH_YEAR.search(text) is not None


def _date(day: str, month: str, year: str) -> dt.date | None:
    number = int(year)
    if len(year) == 2:
        number += 1900 if number > 50 else 2000
    if not 1900 <= number <= 2100:
        return None  # “4 May 0915 hrs” is a time
    try:
        return dt.date(number, _MONTHS.get(month.casefold()) or int(month), int(day))
    except ValueError:
        return None
