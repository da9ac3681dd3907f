"""The ids of old shapes (VML): an embedded object or a form's control is told by that of its shape.

A shape type is the same thing wherever it has the same id (ISO 29500-4).
"""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import stories

_VML, _OFFICE = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
_TYPE = f"{{{_VML}}}shapetype"
_NUMBER = f"{{{_OFFICE}}}spid"  # by which Word tells shapes apart; made anew when it is not there
_NAMING = ("ShapeID", n.qn("w:shapeid"), "idref")


class ShapeCarrier:
    """Gives shapes whose id the target has another one."""

    def __init__(self, pair: Pair) -> None:
        self._package = pair.target.package
        self._taken: set[str] | None = None
        self._numbers: dict[str, int] = {}

    def take(self, copied: Copied) -> None:
        """Let the id of every shape in copies be one that no other has."""
        if not any(tag.startswith(f"{{{_VML}}}") for tag in copied.tags):
            return
        renamed: dict[str, str] = {}
        for shape in _shapes(copied.holder):
            old = shape.get("id", "")
            renamed[old] = self._free(old)
            if renamed[old] != old:
                shape.set("id", renamed[old])
                shape.attrib.pop(_NUMBER, "")
        if not renamed:
            return
        for element in copied.each():
            for name in _NAMING:
                old = element.get(name, "")
                new = renamed.get(old.removeprefix("#"))
                if new is not None:
                    element.set(name, f"#{new}" if old.startswith("#") else new)

    def _free(self, wished: str) -> str:
        if self._taken is None:
            roots = (story.root for story in stories(self._package))
            self._taken = {one.get("id", "") for root in roots for one in _shapes(root)}
        found = wished
        while found in self._taken:
            self._numbers[wished] = self._numbers.get(wished, 1) + 1
            found = f"{wished}_{self._numbers[wished]}"
        self._taken.add(found)
        return found


def _shapes(root: Element) -> Iterator[Element]:
    for element in root.iter(f"{{{_VML}}}*"):
        if element.get("id") and element.tag != _TYPE:
            yield element
