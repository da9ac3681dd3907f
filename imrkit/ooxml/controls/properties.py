"""A control's properties in the order of the schema (ISO 29500-1 section 17.5.2.38)."""

from __future__ import annotations

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

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


def put_property(properties: Element, element: Element) -> None:
    """Put a property where it belongs, in the place of the one that it replaces.

    The kind, and what the schema does not name, stand behind all that it does.
    """
    drop_property(properties, element.tag)
    earlier = _ORDER[: _ORDER.index(element.tag)]
    at = max((i for i, child in enumerate(properties, start=1) if child.tag in earlier), default=0)
    properties.insert(at, element)


def set_property(properties: Element, name: str, value: str) -> None:
    """Give a simple property such as ``w:tag`` a value; "" takes the property away."""
    if not value:
        drop_property(properties, n.qn(name))
        return
    element = etree.Element(n.qn(name))
    element.set(n.qn("w:val"), value)
    put_property(properties, element)


def drop_property(properties: Element, tag: str) -> None:
    """Take a property away, however often it is there."""
    for element in properties.findall(tag):
        properties.remove(element)


def arrange(properties: Element) -> None:
    """Put properties into the order of the schema; LibreOffice writes them in another."""
    places = {tag: number for number, tag in enumerate(_ORDER)}
    properties[:] = sorted(properties, key=lambda child: places.get(child.tag, len(_ORDER)))
