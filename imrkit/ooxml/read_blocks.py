"""Read a document's paragraphs, tables, headers, footers and leftovers as values."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from imrkit.ooxml import names as n
from imrkit.ooxml.numbers import natural
from imrkit.ooxml.on_off import is_on
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.stories import body_of, live, stories
from imrkit.ooxml.styles import Styles
from imrkit.ooxml.text import visible_text
from imrkit.snapshot import Block, Leftovers, Margin, Paragraph, Section, Table

_P, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_CLOSED = frozenset({n.qn("mc:Fallback"), n.qn("w:del"), n.qn("w:moveFrom")})
_MARGINS = MappingProxyType(
    {n.qn("w:headerReference"): "header", n.qn("w:footerReference"): "footer"}
)
_INSERTIONS = tuple(n.qn(f"w:{name}") for name in ("ins", "moveTo", "cellIns"))
_DELETIONS = tuple(n.qn(f"w:{name}") for name in ("del", "moveFrom", "cellDel"))
_FORMAT_CHANGES = tuple(
    n.qn(f"w:{name}Change")
    for name in ("rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx", "numbering")
)


def read_blocks(package: Package) -> tuple[Block, ...]:
    """Return the body's paragraphs and tables in reading order, also those inside controls."""
    styles = Styles.read(package)
    return tuple(
        _table(element, styles) if element.tag == _TBL else _paragraph(element, styles)
        for element in _nearest(body_of(package), (_P, _TBL))
    )


def read_sections(package: Package) -> tuple[Section, ...]:
    """Return each page section with the headers and footers in effect on its pages.

    A section without a reference of its own shows the previous section's (17.10.2).
    """
    styles = Styles.read(package)
    even = _has_even_pages(package)
    targets = {one.id: one.target for one in package.relationships(package.main)}
    current: dict[tuple[str, str], str] = {}
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
            Section(
                margins=tuple(
                    Margin(
                        kind=kind, pages=page, text=_part_text(package, styles, current, kind, page)
                    )
                    for page in pages
                    for kind in ("header", "footer")
                )
            )
        )
    return tuple(found)


def read_leftovers(package: Package) -> Leftovers:
    """Count the tracked changes, comments and hidden text of every story."""
    styles = Styles.read(package)
    roots = [(story.kind, story.root) for story in stories(package)]
    return Leftovers(
        insertions=sum(_count(root, _INSERTIONS) for _, root in roots),
        deletions=sum(_count(root, _DELETIONS) for _, root in roots),
        format_changes=sum(_count(root, _FORMAT_CHANGES) for _, root in roots),
        comments=sum(
            _count(root, (n.qn("w:comment"),)) for kind, root in roots if kind == "comments"
        ),
        hidden=sum(_hidden_runs(root, styles) for _, root in roots),
    )


def _nearest(element: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    """Yield the nearest descendants with one of ``tags``, not looking inside them."""
    for child in element:
        if child.tag in tags:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _CLOSED:
            yield from _nearest(child, tags)


def _paragraph(element: Element, styles: Styles) -> Paragraph:
    style = styles.of_paragraph(element)
    return Paragraph(
        text=visible_text(element, styles), style=style.name, heading_level=style.heading_level
    )


def _table(element: Element, styles: Styles) -> Table:
    rows = [list(_nearest(row, (_TC,))) for row in _nearest(element, (_TR,))]
    return Table(
        rows=tuple(tuple(visible_text(cell, styles).strip() for cell in row) for row in rows),
        spans=tuple(tuple(_span(cell) for cell in row) for row in rows),
    )


def _span(cell: Element) -> int:
    span = cell.find(f"{n.qn('w:tcPr')}/{n.qn('w:gridSpan')}")
    value = "1" if span is None else span.get(n.qn("w:val"), "1")
    return natural(value) or 1


def _has_even_pages(package: Package) -> bool:
    return any(
        is_on(package.tree(name).find(n.qn("w:evenAndOddHeaders")))
        for name in package.related(package.main, n.REL_SETTINGS)
    )


def _part_text(
    package: Package, styles: Styles, current: dict[tuple[str, str], str], kind: str, page: str
) -> str:
    part = current.get((kind, page), "")
    if part not in package:
        return ""
    return visible_text(package.tree(part), styles, text_boxes=True)


def _count(root: Element, tags: tuple[str, ...]) -> int:
    return sum(element.tag in tags for element in live(root))


def _hidden_runs(root: Element, styles: Styles) -> int:
    return sum(
        1
        for run in live(root)
        if run.tag == n.qn("w:r")
        and styles.hides(run)
        and any(text.text for text in run.iter(n.qn("w:t")))
    )
