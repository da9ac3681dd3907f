"""Strict files (ISO 29500-1): read by the Transitional names (29500-4), written with their own.

The two name the same things: ``http://purl.oclc.org/ooxml/wordprocessingml/main`` is
``http://schemas.openxmlformats.org/wordprocessingml/2006/main``. One rule turns every namespace and
every type of relationship of the one into that of the other and back, so that nothing else of
imrkit needs to know of Strict files. Names of packages (29500-2) are the same in both.
"""

from __future__ import annotations

import re

_HOST = b"http://purl.oclc.org/"
_STRICT = re.compile(rb"""(=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/""")
_TRANSITIONAL = re.compile(
    rb"""(=\s*["'])http://schemas\.openxmlformats\.org/(?!package/)(\w+)/2006/"""
)


def is_strict(xml: bytes) -> bool:
    """Tell whether an XML part, written in UTF-8, uses Strict names."""
    return _HOST in xml and _STRICT.search(xml) is not None


def is_mixed(xml: bytes) -> bool:
    """Tell whether a part uses both, so that its names could not be told apart again."""
    return is_strict(xml) and _TRANSITIONAL.search(xml) is not None


def to_transitional(xml: bytes) -> bytes:
    """Return an XML part with Transitional names in the place of Strict ones."""
    return _STRICT.sub(rb"\1http://schemas.openxmlformats.org/\2/2006/", xml)


def to_strict(xml: bytes) -> bytes:
    """Return an XML part with Strict names in the place of Transitional ones."""
    return _TRANSITIONAL.sub(rb"\1http://purl.oclc.org/ooxml/\2/", xml)
