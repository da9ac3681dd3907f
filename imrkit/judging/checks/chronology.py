"""Checks of the order and the words of the chronology."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import CHRONOLOGY, WHOLE, Hit, check, items_with, marked, owner_of
from imrkit.judging.checks.chronologies import EVENT, Chronology, Entry
from imrkit.judging.checks.entry_order import misplaced, runs_backwards
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.wordlists import signs
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import Unread, UnreadDate
from imrkit.words.likeness import stems

_MOST_APART = 4  # findings of one kind in a chronology, before they are told together
_FEWEST_WORDS = 3  # of two entries that are held against each other, but for the commonest
_SAME = 0.75  # of the words of two entries
_SAME_AT_ONE_TIME = 0.5
# Columns whose words are not what happened.
_BESIDE = frozenset({"date", "time", "source", "seen", "decision", "comment", "shared"})


class ColumnSchema(shape.StrictSchema):
    """The column that a check looks at."""

    part = shape.slug(required=False)
    column = shape.slug()


def _has_chronologies(check_input: CheckInput) -> bool:
    return bool(chronologies(check_input))


@check(
    "IMR501",
    "date-out-of-order",
    kind=CheckKind.ORDER,
    needs=(WHOLE,),
    settings=ColumnSchema,
    by_row=True,
    reads_otherwise=_has_chronologies,
)
def date_out_of_order(check_input: CheckInput) -> Iterator[Hit]:
    """An entry of the chronology stands out of order.

    What it flags
    -------------
    A row, or a paragraph that begins with its date, whose date does not fit among those around it;
    of a range or an unsure date only what fits in no way. A chronology that runs from the latest
    entry to the earliest is told of once. Dates that cannot be read (“undated”, “3 May” without a
    year) are given as a note, since their order could not be checked; an empty one is left to the
    check for empty places, and a day that does not exist to its own.

    Why it matters
    --------------
    Chronologies of several agencies are merged by date; a row in the wrong place is lost in the
    merge, and the reader misjudges what was known when.

    Example
    -------
    29/08/2009 in the row after 17/09/2009.

    Remedy
    ------
    Correct the date, or move the row.
    """
    for item, _ in items_with(check_input, "date-out-of-order"):
        for chronology in chronologies(check_input):
            yield from _out_of_order(item.id, chronology)
            yield from _unread(item.id, chronology)


def _out_of_order(item: str, chronology: Chronology) -> Iterator[Hit]:
    dated = [one for one in chronology.entries if one.date is not None]
    if runs_backwards(dated):
        message = "The entries run from the latest to the earliest."
        yield Hit(item=item, location=chronology.location, message=message)
        return
    found = list(misplaced(dated))
    apart = found if len(found) <= _MOST_APART else found[: _MOST_APART - 1]
    for one, other, order in apart:
        row, another = (
            ("The entry", "one") if one.location.row is None else (f"Row {one.number}", "a row")
        )
        message = f"{row} ({{}}) is {order.format(another)} ({{}})."
        quotes = (_spelt_out(one), _spelt_out(other))
        yield Hit(item=item, location=one.location, message=message, quotes=quotes)
    if rest := found[len(apart) :]:
        dates = [one.date_text for one, _, _ in rest[:_MOST_APART]]
        gaps = ", ".join("{}" for _ in dates)
        message = f"{len(rest)} more entries are out of order: {gaps}."
        yield Hit(item=item, location=rest[0][0].location, message=message, quotes=tuple(dates))


def _spelt_out(entry: Entry) -> str:
    """Return a day in words, and any other date as its author wrote it."""
    date = entry.date
    return day_in_words(date.first) if date and date.is_day and date.is_certain else entry.date_text


def _unread(item: str, chronology: Chronology) -> Iterator[Hit]:
    found = [
        one
        for one in chronology.entries
        if one.date is None
        and one.when is not None
        and not (isinstance(one.when, UnreadDate) and one.when.reason is Unread.NO_SUCH_DAY)
    ]
    if not found:
        return
    gaps = ", ".join("“{}”" for _ in found[:_MOST_APART])
    more = f" and {len(found) - _MOST_APART} more" if len(found) > _MOST_APART else ""
    what, whose = ("The date", "its") if len(found) == 1 else ("The dates", "their")
    yield Hit(
        item=item,
        location=found[0].location,
        message=f"{what} {gaps}{more} cannot be read; {whose} order was not checked.",
        quotes=tuple(one.date_text for one in found[:_MOST_APART]),
        severity=Severity.NOTE,
    )


@check("IMR506", "entry-repeated", needs=(CHRONOLOGY,))
def entry_repeated(check_input: CheckInput) -> Iterator[Hit]:
    """Two entries of the chronology tell the same.

    What it flags
    -------------
    Two entries of one day with nearly the same words; where both have the same time, with most of
    them the same. Entries of a few words are left alone, and those with two different times. And
    two rows of a range or an unsure date that are the same word for word.

    Why it matters
    --------------
    A reader counts two contacts where there was one.

    Example
    -------
    3 May 2024, “Neighbour rings 999 and reports shouting at Address 1”, in rows 14 and 16.

    Remedy
    ------
    Take one out; where there were two contacts, say what tells them apart.
    """
    item = owner_of(check_input, "entry-repeated")
    for chronology in chronologies(check_input):
        for one, other in _pairs(chronology):
            yield Hit(
                item=item,
                location=one.location,
                message=f"Entry {one.number} of {{}} tells the same as entry {other.number}.",
                quotes=(one.date_text,),
            )


def _pairs(chronology: Chronology) -> Iterator[tuple[Entry, Entry]]:
    by_day: dict[object, list[tuple[Entry, frozenset[str]]]] = {}
    by_text: dict[str, Entry] = {}
    for one in chronology.entries:
        if one.date is None or not one.date.is_day:
            twin = by_text.setdefault(one.text, one)
            if twin is not one and len(stems(one.text)) >= _FEWEST_WORDS:
                yield one, twin
            continue
        words = stems(_event(one))
        same_day = by_day.setdefault(one.date.first, [])
        if same := next((x for x, held in same_day[-3:] if _are_same(one, words, x, held)), None):
            yield one, same
        same_day.append((one, words))


def _are_same(one: Entry, some: frozenset[str], other: Entry, others: frozenset[str]) -> bool:
    """Tell whether two entries of a day have the same words; at the same time fewer will do."""
    if min(len(some), len(others)) < _FEWEST_WORDS:
        return False
    times = {one.time, other.time}
    if len(times - {None}) > 1:
        return False
    alike = _SAME if None in times else _SAME_AT_ONE_TIME
    return len(some & others) >= alike * len(some | others)


def _event(entry: Entry) -> str:
    text = entry.cells.get(EVENT) or entry.text
    return text.replace(entry.date_text, " ", 1) if entry.date_text else text


@check(
    "IMR508", "opinion-in-entry", Severity.NOTE, needs=(CHRONOLOGY,), lists=("chronology_entries",)
)
def opinion_in_entry(check_input: CheckInput) -> Iterator[Hit]:
    """An entry of the chronology judges.

    What it flags
    -------------
    Words of judgement or hindsight (“unfortunately”, “should have”, “missed opportunity”) in what
    an entry says has happened. Columns for comments and decisions are left alone, and quotations.
    It is asked once for a chronology.

    Why it matters
    --------------
    A chronology is merged with those of others as fact; opinion in it is read as fact too.

    Example
    -------
    “PC1 unfortunately left without seeing the child, and should have gone back.”

    Remedy
    ------
    Say what happened, and put what you make of it into the comment or the analysis.
    """
    item = owner_of(check_input, "opinion-in-entry")
    for chronology in chronologies(check_input):
        found = [hit for one in chronology.entries if (hit := _opinion(one)) is not None]
        if found:
            entry, text, start, end = found[0]
            numbers = [str(one.number) for one, _, _, _ in found[1:]]
            more = f", and so do entries {', '.join(numbers[:6])}" if numbers else ""
            yield Hit(
                item=item,
                location=marked(entry.location, text, start, end),
                message=f"“{{}}” in entry {entry.number} judges{more}.",
                quotes=(text[start:end],),
            )


def _opinion(entry: Entry) -> tuple[Entry, str, int, int] | None:
    for column, text in entry.cells.items():
        if column in _BESIDE or not text:
            continue
        quoted = list(quotations(text))
        for found in signs("chronology_entries")["opinion"].find(text):
            if not any(start <= found.start < end for start, end in quoted):
                return entry, text, found.start, found.end
    return None
