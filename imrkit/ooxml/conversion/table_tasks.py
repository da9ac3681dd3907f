"""Tasks for whole tables: columns that are mapped one by one, and those named at a heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.regions import TBL, TC, TR, P
from imrkit.ooxml.conversion.area_tasks import area_tasks, line_of
from imrkit.ooxml.conversion.in_cells import continues
from imrkit.ooxml.conversion.in_lines import Line
from imrkit.ooxml.conversion.in_rows import RowCell, Rows, can_repeat, groups_of
from imrkit.ooxml.conversion.kinds import in_narrow_cell
from imrkit.ooxml.conversion.part_reader import PartReader
from imrkit.ooxml.conversion.task import Task
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, parent_of, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import NewControl
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind, SlotKind
from imrkit.words.wording import plain

_NO_REPEATING = "Word could not repeat its rows; map its columns or cells one by one."
_NO_ROWS = "Its table has no row to fill in; add an empty one."


@dataclass(slots=True, kw_only=True)
class _Table:
    places: list[PlannedPlace]
    rows: dict[Element, list[RowCell | Line]] = field(default_factory=dict)


def columns_of_tables(places: Iterable[PlannedPlace]) -> list[list[PlannedPlace]]:
    """Return the columns of each table whose rows are to be a section, all that are planned.

    A column without a section, or of another one, stands in the same rows.
    """
    found: dict[object, list[PlannedPlace]] = {}
    for place in places:
        slot = place.slot
        if slot.kind is SlotKind.COLUMN and slot.areas and not place.columns:
            rows = () if slot.table else tuple(area.path for area in slot.areas)
            found.setdefault((slot.part, slot.table, rows), []).append(place)
    return [one for one in found.values() if any(place.section is not None for place in one)]


def column_tasks(reader: PartReader, places: Sequence[PlannedPlace]) -> Iterator[Task]:
    """Yield the tasks for columns of one table, whose rows become one repeating section.

    Where Word could not repeat a row, each cell gets a control by itself.
    """
    table = _Table(places=list(places))
    for place in places:
        for area in place.slot.areas:
            row, cell = _row_and_cell(reader, area, in_narrow_cell(place.control))
            table.rows.setdefault(row, []).append(cell)
    if all(map(can_repeat, table.rows)):
        sections = {one.section.tag: one.section for one in places if one.section is not None}
        counted = Counter(one.section.tag for one in places if one.section is not None)
        yield from _tasks(reader, table, sections[counted.most_common(1)[0][0]])
        return
    for place in places:
        for area in place.slot.areas:
            if not (reader.is_in_cell(area) and continues(reader.cell(area))):
                yield from area_tasks(reader, place, area, _alone(place))


def _alone(place: PlannedPlace) -> NewControl:
    """Return the control of a cell that stands in no section: it is found by the section's tag."""
    new = in_narrow_cell(place.control)
    return new if place.section is None else replace(new, tag=place.section.tag)


def _row_and_cell(
    reader: PartReader, area: AnswerArea, new: NewControl
) -> tuple[Element, RowCell | Line]:
    """Return the row that an area stands in, and what is to be wrapped there.

    A row is one of a table, or a paragraph whose columns tabs part.
    """
    if area.kind is AreaKind.LINE and not reader.is_in_cell(area):
        paragraph = reader.element(area.path, P)
        line = line_of(reader, paragraph, area.start, area.end, new)
        return paragraph, replace(line, is_prompt=bool(area.prompt) and not area.text.strip())
    cell = reader.cell(area)
    row = next(cell.iterancestors(TR), parent_of(cell))
    return row, RowCell(cell=cell, new=new, text=area.text, prompt=area.prompt)


def table_tasks(reader: PartReader, place: PlannedPlace) -> Iterator[Task]:
    """Yield the tasks for the table below a heading or label, whose columns the plan names."""
    wanted = {plain(one.title): in_narrow_cell(one.control) for one in place.columns}
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
    if not all(map(can_repeat, table.rows)):
        raise DocumentError(_NO_REPEATING)
    for rows in groups_of(list(table.rows)):
        extent = reader.order.of_elements((rows[0], rows[-1]))
        work = Rows(rows=rows, cells=table.rows, section=section)
        yield Task.of(reader.order, table.places, (extent, work), section=section)


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
    before = child_of(child_of(row, n.qn("w:trPr")), n.qn("w:gridBefore"))
    at = natural(value_of(before)) or 0
    for cell in row.iterchildren(TC):
        found[at] = cell
        span = child_of(child_of(cell, n.qn("w:tcPr")), n.qn("w:gridSpan"))
        at += natural(value_of(span)) or 1
    return found
