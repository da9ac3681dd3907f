"""The text of a piece of a document as its reader sees it.

Tabs are "\\t", line breaks and paragraph ends "\\n", cells are parted by "\\t". Field results are
text, field codes are not. Hidden text and comments' marks are left out; so are tracked deletions,
and tracked insertions are in, unless the original is asked for. Text boxes are stories of their own
and are left out unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from imrkit.characters import ILLEGAL
from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element
from imrkit.ooxml.stories import is_older_copy
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
_DELETED = frozenset({n.qn("w:del"), n.qn("w:moveFrom"), n.qn("w:delText")})
_INSERTED = frozenset({n.qn("w:ins"), n.qn("w:moveTo")})
_SKIPPED = frozenset(
    {
        n.qn("w:pPr"),
        n.qn("w:rPr"),
        n.qn("w:tblPr"),
        n.qn("w:trPr"),
        n.qn("w:tcPr"),
        n.qn("w:sdtPr"),
        n.qn("w:sdtEndPr"),
        n.qn("w:sectPr"),
        n.qn("w:instrText"),
        n.qn("w:delInstrText"),
    }
)
_P, _R, _T, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "r", "t", "tr", "tc"))
_SYM, _DEL_TEXT = n.qn("w:sym"), n.qn("w:delText")
_TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"


def visible_text(
    element: Element, styles: Styles, *, text_boxes: bool = False, original: bool = False
) -> str:
    """Return the text of ``element`` as its reader sees it.

    ``original``: as it was before what is tracked, with deletions and without insertions.
    """
    return _Text(styles, text_boxes, _INSERTED if original else _DELETED).of(element)


class _Text:
    """Reads text in one way of looking at it."""

    def __init__(self, styles: Styles, text_boxes: bool, unseen: frozenset[str]) -> None:
        self._styles = styles
        self._text_boxes = text_boxes
        self._unseen = _SKIPPED | unseen

    def of(self, element: Element) -> str:
        return "".join(self._pieces(element)).strip("\n")

    def _pieces(self, element: Element) -> Iterator[str]:
        tag = element.tag
        if tag in (_T, _DEL_TEXT):
            yield "" if tag in self._unseen else element.text or ""
        elif tag in _CHARACTERS:
            yield _CHARACTERS[tag]
        elif tag == _SYM:
            yield character(element.get(n.qn("w:char"), ""))
        elif tag == _TEXTPATH and self._text_boxes:
            yield f"\n{element.get('string', '')}\n"  # the words of a watermark
        elif tag == _TR:
            yield "\t".join(self.of(cell) for cell in self._cells(element)) + "\n"
        elif not self._is_left_out(element):
            if tag in n.TEXT_BOXES:
                yield "\n"
            for child in element:
                yield from self._pieces(child)
            if tag == _P:
                yield "\n"

    def _is_left_out(self, element: Element) -> bool:
        tag = element.tag
        return (
            not isinstance(tag, str)  # a comment or processing instruction
            or tag in self._unseen
            or is_older_copy(element)
            or (tag in n.TEXT_BOXES and not self._text_boxes)
            or (tag == _R and self._styles.hides(element))
        )

    def _cells(self, element: Element) -> Iterator[Element]:
        """Yield the cells of a row, those inside content controls too."""
        for child in element:
            if child.tag == _TC:
                yield child
            elif child.tag not in self._unseen and isinstance(child.tag, str):
                yield from self._cells(child)


def character(code: str) -> str:
    """Return the character of a hex code (17.3.3.30), "" when no Word file may hold it."""
    try:
        found = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if ILLEGAL.search(found) else found
