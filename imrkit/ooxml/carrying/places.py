"""Where something stood in the source, for people: the heading before it."""

from __future__ import annotations

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.pair import STYLES, Pair
from imrkit.ooxml.carrying.target_styles import STYLE, STYLE_ID
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text

_P = n.qn("w:p")


class Places:
    """The headings of the source; each part is looked at once, when something is lost there."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._headings: dict[str, dict[Element, str]] = {}

    def near(self, copied: Copied, element: Element) -> str:
        """Return the heading before the element of which a copy is or was a part, "" for none."""
        original = copied.original(element)
        if original is None:
            return ""
        if copied.part not in self._headings:
            self._headings[copied.part] = self._read(copied.part)
        found = self._headings[copied.part]
        first = next(original.iter(_P), None)
        return found.get(original, "" if first is None else found.get(first, ""))

    def _read(self, part: str) -> dict[Element, str]:
        """Map each paragraph, and each part of one, to the words of the heading before it."""
        elements = {one.get(STYLE_ID, ""): one for one in self._pair.source.children(STYLES, STYLE)}
        styles, last = Styles(elements), ""
        found: dict[Element, str] = {}
        for paragraph in self._pair.source.package.tree(part).iter(_P):
            if styles.of_paragraph(paragraph).heading_level is not None:
                last = visible_text(paragraph, styles).strip() or last
            found[paragraph] = last
        return found
