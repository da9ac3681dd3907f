"""Parse the XML of a Word file safely: no entities, no network, and not more than it may hold."""

from __future__ import annotations

import re
from collections import Counter
from types import MappingProxyType
from typing import cast

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.limits import MAX_DEPTH, MAX_ONE_TEXT, MAX_XML

_REMEDY = "Open it in Word, save it under a new name, and try again."
# Those in which markup can be counted before it takes memory. Word writes UTF-8 (29500-2, 8.1.4).
_KNOWN = re.compile(r"utf-?(8|16(le|be)?)|(us-)?ascii|iso-8859-\d+|latin-?1|windows-125\d", re.I)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""")
_EBCDIC = b"\x4c\x6f\xa7\x94"
_TOO_LARGE = re.compile("huge|too long|too big", re.IGNORECASE)  # what libxml2 says
_LETTERS = etree.XPath("string-length()")
_COUNTED = MappingProxyType({"content controls": n.SDT, "page sections": n.qn("w:sectPr")})


class Room:
    """The room that is left for reading a file; each of its parts takes some of it."""

    def __init__(self, file: str) -> None:
        """Messages call it ``file``."""
        self._file = file
        self._taken: Counter[str] = Counter()
        self._by_part: dict[str, Counter[str]] = {}

    def parse(self, data: bytes, name: str) -> etree._Element:
        """Parse a part; raise :class:`DocumentError` when there is no room for it."""
        self._free(name)
        wanted = Counter(
            {"elements": data.count(b"<") - data.count(b"</"), "attributes": data.count(b"=")}
        )
        self._require_room(wanted, name)
        root = parse_xml(data, name, self._file)
        wanted["letters of text"] = int(cast(float, _LETTERS(root)))
        for kind, tag in _COUNTED.items():
            wanted[kind] = sum(1 for _ in root.iter(tag))
        self._require_room(wanted, name)
        self._by_part[name] = wanted
        self._taken.update(wanted)
        return root

    def _free(self, name: str) -> None:
        """Give back the room that a part took when it was read before."""
        self._taken.subtract(self._by_part.pop(name, {}))

    def _require_room(self, wanted: Counter[str], name: str) -> None:
        for kind, most in MAX_XML.items():
            if self._taken[kind] + wanted[kind] > most:
                raise DocumentError(
                    f"{self._file} is refused: it holds more than {most:,} {kind}, counted to its "
                    f"part {name}."
                )


def parse_xml(data: bytes, name: str, file: str = "This file") -> etree._Element:
    """Parse an XML part, without a document type; raise :class:`DocumentError` when it is none."""
    _require_known_encoding(data, name, file)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if _TOO_LARGE.search(str(error)):
            raise DocumentError(
                f"{file} is refused: its part {name} nests elements more than {MAX_DEPTH} deep, or "
                f"one text in it has more than {MAX_ONE_TEXT:,} letters."
            ) from None
        raise DocumentError(
            f"{file} is damaged: its part {name} is not XML (line {error.lineno}). {_REMEDY}"
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentError(
            f"{file} is refused: its part {name} declares a document type. {_REMEDY}"
        )
    return root


def in_utf8(xml: bytes, root: etree._Element) -> bytes:
    """Return a part's XML in the encoding in which names are looked for."""
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() in ("UTF-8", "US-ASCII"):
        return xml
    return etree.tostring(root, encoding="UTF-8")


def _require_known_encoding(data: bytes, name: str, file: str) -> None:
    declared = _DECLARED.match(data[:400])
    encoding = declared[1].decode() if declared else ""
    if data.startswith(_EBCDIC) or (encoding and not _KNOWN.fullmatch(encoding)):
        raise DocumentError(
            f"{file} is refused: its part {name} is written in {encoding or 'EBCDIC'}, and Word "
            f"files in UTF-8. {_REMEDY}"
        )
