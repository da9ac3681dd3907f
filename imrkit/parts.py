"""The custom XML parts of a draft, for a host that sees them one by one and not the whole file."""

from __future__ import annotations

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml import custom_xml
from imrkit.ooxml.identity import identity_of
from imrkit.ooxml.package import Element
from imrkit.ooxml.parsing import Room
from imrkit.ooxml.record_part import element_of, record_of
from imrkit.record import Record
from imrkit.snapshot import Identity

RECORD_NAMESPACE = custom_xml.RECORD
IDENTITY_NAMESPACE = custom_xml.IDENTITY


def read_record_xml(*parts: str) -> Record:
    """Read every part of the record as one record; of none it is an empty one.

    Raises :class:`imrkit.errors.ImrkitError` when one is not such a part.
    """
    return Record.joined(record_of(_root(xml, RECORD_NAMESPACE)) for xml in parts)


def read_identity_xml(xml: str) -> Identity | None:
    """Read the identity's part; "" is none. Raises :class:`imrkit.errors.DocumentError`."""
    return identity_of(_root(xml, IDENTITY_NAMESPACE)) if xml else None


def record_xml(record: Record) -> str:
    """Return the record's part as XML."""
    return etree.tostring(element_of(record), encoding="unicode")


def _root(xml: str, namespace: str) -> Element:
    try:
        root = Room("This draft").parse(xml.encode(), "custom XML")
    except DocumentError:
        raise custom_xml.damaged(namespace, "cannot be read") from None
    if etree.QName(root).namespace != namespace:
        raise DocumentError(f"The custom XML part is not the one of {namespace}.")
    return root
