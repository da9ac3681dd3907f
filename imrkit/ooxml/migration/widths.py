"""Tables that were carried into a narrower place take its width."""

from __future__ import annotations

from imrkit.ooxml.migration.substance import TBL, TC
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, node
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element

_TBL_PR, _GRID, _COLUMN = n.qn("w:tblPr"), n.qn("w:tblGrid"), n.qn("w:gridCol")
# What stands behind a table's width in its properties (ISO 29500-1 section 17.4.59).
_BEFORE_WIDTH = tuple(
    n.qn(f"w:{name}")
    for name in (
        "tblStyle",
        "tblpPr",
        "tblOverlap",
        "bidiVisual",
        "tblStyleRowBandSize",
        "tblStyleColBandSize",
    )
)
_TEXT_WIDTH = 9026  # twentieths of a point: A4 between margins of an inch


def fit(container: Element) -> None:
    """Give each outermost table of a container the width of its place, where it is too wide."""
    in_cell = container.tag == TC or next(container.iterancestors(TC), None) is not None
    for table in container.iterchildren(TBL):
        if in_cell or _width(table) > _TEXT_WIDTH:
            _take_all(table)


def fit_table(block: Element) -> None:
    """Give a table, or those in a content control, the width of a page where it is too wide."""
    for table in block.iter(TBL):
        if next(table.iterancestors(TC), None) is None and _width(table) > _TEXT_WIDTH:
            _take_all(table)


def _width(table: Element) -> int:
    grid = child_of(table, _GRID)
    columns = () if grid is None else grid.iterchildren(_COLUMN)
    return sum(natural(one.get(n.qn("w:w"), "")) or 0 for one in columns)


def _take_all(table: Element) -> None:
    properties = child_of(table, _TBL_PR)
    if properties is None:
        properties = node("w:tblPr")
        table.insert(0, properties)
    for name in ("w:tblW", "w:tblInd", "w:tblLayout"):
        for old in properties.findall(n.qn(name)):
            properties.remove(old)
    at = sum(1 for one in properties if one.tag in _BEFORE_WIDTH)
    properties.insert(at, node("w:tblW", w="5000", type="pct"))
