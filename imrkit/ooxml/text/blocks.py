"""Read a document's paragraphs, tables, headers and footers as values."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.nearest import nearest
from imrkit.ooxml.text.paths import Path
from imrkit.ooxml.text.stories import body_of
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.tracked_rows import is_gone
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.snapshot import Block, Cell, Margin, PageSection, Paragraph, Table

_P, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_TC_PR, _SPAN = n.qn("w:tcPr"), n.qn("w:gridSpan")
_MARGINS = MappingProxyType(
    {n.qn("w:headerReference"): "header", n.qn("w:footerReference"): "footer"}
)


def read_blocks(document: OpenDocument) -> tuple[Block, ...]:
    """Return the body's paragraphs and tables in reading order, also those inside controls.

    A table in a cell is a block of its own behind the table that it stands in.
    """
    main, body = document.package.main, body_of(document.package)
    return BlockReader(document.styles, main).blocks(body, document.paths.of(body))


def read_sections(document: OpenDocument) -> tuple[PageSection, ...]:
    """Return each page section with the headers and footers in effect on its pages.

    A section without a reference of its own shows the previous section's (17.10.2).
    """
    package = document.package
    even = _has_even_pages(package)
    targets = {
        relationship.id: relationship.target for relationship in package.relationships(package.main)
    }
    current: dict[tuple[str, str], str] = {}
    texts = _PartTexts(package, document.styles)
    found = []
    for properties in package.tree(package.main).iter(n.qn("w:sectPr")):
        parent = properties.getparent()
        if parent is not None and parent.tag == n.qn("w:sectPrChange"):
            continue
        for reference in properties:
            if reference.tag in _MARGINS:
                key = (_MARGINS[reference.tag], reference.get(n.qn("w:type"), "default"))
                current[key] = targets.get(reference.get(n.qn("r:id"), ""), "")
        first = is_on(properties.find(n.qn("w:titlePg")))
        pages = ("default", *(("first",) if first else ()), *(("even",) if even else ()))
        found.append(
            PageSection(
                margins=tuple(
                    Margin(kind=kind, pages=page, text=texts[current.get((kind, page), "")])
                    for page in pages
                    for kind in ("header", "footer")
                )
            )
        )
    return tuple(found)


class _PartTexts(dict[str, str]):
    """The text of each header and footer part, read once; "" for a part that is not there."""

    def __init__(self, package: Package, styles: Styles) -> None:
        super().__init__()
        self._package = package
        self._styles = styles

    def __missing__(self, part: str) -> str:
        there = part in self._package
        root = self._package.tree(part) if there else None
        self[part] = "" if root is None else visible_text(root, self._styles, text_boxes=True)
        return self[part]


class BlockReader:
    """Reads the paragraphs and tables of a part."""

    def __init__(self, styles: Styles, part: str) -> None:
        self._styles = styles
        self._part = part

    def blocks(self, element: Element, path: Path | None) -> tuple[Block, ...]:
        """Return the blocks in an element at a path, in reading order."""
        return tuple(self._blocks(element, path))

    def _blocks(self, element: Element, path: Path | None) -> Iterator[Block]:
        for one, at in nearest(element, path, (_P, _TBL)):
            if one.tag == _TBL:
                yield from self._tables(one, at)
            else:
                yield self._paragraph(one, at)

    def _paragraph(self, element: Element, path: Path | None) -> Paragraph:
        style = self._styles.of_paragraph(element)
        return Paragraph(
            text=visible_text(element, self._styles),
            style=style.name,
            heading_level=style.heading_level,
            part=self._part,
            path=path or (),
        )

    def _tables(self, element: Element, path: Path | None) -> Iterator[Table]:
        """Yield a table, and behind it those in its cells."""
        rows = [
            list(nearest(row, at, (_TC,)))
            for row, at in nearest(element, path, (_TR,))
            if not is_gone(row)
        ]
        yield Table(
            rows=tuple(tuple(self._cell(cell, at) for cell, at in row) for row in rows),
            part=self._part,
            path=path or (),
        )
        for cell, at in (cell for row in rows for cell in row if _holds_table(cell[0])):
            for inner, below in nearest(cell, at, (_P, _TBL)):
                if inner.tag == _TBL:
                    yield from self._tables(inner, below)

    def _cell(self, element: Element, path: Path | None) -> Cell:
        text = visible_text(element, self._styles, tables=not _holds_table(element))
        return Cell(text=text.strip(), columns=_span(element), part=self._part, path=path or ())


def _holds_table(cell: Element) -> bool:
    return next(cell.iterdescendants(_TBL), None) is not None


def _span(cell: Element) -> int:
    span = child_of(child_of(cell, _TC_PR), _SPAN)
    value = "1" if span is None else span.get(n.qn("w:val"), "1")
    return natural(value) or 1


def _has_even_pages(package: Package) -> bool:
    return any(
        is_on(package.tree(name).find(n.qn("w:evenAndOddHeaders")))
        for name in package.related(package.main, n.REL_SETTINGS)
    )
