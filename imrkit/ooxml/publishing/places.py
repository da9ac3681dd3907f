"""Tell a person where in a document something stands: the control's title, else the heading above.

The headings are read once, when the first place is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of, value_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import Story
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text

_P, _STYLE, _LEVEL = n.qn("w:p"), n.qn("w:pStyle"), n.qn("w:outlineLvl")
_LONGEST = 100  # characters of a heading
BEFORE = "before the first heading"
_NAMES = MappingProxyType(
    {
        "body": BEFORE,
        "header": "a header",
        "footer": "a footer",
        "footnotes": "the footnotes",
        "endnotes": "the endnotes",
    }
)


class Places:
    """The headings of a document, as it was when the first place was asked for."""

    def __init__(self, stories: Iterable[Story], styles: Styles) -> None:
        self._styles = styles
        self._stories = {story.part: story for story in stories}
        self._last: dict[Element, str] | None = None  # the last heading in an element that has one
        self._behind: dict[Element, str] = {}  # the heading that holds behind others looked at

    def title(self, part: str, sdt: Sdt) -> str:
        """Return the title of a control, or of one around it; else the heading above."""
        titles = (one.title for one in (sdt, *sdt.around()))
        return next(filter(None, titles), "") or self.of(part, sdt.element)

    def of(self, part: str, element: Element) -> str:
        """Return the heading above an element, or the name of its story."""
        story = self._stories.get(part)
        if story is None:
            return ""
        if story.kind != "body":
            return _NAMES[story.kind]
        if self._last is None:
            self._last = dict(self._headings(story.root))
        return self._above(element, self._last) or BEFORE

    def _above(self, element: Element, last: dict[Element, str]) -> str:
        """Return the heading above: what holds behind the element before, or its parent's."""
        own = (last[one] for one in (element, *element.iterancestors(_P)) if one in last)
        found, passed = next(own, ""), []
        at: Element | None = None if found else element
        while at is not None:
            before = at.getprevious()
            if before is None:
                at = at.getparent()
                continue
            found = last.get(before, "") or self._behind.get(before, "")
            if found:
                break
            passed.append(before)
            at = before
        self._behind.update(dict.fromkeys(passed, found or BEFORE))
        return found

    def _headings(self, root: Element) -> Iterator[tuple[Element, str]]:
        """Yield each heading, and all that it stands in, with its words."""
        for one in root.iter(_STYLE, _LEVEL):
            if one.tag == _LEVEL or self._styles.of_id(value_of(one)).heading_level:
                paragraph = parent_of(parent_of(one))
                if words := self._words(paragraph):
                    yield paragraph, words
                    yield from ((around, words) for around in paragraph.iterancestors())

    def _words(self, paragraph: Element) -> str:
        """Return the words of a heading; "" of another paragraph."""
        if self._styles.of_paragraph(paragraph).heading_level is None:
            return ""
        return " ".join(visible_text(paragraph, self._styles).split())[:_LONGEST]
