"""Checks of the days that a report gives for one event, and of ages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, items_with, location_of
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.facts.ages import Age, ages_at_death
from imrkit.judging.facts.day_slips import RowDay, day_slips
from imrkit.judging.facts.events import EventDay, event_days, slips_under_headings
from imrkit.values.findings import Severity
from imrkit.words.dates import read_date
from imrkit.words.likeness import stems

_SLIP = 3  # days: a slip of the pen; farther apart, events may be two


@check("IMR9312", "event-days-differ", needs=("blocks",))
def event_days_differ(check_input: CheckInput) -> Iterator[Hit]:
    """One event has two dates.

    What it flags
    -------------
    The same named event with days that lie close together, or on the same day of two years (“the
    999 call on 3 May 2023”, “the 999 call on 4 May 2023”), or with another such day in the
    chronology; and two days for one death. Where the chronology has both days, there were two
    events, and nothing is said. As a question also a day that stands once in the draft, and differs
    by its first figure, the month or the year from the day in the heading above it, or whose
    sentence tells what the chronology tells of a day close by.

    Why it matters
    --------------
    A day decides who was on duty, what was known and which policy held.

    Example
    -------
    “The 999 call on 4 May 2023”, and in the chronology a 999 call on 03/05/2023 alone.

    Remedy
    ------
    Look the day up in the record, and give the same one everywhere.
    """
    days = event_days(check_input.passages)
    rows = list(_rows(check_input))
    for item, _ in items_with(check_input, "event-days-differ"):
        if check_input.is_set_aside(item):
            continue
        seen: set[frozenset[str]] = set()
        for one, message, quotes in (*_among(days, rows), *_against(days, rows)):
            if one.event not in seen:
                seen.add(one.event)
                location = location_of(one.passage, one.start, one.end)
                yield Hit(item=item.id, location=location, message=message, quotes=quotes)
        for slip in day_slips(check_input.passages, _row_days(check_input)):
            yield Hit(
                item=item.id,
                location=location_of(slip.passage, slip.start, slip.end),
                message="“{}” stands only here; the chronology tells of it on “{}”.",
                quotes=(slip.words, slip.row.written),
                severity=Severity.NOTE,
            )
        for day, heading in slips_under_headings(check_input.passages):
            yield Hit(
                item=item.id,
                location=location_of(day.passage, day.start, day.end),
                message="“{}” stands only here, under “{}”: is it the same day?",
                quotes=(day.words, heading),
                severity=Severity.NOTE,
            )


@check("IMR9313", "ages-differ", needs=("blocks",))
def ages_differ(check_input: CheckInput) -> Iterator[Hit]:
    """One person has two ages at the death.

    What it flags
    -------------
    Two ages beside the same code, in sentences that speak of the death or of the incident.

    Why it matters
    --------------
    It is the first fact that a family reads, and it tells them how carefully the rest was done.

    Example
    -------
    “Adult A was 34 when she died” in the summary, and “Adult A, aged 36 at her death” below.

    Remedy
    ------
    Take the age from the record, and give the same one everywhere.
    """
    for item, _ in items_with(check_input, "ages-differ"):
        if check_input.is_set_aside(item):
            continue
        by_person: dict[str, list[Age]] = {}
        for age in ages_at_death(check_input.passages):
            by_person.setdefault(age.person, []).append(age)
        for same in by_person.values():
            other = next((age for age in same if age.years != same[0].years), None)
            if other is not None:
                yield Hit(
                    item=item.id,
                    location=location_of(other.passage, other.start, other.end),
                    message=f"“{{}}” stands here, and “{{}}” {same[0].passage.where}.",
                    quotes=(other.words, same[0].words),
                )


_Row = tuple[dt.date, frozenset[str], str]  # its day, the stems of its words, its date as written
_Said = tuple[EventDay, str, tuple[str, ...]]


def _rows(check_input: CheckInput) -> Iterator[_Row]:
    item = check_input.checklist.item("chron-complete-table")
    for place in check_input.places_of(item) if item else ():
        for row in place.rows or ():
            written = row.cells.get("date", "")
            if day := read_date(written):
                yield day, stems("\n".join(row.cells.values())), written


def _row_days(check_input: CheckInput) -> list[RowDay]:
    entries = (entry for one in chronologies(check_input) for entry in one.entries)
    return [
        RowDay(
            first=entry.date.first,
            last=entry.date.last,
            words=stems(entry.text),
            written=entry.date_text,
        )
        for entry in entries
        if entry.date is not None
    ]


def _among(days: Sequence[EventDay], rows: Sequence[_Row]) -> Iterator[_Said]:
    by_event: dict[frozenset[str], list[EventDay]] = {}
    for one in days:
        if one.is_once or len(one.event) > 1:
            by_event.setdefault(one.event, []).append(one)
    kept = {day for day, _, _ in rows}
    for same in by_event.values():
        first = same[0]
        for other in same[1:]:
            if first.day == other.day or (first.day in kept and other.day in kept):
                continue
            if first.is_once or _is_slip(first.day, other.day):
                wrong, right = (first, other) if other.day in kept else (other, first)
                message = f"“{{}}” stands here, and “{{}}” {right.passage.where}."
                yield wrong, message, (wrong.words, right.words)
                break


def _against(days: Sequence[EventDay], rows: Sequence[_Row]) -> Iterator[_Said]:
    kept = {day for day, _, _ in rows}
    by_stem: dict[str, list[_Row]] = {}
    for row in rows:
        for one in row[1]:
            by_stem.setdefault(one, []).append(row)
    for event in days:
        if event.day in kept or len(event.event) < 2:
            continue
        rarest = min((by_stem.get(one, []) for one in event.event), key=len)
        near = [row for row in rarest if event.event <= row[1] and _is_slip(row[0], event.day)]
        if len(near) == 1:
            message = "“{}” stands here; the chronology has it on “{}”."
            yield event, message, (event.words, near[0][2])


def _is_slip(one: dt.date, other: dt.date) -> bool:
    is_other_year = (one.month, one.day) == (other.month, other.day)
    is_other_month = one.day == other.day and one.year == other.year
    return abs((one - other).days) <= _SLIP or is_other_year or is_other_month
