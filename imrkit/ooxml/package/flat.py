"""A Word file as one XML text (“flat OPC”), as Word hands it to an add-in and saves as .xml.

Each part is an element, its name and content type beside it; what is no XML is in base64.
"""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.archive import leads_out
from imrkit.ooxml.package.content_types import PART as CONTENT_TYPES
from imrkit.ooxml.package.limits import MAX_PARTS
from imrkit.ooxml.package.parsing import Room

_PKG = "http://schemas.microsoft.com/office/2006/xmlPackage"
_PART, _XML, _BINARY = (f"{{{_PKG}}}{name}" for name in ("part", "xmlData", "binaryData"))
# It is a text by now, whatever encoding it says that it had.
_DECLARATION = re.compile(rb"\A(?:\xef\xbb\xbf)?\s{0,99}(?:<\?xml[^>]{0,200}\?>)?")


def parts_of(text: bytes, file: str) -> dict[str, bytes]:
    """Return the parts of a flat Word file, written in UTF-8, by name; messages call it ``file``.

    Raises :class:`DocumentError` when it is none, is damaged or holds too much.
    """
    root = Room(file).parse(_DECLARATION.sub(b"", text, count=1), "package")
    elements = root.findall(_PART)
    if root.tag != f"{{{_PKG}}}package" or not elements:
        raise DocumentError(f"{file} is XML but not a Word document as Word writes one.")
    if len(elements) > MAX_PARTS:
        raise DocumentError(f"{file} is refused: it holds more than {MAX_PARTS:,} parts.")
    names = [_name(element, file) for element in elements]
    if len({name.casefold() for name in names}) < len(names):
        raise DocumentError(f"{file} holds the same part twice.")
    parts = {name: _content(one, name, file) for name, one in zip(names, elements, strict=True)}
    return {CONTENT_TYPES: _types(zip(names, elements, strict=True)), **parts}


def _name(element: etree._Element, file: str) -> str:
    name = element.get(f"{{{_PKG}}}name", "").removeprefix("/")
    if not name or leads_out(name) or name == CONTENT_TYPES:
        raise DocumentError(f"{file} holds a part whose name no part may have: refused.")
    return name


def _content(element: etree._Element, name: str, file: str) -> bytes:
    xml, binary = element.find(_XML), element.find(_BINARY)
    if xml is not None and len(xml) == 1:
        return etree.tostring(xml[0], xml_declaration=True, encoding="UTF-8", with_tail=False)
    if binary is None:
        raise DocumentError(f"{file} is damaged: its part {name} is empty.")
    try:
        return base64.b64decode("".join((binary.text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        raise DocumentError(f"{file} is damaged: its part {name} is no base64.") from None


def _types(parts: Iterator[tuple[str, etree._Element]]) -> bytes:
    """Return the part of content types: one for each part, as Word says them."""
    root = etree.Element(f"{{{n.TYPES}}}Types")
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    etree.SubElement(root, f"{{{n.TYPES}}}Default", Extension="rels", ContentType=rels)
    for name, element in parts:
        kind = element.get(f"{{{_PKG}}}contentType", "")
        if posixpath.splitext(name)[1] != ".rels" and kind:
            override = f"{{{n.TYPES}}}Override"
            etree.SubElement(root, override, PartName=f"/{name}", ContentType=kind)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
