"""What of an element a reader would miss: words, pictures, notes, comments; and what is not that.

A placeholder that a control shows is no text of the document (ISO 29500-1 section 17.5.2.39).
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence

from lxml import etree

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.prompts import is_stub
from imrkit.ooxml.text.range_marks import RANGE_MARKS

P, TBL, TR, TC, R = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "r"))
P_PR, TC_PR, R_PR = (n.qn(f"w:{name}") for name in ("pPr", "tcPr", "rPr"))
FOOTNOTE, ENDNOTE, COMMENT = (
    n.qn(f"w:{name}") for name in ("footnoteReference", "endnoteReference", "commentReference")
)
PICTURES = tuple(n.qn(f"w:{name}") for name in ("drawing", "pict", "object"))
_T, _DEL_T, _SYM, _M_T = n.qn("w:t"), n.qn("w:delText"), n.qn("w:sym"), f"{{{n.M}}}t"
_THINGS = (FOOTNOTE, ENDNOTE, COMMENT, *PICTURES, _SYM, n.qn("w:altChunk"))
_PLAIN = frozenset(
    {
        *(n.qn(f"w:{name}") for name in ("p", "r", "t", "tab", "br", "proofErr", "sdt")),
        *(n.qn(f"w:{name}") for name in ("lastRenderedPageBreak", "smartTag", "tc")),
        *(n.qn(f"w:{name}") for name in ("bookmarkStart", "bookmarkEnd", "noBreakHyphen")),
        n.SDT_CONTENT,
    }
)


def holds_something(element: Element) -> bool:
    """Tell whether a reader would miss an element; what placeholders say does not count."""
    for one in element.iter(_T, _DEL_T, _M_T, *_THINGS):
        if one.tag not in _THINGS and not (one.text or "").strip():
            continue
        if not any(Sdt(around).shows_placeholder for around in one.iterancestors(n.SDT)):
            return True
    return False


def shows_mark(element: Element) -> bool:
    """Tell whether all that an element shows is a mark such as “–”, as a placeholder or not."""
    text = "".join(one.text or "" for one in element.iter(_T))
    return bool(text.strip()) and is_stub(text)


def without_looks(element: Element) -> Element:
    """Return an element after the looks of its runs were taken off."""
    for one in list(element.iter(R_PR)):
        parent_of(one).remove(one)
    return element


def is_plain(elements: Iterable[Element]) -> bool:
    """Tell whether elements hold typed words and nothing else."""
    return all(map(_is_plain, elements))


def _is_plain(element: Element) -> bool:
    if element.tag in n.PROPERTIES:
        return next(element.iter(*n.TRACKED), None) is None
    return element.tag in _PLAIN and all(map(_is_plain, element))


def without(element: Element, controls: Sequence[Element]) -> Element:
    """Return a copy of an element without some of the controls in it, and without placeholders."""
    order = {one: at for at, one in enumerate(element.iter(n.SDT))}
    wanted = {order[one] for one in controls}
    made = copy.deepcopy(element)
    for at, one in enumerate(list(made.iter(n.SDT))):
        if at in wanted or Sdt(one).shows_placeholder:
            _take_away(one)
    return made


def _take_away(control: Element) -> None:
    """Take a control away; of the range marks in it the ends stay where it stood."""
    parent = parent_of(control)
    if parent is control:
        return
    if parent.tag in (TC, n.SDT_CONTENT) and not control.getprevious() is not None:
        control.addprevious(etree.Element(P))
    for mark in list(control.iter(*RANGE_MARKS)):
        control.addprevious(mark)
    parent.remove(control)


def blocks_in(cell: Element) -> list[Element]:
    """Return the content of a cell, or of another container, without its properties."""
    return [child for child in cell if child.tag not in n.PROPERTIES]
