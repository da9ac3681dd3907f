"""The chronologies of a draft: tables with a column for dates, and paragraphs that begin with one.

Where the place of the chronology has columns, it is read by them. In somebody’s template that has
none, or is read by nobody, its tables and dated paragraphs are told by their titles and contents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from imrkit.checklist import Checklist, ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import at, marked, places_for
from imrkit.judging.checks.kinds import CheckKind, kind_of
from imrkit.judging.places import Place, Row
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location
from imrkit.values.frozen import FrozenDict
from imrkit.values.snapshot import Table
from imrkit.words.date_words import WrittenDate
from imrkit.words.dates import UnreadDate, read_when
from imrkit.words.times import has_time, time_of
from imrkit.words.wording import plain

DATE, TIME, SOURCE, EVENT, SEEN = "date", "time", "source", "event", "seen"
DECISION, COMMENT = "decision", "comment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One dated entry."""

    number: int  # from 1; of a row that of the row
    when: WrittenDate | UnreadDate | None  # None: nothing stands in the cell for the date
    date_text: str  # as it is written
    cells: Mapping[str, str]  # column -> text; of a dated paragraph all of it is the event
    location: Location

    @property
    def date(self) -> WrittenDate | None:
        """The date when it can be told, with its year."""
        is_told = isinstance(self.when, WrittenDate) and self.when.has_year
        return self.when if isinstance(self.when, WrittenDate) and is_told else None

    @property
    def time(self) -> int | None:
        """The time in the cell of its own or in that of the date, in minutes; None for none."""
        own = time_of(self.cells.get(TIME, ""))
        return time_of(self.date_text) if own is None else own

    @property
    def text(self) -> str:
        """All its words."""
        return "\n".join(text for text in self.cells.values() if text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """Dated entries that stand together."""

    location: Location
    entries: tuple[Entry, ...]
    is_table: bool
    titles: tuple[str, ...] = ()  # of all columns, as the document shows them
    columns: Mapping[str, str] = field(default_factory=FrozenDict)  # column -> title

    def has_column(self, kind: str) -> bool:
        """Tell whether a column is there whose title says what it holds."""
        return kind in self.columns or any(
            signs("chronology_titles")[kind].is_in(one) for one in self.titles
        )

    def share(self, kind: str) -> float:
        """Return in how many of its entries, from 0 to 1, the words tell what a column would."""
        if kind == TIME:
            told = [has_time(one.text) or has_time(one.date_text) for one in self.entries]
        else:
            finder = signs("chronology_entries")[kind]
            told = [finder.is_in(one.text) for one in self.entries]
        return sum(told) / len(told) if told else 0.0


def owns_chronology(item: ChecklistItem) -> bool:
    """Tell whether an item is that of the chronology."""
    return any(kind_of(name) is CheckKind.ORDER for name in item.checks)


def chronology_items(checklist: Checklist) -> tuple[ChecklistItem, ...]:
    """Return the items that are those of the chronology."""
    return tuple(filter(owns_chronology, checklist.items))


def of_places(check_input: CheckInput) -> Iterator[Chronology]:
    """Yield the chronologies that stand at places with a column for dates."""
    for item in check_input.checklist.remembered(chronology_items):
        settings = next(
            found for name, found in item.checks.items() if kind_of(name) is CheckKind.ORDER
        )
        for place in places_for(check_input, item, settings):
            if place.rows and settings["column"] in place.titles:
                yield _of_rows(check_input, place, settings["column"])


def _of_rows(check_input: CheckInput, place: Place, column: str) -> Chronology:
    return Chronology(
        location=at(place),
        entries=tuple(_entry(place, row, column) for row in place.rows or () if not row.is_empty),
        is_table=True,
        titles=_titles(check_input, place),
        columns=place.titles,
    )


def _entry(place: Place, row: Row, column: str) -> Entry:
    text = row.cells.get(column, "").strip()
    when = read_when(text)
    location = at(place, row)
    if isinstance(when, WrittenDate):
        location = marked(location, text, when.start, when.end)
    elif text:
        location = marked(location, text, 0, len(text))
    return Entry(number=row.number, when=when, date_text=text, cells=row.cells, location=location)


def _titles(check_input: CheckInput, place: Place) -> tuple[str, ...]:
    """Return the titles of all columns of the table, those too that a mapping does not name."""
    known = {plain(title) for title in place.titles.values()}
    for block in check_input.snapshot.blocks or ():
        if not place.tag and isinstance(block, Table):
            for row in block.texts:
                if known <= set(map(plain, row)):
                    return tuple(row)
    return tuple(place.titles.values())
