"""Give a part of a file another name."""

from __future__ import annotations

import posixpath
from copy import deepcopy

from lxml import etree

from imrkit.ooxml.package.content_types import PART as CONTENT_TYPES
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.relationships import read_relationship, rels_name, source_of


def move(package: Package, part: str, name: str) -> None:
    """Let a part be called ``name``, which no other part is; all that leads to it leads there."""
    package.put(name, package.read(part))
    if rels_name(part) in package:
        package.put(rels_name(name), _from_there(package, part, name))
    for rels in package.names:
        if source_of(rels) is not None and rels != rels_name(part):
            _lead(package, rels, part, name)
    _retype(package, part, name)
    package.discard(part)


def _from_there(package: Package, part: str, name: str) -> bytes:
    """Return the relationships of a part as they are to be written at its new place."""
    root = deepcopy(package.tree(rels_name(part)))
    for element in root:
        one = read_relationship(element, part)
        if not one.external:
            target = name if one.target == part else one.target
            element.set("Target", _way(name, target))
    return _written(root)


def _lead(package: Package, rels: str, part: str, name: str) -> None:
    """Let the relationships that lead to a part lead to its new name."""
    source = source_of(rels) or ""
    root = deepcopy(package.tree(rels))
    found = [
        element
        for element in root
        if (one := read_relationship(element, source)).target == part and not one.external
    ]
    for element in found:
        element.set("Target", _way(source, name))
    if found:
        package.put(rels, _written(root))


def _retype(package: Package, part: str, name: str) -> None:
    """Let the content type that a part has of its own be that of the new name."""
    root = deepcopy(package.tree(CONTENT_TYPES))
    own = [one for one in root if (one.get("PartName") or "").lower() == f"/{part}".lower()]
    for element in own:
        element.set("PartName", f"/{name}")
    if own:
        package.put(CONTENT_TYPES, _written(root))


def _way(source: str, target: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(source) or ".")


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
