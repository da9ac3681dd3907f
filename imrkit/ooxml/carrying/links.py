"""Relationships that content names (``r:id``, ``r:embed``, …), with the parts that they lead to."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.carrying.parts import PartCarrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.package.relationships import Relationship
from imrkit.values.losses import LossGrade

_NAMESPACE = f"{{{n.R}}}"
_HYPERLINK, _ID = n.qn("w:hyperlink"), n.qn("r:id")
_VML_ID = "{urn:schemas-microsoft-com:office:office}relid"
# A diagram's data names the part with its drawing by a relationship of the document.
_DATA = f"{n.R}/diagramData"
_DRAWN = "{http://schemas.microsoft.com/office/drawing/2008/diagram}dataModelExt"


class LinkCarrier:
    """Gives copies the relationships that they name, whatever they are for."""

    def __init__(self, pair: Pair, book: LossBook) -> None:
        self._pair = pair
        self._book = book
        self._parts = PartCarrier(pair)
        self._links: dict[str, dict[str, Relationship]] = {}  # of each part of the source
        self._drawn: set[str] = set()

    @property
    def use_theme(self) -> bool:
        """Tell whether a part that was carried, a chart perhaps, takes colours from the theme."""
        return self._parts.use_theme

    def take(self, copied: Copied) -> None:
        """Let every relationship that copies name be one of the target."""
        for link in copied.each(_HYPERLINK):
            self._lead_inside(link, copied.part)
        if any(map(_names_relationship, copied.attributes)):
            self.rename([copied.holder], copied.part, copied.target_part)

    def _lead_inside(self, link: Element, part: str) -> None:
        """Let a link to “#name” lead to that bookmark, which may get another name."""
        found = self._links_of(part).get(link.get(_ID, ""))
        if found is not None and found.external and found.target.startswith("#"):
            del link.attrib[_ID]
            link.set(n.qn("w:anchor"), found.target[1:])

    def rename(self, elements: Iterable[Element], part: str, target_part: str) -> None:
        """Let elements of a part of the target name its relationships, not those of the source."""
        for element in (one for root in elements for one in root.iter(etree.Element)):
            for name, value in element.attrib.items():
                if value and _names_relationship(str(name)):
                    element.set(name, self.id_in_target(part, str(value), target_part))

    def id_in_target(self, part: str, id_: str, target_part: str) -> str:
        """Return the id that a relationship of a part of the source has in the target."""
        link = self._links_of(part).get(id_)
        if link is None:
            self._book.add(LossGrade.NOTE, "A link or picture that led nowhere still leads nowhere")
            return self._pair.target.links.free_id(target_part)
        goal = link.target if link.external else self._parts.carry(link.target)
        if link.type == _DATA and not link.external:
            self._carry_drawing(part, goal, target_part)
        return self._pair.target.links.add(target_part, link.type, goal, external=link.external)

    def _links_of(self, part: str) -> dict[str, Relationship]:
        if part not in self._links:
            found = self._pair.source.package.relationships(part)
            self._links[part] = {one.id: one for one in found}
        return self._links[part]

    def _carry_drawing(self, part: str, data: str, target_part: str) -> None:
        """Carry the drawing that a diagram's data names in the part that shows the diagram."""
        package = self._pair.target.package
        if data in self._drawn or data not in package:
            return
        self._drawn.add(data)
        for drawn in package.tree(data).iter(_DRAWN):
            if id_ := drawn.get("relId"):
                package.edit(data)
                drawn.set("relId", self.id_in_target(part, id_, target_part))


def _names_relationship(attribute: str) -> bool:
    return attribute.startswith(_NAMESPACE) or attribute == _VML_ID
