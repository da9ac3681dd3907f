"""The limits of a control of one text: a paragraph at most, and nothing but typed text in it.

ISO 29500-1 sections 17.5.2.15 (drop-down), 17.5.2.44 (plain text) and those of their like. Line
breaks are for plain text of several lines only.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ControlKind

ONE_TEXT = frozenset(
    {
        ControlKind.PLAIN_TEXT,
        ControlKind.DROP_DOWN,
        ControlKind.COMBO_BOX,
        ControlKind.DATE,
    }
)
_P, _BR = n.qn("w:p"), n.qn("w:br")
_OTHER_TEXTS = (n.qn("w:tbl"), n.SDT)
_LINE_BREAKS = (_BR, n.qn("w:cr"))
_NOT_TYPED = MappingProxyType(
    {
        **{
            n.qn(f"w:{name}"): label
            for name, label in (
                ("hyperlink", "a link"),
                ("fldChar", "a field"),
                ("fldSimple", "a field"),
                ("drawing", "a picture"),
                ("pict", "a picture"),
                ("object", "an embedded object"),
                ("footnoteReference", "a footnote"),
                ("endnoteReference", "an endnote"),
                ("ruby", "text with a guide above it"),
                ("altChunk", "another file"),
            )
        },
        n.qn("mc:AlternateContent"): "a drawing",
        f"{{{n.M}}}oMath": "an equation",
    }
)


def holds_several_texts(elements: Iterable[Element]) -> bool:
    """Tell whether elements hold more than one paragraph, or a table or control in them."""
    paragraphs = 0
    for element in elements:
        paragraphs += sum(1 for _ in element.iter(_P))
        if paragraphs > 1 or next(element.iter(*_OTHER_TEXTS), None) is not None:
            return True
    return False


def not_typed(elements: Iterable[Element]) -> str:
    """Return the name of a thing that a control of one text may not hold; "" when there is none."""
    for element in elements:
        for found in element.iter(*_NOT_TYPED, _BR):
            if found.tag != _BR:
                return _NOT_TYPED[found.tag]
            if not _is_line_break(found):
                return f"a {found.get(n.qn('w:type'))} break"
    return ""


def holds_line_break(elements: Iterable[Element]) -> bool:
    """Tell whether elements hold a line break."""
    return any(
        found.tag != _BR or _is_line_break(found)
        for element in elements
        for found in element.iter(*_LINE_BREAKS)
    )


def _is_line_break(element: Element) -> bool:
    return element.get(n.qn("w:type"), "textWrapping") == "textWrapping"
