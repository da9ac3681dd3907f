"""Read the properties of a document as values: the standard ones, Word's, and custom ones."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.annotations import DocumentProperty, PropertyKind

_KINDS = {
    n.REL_CORE_PROPERTIES: PropertyKind.CORE,
    n.REL_APP_PROPERTIES: PropertyKind.APP,
    n.REL_CUSTOM_PROPERTIES: PropertyKind.CUSTOM,
    # As Strict files spell them, once their names are read as those of others.
    f"{n.R}/extendedProperties": PropertyKind.APP,
    f"{n.R}/customProperties": PropertyKind.CUSTOM,
}


def read_properties(package: Package) -> tuple[DocumentProperty, ...]:
    """Return the properties that say something, those of the standard first."""
    found = (
        one
        for relationship, kind in _KINDS.items()
        for part in package.related("", relationship)
        for one in _in_part(package.tree(part), part, kind)
    )
    return tuple(one for one in found if one.value)


def _in_part(root: Element, part: str, kind: PropertyKind) -> Iterator[DocumentProperty]:
    for index, element in enumerate(root):
        if isinstance(element.tag, str):
            name = element.get("name", "") if kind is PropertyKind.CUSTOM else _local(element)
            words = "".join(map(str, element.itertext(etree.Element))).strip()
            yield DocumentProperty(kind=kind, name=name, value=words, part=part, path=(index,))


def _local(element: Element) -> str:
    return str(etree.QName(element).localname)
