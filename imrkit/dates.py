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
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})(?![\d/])")
_WORDS = re.compile(
    # The first day of a range counts: “2-5 March 2024”.
    rf"(?<![\d:.])(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{{1,2}}(?:st|nd|rd|th)?)?"
    rf"(?:\s+of)?\s+({_MONTH})\b\.?,?\s+(\d{{4}}|\d{{2}})\b(?![:.]\d)",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\b\.?,?\s+((?:19|20)\d{{2}})\b", re.IGNORECASE)


def read_date(text: str) -> dt.date | None:
    """Return the first full date in ``text`` (day first), or ``None``.

    Two-figure years mean 1951 to 2050. An impossible date ("31/02/2024") is no date.
    """
    found = [
        (match.start(), parts)
        for pattern, order in ((_ISO, "ymd"), (_NUMERIC, "dmy"), (_WORDS, "dmy"))
        for match in pattern.finditer(text)
        if (parts := _date(match.groups(), order)) is not None
    ]
    return min(found)[1] if found else None


def has_real_date(text: str) -> bool:
    """Tell whether ``text`` names a day or a month of a year: "ongoing" and "Q3" do not."""
    return read_date(text) is not None or _MONTH_YEAR.search(text) is not None


def _date(groups: tuple[str, ...], order: str) -> dt.date | None:
    by_name = dict(zip(order, groups, strict=True))
    month = _MONTHS.get(by_name["m"].casefold()) or int(by_name["m"])
    year = int(by_name["y"])
    if len(by_name["y"]) == 2:
        year += 1900 if year > 50 else 2000
    if not 1900 <= year <= 2100:
        return None  # “4 May 0915 hrs” is a time
    try:
        return dt.date(year, month, int(by_name["d"]))
    except ValueError:
        return None
