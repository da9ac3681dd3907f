"""The custom XML parts of a draft, for a host that sees them one by one and not the whole file."""

from __future__ import annotations

from imrkit.ooxml.own import mapping_part, record_part
from imrkit.ooxml.own.identity import identity_of
from imrkit.ooxml.own.namespaces import IDENTITY, MAPPING, RECORD, root_of
from imrkit.values.embedded_mapping import EmbeddedMapping
from imrkit.values.record import Record
from imrkit.values.snapshot import Identity


def read_record_xml(*parts: str) -> Record:
    """Read every part of the record as one record; of none it is an empty one.

    Raises :class:`imrkit.errors.ImrkitError` when one is not such a part.
    """
    return Record.joined(record_part.record_of(root_of(xml, RECORD)) for xml in parts)


def read_identity_xml(xml: str) -> Identity | None:
    """Read the identity's part; "" is none. Raises :class:`imrkit.errors.DocumentError`."""
    return identity_of(root_of(xml, IDENTITY)) if xml else None


def record_xml(record: Record) -> str:
    """Return the record's part as XML."""
    return record_part.xml_of(record)


def read_mapping_xml(xml: str) -> EmbeddedMapping | None:
    """Read the mapping's part; "" is none. Raises :class:`imrkit.errors.DocumentError`."""
    return mapping_part.mapping_of(root_of(xml, MAPPING)) if xml else None


def mapping_xml(text: str) -> str:
    """Return the part of a mapping, which is given as TOML, as XML.

    Raises :class:`imrkit.errors.DocumentError` when no Word file may hold the text.
    """
    return mapping_part.xml_of(text)
