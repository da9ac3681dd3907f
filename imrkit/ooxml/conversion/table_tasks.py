"""Tasks for whole tables: columns that are mapped one by one, and those named at a heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.regions import TBL, TC, TR
from imrkit.ooxml.conversion.in_rows import RowCell, Rows, groups_of
from imrkit.ooxml.conversion.kinds import open_to_words
from imrkit.ooxml.conversion.part_reader import PartReader
from imrkit.ooxml.conversion.task import Task
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, parent_of, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import NewControl
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AreaKind
from imrkit.words.wording import plain

_NO_ROWS = "Its table has no row to fill in; add an empty one."


@dataclass(slots=True, kw_only=True)
class _Table:
    places: list[PlannedPlace] = field(default_factory=list)
    rows: dict[Element, list[RowCell]] = field(default_factory=dict)


def column_tasks(reader: PartReader, places: Sequence[PlannedPlace]) -> Iterator[Task]:
    """Yield the tasks for columns of one table, whose rows become one repeating section."""
    table = _Table(places=list(places))
    for place in places:
        for area in place.slot.areas:
            cell = reader.cell(area)
            row = parent_of(cell)
            if row.tag != TR:
                raise DocumentError("Its rows hold content controls already; map those.")
            table.rows.setdefault(row, []).append(
                RowCell(
                    cell=cell,
                    new=open_to_words(place.control),
                    text=area.text,
                    prompt=area.prompt,
                )
            )
    section = places[0].section
    assert section is not None  # noqa: S101  (only such places come here)
    yield from _tasks(reader, table, section)


def table_tasks(reader: PartReader, place: PlannedPlace) -> Iterator[Task]:
    """Yield the tasks for the table below a heading or label, whose columns the plan names."""
    wanted = {plain(one.title): open_to_words(one.control) for one in place.columns}
    table = _Table(places=[place])
    for found in _tables(reader, place):
        header = _header(reader, found, wanted)
        if header is None:
            continue
        first, columns = header
        for row in list(found.iterchildren(TR))[first + 1 :]:
            cells = _by_column(row)
            if len(cells) > 1 or len(columns) == 1:
                table.rows[row] = [
                    _cell(reader, cells[at], new) for at, new in columns.items() if at in cells
                ]
    yield from _tasks(reader, table, place.control)


def _tasks(reader: PartReader, table: _Table, section: NewControl) -> Iterator[Task]:
    if not table.rows:
        raise DocumentError(_NO_ROWS)
    for rows in groups_of(list(table.rows)):
        extent = reader.order.of_elements((rows[0], rows[-1]))
        work = Rows(rows=rows, cells=table.rows, section=section)
        yield Task.of(reader.order, table.places, (extent, work))


def _cell(reader: PartReader, cell: Element, new: NewControl) -> RowCell:
    return RowCell(cell=cell, new=new, text=visible_text(cell, reader.styles).strip())


def _tables(reader: PartReader, place: PlannedPlace) -> Iterator[Element]:
    for area in place.slot.areas:
        if area.kind is AreaKind.BLOCKS:
            blocks = reader.children(reader.element(area.path))[area.start : area.end]
            yield from (one for one in blocks if one.tag == TBL)
    if place.slot.table:
        yield reader.element(place.slot.table, TBL)


def _header(
    reader: PartReader, table: Element, wanted: Mapping[str, NewControl]
) -> tuple[int, dict[int, NewControl]] | None:
    """Return which row holds the titles, and for each column that is wanted where it begins."""
    for number, row in enumerate(table.iterchildren(TR)):
        titles = {
            at: plain(visible_text(cell, reader.styles)) for at, cell in _by_column(row).items()
        }
        found = {at: wanted[title] for at, title in titles.items() if title in wanted}
        if found and len(found) == len(wanted):
            return number, found
    return None


def _by_column(row: Element) -> dict[int, Element]:
    """Return the cells of a row by the column in which each begins."""
    found: dict[int, Element] = {}
    at = 0
    for cell in row.iterchildren(TC):
        found[at] = cell
        span = child_of(child_of(cell, n.qn("w:tcPr")), n.qn("w:gridSpan"))
        at += natural(value_of(span)) or 1
    return found
