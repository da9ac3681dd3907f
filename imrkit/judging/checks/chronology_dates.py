"""Checks of the dates of a chronology: the period, days that cannot be."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import (
    CHRONOLOGY,
    PLACES,
    Hit,
    check,
    items_with,
    location_of,
    marked,
    owner_of,
)
from imrkit.judging.checks.chronologies import Chronology, Entry, owns_chronology
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.checks.kinds import CheckKind, kind_of
from imrkit.judging.checks.periods import Period, period_of
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location, Severity
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import impossible_dates, read_dates

_MOST_SHOWN = 3
_Text = tuple[str, str, Callable[[int, int], Location]]  # an item, and a text with its places
_AFTERMATH = dt.timedelta(days=31)  # behind the period: arrest, first steps


@check("IMR505", "outside-period", needs=(CHRONOLOGY,))
def outside_period(check_input: CheckInput) -> Iterator[Hit]:
    """An entry lies outside the period under review.

    What it flags
    -------------
    Entries before the first day of the period, or more than a month behind its last, that do not
    say why they stand there; once for a chronology. Where the terms of reference say that earlier
    events are given, it is a question. Nothing is flagged when the period cannot be read.

    Why it matters
    --------------
    The panel set the period; what lies outside it needs a reason, or the period does.

    Example
    -------
    The period begins on 1 June 2022, and a row is dated 4 March 2017.

    Remedy
    ------
    Say in the entry or beside the period why it matters, or take it out.
    """
    item = owner_of(check_input, "outside-period")
    period = period_of(check_input, "outside-period")
    if period is None:
        return
    given = signs("chronology_entries")["earlier"]
    owners = [one for one, _ in items_with(check_input, "outside-period")]
    texts = [place.text for one in owners for place in check_input.places_of(one)]
    is_given = any(given.is_in(text) for text in texts)
    for chronology in chronologies(check_input):
        outside = [one for one in chronology.entries if _is_outside(one, period)]
        later = [one for one in outside if one.date and one.date.first > period[1]]
        if not outside or len(outside) > len(chronology.entries) / 2:
            continue  # most of them: the period was not read right
        shown = outside[: _MOST_SHOWN + 1]
        more = f" and {len(outside) - len(shown)} more" if len(outside) > len(shown) else ""
        verb = "lies" if len(outside) == 1 else "lie"
        yield Hit(
            item=item,
            location=shown[0].location,
            message=f"{', '.join('{}' for _ in shown)}{more} {verb} outside the period from"
            " {} to {}, and no reason is given.",
            quotes=(*(one.date_text for one in shown), *map(day_in_words, period)),
            severity=Severity.NOTE if is_given and not later else None,
        )


def _is_outside(entry: Entry, period: Period) -> bool:
    date = entry.date
    if date is None or signs("chronology_entries")["background"].is_in(entry.text):
        return False
    return date.last < period[0] or date.first > period[1] + _AFTERMATH


@check("IMR507", "date-impossible", Severity.ERROR, needs=(PLACES,))
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


@check("IMR509", "weekday-differs", needs=(PLACES,))
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
        for date in read_dates(text):
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
