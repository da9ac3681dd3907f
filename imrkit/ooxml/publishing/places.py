"""Tell a person where in a document something stands: the control's title, else the heading above.

The headings are read once, before anything is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import Story, stories
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text

_P = n.qn("w:p")
_LONGEST = 100  # characters of a heading
_NAMES = MappingProxyType(
    {
        "body": "before the first heading",
        "header": "a header",
        "footer": "a footer",
        "footnotes": "the footnotes",
        "endnotes": "the endnotes",
        "comments": "the comments",
    }
)


class Places:
    """The headings of a document, as it was when it was read."""

    def __init__(self, package: Package) -> None:
        self._styles = Styles.read(package)
        self._stories = {story.part: story for story in stories(package)}
        self._headings: dict[str, dict[Element, str]] = {}  # by part, then by paragraph

    def title(self, part: str, sdt: Sdt) -> str:
        """Return the title of a control, or of one around it; else the heading above."""
        titles = (one.title for one in (sdt, *sdt.around()))
        return next(filter(None, titles), "") or self.of(part, sdt.element)

    def of(self, part: str, element: Element) -> str:
        """Return the heading above an element, or the name of its story."""
        story = self._stories.get(part)
        if story is None:
            return ""
        if part not in self._headings:
            self._headings[part] = dict(self._read(story)) if story.kind == "body" else {}
        paragraph = _paragraph_at(element)
        return self._headings[part].get(paragraph, "") or _NAMES[story.kind]

    def _read(self, story: Story) -> Iterator[tuple[Element, str]]:
        """Yield each paragraph with the heading above it."""
        heading = ""
        for paragraph in story.root.iter(_P):
            if self._styles.of_paragraph(paragraph).heading_level is not None:
                heading = " ".join(visible_text(paragraph, self._styles).split())[:_LONGEST]
            yield paragraph, heading


def _paragraph_at(element: Element) -> Element:
    """Return the paragraph of an element, or the first in it; else the element itself."""
    if element.tag == _P:
        return element
    around = next(element.iterancestors(_P), None)
    inside = next(element.iter(_P), None)
    return around if around is not None else inside if inside is not None else element
