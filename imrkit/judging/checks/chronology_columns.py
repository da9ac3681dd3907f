"""Checks of what the entries of a chronology tell beside what happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.checklist import ChecklistItem, Column
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import CHRONOLOGY, Hit, check, items_with, marked
from imrkit.judging.checks.chronologies import (
    DATE,
    EVENT,
    TIME,
    Chronology,
    Entry,
    chronology_items,
)
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.checks.kinds import CheckKind
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.words.times import has_time

_FEWEST = 4  # entries of one day: a list of months is no chronology of contacts
_MOST_ROWS = 12  # that are named in a finding
_UNTIMED = 0.34  # of the entries have no time, at most: else it is no habit of the table
_WORDS = re.compile(r"[^\W\d_]{2}")
_FEW_OF = 3  # one row in so many, or fewer
SEEN, SOURCE = "seen", "source"
# “same as 22/02”, “as above”, “see row 4”: what was so on another day.
_POINTER = re.compile(
    r"\W{0,3}(?:(?:exactly |much )?(?:the )?same|as|see|ditto|idem|like|per|repeat(?: of)?)"
    r"(?:[ \u00a0](?:as|for|per|of|on|at|in|the|that|was|entry|row|visit|line|one|day|date|time"
    r"|above|below|before|previous(?:ly)?|last|earlier|first|[\d./-]{1,10}(?:st|nd|rd|th)?"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})){0,6}\W{0,3}",
    re.IGNORECASE,
)
_TOLD = 0.5  # of the entries tell it in their words: no column is asked for
_TOLD_BY_WORDS = frozenset({"time", "source", "seen"})


class ColumnsSchema(shape.StrictSchema):
    """Columns of the chronology. One that two items name belongs to the later of them."""

    columns = shape.texts(required=True)


@check("IMR502", "column-missing", needs=(CHRONOLOGY,), settings=ColumnsSchema)
def chronology_column_missing(check_input: CheckInput) -> Iterator[Hit]:
    """The chronology has no column for what it should tell.

    What it flags
    -------------
    A chronology without a column for the time, the source, who was seen, or the decision and its
    reason, when fewer than half of its entries tell it in their words; and paragraphs that begin
    with a date and do not tell it. It is said once, not for each entry. For what not every entry
    has, it is a question.

    Why it matters
    --------------
    Without the source nobody can go back to the record; without who was seen, nobody can tell that
    the child never was.

    Example
    -------
    “8 July 2011: seen in a public house. Recall for 28 days.” No entry says at what time, or from
    which record it comes.

    Remedy
    ------
    Add the column, and fill it from the records; “not recorded” is an answer.
    """
    for item, columns in _columns(check_input, "column-missing"):
        for chronology in chronologies(check_input):
            lacks = [one for one in columns if _lacks(chronology, one)]
            days = sum(one.date is not None and one.date.is_day for one in chronology.entries)
            if lacks and days >= _FEWEST:
                yield Hit(
                    item=item.id,
                    location=chronology.location,
                    message=_says(check_input, chronology, lacks),
                    severity=None if _is_required(check_input, lacks) else Severity.NOTE,
                )


def _lacks(chronology: Chronology, column: str) -> bool:
    if chronology.is_table and not (chronology.titles or chronology.columns):
        return False
    if chronology.has_column(column):
        return False
    if column not in _TOLD_BY_WORDS:
        return chronology.is_table
    return chronology.share(column) < _TOLD


def _says(check_input: CheckInput, chronology: Chronology, lacks: Sequence[str]) -> str:
    labels = " or ".join(f"“{_label(check_input, one)}”" for one in lacks)
    if chronology.is_table:
        return f"The chronology has no column for {labels}."
    return f"Most of the {len(chronology.entries)} dated entries say nothing for {labels}."


def _label(check_input: CheckInput, column: str) -> str:
    return next((one.label for one in _of_checklist(check_input) if one.id == column), column)


def _is_required(check_input: CheckInput, columns: Sequence[str]) -> bool:
    return any(one.required for one in _of_checklist(check_input) if one.id in columns)


def _of_checklist(check_input: CheckInput) -> Iterator[Column]:
    for item in check_input.checklist.remembered(chronology_items):
        yield from (column for part in item.parts for column in part.columns)


@check(
    "IMR503",
    "cells-missing",
    kind=CheckKind.CELL,
    needs=(CHRONOLOGY,),
    settings=ColumnsSchema,
)
def chronology_cells_missing(check_input: CheckInput) -> Iterator[Hit]:
    """Entries lack their time, source or who was seen.

    What it flags
    -------------
    The empty cells of a column for time, source or who was seen: once for a column, with the rows.
    Few rows without a date or without what happened are asked about.
    Of who was seen also a cell that only points to another entry (“same as 22/02”).
    “Not recorded” in a cell is an answer. Where the time stands beside the date and nearly every
    entry has one, those without are asked about; “time not recorded”, “overnight” and a date that
    is a range are answers.

    Why it matters
    --------------
    A reader cannot tell whether nothing was recorded or nobody looked.

    Example
    -------
    “Source” is empty in rows 4, 9 and 10.

    Remedy
    ------
    Fill the cells from the record, or write “not recorded”.
    """
    for item, columns in _columns(check_input, "cells-missing"):
        for chronology in chronologies(check_input):
            for column in columns:
                yield from _empty_cells(item, chronology, column)
                if column == SEEN:
                    yield from _pointing_cells(item, chronology)
            if SOURCE in columns:
                yield from _untold(check_input, item, chronology)
            if TIME in columns:
                yield from _untimed(item, chronology)


def _empty_cells(item: ChecklistItem, chronology: Chronology, column: str) -> Iterator[Hit]:
    rows = [one for one in chronology.entries if column in one.cells]
    empty = [one for one in rows if not one.cells[column].strip()]
    if not empty:
        return
    named = "every row" if len(empty) == len(rows) else _named(empty)
    title = chronology.columns.get(column, column)
    is_ours = bool(chronology.location.tag)  # its titles are the checklist's, and no draft's words
    yield Hit(
        item=item.id,
        location=empty[0].location,
        message=f"“{title if is_ours else '{}'}” is empty in {named}.",
        quotes=() if is_ours else (title,),
    )


def _untold(check_input: CheckInput, item: ChecklistItem, chronology: Chronology) -> Iterator[Hit]:
    """Yield the few rows without a date, or without what happened, where no place tells of them.

    Where many have none, a date stands for the rows below it.
    """
    places = check_input.places_of(item) if chronology.is_table else ()
    known = {column for place in places for column in place.titles}
    for column in (DATE, EVENT) if chronology.is_table and not chronology.location.tag else ():
        rows = [one for one in chronology.entries if column in one.cells and column not in known]
        empty = [one for one in rows if not one.cells[column].strip()]
        if empty and _FEW_OF * len(empty) <= len(rows):
            title = chronology.columns.get(column, column)
            yield Hit(
                item=item.id,
                location=empty[0].location,
                message=f"“{{}}” is empty in {_named(empty)}.",
                quotes=(title,),
                severity=Severity.NOTE,
            )


def _pointing_cells(item: ChecklistItem, chronology: Chronology) -> Iterator[Hit]:
    """Yield the first entry that tells of who was seen by no more than another entry."""
    rows = [one for one in chronology.entries if _POINTER.fullmatch(one.cells.get(SEEN, ""))]
    if rows:
        words = rows[0].cells[SEEN].strip()
        yield Hit(
            item=item.id,
            location=marked(rows[0].location, words, 0, len(words)),
            message=f"“{{}}” in {_named(rows)} does not say who was seen that day.",
            quotes=(words,),
        )


def _untimed(item: ChecklistItem, chronology: Chronology) -> Iterator[Hit]:
    """Yield the entries that give a day alone, where nearly all give the time beside it."""
    if TIME in chronology.columns or not chronology.is_table:
        return
    days = [
        one for one in chronology.entries if one.date and one.date.is_day and one.date.is_certain
    ]
    untimed = [one for one in days if one.time is None and not has_time(one.text)]
    lacking = [one for one in untimed if not _WORDS.search(_beside_date(one))]
    if lacking and len(days) >= _FEWEST and len(untimed) <= _UNTIMED * len(days):
        yield Hit(
            item=item.id,
            location=lacking[0].location,
            message=f"No time stands in {_named(lacking)}, as it does in the others.",
            severity=Severity.NOTE,
        )


def _beside_date(entry: Entry) -> str:
    when = entry.date
    return entry.date_text[: when.start] + entry.date_text[when.end :] if when else ""


def _named(entries: Sequence[Entry]) -> str:
    numbers = [str(one.number) for one in entries[:_MOST_ROWS]]
    more = f" and {len(entries) - _MOST_ROWS} more" if len(entries) > _MOST_ROWS else ""
    return f"row {numbers[0]}" if len(entries) == 1 else f"rows {', '.join(numbers)}{more}"


def _columns(check_input: CheckInput, name: str) -> Iterator[tuple[ChecklistItem, tuple[str, ...]]]:
    """Yield the items that a check decides, each with its columns."""
    owners = {
        column: item.id
        for item in check_input.checklist.items
        if name in item.checks
        for column in item.checks[name]["columns"]
    }
    for item, _ in items_with(check_input, name):
        own = tuple(column for column, owner in owners.items() if owner == item.id)
        if own and not check_input.is_set_aside(item):
            yield item, own
