"""The rows of a form's table, by the columns that a mapping names.

They are read from the table itself where a host sees it, for every cell of a row is an answer
there; else from the answer areas of the columns' slots.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from imrkit.judging.places import Place, Row
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Cell, Table
from imrkit.words.wording import plain

_Path = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotTable:
    """Rows, with the titles of their columns as the document shows them."""

    rows: tuple[Row, ...]
    titles: Mapping[str, str] = field(default_factory=FrozenDict)  # column id -> title

    @property
    def text(self) -> str:
        """Its words: a line for each row that holds some, a tab between cells."""
        return "\n".join("\t".join(row.cells.values()) for row in self.rows if not row.is_empty)

    @classmethod
    def joined(cls, tables: Sequence[SlotTable], titles: Mapping[str, str]) -> SlotTable:
        """Return the rows of several tables as those of one, numbered anew."""
        rows = [row for table in tables for row in table.rows]
        return cls(
            rows=tuple(replace(row, number=number) for number, row in enumerate(rows, start=1)),
            titles=FrozenDict(titles),
        )


def tables_of(slots: Iterable[Slot]) -> list[list[Slot]]:
    """Return the columns among slots, those of one table together, in their order."""
    found: dict[tuple[str, _Path], list[Slot]] = {}
    for slot in slots:
        if slot.kind is SlotKind.COLUMN:
            found.setdefault((slot.part, slot.table), []).append(slot)
    return list(found.values())


def table_of(columns: Sequence[tuple[str, Slot]]) -> SlotTable:
    """Return the table that has these columns: the name of each, and its slot.

    A cell is in the row that its path names. Where paths do not tell, rows are counted.
    """
    rows: dict[_Path, dict[str, AnswerArea]] = {}
    length = _length_of_row([slot for _, slot in columns])
    for name, slot in columns:
        for number, area in enumerate(slot.areas):
            key = area.path[:length] if length else (number,)
            rows.setdefault(key, {}).setdefault(name, area)
    names = list(dict.fromkeys(name for name, _ in columns))
    return SlotTable(
        rows=tuple(
            _row_of_areas(number, rows[key], names) for number, key in enumerate(sorted(rows), 1)
        ),
        titles=FrozenDict({name: slot.anchor for name, slot in columns}),
    )


def table_of_labels(labels: Sequence[tuple[str, Slot, Place]]) -> SlotTable:
    """Return the table that labels make: of each the name of its column, its slot and its place.

    A row begins where a column comes again.
    """
    rows: list[dict[str, Place]] = []
    for name, _, place in labels:
        if not rows or name in rows[-1]:
            rows.append({})
        rows[-1][name] = place
    names = list(dict.fromkeys(name for name, _, _ in labels))
    titles = {name: slot.anchor for name, slot, _ in reversed(labels)}
    return SlotTable(
        rows=tuple(_row_of_labels(number, row, names) for number, row in enumerate(rows, 1)),
        titles=FrozenDict({name: titles[name] for name in names}),
    )


def _row_of_labels(number: int, places: Mapping[str, Place], names: Sequence[str]) -> Row:
    first = next(iter(places.values()))
    return Row(
        number=number,
        part=first.part,
        path=first.path,
        cells={name: places[name].text if name in places else "" for name in names},
        prompts=FrozenDict({name: one.prompt for name, one in places.items() if one.prompt}),
    )


def _length_of_row(columns: Sequence[Slot]) -> int:
    """Return how many steps of a cell's path name its row; 0 where paths do not tell.

    It is the step behind the table, unless content controls stand around rows.
    """
    longest = max((len(area.path) for slot in columns for area in slot.areas), default=0)
    for length in range(len(columns[0].table) + 1, longest + 1):
        keys = [[area.path[:length] for area in slot.areas] for slot in columns if slot.areas]
        are_apart = all(len(set(one)) == len(one) for one in keys)
        if are_apart and all(set(one) & set(keys[0]) for one in keys):
            return length
    return 0


def _row_of_areas(number: int, areas: Mapping[str, AnswerArea], names: Sequence[str]) -> Row:
    first = next(iter(areas.values()))
    return Row(
        number=number,
        part=first.part,
        path=first.path,
        cells={name: areas[name].text.strip() if name in areas else "" for name in names},
        prompts=FrozenDict({name: one.prompt for name, one in areas.items() if one.prompt}),
    )


class BlockTable:
    """A table that a host sees, with the slots in it."""

    def __init__(self, table: Table, slots: Sequence[Slot] = ()) -> None:
        self._table = table
        self._titles = [slot.path for slot in slots if slot.kind is SlotKind.COLUMN]
        self._names = [slot.path for slot in slots if slot.kind is not SlotKind.COLUMN]
        # A label in a cell has an area there too, and is not all that stands in the cell.
        self._areas = {
            area.path[: self._depth]: area
            for slot in slots
            for area in slot.areas
            if self._depth and (slot.kind is SlotKind.COLUMN or area.kind is AreaKind.CELL)
        }

    @property
    def _depth(self) -> int:
        """How many steps of a path lead to a cell."""
        return max((len(cell.path) for row in self._table.rows for cell in row), default=0)

    def by_titles(self, wanted: Mapping[str, str]) -> SlotTable | None:
        """Return the rows below the row that holds all titles; ``None`` when none does.

        ``wanted``: title, as :func:`plain` gives it -> name of the column.
        """
        for index, row in enumerate(self._table.rows):
            columns = {
                start: wanted[words]
                for start, cell in _by_column(row).items()
                if (words := plain(cell.text)) in wanted
            }
            if len(columns) == len(wanted):
                return SlotTable(rows=tuple(self._rows(index, columns)))
        return None

    def by_slots(self, columns: Sequence[tuple[str, Slot]]) -> SlotTable | None:
        """Return the rows below the titles of columns; ``None`` when one does not stand there."""
        starts: dict[int, str] = {}
        last = 0
        for name, slot in columns:
            found = self._place(slot.path)
            if found is None:
                return None
            last = max(last, found[0])
            starts[found[1]] = name
        titles = FrozenDict({name: slot.anchor for name, slot in columns})
        return SlotTable(rows=tuple(self._rows(last, starts)), titles=titles)

    def _place(self, path: _Path) -> tuple[int, int] | None:
        """Return in which row, and from which column on, a cell around a path stands."""
        for index, row in enumerate(self._table.rows):
            for start, cell in _by_column(row).items():
                if _is_in(cell, path):
                    return index, start
        return None

    def _rows(self, titles_at: int, columns: Mapping[int, str]) -> Iterator[Row]:
        number = 0
        for row in self._table.rows[titles_at + 1 :]:
            is_band = len(row) < 2 and sum(cell.columns for cell in row) > 1
            if is_band or self._stands_in(row, self._titles):
                continue
            number += 1
            yield self._row(number, row, columns)

    def _row(self, number: int, row: Sequence[Cell], columns: Mapping[int, str]) -> Row:
        by_column = _by_column(row)
        cells: dict[str, str] = {}
        prompts: dict[str, str] = {}
        for start, name in columns.items():
            cell = by_column.get(start)
            cells[name] = self._text(cell) if cell else ""
            area = self._areas.get(cell.path) if cell else None
            if area is not None and area.prompt and not cells[name]:
                prompts[name] = area.prompt
        if not any(self._text(cell) for cell in row if not self._stands_in([cell], self._names)):
            cells = dict.fromkeys(cells, "")  # the form's own name of a row, and nothing else
        return Row(
            number=number,
            cells=cells,
            prompts=FrozenDict(prompts),
            part=row[0].part if row else "",
            path=row[0].path if row else (),
        )

    def _text(self, cell: Cell) -> str:
        area = self._areas.get(cell.path)
        return (cell.text if area is None else area.text).strip()

    def _stands_in(self, row: Sequence[Cell], paths: Iterable[_Path]) -> bool:
        return any(
            bool(cell.path) and path[: len(cell.path)] == cell.path
            for path in paths
            for cell in row
        )


def _is_in(cell: Cell, path: _Path) -> bool:
    return bool(cell.path) and path[: len(cell.path)] == cell.path


def _by_column(row: Iterable[Cell]) -> dict[int, Cell]:
    cells: dict[int, Cell] = {}
    start = 0
    for cell in row:
        cells[start] = cell
        start += cell.columns
    return cells
