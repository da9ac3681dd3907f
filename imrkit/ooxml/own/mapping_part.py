"""The mapping of a form as a custom XML part of the draft: its TOML, and a hash of that.

The text is kept whole, comments and order too, so that what comes out is what a person approved;
where nobody has, the part says so. XML knows one line end, and so does the hash.
"""

from __future__ import annotations

import hashlib

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.own.namespaces import HELD, MAPPING
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.embedded_mapping import EmbeddedMapping
from imrkit.words.characters import ILLEGAL

_ROOT = f"{{{MAPPING}}}mapping"
_HASH = "sha256"
_APPROVED = "approved"  # “false” where nobody has; no other is written


def read_mapping(package: Package) -> EmbeddedMapping | None:
    """Return the mapping in a draft; None when there is none.

    Raises :class:`imrkit.errors.DocumentError` when the part is damaged.
    """
    name = custom_xml.find(package, MAPPING, HELD[MAPPING])
    return None if name is None else mapping_of(package.tree(name), f"part {name}", package.file)


def mapping_of(
    root: Element, part: str = "custom XML", file: str = "This draft"
) -> EmbeddedMapping:
    """Read a mapping from the root element of its part; messages call it ``part``.

    Raises :class:`imrkit.errors.DocumentError` when it is not in imrkit's form.
    """
    text = root.text or ""
    if root.tag != _ROOT or len(root) or not text.strip():
        raise custom_xml.damaged(HELD[MAPPING], "holds no mapping", part, file)
    return EmbeddedMapping(
        text=text,
        is_unchanged=root.get(_HASH) == _hash(text),
        is_approved=root.get(_APPROVED) != "false",
    )


def write_mapping(package: Package, text: str, *, is_approved: bool = True) -> None:
    """Put a mapping into a draft, in place of any that it holds; "" takes it out."""
    if text:
        root = element_of(text)
        if not is_approved:
            root.set(_APPROVED, "false")
        custom_xml.put(package, root, HELD[MAPPING])
        custom_xml.drop_others(package, MAPPING, HELD[MAPPING])
    else:
        custom_xml.drop(package, MAPPING, HELD[MAPPING])


def element_of(text: str) -> Element:
    """Return the root element of a mapping's part.

    Raises :class:`DocumentError` when no Word file may hold its text, or when it is empty.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise DocumentError("The mapping is empty, so there is nothing to put into the draft.")
    if ILLEGAL.search(text):
        raise DocumentError("The mapping holds a character that no Word file may hold.")
    root = etree.Element(_ROOT, nsmap=custom_xml.default(MAPPING))
    root.set(_HASH, _hash(text))
    root.text = text
    return root


def xml_of(text: str) -> str:
    """Return a mapping's part as XML."""
    return etree.tostring(element_of(text), encoding="unicode")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
