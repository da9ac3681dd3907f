"""The check of characteristics that are not known, and nothing says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.judging.characteristics import Entry, RecordTable, State
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import gaps, is_aside
from imrkit.judging.checks.base import RECORDS, Hit, check, location_of, owner_of
from imrkit.judging.checks.unknown_said import unknown_said
from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity

_MOST_PEOPLE = 3  # who are named
_AT_ONCE = 10  # characters before the words that say that nobody asked
_ITEMS = ("edi-recorded", "people-family-table")


@check("IMR9202", "unknown-unexplained", needs=("blocks", RECORDS))
def unknown_unexplained(check_input: CheckInput) -> Iterator[Hit]:
    """A characteristic is not known, and nothing says why.

    What it flags
    -------------
    Entries such as “Unknown”, “N/A”, “–” or nothing at all beside a protected characteristic, in a
    table, in labels, in a grid or in a sentence, when neither the row nor the text around says why:
    not recorded, not asked, asked and declined, not established. A few words are enough (“not
    recorded on police systems”), but not “left empty; not needed”, which does not say whether
    somebody should have asked. It is said once for a table. A known value needs no reason, nor does
    pregnancy that does not apply to a man.

    Why it matters
    --------------
    “Unknown” may mean that nobody asked, that somebody declined, or that the form has no box. Each
    is a different lesson, and the gap may itself be the learning.

    Example
    -------
    “Religion: Unknown. Disability: –.”

    Remedy
    ------
    Say why it is not known, and whether it should have been asked.
    """
    item = owner_of(check_input, "unknown-unexplained")
    if not item or is_aside(check_input, "edi-recorded", item):
        return
    told = _told_empty(check_input)
    for table in check_input.records:
        blank = tuple(one for one in table.of_state(State.BLANK) if not _is_told(one, told))
        unknown = table.of_state(State.UNKNOWN)
        if table.is_begun and (unknown or blank):
            says, quotes = _reasons_lacking(unknown, blank)
            place = (unknown or blank)[0].passage
            location = location_of(place, 0, len(place.text))
            yield Hit(item=item, location=location, message=says, quotes=quotes)
        yield from _waved_off(item, table)
    for passage, start, end in unknown_said(check_input)[:1]:
        yield Hit(
            item=item,
            location=location_of(passage, start, end),
            message="“{}”: it is not said why, or whether anybody asked.",
            quotes=(passage.text[start:end],),
        )


def _waved_off(item: str, table: RecordTable) -> Iterator[Hit]:
    """Yield the first entry that nobody asked for and that is set aside all the same."""
    words = signs("record_words")
    known = (*table.of_state(State.KNOWN), *table.of_state(State.EXPLAINED))
    for entry in known:
        text = entry.value
        is_gap = next((one.start < _AT_ONCE for one in words["gaps"].find(text)), False)
        if is_gap and words["waved_off"].is_in(text) and not words["gap_weighed"].is_in(text):
            yield Hit(
                item=item,
                location=location_of(entry.passage, 0, len(entry.passage.text)),
                message="“{}”: it is not said whether somebody should have asked.",
                quotes=(text,),
                severity=Severity.NOTE,
            )
            return


def _told_empty(check_input: CheckInput) -> tuple[Place, ...]:
    """Return the places where the check for empty ones already tells of a missing answer."""
    items = filter(None, map(check_input.checklist.item, _ITEMS))
    return tuple(
        place
        for item in items
        for place in check_input.places_of(item)
        if place.is_empty or any(gaps(check_input, item, place, row) for row in place.rows or ())
    )


def _is_told(entry: Entry, places: tuple[Place, ...]) -> bool:
    path = entry.passage.path
    return any(
        place.where == entry.passage.where or _is_inside(place.path, path) for place in places
    )


def _is_inside(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether one of two addresses lies in the other; () is no address."""
    shorter = min(len(one), len(other))
    return shorter > 0 and one[:shorter] == other[:shorter]


def _reasons_lacking(
    unknown: tuple[Entry, ...], blank: tuple[Entry, ...]
) -> tuple[str, tuple[str, ...]]:
    says: list[str] = []
    quotes: list[str] = []
    for entries, before in ((unknown, "It is not said why"), (blank, "Nothing stands for")):
        if entries:
            words, people = _by_person(entries)
            after = (
                f" {'are' if len(entries) > 1 else 'is'} not known" if entries is unknown else ""
            )
            says.append(f"{before} {words}{after}")
            quotes += people
    return f"{'; '.join(says)}.", tuple(quotes)


def _by_person(entries: Iterable[Entry]) -> tuple[str, list[str]]:
    """Return which characteristics of whom, and the people named."""
    by_person: dict[str, list[str]] = {}
    for entry in entries:
        of_person = by_person.setdefault(entry.who, [])
        if entry.characteristic.value not in of_person:
            of_person.append(entry.characteristic.value)
    groups: dict[str, list[str]] = {}
    for who, names in by_person.items():
        groups.setdefault(", ".join(names), []).append(who)
    says: list[str] = []
    quotes: list[str] = []
    for names_of_all, people in groups.items():
        named = [who for who in people if who][:_MOST_PEOPLE]
        more = len(people) - len(named) if named else 0
        of = f" of {', '.join(['“{}”'] * len(named))}" if named else ""
        says.append(f"{names_of_all}{of}{f' and {more} more' if more else ''}")
        quotes += named
    return "; ".join(says), quotes
