"""Checks of numbers that a report gives more than once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, items_with, location_of
from imrkit.judging.checks.counted_entries import entries_told
from imrkit.judging.checks.counted_rows import (
    Told,
    against_missed,
    against_missing,
    against_numbered,
    against_tables,
)
from imrkit.judging.checks.counted_shares import shares_told
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.facts.counted import Count, Scope, counts
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.statements import Statement, StatementKind, statements
from imrkit.judging.statements.plan import recommended
from imrkit.values.findings import Severity
from imrkit.words.likeness import stems

_CONTACTS = ("contact", "report")
_EVENT_WORDS = """
referral visit arrest assessment attendance session complaint admission letter disclosure allegation
fall absence exclusion review presentation discharge breach inspection repair appointment meeting
notification interview
"""
_EVENTS = frozenset(_EVENT_WORDS.split())
_FROM_SOURCES = frozenset({"log", "form", "referral", "notification"})
_STATED = {
    "recommendation": (StatementKind.RECOMMENDATION, StatementKind.ACTION),
    "learning point": (StatementKind.LEARNING,),
    "question": (StatementKind.QUESTION,),
}
_FEWEST = 4  # “the two calls” may be the two just told of
_MOST_TIMES = 2.5  # one number is the other: more, and they count other things
_PICKED = ("key", "significant", "selected", "critical")


@check("IMR9311", "counts-differ", needs=("blocks",))
def counts_differ(check_input: CheckInput) -> Iterator[Hit]:
    """A number that the report gives does not agree with what it gives elsewhere.

    What it flags
    -------------
    Two numbers for the whole of the same things (“a total of eight incidents”, “the seven
    incidents”); two numbers of what became of the same things (“of 14 appointments he kept nine”,
    “kept 11”); a number of contacts, entries or rows that is not that of the chronology; of
    recommendations, learning points or questions that is not that of those that follow; a number
    of meetings or the like (“met six times”) above a table that lists them. A rough
    number, a part of them, others beside them, those of a date and those of another body are left
    alone. That the chronology shows fewer of the logs or forms that were read, fewer of the
    visits or referrals that were made, one more or less than the reports that were received, or
    not as many missed appointments is a note.

    Why it matters
    --------------
    A reader who finds two numbers trusts neither, and a coroner or a court will ask which is right.

    Example
    -------
    “The force had seven contacts”, above a chronology of nine.

    Remedy
    ------
    Count again, and give the same number everywhere; or say what each number counts.
    """
    found = counts(check_input.passages)
    for item, _ in items_with(check_input, "counts-differ"):
        if check_input.is_set_aside(item):
            continue
        yield from _of_entries(check_input, item.id)
        yield from _of_shares(check_input, item.id)
        for count, message, quotes, severity in _told(check_input, found):
            yield Hit(
                item=item.id,
                location=location_of(count.passage, count.start, count.end),
                message=message,
                quotes=quotes,
                severity=severity,
            )


def _of_entries(check_input: CheckInput, item: str) -> Iterator[Hit]:
    for passage, start, end, rows in entries_told(check_input):
        yield Hit(
            item=item,
            location=location_of(passage, start, end),
            message=f"“{{}}” stands here; the chronology has {rows}.",
            quotes=(passage.text[start:end],),
        )


def _of_shares(check_input: CheckInput, item: str) -> Iterator[Hit]:
    for one, other in shares_told(check_input):
        yield Hit(
            item=item,
            location=location_of(one.passage, one.start, one.end),
            message=f"“{{}}” stands here, and “{{}}” {other.passage.where}.",
            quotes=(one.words, other.words),
        )


def _told(check_input: CheckInput, found: Sequence[Count]) -> Iterator[Told]:
    yield from _against_each_other(found)
    yield from _against_chronology(check_input, found)
    yield from _against_sources(check_input, found)
    yield from _against_entries(check_input, found)
    yield from _against_statements(check_input, found)
    yield from against_tables(check_input, found)
    yield from against_missed(check_input, found)
    yield from against_missing(check_input, found)
    yield from against_numbered(check_input, found)


def _against_each_other(found: Sequence[Count]) -> Iterator[Told]:
    by_things: dict[tuple[str, frozenset[str]], list[Count]] = {}
    for one in found:
        is_taken = one.scope is Scope.WHOLE or (
            one.scope is Scope.DEFINITE and one.number >= _FEWEST
        )
        if is_taken and not one.of_others and one.kind not in _STATED:
            by_things.setdefault((one.kind, one.narrower), []).append(one)
    for same in by_things.values():
        if not any(one.scope is Scope.WHOLE for one in same):
            continue
        first = _told_at(same)
        other = next((one for one in same if _differs(first, one)), None)
        if other is None and (more := next(_more(first, found, same), None)):
            message = f"“{{}}” stands here as all there were, and “{{}}” {more.passage.where}."
            yield first, message, (first.words, more.words), Severity.NOTE
        if other is not None:
            message = f"“{{}}” stands here, and “{{}}” {other.passage.where}."
            yield first, message, (first.words, other.words), None


def _more(whole: Count, found: Iterable[Count], same: Sequence[Count]) -> Iterator[Count]:
    """Yield a number of the same things, nobody knows of which part, that is more than all."""
    for one in found:
        is_other = one.kind == whole.kind and one.narrower == whole.narrower and one not in same
        is_open = one.scope is not Scope.PART and not one.of_others
        if is_other and is_open and one.number > whole.number and _differs(whole, one):
            yield one


def _differs(one: Count, other: Count) -> bool:
    low, high = sorted((one.number, other.number))
    return low != high and high <= _MOST_TIMES * low


def _told_at(same: Iterable[Count]) -> Count:
    """Return the count at which a difference is told: that of a summary, else the last."""
    whole = [one for one in same if one.scope is Scope.WHOLE]
    return next((one for one in whole if "summary" in one.passage.where.casefold()), whole[-1])


def _against_chronology(check_input: CheckInput, found: Iterable[Count]) -> Iterator[Told]:
    places = [place for place in _chronology(check_input) if len(place.rows or ()) > 1]
    for kind in _CONTACTS if len(places) == 1 else ():
        if told := [
            one for one in found if one.kind == kind and _is_whole(one) and not one.narrower
        ]:
            rows, _ = _lengths(places[0])
            # “The table gives the six contacts that changed risk”: it is not of all.
            if not any(one.kind == kind and one.number == rows and one.narrower for one in found):
                yield from _against_rows(_told_at(told), places[0])


def _against_rows(one: Count, place: Place) -> Iterator[Told]:
    """Yield a number of contacts that is not that of the rows; of reports, one that is near it."""
    rows, dates = _lengths(place)
    is_short = one.number > rows
    is_long = one.number < min(rows, dates) <= 2 * one.number
    if (is_short or is_long) and (one.kind == "contact" or abs(one.number - rows) == 1):
        message = f"“{{}}” stands here; the chronology {place.where} has {rows} rows."
        yield one, message, (one.words,), None if one.kind == "contact" else Severity.NOTE


def _chronology(check_input: CheckInput) -> Iterator[Place]:
    item = check_input.checklist.item("chron-complete-table")
    for place in check_input.places_of(item) if item else ():
        title = place.where.casefold()
        if not any(word in title for word in _PICKED) and place.rows is not None:
            yield place


def _lengths(place: Place) -> tuple[int, int]:
    """Return how many rows a chronology has, and how many dates."""
    rows = [row for row in place.rows or () if not row.is_empty]
    return len(rows), len({row.cells.get("date", str(row.number)) for row in rows})


def _against_sources(check_input: CheckInput, found: Iterable[Count]) -> Iterator[Told]:
    read = [
        one
        for one in found
        if one.kind in _FROM_SOURCES and one.scope is Scope.WHOLE and not one.of_others
    ]
    for place in _chronology(check_input):
        sources = [stems(row.cells.get("source", "")) for row in place.rows or ()]
        for one in read:
            wanted = one.narrower | stems(one.kind)
            rows = sum(wanted <= source for source in sources)
            if 0 < rows < one.number:
                message = f"“{{}}” stands here; {rows} rows have them as source {place.where}."
                yield one, message, (one.words,), Severity.NOTE


def _against_entries(check_input: CheckInput, found: Iterable[Count]) -> Iterator[Told]:
    """Yield what is counted of visits or the like, where fewer entries tell of one.

    An entry that may stand for several, as “daily visits” does, tells nothing.
    """
    told = [
        one
        for one in found
        if one.kind in _EVENTS and _is_whole(one) and one.number > 2 and not _is_ahead(one.passage)
    ]
    if not told:
        return
    for chronology in chronologies(check_input):
        texts = [(stems(entry.text), entry.text.casefold()) for entry in chronology.entries]
        for one in told:
            own = one.narrower | stems(one.kind)
            there = [text for words, text in texts if own <= words]
            several = f"{one.kind}s"
            if 0 < len(there) < one.number and not any(several in text for text in there):
                count = "1 entry speaks" if len(there) == 1 else f"{len(there)} entries speak"
                message = f"“{{}}” stands here; {count} of one in the chronology."
                yield one, message, (one.words,), Severity.NOTE


def _is_ahead(passage: Passage) -> bool:
    """Tell whether a text is of what is to be done: what it counts has not happened."""
    titles = " ".join(passage.headings).casefold()
    return passage.row is not None or "recommend" in titles or "action" in titles


def _is_whole(one: Count) -> bool:
    return one.scope is Scope.WHOLE and not one.of_others


def _against_statements(check_input: CheckInput, found: Iterable[Count]) -> Iterator[Told]:
    for kind, lists in _STATED.items():
        lengths = [len(_listed(check_input, one)) for one in lists]
        listed = [length for length in lengths if length > 1]
        for one in found:
            is_taken = one.kind == kind and one.scope in (Scope.WHOLE, Scope.DEFINITE)
            is_whole = is_taken and not one.of_others and not one.narrower
            if is_whole and listed and one.number not in listed and _is_near(one, listed[0]):
                message = f"“{{}}” stands here, and there are {listed[0]}."
                yield one, message, (one.words,), None


def _listed(check_input: CheckInput, kind: StatementKind) -> Sequence[Statement]:
    is_asked = kind is StatementKind.RECOMMENDATION
    return recommended(check_input) if is_asked else statements(check_input, kind)


def _is_near(one: Count, length: int) -> bool:
    low, high = sorted((one.number, length))
    return high <= _MOST_TIMES * low
