"""The stories of a document, open to be changed, and simple surgery in them."""

from __future__ import annotations

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.range_marks import RANGE_MARKS

P, R, T, TC, TR, TBL = (n.qn(f"w:{name}") for name in ("p", "r", "t", "tc", "tr", "tbl"))
P_PR, R_PR, SECTION = (n.qn(f"w:{name}") for name in ("pPr", "rPr", "sectPr"))
# What must hold a paragraph, and end with one.
_ENDS_IN_PARAGRAPH = frozenset({TC})
_HOLDS_PARAGRAPH = n.TEXT_BOXES | {
    TC,
    *(n.qn(f"w:{name}") for name in ("hdr", "ftr", "footnote", "endnote")),
}


def words_in(element: Element) -> str:
    """Return the text of all runs in an element, white space as single spaces."""
    return " ".join("".join(map(str, element.itertext(T, with_tail=False))).split())


def take_out(element: Element) -> None:
    """Take an element out of its parent, with the white space behind it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element, *contents: str) -> None:
    """Put what an element holds in its place; ``contents``: those of its children that wrap it."""
    for child in list(element):
        if child.tag in contents:
            for one in list(child):
                element.addprevious(one)
        elif child.tag in RANGE_MARKS:
            element.addprevious(child)
    parent = element.getparent()
    take_out(element)
    if parent is not None:
        make_sound(parent)


def strip(element: Element, *dropped: str) -> None:
    """Put the children of an element in its place, but for those ``dropped``."""
    for child in list(element):
        if child.tag not in dropped:
            element.addprevious(child)
    take_out(element)


def make_sound(parent: Element) -> None:
    """Give a cell or a story the paragraph that it must hold; drop a row or table without cells."""
    last = next((one for one in reversed(parent) if one.tag not in RANGE_MARKS), None)
    if parent.tag in _HOLDS_PARAGRAPH:
        ends_well = last is not None and (last.tag == P or parent.tag not in _ENDS_IN_PARAGRAPH)
        if not ends_well and not _ends_in_control(last):
            etree.SubElement(parent, P)
    elif _lacks(parent, TR, TC) or _lacks(parent, TBL, TR):
        around = parent.getparent()
        take_out(parent)
        if around is not None:
            make_sound(around)


def _ends_in_control(last: Element | None) -> bool:
    """Tell whether a control comes last, which is looked at when it is taken away itself."""
    return last is not None and last.tag == n.SDT


def _lacks(parent: Element, tag: str, child: str) -> bool:
    return parent.tag == tag and next(parent.iter(child), None) is None


def empty(content: Element) -> None:
    """Take the words out of some content; a paragraph of it stays, and so do marks of ranges."""
    paragraphs = list(content.iter(P))
    for paragraph in paragraphs:
        _clear(paragraph)
    for paragraph in paragraphs[1:]:
        if not len(paragraph) and _has_neighbour(paragraph):
            take_out(paragraph)
    if not paragraphs:
        _clear(content)


def _clear(parent: Element) -> None:
    for child in list(parent):
        is_kept = child.tag in RANGE_MARKS or (child.tag == P_PR and _is_needed(child))
        if not is_kept:
            parent.remove(child)


def _is_needed(properties: Element) -> bool:
    """Tell whether an empty paragraph needs its properties: the first of some keeps its looks."""
    paragraph = properties.getparent()
    is_first = paragraph is not None and paragraph.getprevious() is None
    return is_first or properties.find(SECTION) is not None


def _has_neighbour(paragraph: Element) -> bool:
    parent = paragraph.getparent()
    return parent is not None and sum(1 for one in parent.iterchildren(P)) > 1
