"""A template's identity as a custom XML part."""

from __future__ import annotations

from lxml import etree

from imrkit.ooxml import custom_xml
from imrkit.ooxml.package import Element, Package
from imrkit.snapshot import Identity

_NS = f"{{{custom_xml.IDENTITY}}}"
_FIELDS = ("template", "template_version", "checklist", "checklist_version", "review_type")


def read_identity(package: Package) -> Identity | None:
    """Return what a template of ours says about itself; None when it is not one."""
    root = custom_xml.root(package, custom_xml.IDENTITY)
    return None if root is None else identity_of(root)


def identity_of(root: Element) -> Identity:
    """Read an identity from the root element of its part."""
    values = {name: root.get(name.replace("_", "-")) or "" for name in _FIELDS}
    tags = tuple(element.text or "" for element in root.iter(f"{_NS}control"))
    return Identity(**values, tags=tags)


def write_identity(package: Package, identity: Identity) -> None:
    """Put a template's identity into its file."""
    root = etree.Element(f"{_NS}identity", nsmap=custom_xml.default(custom_xml.IDENTITY))
    for name in _FIELDS:
        root.set(name.replace("_", "-"), getattr(identity, name))
    for tag in identity.tags:
        etree.SubElement(root, f"{_NS}control").text = tag
    custom_xml.put(package, root)
