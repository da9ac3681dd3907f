"""The rows of a form's table, read from the slots of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from imrkit.judging.places import Row
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import AnswerArea, Slot, SlotKind


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
    def joined(cls, tables: Sequence[SlotTable]) -> SlotTable:
        """Return the rows of several tables as those of one, numbered anew."""
        rows = [row for table in tables for row in table.rows]
        return cls(
            rows=tuple(replace(row, number=number) for number, row in enumerate(rows, start=1)),
            titles=FrozenDict(
                {name: one for table in tables for name, one in table.titles.items()}
            ),
        )


def tables_of(slots: Iterable[Slot]) -> list[list[Slot]]:
    """Return the columns among slots, those of one table together, in their order."""
    found: dict[tuple[str, tuple[int, ...]], list[Slot]] = {}
    for slot in slots:
        if slot.kind is SlotKind.COLUMN:
            found.setdefault((slot.part, slot.table), []).append(slot)
    return list(found.values())


def table_of(columns: Sequence[tuple[str, Slot]]) -> SlotTable:
    """Return the table that has these columns: the name of each, and its slot.

    A cell is in the row that its path names. Where the columns have no paths, rows are counted.
    """
    rows: dict[tuple[int, ...], dict[str, AnswerArea]] = {}
    length = _length_of_row([slot for _, slot in columns])
    for name, slot in columns:
        for number, area in enumerate(slot.areas):
            key = area.path[:length] if length else (number,)
            rows.setdefault(key, {}).setdefault(name, area)
    names = list(dict.fromkeys(name for name, _ in columns))
    return SlotTable(
        rows=tuple(_row(number, rows[key], names) for number, key in enumerate(sorted(rows), 1)),
        titles=FrozenDict({name: slot.anchor for name, slot in columns}),
    )


def _length_of_row(columns: Sequence[Slot]) -> int:
    """Return how many steps of a cell's path name its row; 0 where paths do not tell.

    It is the step behind the table, unless content controls stand around rows.
    """
    longest = max((len(area.path) for slot in columns for area in slot.areas), default=0)
    for length in range(len(columns[0].table) + 1, longest + 1):
        if all(_are_apart([area.path[:length] for area in slot.areas]) for slot in columns):
            return length
    return 0


def _are_apart(paths: Sequence[tuple[int, ...]]) -> bool:
    return len(set(paths)) == len(paths)


def _row(number: int, areas: Mapping[str, AnswerArea], names: Sequence[str]) -> Row:
    first = next(iter(areas.values()))
    return Row(
        number=number,
        part=first.part,
        path=first.path,
        cells={name: areas[name].text.strip() if name in areas else "" for name in names},
        prompts=FrozenDict({name: one.prompt for name, one in areas.items() if one.prompt}),
    )
