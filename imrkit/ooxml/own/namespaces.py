"""The namespaces of imrkit's own custom XML parts, and the name of each part's content."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.package.parsing import Room

IDENTITY = "urn:imrkit:identity:1"
RECORD = "urn:imrkit:record:1"
COVER = "urn:imrkit:cover:1"
MAPPING = "urn:imrkit:mapping:1"
FORMER_TAGS = "urn:imrkit:former-tags:1"
HELD: Mapping[str, str] = MappingProxyType(
    {
        IDENTITY: "what the template says of itself (its checklist, review type and places)",
        RECORD: "the decisions on the draft and its sign-off",
        COVER: "what imrkit keeps there",
        MAPPING: "the mapping of the form",
        FORMER_TAGS: "what the form called its own content controls",
    }
)


def name_stores(package: Package) -> None:
    """Give the parts the store item ids that they have lost; LibreOffice drops them."""
    for namespace, held in HELD.items():
        custom_xml.name_store(package, namespace, held)


def root_of(xml: str, namespace: str) -> Element:
    """Parse a part that came by itself; return its root element.

    Raises :class:`DocumentError` when it cannot be read or is not the part of ``namespace``.
    """
    try:
        root = Room("This draft").parse(xml.encode(), "custom XML")
    except DocumentError:
        raise custom_xml.damaged(HELD[namespace], "cannot be read") from None
    if etree.QName(root).namespace != namespace:
        raise DocumentError(f"The custom XML part is not the one of {namespace}.")
    return root
