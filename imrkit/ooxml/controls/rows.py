"""The rows of a repeating section: which are kept, which are new, and ids that differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from imrkit.ooxml.controls.row_cells import cells_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.controls import ControlKind
from imrkit.values.richtext import TableRow
from imrkit.values.value import Value
from imrkit.words.list_items import list_items


def rows_of(value: Value) -> list[TableRow] | None:
    """Return the rows that a value holds, one empty row when none; None when it holds others.

    A text, or a list of texts, is a list whose items stand in the first control of a row each.
    """
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list | tuple):
        return None
    if value and all(isinstance(one, str) for one in value):
        items = list_items("\n".join(str(one) for one in value))
        return [TableRow(cells=[item]) for item in items] or [TableRow(cells={})]
    rows = [
        row if isinstance(row, TableRow) else TableRow(cells=row)
        for row in value
        if isinstance(row, TableRow | Mapping | list | tuple)
    ]
    return (rows or [TableRow(cells={})]) if len(rows) == len(value) else None


def origins_of(old: Sequence[Sdt], rows: Sequence[TableRow]) -> list[int]:
    """Return the number of the old row that each row is made from.

    When all are new, each is made from the old one in its place, for that may have prompts and
    choices of its own; where none like the first is, from the first.
    """
    if any(row.source is not None for row in rows):
        return [row.source or 0 for row in rows]
    first = _names(old[0])
    return [at if at < len(old) and _names(old[at]) == first else 0 for at in range(len(rows))]


def _names(row: Sdt) -> list[tuple[str, str, ControlKind]]:
    return [(one.tag, one.title, one.kind) for one in cells_of(row.element)]


def _copies(rows: Sequence[TableRow], origins: Sequence[int]) -> frozenset[int]:
    """Return the rows that need ids of their own: all but one of those made from the same row."""
    kept_first = sorted(range(len(rows)), key=lambda at: rows[at].source is None)
    seen: set[int] = set()
    copies = []
    for at in kept_first:
        if origins[at] in seen:
            copies.append(at)
        seen.add(origins[at])
    return frozenset(copies)


def put_rows(
    ids: FreshIds,
    content: Element,
    old: Iterable[Sdt],
    made: Sequence[Sdt],
    rows: Sequence[TableRow],
    origins: Sequence[int],
) -> None:
    """Put rows in the place of the old ones; those made from one row get ids of their own."""
    copies = _copies(rows, origins)
    for item in old:
        content.remove(item.element)
    for number, item in enumerate(made):
        if number in copies:
            ids.renew(item.element)
        content.append(item.element)
