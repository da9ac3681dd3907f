"""Which empty places and cells the checks for missing answers speak for.

The check for empty places, those for an owner and a date, and the one for prompts that are left
share this, so that no place is told of twice.
"""

from __future__ import annotations

from imrkit.checklist import ChecklistItem, Column, ItemPart
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.kinds import CheckKind, kind_of
from imrkit.judging.places import Place, Row


def is_in_view(check_input: CheckInput, item: ChecklistItem) -> bool:
    """Tell whether an item is one of those that are looked at."""
    return any(one.id == item.id for one in check_input.items)


def is_aside(check_input: CheckInput, *names: str) -> bool:
    """Tell whether somebody decided that nothing need stand for one of the items with these ids."""
    items = (check_input.checklist.item(name) for name in names)
    return any(item is not None and check_input.is_set_aside(item) for item in items)


def rather(check_input: CheckInput, name: str, otherwise: str) -> str:
    """Return the id of an item that is looked at and not set aside; else that of another."""
    asked = any(one.id == name for one in check_input.items)
    return name if asked and not is_aside(check_input, name) else otherwise


def part_of_place(item: ChecklistItem, place: Place) -> ItemPart | None:
    """Return the part that a place answers; ``None`` when it answers the item as a whole."""
    if not place.item_part and len(item.parts) == 1:
        return item.parts[0]
    return next((part for part in item.parts if part.id == place.item_part), None)


def must_be_filled(check_input: CheckInput, item: ChecklistItem, place: Place) -> bool:
    """Tell whether a place that holds nothing is called empty."""
    part = part_of_place(item, place)
    return _is_asked(check_input, item) and (part is None or part.required)


def gaps(check_input: CheckInput, item: ChecklistItem, place: Place, row: Row) -> tuple[str, ...]:
    """Return the columns whose empty cells in a row are called so; () in a row not begun."""
    if row.is_empty or not _is_asked(check_input, item):
        return ()
    asked, own = _columns(item, place), own_columns(item)
    return tuple(
        name
        for name, text in row.cells.items()
        if not text
        and name in asked
        and name not in own
        and asked[name].is_needed(row.cells)
        and not (asked[name].carries_down and row is not _first_begun(place))
    )


def _first_begun(place: Place) -> Row | None:
    return next((row for row in place.rows or () if not row.is_empty), None)


def own_columns(item: ChecklistItem) -> frozenset[str]:
    """Return the columns whose empty cells a check of their own speaks for."""
    found = (settings for name, settings in item.checks.items() if kind_of(name) is CheckKind.CELL)
    return frozenset(
        column
        for settings in found
        for column in settings.get("columns", (settings.get("column", ""),))
    )


def _is_asked(check_input: CheckInput, item: ChecklistItem) -> bool:
    return is_in_view(check_input, item) and not check_input.is_set_aside(item)


def _columns(item: ChecklistItem, place: Place) -> dict[str, Column]:
    part = part_of_place(item, place)
    parts = [part] if part else item.parts
    return {column.id: column for one in parts for column in one.columns}
