"""Checks of dates: days that cannot be, and names of days that do not fit."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import (
    PLACES,
    WHOLE,
    Hit,
    check,
    items_with,
    location_of,
    marked,
)
from imrkit.judging.checks.chronologies import Chronology, owns_chronology
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.checks.kinds import CheckKind, kind_of
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists.remembering import remembered
from imrkit.values.findings import Location, Severity
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import impossible_dates, read_dates

_Text = tuple[str, str, Callable[[int, int], Location]]  # an item, and a text with its places


@check("IMR507", "date-impossible", Severity.ERROR, needs=(PLACES, WHOLE))
def date_impossible(check_input: CheckInput) -> Iterator[Hit]:
    """A date cannot be right.

    What it flags
    -------------
    A day that no month has, in the chronology and in all of the text: an error. An entry of the
    chronology that is later than the dates which the report itself bears: a warning.

    Why it matters
    --------------
    The event cannot be placed, and the reader wonders which other dates are wrong.

    Example
    -------
    “31/02/2024”; “05/22/2016”, which has the month first.

    Remedy
    ------
    Look it up in the record.
    """
    for owner, text, place in _texts(check_input, "date-impossible"):
        for start, end in impossible_dates(text):
            message, words = "There is no day “{}”.", text[start:end]
            yield Hit(item=owner, location=place(start, end), message=message, quotes=(words,))
    for item, _ in items_with(check_input, "date-impossible"):
        for chronology in chronologies(check_input) if owns_chronology(item) else ():
            yield from _too_late(check_input, item.id, chronology)


def _too_late(check_input: CheckInput, item: str, chronology: Chronology) -> Iterator[Hit]:
    written = _written_on(check_input)
    late = [one for one in chronology.entries if written and one.date and one.date.first > written]
    if late and written and len(late) <= len(chronology.entries) / 2:
        yield Hit(
            item=item,
            location=late[0].location,
            message="{} is later than {}, the last date of the report itself.",
            quotes=(late[0].date_text, day_in_words(written)),
            severity=Severity.WARNING,
        )


def _written_on(check_input: CheckInput) -> dt.date | None:
    """Return the latest day that stands where the report gives its own dates."""
    days = [
        one.last
        for item in check_input.items
        if any(kind_of(name) is CheckKind.REPORT_DATES for name in item.checks)
        for place in check_input.places_of(item)
        for one in read_dates(place.text)
    ]
    return max(days, default=None)


@check("IMR509", "weekday-differs", needs=(PLACES, WHOLE))
def weekday_differs(check_input: CheckInput) -> Iterator[Hit]:
    """The name of a day does not fit its date.

    What it flags
    -------------
    A date with the name of another day of the week beside it, anywhere in the text.

    Why it matters
    --------------
    One of the two is wrong, and which of them only the record tells.

    Example
    -------
    “Monday 4 June 2024”, which was a Tuesday.

    Remedy
    ------
    Look the day up in the record, and correct the date or the name.
    """
    for item, text, place in _texts(check_input, "weekday-differs"):
        for date in remembered(read_dates, text):
            day = date.first.weekday()
            if date.weekday not in (None, day):
                yield Hit(
                    item=item,
                    location=place(date.start, date.end),
                    message=f"“{{}}” was a {calendar.day_name[day]}, and not a"
                    f" {calendar.day_name[date.weekday or 0]}.",
                    quotes=(text[date.start : date.end],),
                )


def _texts(check_input: CheckInput, name: str) -> Iterator[_Text]:
    """Yield all texts with the item that owns what is found there: first the chronologies."""
    items = [item for item, _ in items_with(check_input, name)]
    found = chronologies(check_input)
    for item in items:
        if owns_chronology(item):
            for one in (entry for chronology in found for entry in chronology.entries):
                for text in one.cells.values():
                    yield item.id, text, partial(marked, one.location, text)
        else:
            for passage in check_input.passages:
                if passage.in_body and not _is_in(passage, found):
                    yield item.id, passage.text, partial(location_of, passage)


def _is_in(passage: Passage, found: Sequence[Chronology]) -> bool:
    return any(_title(one) in passage.where for one in found)


def _title(chronology: Chronology) -> str:
    where = chronology.location.where
    return where if where.startswith("under “") else f"“{where}”"
