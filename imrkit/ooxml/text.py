"""The text of a piece of a document as its reader sees it.

Tabs are "\\t", line breaks and paragraph ends "\\n", cells are parted by "\\t". Field results are
text, field codes are not. Tracked deletions, hidden text and comments' marks are left out, tracked
insertions are in. Text boxes are stories of their own and are left out unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element
from imrkit.ooxml.styles import Styles

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
        yield f"{element.get('string', '')}\n"  # the words of a watermark
    elif not _is_left_out(element, styles, text_boxes):
        for child in element:
            yield from _pieces(child, styles, text_boxes)
        yield from _ending(element)


def _is_left_out(element: Element, styles: Styles, text_boxes: bool) -> bool:
    tag = element.tag
    return (
        not isinstance(tag, str)  # a comment or processing instruction
        or tag in _SKIPPED
        or (tag == _TXBX and not text_boxes)
        or (tag == _R and styles.hides(element))
    )


def _ending(element: Element) -> Iterator[str]:
    if element.tag == _P:
        yield "\n" if not _ends_its_cell(element) else ""
    elif element.tag == _TC:
        yield "\t" if element.getnext() is not None else ""
    elif element.tag == _TR:
        yield "\n"


def _ends_its_cell(paragraph: Element) -> bool:
    parent = paragraph.getparent()
    return parent is not None and parent.tag == _TC and paragraph.getnext() is None


def _symbol(element: Element) -> str:
    """Return the character of a symbol; fonts of pictures use a private range (17.3.3.30)."""
    try:
        return chr(int(element.get(n.qn("w:char"), ""), 16))
    except (ValueError, OverflowError):
        return ""
