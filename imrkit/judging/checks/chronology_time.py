"""Checks of the time that a chronology covers: what is missing in it, and what lies outside."""

from __future__ import annotations

import datetime as dt
import itertools
import statistics
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import CHRONOLOGY, Hit, check, items_with, owner_of
from imrkit.judging.checks.chronologies import Chronology, Entry
from imrkit.judging.checks.entry_order import misplaced
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.checks.periods import Period, period_of
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import read_dates
from imrkit.words.sentences import sentences

_FEWEST = 5  # entries that tell how often there was contact
_LONG = 90  # days: a shorter gap is none
_HALF_YEAR = 183
_TIMES, _FEW_TIMES = 5, 3  # the usual time between entries; the fewer make a gap of half a year
_MOST_SHOWN = 3
_NEAR = dt.timedelta(days=31)  # from an end of a gap
_AFTERMATH = dt.timedelta(days=31)  # behind the period: arrest, first steps


@check("IMR504", "chronology-gap", Severity.NOTE, needs=(CHRONOLOGY,))
def chronology_gap(check_input: CheckInput) -> Iterator[Hit]:
    """A long time without an entry is not explained.

    What it flags
    -------------
    A time of more than 90 days without an entry that is more than five times as long as usual in
    the chronology, or of more than half a year that is three times as long, when neither the
    entries around it nor the place for gaps say why. What comes before the period under review is
    left alone, a birth too. It is asked once for a chronology.

    Why it matters
    --------------
    A reader cannot tell whether nothing happened, nothing was recorded or nobody looked.

    Example
    -------
    An entry each month, and none from 14 August 2023 to 2 May 2024.

    Remedy
    ------
    Say which it is, and which searches show it.
    """
    item = owner_of(check_input, "chronology-gap")
    explained = signs("chronology_entries")["no_contact"]
    for owner, _ in items_with(check_input, "chronology-gap"):
        if any(explained.is_in(one.text) for one in check_input.places_of(owner)):
            return
        if check_input.is_set_aside(owner):
            return
    period = period_of(check_input, "outside-period")
    for chronology in chronologies(check_input):
        gaps = [one for one in _gaps(chronology, period) if not _is_told(check_input, one)]
        if gaps:
            said = "; ".join("from {} to {}" for _ in gaps[:_MOST_SHOWN])
            dates = [one.date_text for gap in gaps[:_MOST_SHOWN] for one in gap]
            yield Hit(
                item=item,
                location=gaps[0][0].location,
                message=f"No entry{_dated(chronology, gaps)} stands {said}, and nothing says why.",
                quotes=tuple(dates),
            )


def _gaps(chronology: Chronology, period: Period | None) -> list[tuple[Entry, Entry]]:
    known = signs("chronology_entries")
    out_of_order = {id(one) for one, _, _ in misplaced(chronology.entries)}
    entries = [
        one
        for one in chronology.entries
        if one.date is not None
        and id(one) not in out_of_order
        and not known["background"].is_in(one.text)
        and (period is None or one.date.last >= period[0])
    ]
    entries.sort(key=lambda one: one.date.first if one.date else dt.date.min)
    if len(entries) < _FEWEST:
        return []
    pairs = list(itertools.pairwise(entries))
    days = [_days(*pair) for pair in pairs]
    usual = statistics.median(days)
    return [
        pair
        for pair, length in zip(pairs, days, strict=True)
        if (length > max(_LONG, _TIMES * usual) or length > max(_HALF_YEAR, _FEW_TIMES * usual))
        and not any(known["no_contact"].is_in(one.text) for one in pair)
        and (length > _HALF_YEAR or not known["closed"].is_in(pair[0].text))
    ]


def _is_told(check_input: CheckInput, gap: tuple[Entry, Entry]) -> bool:
    """Tell whether a sentence of the report says of a gap that it is one, by dates near its ends.

    One that has two dates tells of the time between them; with one date it is the gap of that.
    """
    first, last = (one.date.first if one.date else dt.date.min for one in gap)
    for days in check_input.remembered(_days_without_contact):
        begins, ends = (any(abs(day - end) <= _NEAR for day in days) for end in (first, last))
        if (begins and ends) or (len(days) == 1 and (begins or ends)):
            return True
    return False


def _days_without_contact(check_input: CheckInput) -> tuple[tuple[dt.date, ...], ...]:
    """Return the days of each sentence that says of a time that nothing was there."""
    told = signs("chronology_entries")["no_contact"]
    prose = (one.text for one in check_input.passages if one.is_prose and one.row is None)
    said = (text[start:end] for text in prose for start, end in sentences(text))
    found = (tuple(date.first for date in read_dates(one)) for one in said if told.is_in(one))
    return tuple(filter(None, found))


def _dated(chronology: Chronology, gaps: list[tuple[Entry, Entry]]) -> str:
    """Return what to say where an entry without a date that can be read stands in a gap."""
    lost = {one.number for one in chronology.entries if one.date is None}
    is_lost = any(lost & set(range(one.number, other.number)) for one, other in gaps)
    return " with a date that can be read" if is_lost else ""


def _days(one: Entry, other: Entry) -> int:
    return (other.date.first - one.date.last).days if one.date and other.date else 0


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
