"""Ids that no other control, paragraph or drawing of a document has."""

from __future__ import annotations

import functools

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.range_marks import strip_range_marks
from imrkit.ooxml.text.stories import stories

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class FreshIds:
    """Gives controls and copies ids of their own: an id is unique in a document (17.5.2.18)."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._next = 1

    @functools.cached_property
    def _taken(self) -> set[str | None]:
        return {
            element.get(n.qn("w:val"))
            for story in stories(self._package)
            for element in story.root.iter(n.qn("w:id"))
        }

    @functools.cached_property
    def _drawings(self) -> set[str | None]:
        return {
            one.get("id") for story in stories(self._package) for one in story.root.iter(DRAWING)
        }

    def renew(self, copied: Element) -> None:
        """Give a copy fresh ids, and take range marks away, which may stand once only."""
        strip_range_marks(copied)
        for element in copied.iter():
            for name in ("w14:paraId", "w14:textId"):
                element.attrib.pop(n.qn(name), "")
        for own in copied.iter(n.qn("w:id")):
            own.set(n.qn("w:val"), self.fresh())
        for drawing in copied.iter(DRAWING):
            drawing.set("id", self.fresh_drawing())

    def fresh(self) -> str:
        """Return the next id that no control has."""
        return self._free(self._taken)

    def fresh_drawing(self) -> str:
        """Return the next id that no drawing has."""
        return self._free(self._drawings)

    def _free(self, taken: set[str | None]) -> str:
        while str(self._next) in taken:
            self._next += 1
        taken.add(str(self._next))
        return str(self._next)
