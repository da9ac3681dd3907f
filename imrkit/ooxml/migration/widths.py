"""What was carried into a narrower place takes its width: tables, and paragraphs that are set in.

A cell for a tick is no room for an answer: a letter stands on each line, and where a paragraph is
set in by more than the cell has, LibreOffice finds no end of laying it out.
"""

from __future__ import annotations

from collections.abc import Iterable

from imrkit.ooxml.migration.substance import P_PR, TBL, TC, P
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
_INDENT = n.qn("w:ind")
# What stands before an indent in a paragraph's properties (ISO 29500-1 section 17.3.1.26).
_BEFORE_INDENT = tuple(
    n.qn(f"w:{name}")
    for name in (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
        *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku"),
        *("wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi"),
        *("adjustRightInd", "snapToGrid", "spacing"),
    )
)
_NARROW = 1417  # twentieths of a point: two and a half centimetres
_COLUMN_WIDTH = 1020  # the least that a column of words needs: 18 millimetres
_TEXT_WIDTH = 9026  # twentieths of a point: A4 between margins of an inch


def is_narrow(control: Element) -> bool:
    """Tell whether a content control stands in a narrow cell, or is around one."""
    width = width_of_cell(control)
    return width is not None and width < _NARROW


def width_of_cell(control: Element) -> int | None:
    """Return the width (twentieths of a point) of the cell that a content control is in or around.

    None when there is none, or it does not say it.
    """
    cell = next(control.iterancestors(TC), None)
    cell = next(control.iter(TC), None) if cell is None else cell
    width = None if cell is None else child_of(child_of(cell, n.qn("w:tcPr")), n.qn("w:tcW"))
    if width is None or width.get(n.qn("w:type"), "dxa") != "dxa":
        return None
    return natural(width.get(n.qn("w:w"), "")) or None


def holds_columns(control: Element, count: int) -> bool:
    """Tell whether a table of ``count`` columns can be read where a content control stands."""
    width = width_of_cell(control)
    return width is None or count < 2 or width >= count * _COLUMN_WIDTH


def columns_of(table: Element) -> int:
    """Return how many columns the grid of a table has."""
    return len(table.findall(f"{_GRID}/{_COLUMN}"))


def set_to_the_edge(blocks: Iterable[Element]) -> None:
    """Let paragraphs begin at the edge of their cell, numbers of a list too."""
    for block in blocks:
        for paragraph in block.iter(P):
            properties = child_of(paragraph, P_PR)
            if properties is None:
                properties = node("w:pPr")
                paragraph.insert(0, properties)
            for old in properties.findall(_INDENT):
                properties.remove(old)
            at = sum(1 for one in properties if one.tag in _BEFORE_INDENT)
            properties.insert(at, node("w:ind", left="0", right="0", firstLine="0"))


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
