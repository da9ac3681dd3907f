"""Ids that no other control, paragraph or drawing of a document has."""

from __future__ import annotations

from lxml import etree

from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.stories import stories

_MARKS = tuple(n.qn(f"w:{name}") for name in ("bookmarkStart", "bookmarkEnd"))
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class FreshIds:
    """Gives controls and copies ids of their own: an id is unique in a document (17.5.2.18)."""

    def __init__(self, package: Package) -> None:
        roots = [story.root for story in stories(package)]
        self._taken = {
            element.get(n.qn("w:val")) for root in roots for element in root.iter(n.qn("w:id"))
        }
        self._drawings = {one.get("id") for root in roots for one in root.iter(_DRAWING)}
        self._next = 1

    def renew(self, copied: Element) -> None:
        """Give a copy fresh ids, and take away what may stand once only: marks of places."""
        etree.strip_elements(copied, *_MARKS, with_tail=False)
        for element in copied.iter():
            for name in ("w14:paraId", "w14:textId"):
                element.attrib.pop(n.qn(name), "")
        for own in copied.iter(n.qn("w:id")):
            own.set(n.qn("w:val"), self.fresh())
        for drawing in copied.iter(_DRAWING):
            drawing.set("id", self._free(self._drawings))

    def fresh(self) -> str:
        """Return the next id that no control has."""
        return self._free(self._taken)

    def _free(self, taken: set[str | None]) -> str:
        while str(self._next) in taken:
            self._next += 1
        taken.add(str(self._next))
        return str(self._next)
