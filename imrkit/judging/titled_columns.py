"""The columns of a table that nobody has mapped, read by titles that say what they hold.

A proposed mapping names some columns of a plan and guesses others. Where a title says that it is
the owner's, the date's or that of what is recommended, that column is read, whatever was guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from imrkit.judging.places import Place, Row
from imrkit.judging.wordlists import signs
from imrkit.values.frozen import FrozenDict
from imrkit.values.snapshot import Block, Cell, Table

_Address = tuple[str, tuple[int, ...]]  # the part and path of a row
_Says = Callable[[str], bool]
_PLAN = "action-plan-complete"
_LONGEST = 6  # words of a title that asks for a day alone


def is_named(title: str, kind: str) -> bool:
    """Tell whether the whole of a title is one of the words for a kind of column."""
    words = title.strip(" :?*")
    found = signs("headings")[kind].find(words)
    return any(one.end - one.start >= len(words) for one in found)


def _is_owner(title: str) -> bool:
    return signs("plan_titles")["owner"].is_in(title)


def _is_due(title: str) -> bool:
    """Tell whether a title asks for a day; one that asks for what will show it as well does not."""
    is_short = len(title.split()) <= _LONGEST
    is_dated = signs("plan_titles")["date"].is_in(title) or is_named(title, "due")
    return is_short and is_dated and not signs("outcomes")["measure_titles"].is_in(title)


# Of each item's table: the columns whose titles are known, and how.
_KNOWN: Mapping[str, Mapping[str, _Says]] = MappingProxyType(
    {
        "rec-smart": {
            "text": lambda title: is_named(title, "recommended"),
            "owner": _is_owner,
            "date": _is_due,
        },
        _PLAN: {
            "rec": lambda title: is_named(title, "recommended"),
            "action": lambda title: is_named(title, "acted"),
            "owner": _is_owner,
            "date": _is_due,
        },
    }
)


def with_titled_columns(places: Iterable[Place], blocks: Iterable[Block]) -> Iterator[Place]:
    """Yield the places, those of a plan or of recommendations with the columns of such titles."""
    tables: dict[_Address, tuple[Sequence[Cell], Sequence[Cell]]] | None = None
    every = tuple(places)
    plans = {_table(one) for one in every if one.item == _PLAN and one.rows}
    for place in every:
        known = _KNOWN.get(place.item, {})
        is_told = place.item != _PLAN and _table(place) in plans  # as the plan that it is
        if not known or not place.rows or place.tag or is_told:
            yield place
            continue
        tables = dict(_rows(blocks)) if tables is None else tables
        yield _titled(place, known, tables)


def _table(place: Place) -> _Address:
    """Return the address of the table in which the rows of a place stand."""
    first = next(iter(place.rows or ()), None)
    return ("", ()) if first is None else (first.part, first.path[:-2])


def _rows(
    blocks: Iterable[Block],
) -> Iterator[tuple[_Address, tuple[Sequence[Cell], Sequence[Cell]]]]:
    """Yield the address of each row of a table, its titles and its cells."""
    for table in (block for block in blocks if isinstance(block, Table) and block.rows):
        for row in table.rows[1:]:
            if row and len(row) == len(table.rows[0]):
                yield (row[0].part, row[0].path[:-1]), (table.rows[0], row)


def _titled(
    place: Place,
    known: Mapping[str, _Says],
    tables: Mapping[_Address, tuple[Sequence[Cell], Sequence[Cell]]],
) -> Place:
    rows = place.rows or ()
    there = [tables.get((row.part, row.path[:-1])) for row in rows]
    titles = next((one[0] for one in there if one is not None), ())
    columns = dict(_columns([cell.text for cell in titles], place.titles, known))
    if not columns:
        return place
    taken = {titles[at].text.strip() for at in columns.values()}
    gone = {
        kind for kind, title in place.titles.items() if kind in columns or title.strip() in taken
    }
    named = {kind: titles[at].text.strip() for kind, at in columns.items()}
    kept = {kind: title for kind, title in place.titles.items() if kind not in gone}
    return replace(
        place,
        titles=FrozenDict({**kept, **named}),
        rows=tuple(
            row if found is None else _row(row, gone, columns, found[1])
            for row, found in zip(rows, there, strict=True)
        ),
    )


def _columns(
    titles: Sequence[str], own: Mapping[str, str], known: Mapping[str, _Says]
) -> Iterator[tuple[str, int]]:
    """Yield the columns that are not read yet, or read from one whose title does not say so."""
    has_owner = any(map(_is_owner, titles))  # else it is no plan: “Action taken”, “Date”
    for kind, says in known.items() if has_owner else ():
        if kind in own and says(own[kind]):
            continue
        found = [at for at, title in enumerate(titles) if says(title)]
        if len(found) == 1:
            yield kind, found[0]


def _row(row: Row, gone: set[str], columns: Mapping[str, int], cells: Sequence[Cell]) -> Row:
    kept = {kind: text for kind, text in row.cells.items() if kind not in gone}
    told = {kind: cells[at].text.strip() for kind, at in columns.items()}
    prompts = {kind: text for kind, text in row.prompts.items() if kind not in gone}
    return replace(row, cells=FrozenDict({**kept, **told}), prompts=FrozenDict(prompts))
