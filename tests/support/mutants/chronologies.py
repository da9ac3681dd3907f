"""Faults of the chronology, and of what is told elsewhere of the same events."""

from __future__ import annotations

import re
from typing import Any

from support.mutants.form import Form, Table, doubled, replace, text_of, write
from support.mutants.kinds import Plant, kind, one_of

_MONTHS = "January February March April May June July August September October November December"
_MONTH = "|".join(_MONTHS.split())
_DAY = re.compile(rf"\b(\d{{1,2}}) ({_MONTH})\b")
_WORDS = "two three four five six seven eight nine ten eleven twelve thirteen"
_NUMBERS = _WORDS.split()
_COUNT = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) (entries|contacts|rows|calls|visits|episodes|reports)\b", re.I
)
_YEAR = re.compile(r"\b(20\d\d)\b")


def _row(cells: list[Any]) -> Any:
    return cells[0].getparent()


def _dates(table: Table) -> int:
    return next(n for n, one in enumerate(table.titles) if one.casefold().startswith("date"))


@kind("chron-complete-table")
def rows_swapped(form: Form, number: int) -> Plant | None:
    table = form.chronology()
    if table is None:
        return None
    days = [_day(text_of(row[_dates(table)])) for row in table.body]
    apart = (
        n for n in range(1, len(days) - 1) if days[n] and days[n + 1] and days[n] != days[n + 1]
    )
    at = next(apart, None)
    if at is None:
        return None
    first, second = _row(table.body[at]), _row(table.body[at + 1])
    twin = doubled(second)
    first.addprevious(second)
    twin.getparent().replace(twin, first)
    return Plant(at=(first, second))


@kind("chron-complete-table", "qa-consistency")
def row_doubled(form: Form, number: int) -> Plant | None:
    table = form.chronology()
    if table is None:
        return None
    row = _row(table.body[2])
    return Plant(at=(row, doubled(row)))


@kind("chron-complete-table", "tor-period-and-relevance")
def row_outside_period(form: Form, number: int) -> Plant | None:
    """Move the first row years back, so that the order stays."""
    table = form.chronology()
    if table is None:
        return None
    cell = table.body[0][_dates(table)]
    for one in set(_YEAR.findall(text_of(cell))):
        for text in cell.iter("{*}t"):
            text.text = (text.text or "").replace(one, str(int(one) - 4))
    return Plant(words=text_of(cell), at=(_row(table.body[0]),))


def _blank(form: Form, column: str) -> Plant | None:
    table = form.chronology()
    but = () if table is None or column == "event" else (table.column("event"),)
    at = None if table is None else table.column(column, but=but)
    if table is None or at is None:
        return None
    write(table.body[1][at], "")
    return Plant(at=(_row(table.body[1]),))


@kind("chron-complete-table")
def source_blank(form: Form, number: int) -> Plant | None:
    return _blank(form, "source")


@kind("chron-seen-and-views")
def seen_blank(form: Form, number: int) -> Plant | None:
    return _blank(form, "seen")


@kind("chron-complete-table")
def event_blank(form: Form, number: int) -> Plant | None:
    return _blank(form, "event")


@kind("chron-complete-table")
def row_date_blank(form: Form, number: int) -> Plant | None:
    table = form.chronology()
    if table is None:
        return None
    write(table.body[2][_dates(table)], "")
    return Plant(at=(_row(table.body[2]),))


@kind("qa-consistency", "chron-complete-table", "involvement-summary")
def count_differs(form: Form, number: int) -> Plant | None:
    """Change how many entries or contacts the prose says that there were."""
    table = form.chronology()
    for section in form.sections if table is not None else ():
        for one in section.paragraphs:
            found = _COUNT.search(text_of(one))
            rows = len(table.body) if table is not None else 0
            old = _NUMBERS.index(found[1].casefold()) if found else 0
            if found and old + 2 == rows:  # it counts the rows of the chronology
                new = _NUMBERS[(old + 4) % len(_NUMBERS)]
                new = new.capitalize() if found[1][0].isupper() else new
                words = f"{new} {found[2]}"
                replace(one, found[0], words)
                return Plant(words=words, at=(one, table.element if table else one))
    return None


@kind("qa-consistency", "chron-complete-table")
def date_differs(form: Form, number: int) -> Plant | None:
    """Change the day of an event where the prose tells of it."""
    table = form.chronology()
    if table is None:
        return None
    at = _dates(table)
    days = {key: row for row in table.body if (key := _day(text_of(row[at])))}
    for section in form.said(r"analysis|question|why|finding|KE\d|KLoE|summary|involvement"):
        for one in section.paragraphs:
            for found in _DAY.finditer(text_of(one)):
                month = _MONTHS.split().index(found[2]) + 1
                key, other = (int(found[1]), month), (int(found[1]) % 27 + 2, month)
                if key in days and other not in days:
                    words = f"{other[0]} {found[2]}"
                    replace(one, found[0], words)
                    return Plant(words=words, at=(one, _row(days[key])))
    return None


def _day(cell: str) -> tuple[int, int] | None:
    if re.search(r"\d (?:to|and|or) \d|[–-]\d", cell):
        return None  # a range
    if found := re.match(r"(\d{1,2})/(\d{1,2})/\d", cell.strip()):
        return int(found[1]), int(found[2])
    if found := _DAY.match(cell.strip()):
        return int(found[1]), _MONTHS.split().index(found[2]) + 1
    return None


@kind("chron-fact-not-opinion", "analysis-hindsight-and-fairness")
def opinion_in_row(form: Form, number: int) -> Plant | None:
    table = form.chronology()
    at = None if table is None else table.column("event")
    if table is None or at is None:
        return None
    words = one_of(
        (
            "This was a poor decision and showed a lack of care.",
            "In the author’s view this was an unacceptable response.",
            "Officers should have done far more than they did.",
        ),
        number,
    )
    cell = table.body[1][at]
    write(cell, f"{text_of(cell).strip()} {words}")
    return Plant(words=words, at=(_row(table.body[1]),))
