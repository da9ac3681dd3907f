"""The rows of a table as a repeating section, with a control in each cell of a mapped column."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.regions import TC, TR, P
from imrkit.ooxml.conversion.existing import Existing
from imrkit.ooxml.conversion.form_fields import FormField
from imrkit.ooxml.conversion.in_blocks import Blocks
from imrkit.ooxml.conversion.in_cells import in_cell, is_merged_downwards
from imrkit.ooxml.conversion.in_lines import Line
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import NewControl


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCell:
    """A cell of a row that gets a control."""

    cell: Element
    new: NewControl
    text: str = ""
    prompt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows of one table that follow each other, or paragraphs that are rows."""

    rows: tuple[Element, ...]
    cells: Mapping[Element, Sequence[RowCell | Line]]  # by the row
    section: NewControl

    @property
    def at(self) -> Element:
        """The first of them."""
        return self.rows[0]

    def wrap(self, maker: Maker) -> Made:
        """Put the controls there: all of them, or none."""
        before = [copy.deepcopy(row) for row in self.rows]
        try:
            for row in self.rows:
                for one in sorted(self.cells[row], key=_place, reverse=True):
                    _work(one, maker).wrap(maker)
        except DocumentError:
            for row, old in zip(self.rows, before, strict=True):
                parent_of(row).replace(row, old)
            raise
        return Made(sdt=maker.rows(self.rows, self.section))


def _place(one: RowCell | Line) -> int:
    return one.start if isinstance(one, Line) else 0


def _work(one: RowCell | Line, maker: Maker) -> Line | Blocks | Existing | FormField:
    if isinstance(one, Line):
        return one
    return in_cell(one.cell, one.new, maker.styles, text=one.text, prompt=one.prompt)


def can_repeat(row: Element) -> bool:
    """Tell whether Word could repeat a row.

    Not one with content controls of the form's own, one whose cells are merged with those above or
    below, or one that is a tracked change.
    """
    properties = row.find(n.qn("w:trPr"))
    is_tracked = properties is not None and next(properties.iter(*n.TRACKED), None) is not None
    holds_controls = next(row.iter(n.SDT), None) is not None
    is_held = parent_of(row).tag == n.SDT_CONTENT
    is_merged = any(map(is_merged_downwards, row.iterchildren(TC)))
    return not (is_tracked or holds_controls or is_held or is_merged)


def groups_of(rows: Sequence[Element]) -> Iterator[tuple[Element, ...]]:
    """Yield rows that follow each other in their table; a row between two parts them."""
    held = frozenset(rows)
    for table in dict.fromkeys(map(parent_of, rows)):
        siblings = table.iterchildren(TR, P, n.SDT)
        for wanted, group in itertools.groupby(siblings, key=lambda one: one in held):
            if wanted:
                yield tuple(group)
