"""Checks: documented functions from a check input to findings, each with a code."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from marshmallow import Schema

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.explanations import explained
from imrkit.judging.checks.kinds import CheckKind, register
from imrkit.judging.located import located
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place, Row
from imrkit.judging.statements.trace import has_trace
from imrkit.judging.wordlists import ListEntry, entries
from imrkit.toml.schema import StrictSchema
from imrkit.values.findings import Finding, Location, Severity, said
from imrkit.values.hashes import text_hash
from imrkit.wire import shaped

PLACES = "places"  # the draft can be read item by item
WHOLE = "whole"  # not one item alone is looked at: it reads beyond the item's own controls
CHRONOLOGY = "chronology"  # one was found, in whatever form
KEY = "key"  # the key to the names was given
TRACE = "trace"  # the draft states learning points, and recommendations or actions
RECORDS = "records"  # the draft records a protected characteristic
MOST_QUOTED = 80  # characters of a draft in one finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """The facts of one finding, as a check function yields them; the check adds the rest."""

    message: str  # what is there, in one sentence; each “{}” is the next of the draft's words
    location: Location
    quotes: tuple[str, ...] = ()  # the draft's words; a message shows 80 characters of each
    whole: bool = False  # the words are those of a person in the record, and shown whole
    item: str = ""
    severity: Severity | None = None  # None: the check's own


CheckFunction = Callable[[CheckInput], Iterator[Hit]]


@shaped(without=("settings", "function", "reads_otherwise", "lists"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check and its documentation."""

    code: str  # "IMR101": never reused
    name: str  # what it flags: "no-place"
    severity: Severity
    kind: CheckKind
    # Fields of a snapshot, "places", "whole", "key" or "records", without which it cannot run.
    needs: tuple[str, ...]
    settings: type[Schema]  # the shape of its settings at an item
    by_row: bool  # it looks at rows of a table and never at paragraphs
    acceptable: bool  # a person may let its findings stand, with a reason
    summary: str  # one line
    explanation: Mapping[str, str]  # by heading, for each of HEADINGS
    function: CheckFunction
    # Tells whether a draft is read by it without the column that it looks at; None: never.
    reads_otherwise: Callable[[CheckInput], bool] | None = None
    # The lists of words that it goes by, without those that only tell places and people apart.
    lists: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Callable[[str], Any], tuple[str]]:
        """Name it in a pickle: its function is known by the name that the check has taken."""
        return pkgutil.resolve_name, (f"{self.function.__module__}:{self.function.__name__}",)

    @property
    def entries(self) -> tuple[ListEntry, ...]:
        """The entries of its lists of words."""
        return tuple(entry for name in self.lists for entry in entries(name))

    def find(self, check_input: CheckInput) -> Iterator[Finding]:
        """Yield the findings in a draft of which the host sees all that the check needs."""
        for hit in self.function(check_input):
            pieces = hit.message.split("{}")
            gaps = len(pieces) - 1
            shown = hit.quotes if hit.whole else map(shortened, hit.quotes)
            quotes = (*shown, *[""] * gaps)[:gaps]
            message, starts = said(pieces, quotes)
            yield Finding(
                code=self.code,
                name=self.name,
                severity=hit.severity or self.severity,
                item=hit.item,
                location=located(hit.location, check_input),
                message=message,
                quotes=quotes,
                starts=starts,
                why=self.explanation["Why it matters"],
                remedy=self.explanation["Remedy"],
                acceptable=self.acceptable,
            )

    def missing_inputs(self, check_input: CheckInput) -> tuple[str, ...]:
        """Return the inputs that it lacks: fields of the snapshot, "places", "key" or "records"."""
        lacking = check_input.remembered(_lacking)
        if self.needs not in lacking:
            there = {name: _is_there(name, check_input) for name in self.needs}
            lacking[self.needs] = tuple(name for name in self.needs if not there[name])
        return lacking[self.needs]

    def tables_without_column(self, check_input: CheckInput) -> Iterator[Hit]:
        """Yield the tables in which the column that the check looks at could not be told.

        A table in which it was told for another item is left out, and so is a draft that the check
        reads in another way.
        """
        if self.reads_otherwise is not None and self.reads_otherwise(check_input):
            return
        found = list(_columns(self, check_input))
        read = {place.where for _, place, column in found if _has_column(place, column)}
        for item, place, column in found:
            if place.where not in read:
                where = f"in “{place.where}”" if place.tag else place.where
                message = f"No column for “{_label(item, column)}” could be read {where}."
                yield Hit(item=item.id, location=at(place), message=message)


def _columns(one: Check, check_input: CheckInput) -> Iterator[tuple[ChecklistItem, Place, str]]:
    """Yield each place where a check looks at a column, and that column."""
    for item, settings in items_with(check_input, one.name):
        for place in places_for(check_input, item, settings) if "column" in settings else ():
            if not place.is_empty and (one.by_row or place.rows is not None):
                yield item, place, settings["column"]


def _has_column(place: Place, column: str) -> bool:
    return place.rows is not None and column in place.titles


def _label(item: ChecklistItem, column: str) -> str:
    columns = (one for part in item.parts for one in part.columns)
    return next((one.label for one in columns if one.id == column), column)


_SEEN: dict[str, Callable[[CheckInput], bool]] = {}


def tells(name: str, is_there: Callable[[CheckInput], bool]) -> None:
    """Note how it is told whether an input is there which only a reader of drafts knows."""
    _SEEN[name] = is_there


def _lacking(_: CheckInput) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {}  # the inputs that are not there, by those that are needed


def _is_there(name: str, check_input: CheckInput) -> bool:
    if name == PLACES:
        return check_input.has_places
    if name == WHOLE:
        return check_input.is_whole
    if name == KEY:
        return check_input.key is not None
    if name == TRACE:
        return has_trace(check_input)
    if name in (CHRONOLOGY, RECORDS):
        return _SEEN[name](check_input)
    return getattr(check_input.snapshot, name) is not None


def check(
    code: str,
    name: str,
    severity: Severity = Severity.WARNING,
    *,
    kind: CheckKind = CheckKind.TEXT,
    needs: tuple[str, ...] = (),
    settings: type[Schema] = StrictSchema,
    by_row: bool = False,
    acceptable: bool = True,
    reads_otherwise: Callable[[CheckInput], bool] | None = None,
    lists: tuple[str, ...] = (),
) -> Callable[[CheckFunction], Check]:
    """Make a :class:`Check` of a function whose docstring has the fixed headings."""

    def make(function: CheckFunction) -> Check:
        register(name, kind)
        summary, explanation = explained(inspect.getdoc(function) or "", code)
        return Check(
            code=code,
            name=name,
            severity=severity,
            kind=kind,
            needs=needs,
            settings=settings,
            by_row=by_row,
            acceptable=acceptable,
            summary=summary,
            explanation=explanation,
            function=function,
            reads_otherwise=reads_otherwise,
            lists=lists,
        )

    return make


def items_with(
    check_input: CheckInput, name: str
) -> Iterator[tuple[ChecklistItem, Mapping[str, Any]]]:
    """Yield the items looked at that a check decides, each with its settings there."""
    yield from check_input.remembered(_by_check).get(name, ())


def _by_check(
    check_input: CheckInput,
) -> dict[str, list[tuple[ChecklistItem, Mapping[str, Any]]]]:
    found: dict[str, list[tuple[ChecklistItem, Mapping[str, Any]]]] = {}
    for item in check_input.items:
        for name, settings in item.checks.items():
            found.setdefault(name, []).append((item, settings))
    return found


def places_for(
    check_input: CheckInput, item: ChecklistItem, settings: Mapping[str, Any]
) -> tuple[Place, ...]:
    """Return an item's places for the part that a check's settings name, and for the whole item."""
    wanted = {"", settings.get("part", "")}
    return tuple(place for place in check_input.places_of(item) if place.item_part in wanted)


def owner_of(check_input: CheckInput, name: str) -> str:
    """Return the id of the first item that a check decides, "" when there is none."""
    return next((item.id for item, _ in items_with(check_input, name)), "")


def at(place: Place, row: Row | None = None, column: str = "") -> Location:
    """Return the location of a place, of a row in it, or of a cell by its column's title."""
    names = [place.where]
    if row is not None:
        names.append(f"row {row.number}")
    if column:
        names.append(f"“{column}”")
    where = ", ".join(names)
    if row is None:
        return Location(where=where, tag=place.tag, part=place.part, path=place.path)
    return Location(
        where=where,
        tag=place.tag,
        row=row.number,
        words=row.words,
        part=row.part,
        path=row.path,
    )


def marked(location: Location, text: str, start: int, end: int) -> Location:
    """Return a location with the words that a finding is about.

    ``text`` is all that stands at the location, a line for each paragraph; the words are those from
    ``start`` to ``end``, cut where their line ends.
    """
    line_start = text.rfind("\n", 0, start) + 1
    line = text[line_start:].partition("\n")[0]
    quote = line[start - line_start : end - line_start][:MOST_QUOTED].strip()
    before = line[: start - line_start]
    return replace(
        location,
        quote=quote,
        paragraph=text_hash(line),
        occurrence=before.count(quote) + 1 if quote else 1,
    )


def marked_words(location: Location, text: str, words: str) -> Location:
    """Return a location with words marked where they first stand in its text, if they do."""
    start = text.find(words) if words else -1
    return location if start < 0 else marked(location, text, start, start + len(words))


def location_of(passage: Passage, start: int = 0, end: int | None = None) -> Location:
    """Return the location of a passage; of the words from ``start`` to ``end`` when they are given.

    ``end`` ``None``: it is about the passage as a whole, and no words are marked.
    """
    location = Location(
        where=passage.where, part=passage.part, path=passage.path, headings=passage.headings
    )
    return location if end is None else marked(location, passage.text, start, end)


def shortened(text: str) -> str:
    """Cut the draft's words to as many characters as a finding may quote."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_QUOTED else f"{line[: MOST_QUOTED - 1]}…"
