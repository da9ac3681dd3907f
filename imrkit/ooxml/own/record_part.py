"""The record as a custom XML part of the draft."""

from __future__ import annotations

from typing import Any

from lxml import etree

from imrkit.errors import RecordError
from imrkit.ooxml.own.namespaces import HELD, RECORD
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.record import SCHEMA_VERSION, Record
from imrkit.words.characters import ILLEGAL

_NS = f"{{{RECORD}}}"
# The lists of a record: their elements, and the attributes of each; its text is the reason.
_LISTS = {
    "decisions": ("decision", ("item", "state", "gap", "role", "at", "hash")),
    "accepted": ("accepted", ("fingerprint", "item", "code", "role", "at")),
    "responses": ("response", ("item", "state", "role", "at", "hash")),
}


def read_record(package: Package) -> Record:
    """Return the record in a draft, empty when there is none; of several parts, all entries.

    Raises :class:`imrkit.errors.RecordError` when a part is not in imrkit's form, and
    :class:`imrkit.errors.DocumentError` when it cannot be read.
    """
    names = custom_xml.find_all(package, RECORD, HELD[RECORD])
    return Record.joined(record_of(package.tree(name)) for name in names)


def record_of(root: Element) -> Record:
    """Read a record from the root element of its part."""
    sign_off = root.find(f"{_NS}sign-off")
    return Record.from_dict(
        {
            "schema_version": _number(root.get("schema-version", "")),
            **{
                name: [_entry(element) for element in root.findall(f"{_NS}{tag}")]
                for name, (tag, _) in _LISTS.items()
            },
            "sign_off": None if sign_off is None else dict(sign_off.attrib),
        }
    )


def write_record(package: Package, record: Record) -> None:
    """Put a record into a draft, in place of what it holds of one, which may be several parts."""
    custom_xml.put(package, element_of(record), HELD[RECORD])
    custom_xml.drop_others(package, RECORD, HELD[RECORD])


def element_of(record: Record) -> Element:
    """Return the root element of a record's part."""
    data = record.to_dict()
    if ILLEGAL.search(_words(data)):
        raise RecordError("The record holds a character that no Word file may hold.")
    root = etree.Element(f"{_NS}record", nsmap=custom_xml.default(RECORD))
    root.set("schema-version", str(SCHEMA_VERSION))
    for name, (tag, attributes) in _LISTS.items():
        for entry in data[name]:
            element = _add(root, tag, {key: entry[key] for key in attributes})
            element.text = entry["reason"] or None
    if data["sign_off"] is not None:
        _add(root, "sign-off", data["sign_off"])
    return root


def xml_of(record: Record) -> str:
    """Return a record's part as XML."""
    return etree.tostring(element_of(record), encoding="unicode")


def _words(value: Any) -> str:
    """Return every text in JSON-ready data, one after the other."""
    if isinstance(value, dict):
        return _words(list(value.values()))
    if isinstance(value, list):
        return "".join(_words(one) for one in value)
    return value if isinstance(value, str) else ""


def _number(text: str) -> int | str:
    """Return the number that an attribute holds; its text, to be refused, when it holds none."""
    number = natural(text)
    return text if number is None else number


def _entry(element: Element) -> dict[str, Any]:
    return {
        **{str(key): value for key, value in element.attrib.items()},
        "reason": element.text or "",
    }


def _add(root: Element, name: str, values: dict[str, str | None]) -> Element:
    element = etree.SubElement(root, f"{_NS}{name}")
    for key, value in values.items():
        if value:
            element.set(key, value)
    return element
