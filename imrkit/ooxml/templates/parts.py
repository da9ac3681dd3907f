"""How the parts of an item stand in a template."""

from __future__ import annotations

from imrkit.checklist import ChecklistItem, Column, ItemPart
from imrkit.values.controls import ControlKind


def in_layout_order(item: ChecklistItem) -> tuple[ItemPart, ...]:
    """Return an item's parts as they stand in a template: fields first, in one table, then areas.

    Two tables are never neighbours: Word would make one of them.
    """
    return tuple(sorted(item.parts, key=lambda part: not is_field(part)))


def with_prompt(column: Column) -> str:
    """Return the title of a cell that shows no prompt of its own."""
    return f"{column.label}: {column.placeholder}" if column.placeholder else column.label


def rows_given(part: ItemPart) -> list[dict[str, str]]:
    """Return what stands in each row of a table from the start: column id -> words."""
    options = (one.options for one in part.columns if one.id == part.row_for_each)
    return [{part.row_for_each: option} for option in next(options, ())] or [{}]


def is_field(part: ItemPart) -> bool:
    """Tell whether a part is answered in a line: a label with a control beside it."""
    return part.kind not in (ControlKind.RICH_TEXT, ControlKind.REPEATING_SECTION)
