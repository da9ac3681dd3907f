"""The tables, rows and cells of a body, made from its paragraphs one after another.

Each cell ends with a paragraph of its own, so a table inside belongs to the cell of the next
paragraph that stands as deep as the cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from imrkit.values.body import BodyParagraph

_Place = tuple[int, int]  # the row and the cell of a paragraph


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Holder:
    """What holds paragraphs and tables: the body, or a cell."""

    items: tuple[Item, ...]
    start: int  # the number of its first paragraph
    end: int  # one behind that of its last


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """A row of a table."""

    cells: tuple[Holder, ...]

    @property
    def numbers(self) -> range:
        """The numbers of its paragraphs, from that of its first on."""
        return range(self.cells[0].start, self.cells[-1].end)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grid:
    """A table."""

    rows: tuple[Row, ...]

    @property
    def numbers(self) -> range:
        """The numbers of its paragraphs."""
        return range(self.rows[0].numbers.start, self.rows[-1].numbers.stop)


Item: TypeAlias = int | Grid  # the number of a paragraph, or a table


def start_of(item: Item) -> int:
    """Return the number of an item's first paragraph."""
    return item if isinstance(item, int) else item.numbers.start


def tree_of(paragraphs: Sequence[BodyParagraph]) -> Holder:
    """Return a body with its tables."""
    return _holder(paragraphs, 0, len(paragraphs), 0)


def _holder(paragraphs: Sequence[BodyParagraph], start: int, end: int, level: int) -> Holder:
    """Return what stands in a holder that is in so many tables."""
    items: list[Item] = []
    at = start
    while at < end:
        behind = at + 1
        if paragraphs[at].level <= level:
            items.append(at)
        else:
            while behind < end and paragraphs[behind].level > level:
                behind += 1
            items += _grids(paragraphs, at, behind, level + 1)
        at = behind
    return Holder(items=tuple(items), start=start, end=end)


def _grids(paragraphs: Sequence[BodyParagraph], start: int, end: int, level: int) -> Iterator[Grid]:
    """Yield the tables that stand side by side between two paragraphs of their holder."""
    rows: list[Row] = []
    cells: list[Holder] = []
    previous: _Place | None = None
    for place, first, behind in _cells(paragraphs, start, end, level):
        if previous is not None and place[0] != previous[0]:
            rows.append(Row(cells=tuple(cells)))
            cells = []
        if previous is not None and place < previous:
            yield Grid(rows=(*rows, *_row(cells)))
            rows, cells = [], []
        cells.append(_holder(paragraphs, first, behind, level))
        previous = place
    yield Grid(rows=(*rows, *_row(cells)))


def _row(cells: list[Holder]) -> list[Row]:
    return [Row(cells=tuple(cells))] if cells else []


def _cells(
    paragraphs: Sequence[BodyParagraph], start: int, end: int, level: int
) -> Iterator[tuple[_Place, int, int]]:
    """Yield each cell: its row and number, where it begins, and where it ends."""
    ends = [at for at in range(start, end) if paragraphs[at].level == level] or [end - 1]
    ends[-1] = end - 1  # what is deeper at the very end has no cell of its own to be in
    places = [(paragraphs[at].row, paragraphs[at].cell) for at in ends]
    first = start
    for at, (place, following) in enumerate(pairwise([*places, None])):
        if place is not None and place != following:
            yield place, first, ends[at] + 1
            first = ends[at] + 1
