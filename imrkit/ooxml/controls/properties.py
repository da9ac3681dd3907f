"""A control's properties, ``w:sdtPr``: found, written, and kept in the order of the schema."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.package import Element

_PROPERTIES = n.qn("w:sdtPr")
# ISO 29500-1 section 17.5.2.38. The kind, and what the schema does not name, stand behind these.
_ORDER = tuple(
    n.qn(f"w:{name}")
    for name in (
        "rPr",
        "alias",
        "tag",
        "id",
        "lock",
        "placeholder",
        "temporary",
        "showingPlcHdr",
        "dataBinding",
        "label",
        "tabIndex",
    )
)


class Properties:
    """The properties element, as :class:`imrkit.ooxml.controls.sdt.Sdt` finds and writes in it."""

    __slots__ = ("_known", "element")

    def __init__(self, element: Element) -> None:
        """``element`` is a ``w:sdt``."""
        self.element = element
        self._known: Element | None = None

    @property
    def _properties(self) -> Element | None:
        if self._known is None:
            self._known = child_of(self.element, _PROPERTIES)
        return self._known

    def _all(self, *tags: str) -> Iterator[Element]:
        """Yield the properties, or those with one of ``tags``, in order."""
        properties = self._properties
        return iter(()) if properties is None else properties.iterchildren(*tags)

    def _find(self, tag: str) -> Element | None:
        return child_of(self._properties, tag)

    def _value(self, tag: str) -> str:
        return value_of(self._find(tag))

    def _drop(self, tag: str) -> None:
        """Take a property away, however often it is there."""
        for old in list(self._all(tag)):
            self._made().remove(old)

    def _put(self, element: Element) -> None:
        """Put a property where it belongs, in the place of all that it replaces."""
        self._drop(element.tag)
        properties = self._made()
        earlier = _ORDER[: _ORDER.index(element.tag)]
        places = (at for at, child in enumerate(properties, start=1) if child.tag in earlier)
        properties.insert(max(places, default=0), element)

    def _set_value(self, tag: str, value: str) -> None:
        """Give a simple property a value; "" takes the property away."""
        if not value:
            self._drop(tag)
            return
        element = etree.Element(tag)
        element.set(n.qn("w:val"), value)
        self._put(element)

    def arrange(self) -> None:
        """Put the properties into the order of the schema; LibreOffice writes them in another."""
        places = {tag: number for number, tag in enumerate(_ORDER)}
        properties = self._made()
        properties[:] = sorted(properties, key=lambda child: places.get(child.tag, len(_ORDER)))

    def _made(self) -> Element:
        """Return the properties, which the control is given when it has none."""
        properties = self._properties
        if properties is None:
            properties = self._known = etree.Element(_PROPERTIES)
            self.element.insert(0, properties)
        return properties
