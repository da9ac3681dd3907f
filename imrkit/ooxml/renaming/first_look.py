"""A first look at a part as it is written: most hold no name, and to walk them takes long."""

from __future__ import annotations

import re

from imrkit.key.finding import KeyFinder

_VALUE = re.compile(r"""="([^"<]*)"|='([^'<]*)'""")
_TEXT = re.compile(">([^<>]+)<")
_TEXTS = re.compile(rb"<w:(?:document|hdr|ftr|footnotes|endnotes|comments|glossaryDocument)[ >]")
_ROOT = 1000  # bytes in which a root element begins
_BETWEEN = " qzq "  # a word that goes on with none


def may_hold(xml: bytes, finder: KeyFinder) -> bool:
    """Tell whether a part may hold a name: in one of texts it may be cut into runs."""
    if not _is_plain(xml) or _TEXTS.search(xml[:_ROOT]) or b":t>" in xml:
        return True
    return may_be_beside_text(xml, finder)


def may_be_beside_text(xml: bytes, finder: KeyFinder) -> bool:
    """Tell whether a name may be in an attribute, in the text of data, or in a comment of XML."""
    if not _is_plain(xml):
        return True
    raw = xml.decode("utf-8", "replace")
    beside = {one or other for one, other in _VALUE.findall(raw)}
    if not _TEXTS.search(xml[:_ROOT]):
        beside.update(_TEXT.findall(raw))
    return finder.may_be_in(_BETWEEN.join(beside))


def _is_plain(xml: bytes) -> bool:
    """Tell whether letters stand in a part as themselves, and no comment or instruction does."""
    if b"&#" in xml or b"<!--" in xml or xml.count(b"<?") > 1:
        return False
    return not xml.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"))
