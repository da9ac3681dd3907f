"""Data binding: the custom XML node whose text a content control shows (17.5.2.6).

Word shows the node, not the run, so a bound control is filled in both places or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml import custom_xml
from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import SDT
from imrkit.ooxml.stories import Story, stories

_BINDING = n.qn("w:dataBinding")
_STEP = re.compile(r"/(?:(\w[\w.-]*):)?(\w[\w.-]*)(?:\[(\d+)\])?")
_PREFIX = re.compile(r"xmlns:([\w.-]+)\s*=\s*['\"]([^'\"]*)['\"]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A node that a control is bound to."""

    part: str
    node: Element


def bound_node(package: Package, properties: Element) -> Bound | None:
    """Return the node a control is bound to; ``None`` when it is not bound.

    Raises :class:`DocumentError` when it is bound to something that imrkit cannot follow: paths
    are child steps with an optional position, in a custom XML part of the file.
    """
    binding = properties.find(_BINDING)
    if binding is None:
        return None
    part = custom_xml.stores(package).get(binding.get(n.qn("w:storeItemID"), "").upper())
    node = None if part is None else _follow(package.tree(part), binding)
    if part is None or node is None:
        raise DocumentError(
            "it shows data from elsewhere in the file, in a way that imrkit cannot follow"
        )
    return Bound(part=part, node=node)


def sharing(package: Package, bound: Bound) -> Iterator[tuple[Story, Element]]:
    """Yield every control that shows the same node, with its story."""
    for story in list(stories(package)):
        for binding in list(story.root.iter(_BINDING)):
            if _shows(package, binding, bound):
                yield story, next(binding.iterancestors(SDT))


def _shows(package: Package, binding: Element, bound: Bound) -> bool:
    parent = binding.getparent()
    try:
        found = None if parent is None else bound_node(package, parent)
    except DocumentError:
        return False
    return found is not None and found.node is bound.node


def _follow(root: Element, binding: Element) -> Element | None:
    path = binding.get(n.qn("w:xpath"), "").strip()
    prefixes = dict(_PREFIX.findall(binding.get(n.qn("w:prefixMappings"), "")))
    steps = list(_STEP.finditer(path))
    if not steps or "".join(step[0] for step in steps) != path:
        return None
    candidates = [root]
    for step in steps:
        prefix, local, position = step.groups()
        if prefix and prefix not in prefixes:
            return None
        name = f"{{{prefixes[prefix]}}}{local}" if prefix else local
        same = [element for element in candidates if element.tag == name]
        at = int(position or 1) - 1
        if not 0 <= at < len(same):
            return None
        node = same[at]
        candidates = list(node)
    return None if len(node) else node
