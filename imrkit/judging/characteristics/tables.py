"""Read what a table records of the characteristics: by row, by column, or beside labels.

Nobody says how a form does it, so the words of titles tell: a column of them makes a grid, a row
of them heads columns, and one beside something else is a label.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from imrkit.judging.characteristics.lines import entries_of_text
from imrkit.judging.characteristics.states import is_box, state_of, without_known
from imrkit.judging.characteristics.titles import (
    characteristics_of_title,
    is_title,
    is_whole_title,
)
from imrkit.judging.characteristics.values import Characteristic, Entry
from imrkit.judging.passages import Passage
from imrkit.words.letters import letters
from imrkit.words.lexicon import is_given_name

_FEWEST = 2  # rows that make a grid
_LONG = 4  # words of an effect

_Traits = frozenset[Characteristic]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """A cell, from which column on, and what it asks for."""

    column: int
    text: str
    traits: _Traits
    passage: Passage


_Row = tuple[_Cell, ...]


def entries_of_table(rows: Sequence[Sequence[tuple[int, Passage]]]) -> tuple[list[Entry], bool]:
    """Return the entries of a table, and whether it is a grid.

    ``rows``: of each cell, how many columns it covers, and its passage (its text may be "").
    """
    cells = [tuple(_cells(row)) for row in rows]
    if any(map(_heads_contacts, cells[:3])):
        return [], False
    column = _grid_column(cells)
    if column is not None:
        return list(_of_grid(cells, column)), _asks_for_characteristics(cells[0], column)
    header = _header(cells)
    found: list[Entry] = []
    for number, row in enumerate(cells):
        if number != header:
            titles = cells[header] if header is not None and number > header else ()
            found += _of_columns(row, titles) if titles else _of_labels(row)
    return found, False


def _cells(row: Sequence[tuple[int, Passage]]) -> Iterator[_Cell]:
    column = 0
    for columns, passage in row:
        traits = characteristics_of_title(passage.text.strip())
        yield _Cell(column=column, text=passage.text.strip(), traits=traits, passage=passage)
        column += columns


def _heads_contacts(row: _Row) -> bool:
    """Tell whether a row heads a list of contacts or stops, whose rows are not people."""
    told = [is_whole_title(cell.text, "contact_titles") for cell in row]
    return any(one and other for one, other in itertools.pairwise(told))


def _grid_column(rows: Sequence[_Row]) -> int | None:
    """Return the column that holds the names of characteristics, row after row."""
    counts: dict[int, set[_Traits]] = {}
    for row in rows:
        titles = [cell for cell in row if cell.traits]
        if len(titles) == 1 and len(row) > 1:
            counts.setdefault(titles[0].column, set()).add(titles[0].traits)
    best = max(counts, key=lambda column: len(counts[column]), default=None)
    if best is None or len(counts[best]) < _FEWEST:
        return None
    people = [cell for cell in rows[0] if _is_person(cell.text)]
    return best if len(people) > 1 or _asks_for_characteristics(rows[0], best) else None


def _is_person(title: str) -> bool:
    """Tell whether a title is a person: a part in the case, a code, or a first name alone."""
    is_one = title.isalpha() and title.istitle()
    return is_title(title, "people") or (is_one and is_given_name(letters(title)))


def _asks_for_characteristics(row: _Row, column: int) -> bool:
    """Tell whether a first row gives the titles of a grid, and not answers to labels."""
    title = next((cell.text for cell in row if cell.column == column), "")
    words = title.casefold()
    return "characteristic" in words or "equality act" in words or "trait" in words


def _of_grid(rows: Sequence[_Row], column: int) -> Iterator[Entry]:
    titles = {cell.column: cell.text for cell in rows[0]}
    people = [at for at, text in titles.items() if at != column and _is_person(text)]
    who = ""
    for row in rows[1:]:
        title = next((cell for cell in row if cell.column == column), None)
        named = [cell.text for cell in row if cell.column < column and cell.text]
        who = named[-1] if named else who
        if title is None or not title.traits:
            continue
        later = [cell for cell in row if cell.column > column]
        if people:
            for cell in later:
                if cell.column in people:
                    yield from _entries(title, cell, (), titles[cell.column], "")
            continue
        value = next((cell for cell in later if cell.text and not is_box(cell.text)), None)
        others = [cell for cell in later if cell is not value]
        yield from _entries(title, value, others, who, _effect(others, titles))


def _effect(cells: Sequence[_Cell], titles: dict[int, str]) -> str:
    """Return what a row says that a characteristic changed."""
    told = [
        cell.text
        for cell in cells
        if is_title(titles.get(cell.column, ""), "effects") and len(cell.text.split()) >= _LONG
    ]
    return "\n".join(told)


def _entries(
    title: _Cell, value: _Cell | None, others: Sequence[_Cell], who: str, effect: str
) -> Iterator[Entry]:
    text = without_known(value.text) if value is not None else ""
    for characteristic in sorted(title.traits):
        yield Entry(
            characteristic=characteristic,
            who=who,
            state=state_of(text, (cell.text for cell in others)),
            value=text,
            effect=effect,
            passage=_at(title, value if value is not None and text else title),
        )


def _at(title: _Cell, cell: _Cell) -> Passage:
    """Return the passage of a cell; where no heading tells where it is, its title does."""
    where = cell.passage.where
    at = where if cell.passage.headings else f"{where}, at “{title.text.partition(chr(10))[0]}”"
    return replace(cell.passage, where=at)


def _header(rows: Sequence[_Row]) -> int | None:
    """Return the number of the row whose titles stand over answers."""
    for number, row in enumerate(rows[:3]):
        for at, cell in enumerate(row):
            beside = [row[one] for one in (at - 1, at + 1) if 0 <= one < len(row)]
            # A title that a form numbers is a label, with its answer in its own cell.
            is_numbered = cell.text[:1].isdigit()
            if cell.traits and not is_numbered and any(_is_title(one) for one in beside):
                return number
    return None


def _is_title(cell: _Cell) -> bool:
    return bool(cell.traits) or any(
        is_title(cell.text, kind) for kind in ("person_column", "other_titles")
    )


def _of_columns(row: _Row, titles: _Row) -> Iterator[Entry]:
    if len(row) < 2 or not any(cell.text for cell in row):
        return
    who = next((cell.text for cell in row if cell.text), "")
    by_column = {cell.column: cell for cell in row}
    for title in titles:
        cell = by_column.get(title.column)
        if title.traits and cell is not None and not cell.traits:
            yield from _entries(title, cell, (), who if cell.column else "", "")


def _of_labels(row: _Row) -> Iterator[Entry]:
    for at, cell in enumerate(row):
        if not cell.traits:
            yield from entries_of_text(cell.passage)
            continue
        after = row[at + 1] if at + 1 < len(row) else None
        if after is not None and not _is_title(after):
            yield from _entries(cell, after, (), "", "")
