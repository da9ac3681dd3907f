"""The controls in a row of a repeating section: named by tag or title, or counted in their order.

They are those of :attr:`imrkit.values.controls.ContentControl.rows`: what stands in a section in
the row belongs to that section.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from imrkit.ooxml.controls.control_names import refused
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import is_older_copy
from imrkit.values.controls import ControlKind
from imrkit.values.richtext import Cells


def cells_of(item: Element) -> Iterator[Sdt]:
    """Yield the controls in a row, the outer before the inner."""
    for child in item:
        if child.tag == n.SDT:
            sdt = Sdt(child)
            yield sdt
            if sdt.kind is ControlKind.REPEATING_SECTION:
                continue
        if isinstance(child.tag, str) and not is_older_copy(child):
            yield from cells_of(child)


def wanted_cells(section: Sdt, item: Element, wanted: Cells) -> Iterator[tuple[Sdt, object]]:
    """Yield each control of a row that is to be filled, with its value.

    ``section`` is the repeating section, for what a refusal says. None in an order of values
    leaves a control as it is.
    """
    cells = list(cells_of(item))
    if isinstance(wanted, Mapping):
        yield from _by_name(section, cells, wanted)
        return
    if len(wanted) > len(cells):
        raise refused(section, f"its row has {len(cells)} controls and not {len(wanted)}")
    for cell, value in zip(cells, wanted, strict=False):
        if value is not None:
            yield cell, value


def _by_name(
    section: Sdt, cells: Sequence[Sdt], wanted: Mapping[str, object]
) -> Iterator[tuple[Sdt, object]]:
    prefix = f"{section.tag}."
    named: dict[str, list[Sdt]] = {}
    for cell in cells:
        name = (cell.tag or cell.title).removeprefix(prefix)
        named.setdefault(name, []).append(cell)
    for name, value in wanted.items():
        column = name.removeprefix(prefix)
        if not column or column not in named:
            raise refused(section, _no_column(column, [one for one in named if one], len(cells)))
        for cell in named[column]:
            yield cell, value


def _no_column(column: str, names: Sequence[str], count: int) -> str:
    has = f"it has {', '.join(names)}" if names else "its controls have neither tag nor title"
    return (
        f"its rows have no column “{column}”; {has}. A row may also be a list of values, in the "
        f"order of its {count} controls"
    )
