"""The text of a piece of a document as its reader sees it.

Tabs are "\\t", line breaks and paragraph ends "\\n", cells are parted by "\\t". Field results are
text, field codes are not. Tracked deletions, hidden text and comments' marks are left out, tracked
insertions are in. Text boxes are stories of their own and are left out unless asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element
from imrkit.ooxml.styles import Styles

# What no XML file may hold (XML 1.0 section 2.2).
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_CHARACTERS = MappingProxyType(
    {
        n.qn("w:tab"): "\t",
        n.qn("w:ptab"): "\t",
        n.qn("w:br"): "\n",
        n.qn("w:cr"): "\n",
        n.qn("w:noBreakHyphen"): "\u2011",
    }
)
_SKIPPED = frozenset(
    {
        n.qn("w:del"),
        n.qn("w:moveFrom"),
        n.qn("w:pPr"),
        n.qn("w:rPr"),
        n.qn("w:tblPr"),
        n.qn("w:trPr"),
        n.qn("w:tcPr"),
        n.qn("w:sdtPr"),
        n.qn("w:sdtEndPr"),
        n.qn("w:sectPr"),
        n.qn("w:instrText"),
        n.qn("w:delText"),
        n.qn("mc:Fallback"),
    }
)
_P, _R, _T, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "r", "t", "tr", "tc"))
_SYM, _TXBX = n.qn("w:sym"), n.qn("w:txbxContent")
_TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"


def visible_text(element: Element, styles: Styles, *, text_boxes: bool = False) -> str:
    """Return the text of ``element`` as its reader sees it."""
    return "".join(_pieces(element, styles, text_boxes)).strip("\n")


def _pieces(element: Element, styles: Styles, text_boxes: bool) -> Iterator[str]:
    tag = element.tag
    if tag == _T:
        yield element.text or ""
    elif tag in _CHARACTERS:
        yield _CHARACTERS[tag]
    elif tag == _SYM:
        yield _symbol(element)
    elif tag == _TEXTPATH and text_boxes:
        yield f"\n{element.get('string', '')}\n"  # the words of a watermark
    elif tag == _TR:
        yield (
            "\t".join(visible_text(cell, styles, text_boxes=text_boxes) for cell in _cells(element))
            + "\n"
        )
    elif not _is_left_out(element, styles, text_boxes):
        if tag == _TXBX:
            yield "\n"
        for child in element:
            yield from _pieces(child, styles, text_boxes)
        if tag == _P:
            yield "\n"


def _is_left_out(element: Element, styles: Styles, text_boxes: bool) -> bool:
    tag = element.tag
    return (
        not isinstance(tag, str)  # a comment or processing instruction
        or tag in _SKIPPED
        or (tag == _TXBX and not text_boxes)
        or (tag == _R and styles.hides(element))
    )


def _cells(element: Element) -> Iterator[Element]:
    """Yield the cells of a row, those inside content controls too."""
    for child in element:
        if child.tag == _TC:
            yield child
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _cells(child)


def _symbol(element: Element) -> str:
    """Return the character of a symbol, "" when it names none (17.3.3.30)."""
    try:
        character = chr(int(element.get(n.qn("w:char"), ""), 16))
    except (ValueError, OverflowError):
        return ""
    return "" if ILLEGAL.search(character) else character
