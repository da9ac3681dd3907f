"""The pieces that a template is laid out with: headings, labelled fields, tables, page sections."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, text_run
from imrkit.ooxml.package.numbers import integer
from imrkit.ooxml.package.package import Element

HEADING_1, HEADING_2 = "Heading1", "Heading2"
NUMBERED = "NumberedParagraph"
PART_LABEL = "PartLabel"
TABLE_TEXT, TABLE_HEADING, TABLE_LABEL = "TableText", "TableHeading", "TableLabel"
CONTENTS_ENTRY = "TOC1"
TABLE_STYLE = "ImrTable"
STYLES = (
    HEADING_1,
    HEADING_2,
    NUMBERED,
    PART_LABEL,
    TABLE_TEXT,
    TABLE_HEADING,
    TABLE_LABEL,
    CONTENTS_ENTRY,
    TABLE_STYLE,
)
_LABEL_SHARE = 34  # percent of the width that labels take in a table of fields
_REFERENCES = (n.qn("w:headerReference"), n.qn("w:footerReference"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnHead:
    """The title of a table's column and its share of the width in percent."""

    title: str
    width: int


def paragraph(
    style: str, *content: Element, page_break: bool = False, keep: bool = False
) -> Element:
    """Make a paragraph in a style, on a new page or kept on that of the next when asked."""
    properties = node("w:pPr", node("w:pStyle", val=style))
    if keep:
        properties.append(node("w:keepNext"))
    if page_break:
        properties.append(node("w:pageBreakBefore"))
    return node("w:p", properties, *content)


def heading(
    level: int, text: str, bookmark: tuple[int, str] | None = None, *, page_break: bool = False
) -> Element:
    """Make a numbered heading; ``bookmark`` (id and name) makes it a target for the contents."""
    content = [text_run(text)]
    if bookmark is not None:
        number, name = bookmark
        content.insert(0, node("w:bookmarkStart", id=str(number), name=name))
        content.append(node("w:bookmarkEnd", id=str(number)))
    return paragraph(f"Heading{level}", *content, page_break=page_break)


def label(text: str) -> Element:
    """Make the small heading of one of several areas of an item."""
    return paragraph(PART_LABEL, text_run(text))


def field_table(rows: Iterable[tuple[str, Element]], title: str, width: int) -> Element:
    """Make a table of labels and the controls that answer them; ``width`` in twentieths."""
    widths = _widths((_LABEL_SHARE, 100 - _LABEL_SHARE), width)
    table = _table(widths, title, first_column=True)
    fields = list(rows)
    for number, (label, control) in enumerate(fields, start=1):
        keep = number < len(fields)  # a short table stays on one page
        table.append(
            node(
                "w:tr",
                node("w:trPr", node("w:cantSplit")),
                _cell(widths[0], paragraph(TABLE_LABEL, text_run(label), keep=keep), fill="F2F2F2"),
                _cell(widths[1], paragraph(TABLE_TEXT, control)),
            )
        )
    return table


def row_table(
    heads: Sequence[ColumnHead], rows: Element, title: str, width: int, colour: str
) -> Element:
    """Make a table with a header row, repeated on each page, above ``rows`` (a control)."""
    widths = _widths([head.width for head in heads], width)
    table = _table(widths, title, first_column=False)
    cells = [
        _cell(size, paragraph(TABLE_HEADING, text_run(head.title)), fill=colour)
        for size, head in zip(widths, heads, strict=True)
    ]
    table.append(node("w:tr", node("w:trPr", node("w:cantSplit"), node("w:tblHeader")), *cells))
    table.append(rows)
    return table


def control_row(controls: Iterable[Element], heads: Sequence[ColumnHead], width: int) -> Element:
    """Make a table row with one control in each cell."""
    widths = _widths([head.width for head in heads], width)
    cells = [
        _cell(size, paragraph(TABLE_TEXT, control))
        for size, control in zip(widths, controls, strict=True)
    ]
    return node("w:tr", node("w:trPr", node("w:cantSplit")), *cells)


def text_width(section: Element, *, landscape: bool) -> int:
    """Return the width between the margins of a page section, in twentieths of a point."""
    size, margins = section.find(n.qn("w:pgSz")), section.find(n.qn("w:pgMar"))
    if size is None or margins is None:
        return 9026  # A4 with margins of an inch
    names = ("h", "top", "bottom") if landscape else ("w", "left", "right")
    whole, *sides = (
        integer(source.get(n.qn(f"w:{name}"), "")) or 0
        for source, name in zip((size, margins, margins), names, strict=True)
    )
    return whole - sum(map(abs, sides))


def section_break(section: Element, *, landscape: bool, first: bool) -> Element:
    """Make the paragraph that ends a page section like ``section``, drawn as nothing.

    Only the first section names headers and footers; the others go on with them (17.10.2).
    """
    ended = copy.deepcopy(section)
    if not first:
        inherit(ended)
    if landscape:
        turn(ended)
    spacing = node("w:spacing", before="0", after="0", line="20", lineRule="exact")
    size = node("w:rPr", node("w:sz", val="2"))
    return node("w:p", node("w:pPr", spacing, size, ended))


def inherit(section: Element) -> None:
    """Make a page section go on with the headers, footers and numbers of the one before."""
    for child in list(section):
        if child.tag in (*_REFERENCES, n.qn("w:pgNumType"), n.qn("w:titlePg")):
            section.remove(child)


def turn(section: Element) -> None:
    """Make the pages of a portrait section landscape ones."""
    size, margins = section.find(n.qn("w:pgSz")), section.find(n.qn("w:pgMar"))
    if size is None or margins is None:
        return
    width, height = (size.get(n.qn(f"w:{name}"), "") for name in ("w", "h"))
    size.set(n.qn("w:w"), height)
    size.set(n.qn("w:h"), width)
    size.set(n.qn("w:orient"), "landscape")
    turned = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
    old = {side: margins.get(n.qn(f"w:{side}"), "1440") for side in turned}
    for side, source in turned.items():
        margins.set(n.qn(f"w:{side}"), old[source])


def _table(widths: Sequence[int], title: str, *, first_column: bool) -> Element:
    look = {
        "val": "0480" if first_column else "0420",
        "firstRow": "0" if first_column else "1",
        "lastRow": "0",
        "firstColumn": "1" if first_column else "0",
        "lastColumn": "0",
        "noHBand": "1",
        "noVBand": "1",
    }
    return node(
        "w:tbl",
        node(
            "w:tblPr",
            node("w:tblStyle", val=TABLE_STYLE),
            node("w:tblW", w=str(sum(widths)), type="dxa"),
            node("w:tblLayout", type="fixed"),
            node("w:tblLook", **look),
            node("w:tblCaption", val=title),
        ),
        node("w:tblGrid", *(node("w:gridCol", w=str(width)) for width in widths)),
    )


def _cell(width: int, content: Element, fill: str = "") -> Element:
    properties = node("w:tcPr", node("w:tcW", w=str(width), type="dxa"))
    if fill:
        properties.append(node("w:shd", val="clear", color="auto", fill=fill))
    return node("w:tc", properties, content)


def _widths(shares: Sequence[int], width: int) -> list[int]:
    widths = [width * share // 100 for share in shares]
    widths[-1] += width - sum(widths)
    return widths
