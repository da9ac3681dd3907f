"""The glossary document part: the placeholders that Word puts back into emptied controls.

ISO 29500-1 section 17.12; an entry of type ``bbPlcHdr`` is found by the name in ``w:docPart``.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, text_run
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE


class Glossary:
    """Adds entries to the glossary of one document and remembers which it has."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts: Element | None = None
        self._known: set[str] = set()

    def add(self, placeholders: Mapping[str, str]) -> None:
        """Add an entry for each placeholder text (text -> name of its entry)."""
        if not placeholders:
            return  # a glossary without an entry is none (17.12.7)
        parts = _doc_parts(self._package)
        if parts is not self._parts:
            self._parts = parts
            self._known = {name.get(n.qn("w:val"), "") for name in parts.iter(n.qn("w:name"))}
        for text, name in sorted(placeholders.items(), key=lambda one: one[1]):
            if name not in self._known:
                self._known.add(name)
                parts.append(_doc_part(name, text))


def placeholder_bodies(package: Package) -> dict[str, Element]:
    """Return the content of each entry by its name."""
    found: dict[str, Element] = {}
    for glossary in package.related(package.main, n.REL_GLOSSARY):
        for entry in package.tree(glossary).iter(n.qn("w:docPart")):
            name = entry.find(f"{n.qn('w:docPartPr')}/{n.qn('w:name')}")
            body = entry.find(n.qn("w:docPartBody"))
            if name is not None and body is not None:
                found.setdefault(name.get(n.qn("w:val"), ""), body)
    return found


def _doc_parts(package: Package) -> Element:
    """Return the element that holds the entries, in the part of the master or a new one."""
    existing = package.related(package.main, n.REL_GLOSSARY)
    name = existing[0] if existing else _new_glossary(package)
    root = package.edit(name)
    parts = root.find(n.qn("w:docParts"))
    if parts is None:
        parts = etree.SubElement(root, n.qn("w:docParts"))
    return parts


def _new_glossary(package: Package) -> str:
    name = "word/glossary/document.xml"
    root = node("w:glossaryDocument", node("w:docParts"))
    package.put(name, etree.tostring(root), n.TYPE_GLOSSARY)
    package.relate(package.main, n.REL_GLOSSARY, name)
    for styles in package.related(package.main, n.REL_STYLES):
        own = "word/glossary/styles.xml"
        package.put(own, package.read(styles), n.TYPE_STYLES)
        package.relate(name, n.REL_STYLES, own)
    return name


def _doc_part(name: str, text: str) -> Element:
    guid = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:imrkit:placeholder:{name}")).upper() + "}"
    return node(
        "w:docPart",
        node(
            "w:docPartPr",
            node("w:name", val=name),
            node("w:category", node("w:name", val="General"), node("w:gallery", val="placeholder")),
            node("w:types", node("w:type", val="bbPlcHdr")),
            node("w:behaviors", node("w:behavior", val="content")),
            node("w:guid", val=guid),
        ),
        node("w:docPartBody", node("w:p", text_run(text, PLACEHOLDER_STYLE))),
    )
