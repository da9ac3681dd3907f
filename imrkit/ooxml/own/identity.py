"""A template's identity as a custom XML part."""

from __future__ import annotations

from lxml import etree

from imrkit.ooxml.own.namespaces import HELD, IDENTITY
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.snapshot import Identity

_NS = f"{{{IDENTITY}}}"
_SIZE = "size"  # only where a template says it
_FIELDS = ("template", "template_version", "checklist", "checklist_version", "review_type")


def read_identity(package: Package) -> Identity | None:
    """Return the identity of a template of imrkit; None when the file is not made from one.

    Raises :class:`imrkit.errors.DocumentError` when the part is damaged.
    """
    name = custom_xml.find(package, IDENTITY, HELD[IDENTITY])
    return None if name is None else identity_of(package.tree(name), f"part {name}", package.file)


def identity_of(root: Element, part: str = "custom XML", file: str = "This draft") -> Identity:
    """Read an identity from the root element of its part; messages call it ``part``.

    Raises :class:`imrkit.errors.DocumentError` when something of it is missing.
    """
    values = {name: root.get(_attribute(name), "") for name in _FIELDS}
    missing = [_attribute(name) for name, value in values.items() if not value]
    if root.tag != f"{_NS}identity":
        missing = ["its element “identity”"]
    if missing:
        raise custom_xml.damaged(HELD[IDENTITY], f"lacks {', '.join(missing)}", part, file)
    tags = tuple(element.text or "" for element in root.iter(f"{_NS}control"))
    return Identity(**values, tags=tags, size=root.get(_SIZE, ""))


def _attribute(name: str) -> str:
    return name.replace("_", "-")


def write_identity(package: Package, identity: Identity) -> None:
    """Put a template's identity into its file."""
    root = etree.Element(f"{_NS}identity", nsmap=custom_xml.default(IDENTITY))
    for name in _FIELDS:
        root.set(_attribute(name), getattr(identity, name))
    if identity.size:
        root.set(_SIZE, identity.size)
    for tag in identity.tags:
        etree.SubElement(root, f"{_NS}control").text = tag
    custom_xml.put(package, root, HELD[IDENTITY])
