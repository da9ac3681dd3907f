"""Templates filled as far as an author has come: one place of each item, a quarter, half, all.

What is filled in is as long as what authors write: paragraphs of a few lines and one of half a
page, rows by the dozen, a cell of half a page in each table, lines that need a second one. It says
nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import cycle, islice

import imrkit
from imrkit.checklist import Checklist, ChecklistItem, Column, ItemPart, ReviewType, Size
from imrkit.values.controls import ControlKind
from imrkit.values.hashes import text_hash
from imrkit.values.value import SingleValue, Value

FORCE = "Example Police"
AT = "2026-01-01T00:00:00+00:00"
_TEXT = (
    "the officer read the record before the call was closed and a supervisor looked at the risk "
    "assessment on the following morning but nobody asked whether Adult A had been seen alone or "
    "what Child B had said to the school about the weekend which partners had agreed to share"
)
_CHOICES = (ControlKind.DROP_DOWN, ControlKind.COMBO_BOX)
_ROWS, _MANY = 5, 24  # rows of a table, and of one on landscape pages
_LONG = (70, 25, 230, 110)  # words of the paragraphs of an answer
_WIDE, _LONG_CELL = 18, 150  # percent of a table's width, and words of its longest cell
Place = tuple[ChecklistItem, ItemPart]


class Level(StrEnum):
    """How far an author has come."""

    EMPTY = "empty"
    ONE_EACH = "one-each"
    QUARTER = "quarter"
    HALF = "half"
    ALL = "all"


_EVERY = {Level.QUARTER: 4, Level.HALF: 2, Level.ALL: 1}


def filled(checklist: Checklist, kind: ReviewType, size: Size, level: Level) -> imrkit.Draft:
    """Return a template filled up to a level; from half on with what people decided."""
    draft = imrkit.Draft.open(imrkit.new(kind.id, FORCE, size=size.id, checklist=checklist))
    items = checklist.asked(kind, size)
    wide = {one.id for one in checklist.sections if one.landscape}
    for number, (item, part) in enumerate(_places(items, level)):
        rows = 1 if level is Level.ONE_EACH else _MANY if item.section in wide else _ROWS
        draft.fill(str(item.tag(part)), _value(part, number, rows))
    if level in (Level.HALF, Level.ALL):
        draft.record = imrkit.Record(decisions=tuple(_decisions(items)))
    return draft


def _places(items: Sequence[ChecklistItem], level: Level) -> list[Place]:
    if level is Level.ONE_EACH:
        return [(item, item.parts[0]) for item in items if item.parts]
    places = [(item, part) for item in items for part in item.parts]
    return [] if level is Level.EMPTY else places[:: _EVERY[level]]


def _decisions(items: Sequence[ChecklistItem]) -> Iterator[imrkit.Decision]:
    """Yield what somebody decided on every second item, with the hash of some text."""
    for item in items[::2]:
        yield imrkit.Decision(
            item=item.id,
            state=imrkit.DecisionState.CONFIRMED,
            role="officer",
            at=AT,
            hash=text_hash(item.id),
        )


def _value(part: ItemPart, number: int, rows: int) -> Value:
    if part.kind is ControlKind.RICH_TEXT:
        return [text(words, number) for words in (_LONG if rows > 1 else _LONG[:1])]
    if part.kind is ControlKind.REPEATING_SECTION:
        return list(_rows(part, rows))
    return _single(part, number, words=6)


def _rows(part: ItemPart, count: int) -> Iterator[dict[str, SingleValue]]:
    given = next((one.options for one in part.columns if one.id == part.row_for_each), ())
    widest = max(part.columns, key=lambda one: (one.kind is ControlKind.PLAIN_TEXT, one.width))
    for number in range(max(count, len(given))):
        row = {one.id: _single(one, number, words=_fitting(one)) for one in part.columns}
        if number < len(given):
            row[part.row_for_each] = given[number]
        if number == 1 and widest.kind is ControlKind.PLAIN_TEXT:
            row[widest.id] = text(_LONG_CELL)
        yield row


def _fitting(column: Column) -> int:
    """Return how many words authors write into a cell, more than a few in wide ones."""
    return column.width if column.width >= _WIDE else 0


def _single(area: ItemPart | Column, number: int, *, words: int) -> SingleValue:
    if area.kind is ControlKind.DATE:
        return dt.date(2024, 1, 1) + dt.timedelta(days=number)
    if area.kind is ControlKind.CHECK_BOX:
        return True
    if area.kind in _CHOICES:
        return area.options[number % len(area.options)]
    return text(words, number) if words else f"R{number + 1}"


def text(words: int, start: int = 0) -> str:
    """Return a sentence of so many words."""
    found = islice(cycle(_TEXT.split()), start, start + words)
    return f"The record says that {' '.join(found)}."
