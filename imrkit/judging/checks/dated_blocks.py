"""Chronologies of somebody’s template, told by the titles and contents of tables and paragraphs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from imrkit.judging.checks.base import marked
from imrkit.judging.checks.chronologies import (
    DATE,
    EVENT,
    Chronology,
    Entry,
)
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location
from imrkit.values.frozen import FrozenDict
from imrkit.values.hashes import text_hash
from imrkit.values.snapshot import Block, Cell, Paragraph, Table
from imrkit.words.date_forms import MONTHS
from imrkit.words.date_words import WrittenDate
from imrkit.words.dates import Unread, UnreadDate, impossible_dates, read_dates, read_when

_FEWEST_IN_BOX = 5  # lines that begin with a date, in a box of text
_DATED_LINE = re.compile(r"\W{0,3}(?:\w{3,9},?\s)?\d{1,2}(?:st|nd|rd|th)?[\s./-]")
_FEWEST = 3  # entries, fewer are no chronology
_MOST_OF = 0.6  # of the cells of a column are dates
_LONGEST_TITLE = 100
_LONGEST_DATE = 60  # characters of a cell that holds a date and little more
_HEAD = 70  # characters at the beginning of a paragraph in which its date stands
_FIRST_COLUMNS = 2  # in one of which the date stands
_KINDS = ("time", "source", "seen", "event", "decision", "comment")
_WORDS_BEFORE = """
on at in about around the early late hours of morning afternoon evening night overnight day between
from by hrs during and monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
thur thurs fri sat sun date dated c circa approx approximately a an am pm
"""
_BEFORE = frozenset([*_WORDS_BEFORE.split(), "st", "nd", "rd", "th"])
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\W{0,3}((?:19|20)\d\d)\W{0,3}")
_COLON = re.compile(r"[:–—]|\s-\s|\t")


@dataclass(slots=True)
class _Section:
    """Where the walk through a draft stands."""

    title: str = ""
    level: int = 0  # of the title; 0: it has none
    headings: list[tuple[int, str]] = field(default_factory=list)
    is_chronology: bool = False
    entries: list[Entry] = field(default_factory=list)
    year: int | None = None  # that of a line which says no more

    @property
    def location(self) -> Location:
        where = f"under “{self.title}”" if self.title else "before any heading"
        return Location(where=where, headings=tuple(words for _, words in self.headings))


def of_blocks(blocks: Iterable[Block], named: Iterable[str]) -> Iterator[Chronology]:
    """Yield the chronologies among paragraphs and tables.

    ``named``: what a mapping says of where the chronology stands.
    """
    names = tuple(named)
    section = _Section()
    for block in blocks:
        if isinstance(block, Table):
            yield from _of_table(block, section)
            yield from _in_boxes(block, section)
        elif (title := _title(block, section)) is not None:
            yield from _finished(section)
            section = _below(section, block, title, names)
        elif section.is_chronology and block.text.strip():
            _add(section, block)
    yield from _finished(section)


def _title(block: Paragraph, section: _Section) -> str | None:
    """Return the words of a title; ``None`` for text, and for a heading inside a chronology."""
    words = " ".join(block.text.split())
    if not words or _leading(words) is not None:
        return None
    if block.heading_level is not None:
        is_inside = section.is_chronology and 0 < section.level < block.heading_level
        return None if is_inside and section.title != words else words
    is_short = len(words) <= _LONGEST_TITLE and not words.endswith((".", ";", ","))
    is_one = is_short and signs("chronology_titles")["section"].is_in(words)
    return words if is_one and not section.entries else None


def _below(section: _Section, block: Paragraph, title: str, named: Sequence[str]) -> _Section:
    level = block.heading_level or 0
    headings = section.headings
    if level:
        headings = [*(one for one in headings if one[0] < level), (level, title)]
    is_one = signs("chronology_titles")["section"].is_in(title)
    return _Section(
        title=title,
        level=level,
        headings=headings,
        is_chronology=is_one or any(title in one for one in named),
    )


def _add(section: _Section, block: Paragraph) -> None:
    """Add an entry, or more words to the last one."""
    text = block.text.strip()
    if year := _YEAR.fullmatch(text):
        section.year = int(year[1])
        return
    when = _leading(text, section.year)
    if when is None:
        if section.entries:
            last = section.entries[-1]
            event = f"{last.cells[EVENT]}\n{text}"
            section.entries[-1] = replace(last, cells=FrozenDict({EVENT: event}))
        return
    start, end = _span(text, when)
    location = replace(section.location, part=block.part, path=block.path)
    section.entries.append(
        Entry(
            number=len(section.entries) + 1,
            when=when,
            date_text=text[start:end],
            cells=FrozenDict({EVENT: text}),
            location=marked(location, text, start, end),
        )
    )


def _span(text: str, when: WrittenDate | UnreadDate) -> tuple[int, int]:
    if isinstance(when, WrittenDate):
        return when.start, when.end
    start = text.index(when.text)
    return start, start + len(when.text)


def _leading(text: str, year: int | None = None) -> WrittenDate | UnreadDate | None:
    """Return the date that a paragraph begins with; ``None`` when it begins with none."""
    head = text[:_HEAD]
    dates = read_dates(head)
    if dates and _is_opening(head[: dates[0].start]):
        return dates[0]
    for start, end in impossible_dates(head):
        if _is_opening(head[:start]):
            return UnreadDate(text=head[start:end], reason=Unread.NO_SUCH_DAY)
    colon = _COLON.search(head)
    if colon is None or colon.start() > _HEAD // 2:
        return None
    before = head[: colon.start()].strip()
    found = read_when(before, year=year)
    if isinstance(found, WrittenDate) and year is not None:
        found = replace(found, has_year=True)  # a line above says it
    if isinstance(found, UnreadDate) and found.reason is Unread.NO_DATE:
        return None
    return found if before and _is_opening(before, MONTHS) else None


def _is_opening(text: str, others: Collection[str] = ()) -> bool:
    words = (word.casefold() for word in _WORD.findall(text))
    return all(word in _BEFORE or word in others for word in words)


def _finished(section: _Section) -> Iterator[Chronology]:
    if len(section.entries) >= _FEWEST:
        yield Chronology(
            location=replace(
                section.location,
                part=section.entries[0].location.part,
                path=section.entries[0].location.path,
            ),
            entries=tuple(section.entries),
            is_table=False,
        )


def _of_table(table: Table, section: _Section) -> Iterator[Chronology]:
    rows = [_by_column(row) for row in table.rows]
    column = _date_column(rows)
    if column is None:
        return
    first = next(number for number, row in enumerate(rows) if _is_date(row.get(column)))
    titles = rows[first - 1] if first else {}
    words = {at: " ".join(cell.text.split()) for at, cell in titles.items()}
    if not _is_chronology(column, words, section):
        return
    kinds = dict(_kinds(column, words))
    where = replace(section.location, part=table.part, path=table.path)
    entries = [
        _entry(number, row, column, kinds, section)
        for number, row in enumerate(rows[first:], start=1)
        if len(row) > 1 and any(cell.text.strip() for cell in row.values())
    ]
    yield Chronology(
        location=where,
        entries=tuple(entries),
        is_table=True,
        titles=tuple(words.values()),
        columns=FrozenDict({kind: words[at] for at, kind in kinds.items() if at in words}),
    )


def _in_boxes(table: Table, section: _Section) -> Iterator[Chronology]:
    """Yield the chronologies of lines with dates that stand in one cell, as forms with boxes do."""
    for cell in itertools.chain.from_iterable(table.rows):
        lines = cell.text.split("\n") if cell.text.count("\n") >= _FEWEST_IN_BOX else ()
        dated = [line for line in lines if _DATED_LINE.match(line) and _leading(line) is not None]
        if len(dated) >= _FEWEST_IN_BOX:
            box = replace(section, is_chronology=True, entries=[], year=None)
            for line in dated:
                _add(box, Paragraph(text=line, part=cell.part, path=cell.path))
            yield from _finished(box)


def _is_chronology(column: int, titles: dict[int, str], section: _Section) -> bool:
    finders = signs("chronology_titles")
    beside = [title for at, title in titles.items() if at != column]
    named = {kind: [one for one in beside if finders[kind].is_in(one)] for kind in finders}
    # “Seen, by whom and how” is no title of a plan, nor is “Decision, by whom and why”.
    own = {*named["seen"], *(named["decision"] if named["event"] else ())}
    if any(finders["other"].is_in(one) for one in titles.values() if one not in own):
        return False
    is_of_contacts = bool(named["seen"] or named["decision"])
    if any(map(finders["searched"].is_in, titles.values())) and not is_of_contacts:
        return False
    return section.is_chronology or (column < _FIRST_COLUMNS and bool(named["event"]))


def _kinds(column: int, titles: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Yield what each column holds: the first kind that its title names and no other has."""
    yield column, DATE
    finders, taken = signs("chronology_titles"), {DATE}
    for at, title in titles.items():
        kinds = [one for one in _KINDS if one not in taken and finders[one].is_in(title)]
        if title.casefold().startswith("what "):  # “What was recorded” is no source
            kinds = [one for one in ("decision", "event") if one in kinds]
        kind = next(iter(kinds), "")
        if at != column and kind:
            taken.add(kind)
            yield at, kind


def _entry(
    number: int, row: dict[int, Cell], column: int, kinds: dict[int, str], section: _Section
) -> Entry:
    first = next(iter(row.values()))
    texts = {kinds.get(at, f"column {at}"): cell.text.strip() for at, cell in row.items()}
    text = texts.get(DATE, "")
    location = Location(
        where=f"{section.location.where}, row {number}",
        row=number,
        words=text_hash("\n".join(texts.values())),
        part=first.part,
        path=first.path,
        headings=section.location.headings,
    )
    when = read_when(text)
    if isinstance(when, WrittenDate):
        location = marked(location, text, when.start, when.end)
    elif text:
        location = marked(location, text, 0, len(text))
    return Entry(
        number=number, when=when, date_text=text, cells=FrozenDict(texts), location=location
    )


def _date_column(rows: Sequence[dict[int, Cell]]) -> int | None:
    """Return the first column most of whose cells hold dates; ``None`` when none does."""
    for column in sorted({at for row in rows for at in row}):
        cells = [row[column] for row in rows if column in row and row[column].text.strip()]
        dates = sum(map(_is_date, cells))
        if dates >= _FEWEST and dates >= _MOST_OF * (len(cells) - 1):
            return column
    return None


def _is_date(cell: Cell | None) -> bool:
    if cell is None or len(cell.text) > _LONGEST_DATE:
        return False
    return isinstance(read_when(cell.text), WrittenDate)


def _by_column(row: Sequence[Cell]) -> dict[int, Cell]:
    found: dict[int, Cell] = {}
    start = 0
    for cell in row:
        found[start] = cell
        start += cell.columns
    return found
