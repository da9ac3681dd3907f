"""A date as a date control shows it: in its format and its language (ISO 29500-1 17.5.2.7)."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_FORMAT = "d MMMM yyyy"
_LANGUAGE = "en-GB"
_TOKENS = re.compile(r"'[^']*'|d{1,4}|M{1,4}|y{4}|y{2}|.", re.DOTALL)


def date_text(day: dt.date, wanted: str = "", language: str = "") -> str:
    """Return a date in one of Word's formats, with the names of a language (``w:lid``).

    "" is ``d MMMM yyyy`` and British English, which also stands in for a language that is unknown.
    """
    from babel.dates import get_day_names, get_month_names  # which most scripts spare

    locale = _locale(language)
    words = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "ddd": get_day_names("abbreviated", locale=locale)[day.weekday()],
        "dddd": get_day_names("wide", locale=locale)[day.weekday()],
        "M": str(day.month),
        "MM": f"{day.month:02}",
        "MMM": get_month_names("abbreviated", locale=locale)[day.month],
        "MMMM": get_month_names("wide", locale=locale)[day.month],
        "yy": f"{day.year % 100:02}",
        "yyyy": f"{day.year:04}",
    }
    pieces: list[str] = _TOKENS.findall(wanted or _FORMAT)
    return "".join(words.get(piece, piece.strip("'")) for piece in pieces)


def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language or _LANGUAGE, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_LANGUAGE, sep="-")
