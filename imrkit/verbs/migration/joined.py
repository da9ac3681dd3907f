"""Rows of a part that templates of ours no longer have, and the rows that take them up.

A recommendation’s measure stood in a table of its own; its row goes to that of the action plan with
the same number. The checklist says which part and columns do so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from imrkit.checklist import ItemPart
from imrkit.judging.statements.labels import label_of
from imrkit.values.moving import SourcePlace
from imrkit.values.tags import ControlTag
from imrkit.verbs.migration.entries import Entries, EntryCell
from imrkit.verbs.migration.planning import Planning

_Row = tuple[EntryCell, ...]


def joined(
    groups: Iterable[SourcePlace | Entries], planning: Planning
) -> list[SourcePlace | Entries]:
    """Return the places of a draft, rows that others take up with those."""
    found = list(groups)
    for group in [one for one in found if isinstance(one, Entries)]:
        part = planning.part_of(group.tag)
        if part is None or not part.joins or planning.targets.has(group.tag):
            continue
        item, _, name = part.joins.partition("#")
        there = ControlTag(item=item, part=name)
        if not _takes_up(planning, part, there):
            continue
        rows = tuple(_as_there(row, part, there) for row in group.rows)
        at = next((n for n, one in enumerate(found) if _is_at(one, there)), None)
        if at is None:
            found[found.index(group)] = replace(group, tag=there, rows=rows)
            continue
        other = found[at]
        if isinstance(other, Entries):
            found[at] = replace(other, rows=_together(other.rows, rows, part, there))
            found.remove(group)
    return found


def _takes_up(planning: Planning, part: ItemPart, there: ControlTag) -> bool:
    """Tell whether the template has rows there with all the columns that take up the others."""
    wanted = {str(replace(there, column=one.joins)) for one in part.columns if one.joins}
    return any(
        one.tag == there and wanted <= {column.tag for column in one.columns}
        for one in planning.targets.every
    )


def _is_at(one: SourcePlace | Entries, tag: ControlTag) -> bool:
    return isinstance(one, Entries) and one.tag == tag


def _as_there(row: _Row, part: ItemPart, there: ControlTag) -> _Row:
    """Return a row with the tags of the columns that take up its cells."""
    columns = {one.id: one.joins for one in part.columns if one.joins}

    def tag_of(cell: EntryCell) -> str:
        column = columns.get(cell.tag.rpartition(".")[2])
        return str(replace(there, column=column)) if column else cell.tag

    return tuple(replace(cell, tag=tag_of(cell)) for cell in row)


def _together(
    own: tuple[_Row, ...], others: tuple[_Row, ...], part: ItemPart, there: ControlTag
) -> tuple[_Row, ...]:
    """Return rows, each with the cells of those others that have its number."""
    number = str(replace(there, column=next(one.joins for one in part.columns if one.joins)))
    rest = list(others)
    rows: list[_Row] = []
    for row in own:
        same = [one for one in rest if _number(one, number) == _number(row, number) != ""]
        rest = [one for one in rest if one not in same]
        more = (cell for one in same for cell in one if cell.tag != number)
        rows.append((*row, *more))
    return (*rows, *rest)


def _number(row: _Row, tag: str) -> str:
    """Return the number of the recommendation that a row begins with; "" when it has none."""
    label = label_of(next((cell.text for cell in row if cell.tag == tag), "").strip())
    return "" if label is None else label.number
