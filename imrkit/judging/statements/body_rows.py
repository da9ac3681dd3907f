"""The rows of the body’s tables as they stand there, in columns that no mapping names too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.places import Place, Row
from imrkit.judging.statements.labels import LabelKind, label_of
from imrkit.values.snapshot import Table

Address = tuple[str, tuple[int, ...]]  # the part and path of a row
_FEWEST = 2  # titles: a first row with one is a title of the whole table


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """A row below the titles of a table of the body."""

    titles: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """The title of each column, and what stands there."""
        return tuple(zip(self.titles, self.texts, strict=False))

    @property
    def is_begun(self) -> bool:
        """True when more stands in it than the number that its form may have put there."""
        return sum(bool(text) for text in self.texts) > _FEWEST

    @property
    def number(self) -> str:
        """The number that the first cell names the row by; "" when it names none.

        It stands alone there, or behind a word before the cell's text: “Recommendation 1. …”.
        """
        label = label_of(self.texts[0]) if self.texts else None
        if label is None:
            return ""
        names = label.kind is LabelKind.WORD or not self.texts[0][label.end :].strip()
        return label.number if names else ""


class BodyRows:
    """The rows of the body’s tables, to be asked for the one that a place’s row is."""

    __slots__ = ("_by_address", "_by_cell")

    def __init__(self, check_input: CheckInput) -> None:
        self._by_address: dict[Address, BodyRow] = {}
        self._by_cell: dict[tuple[str, str], list[BodyRow]] = {}
        for block in check_input.snapshot.blocks or ():
            for address, row in _rows(block) if isinstance(block, Table) else ():
                self._by_address[address] = row
                for cell in row.cells:
                    self._by_cell.setdefault(cell, []).append(row)

    def of(self, place: Place, row: Row) -> BodyRow | None:
        """Return a row as it stands in the body; ``None`` where the host does not tell which."""
        if row.path:
            return self._by_address.get((row.part, row.path[:-1]))
        cells = [(place.titles.get(name, ""), text.strip()) for name, text in row.cells.items()]
        filled = [cell for cell in cells if cell[1]]
        there = self._by_cell.get(filled[0], ()) if filled else ()
        found = [one for one in there if set(filled) <= set(one.cells)]
        return found[0] if len(found) == 1 else None


def cells_of(place: Place, row: Row, there: BodyRow | None) -> tuple[tuple[str, str], ...]:
    """Return the titles and texts of a row’s cells: all of them, or those of the place alone."""
    if there is not None:
        return there.cells
    return tuple((place.titles.get(name, name), text) for name, text in row.cells.items())


def _rows(table: Table) -> Iterator[tuple[Address, BodyRow]]:
    titles: tuple[str, ...] = ()
    for row in table.rows:
        texts = tuple(cell.text.strip() for cell in row)
        if titles and row:
            yield (row[0].part, row[0].path[:-1]), BodyRow(titles=titles, texts=texts)
        elif len(set(texts)) >= _FEWEST:
            titles = texts
