"""Put rows into a repeating section: into its empty rows first, and then into new ones."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.migration.substance import holds_something
from imrkit.ooxml.package import names as n
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.moving import CellMove, PutRows

Fill = Callable[[Sdt, list[CellMove]], None]


def fill_rows(section: Sdt, move: PutRows, ids: FreshIds, fill: Fill) -> None:
    """Put rows into a section; ``fill`` puts what goes into one control of a row there."""
    items = section.rows()
    if not items:
        raise DocumentError("The table of its place has no row to fill in.")
    free = [one for one in items if not _is_filled(one)]
    model = copy.deepcopy((free or items)[0].element)
    last = items[-1].element
    for row in move.rows:
        if free:
            item = free.pop(0)
        else:
            item = Sdt(copy.deepcopy(model))
            ids.renew(item.element)
            last.addnext(item.element)
            last = item.element
        _fill_row(item, row, fill)


def _is_filled(item: Sdt) -> bool:
    return any(
        holds_something(one) and not Sdt(one).shows_placeholder
        for one in item.element.iter(n.SDT)
        if one is not item.element
    )


def _fill_row(item: Sdt, row: tuple[CellMove, ...], fill: Fill) -> None:
    by_tag: dict[str, list[CellMove]] = {}
    for cell in row:
        by_tag.setdefault(cell.tag, []).append(cell)
    for control in list(_controls(item)):
        if moves := by_tag.pop(control.tag, None):
            fill(control, moves)
    if by_tag:
        raise DocumentError("A row of its place lacks a column.")


def _controls(item: Sdt) -> Iterator[Sdt]:
    yield from (Sdt(one) for one in item.element.iter(n.SDT) if one is not item.element)
