"""Data binding: the custom XML node whose text a content control shows (17.5.2.6).

Word shows the node, not the run, so a bound control is filled in both places or not at all. A
binding to a store that the file does not hold binds nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt, bound_controls
from imrkit.ooxml.package.built_in_stores import BUILT_IN, blank, stores
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import Story, stories
from imrkit.values.controls import Binding, ControlKind

# Word does not look at the binding of these (17.5.2.6).
_UNBOUND = frozenset({ControlKind.RICH_TEXT, ControlKind.BUILDING_BLOCK})
_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_STEP = re.compile(r"(//?)(@?)(?:(\w[\w.-]*):)?(\w[\w.-]*)(?:\[(\d+)\])?")
_PREFIX = re.compile(r"xmlns:([\w.-]+)\s*=\s*['\"]([^'\"]*)['\"]")


@dataclass(slots=True, kw_only=True)
class Bound:
    """An element, or an attribute of one, that a control is bound to."""

    part: str  # "" when the store is one of Word's own and its part is still to be made
    store_id: str  # upper case, with braces
    node: Element
    attribute: str = ""  # "" means the element's text
    missing: str = ""  # name of the child of the node that holds the text and is still to be made

    @property
    def is_to_be_made(self) -> bool:
        """Tell whether the part or the element is still to be made."""
        return not self.part or bool(self.missing)

    @property
    def key(self) -> tuple[Element, str]:
        """The key that is the same for all controls that show this node."""
        return (self.node, self.attribute or self.missing)

    @property
    def text(self) -> str:
        """The text of the node now, "" when it is still to be made."""
        if self.missing:
            return ""
        return self.node.get(self.attribute, "") if self.attribute else self.node.text or ""

    def store(self, value: str) -> None:
        """Put a value into the node, which then is no longer nil (XML Schema part 1, 2.6.2)."""
        if self.missing:
            self.node = etree.SubElement(self.node, self.missing)
            self.missing = ""
        if self.attribute:
            self.node.set(self.attribute, value)
        else:
            self.node.text = value
            if value:
                self.node.attrib.pop(_NIL, "")


def bound_node(package: Package, sdt: Sdt) -> Bound | None:
    """Return the node a control is bound to; ``None`` when it is not bound.

    Word follows the binding of Word 2013 and else the older one (MS-DOCX). Raises
    :class:`DocumentError` when it is bound in a way that imrkit does not follow; see
    :func:`node_of`.
    """
    newer = sdt.binding_2013
    if newer is not None:
        if _is_held(package, newer):
            raise _cannot_follow()
        return None
    binding = None if sdt.kind in _UNBOUND else next(iter(sdt.bindings), None)
    return None if binding is None else node_of(package, binding)


def node_of(package: Package, binding: Binding) -> Bound | None:
    """Return the node that a binding leads to; ``None`` when the file does not hold its store.

    Raises :class:`DocumentError` when imrkit does not follow it: paths are steps to children or
    descendants with an optional position, and an attribute at the end; all of it must exist but
    for a property of the file, which may be empty.
    """
    if not _is_held(package, binding):
        return None
    store = binding.store.upper()
    steps = _steps(binding.xpath)
    prefixes = dict(_PREFIX.findall(binding.prefixes))
    made = [_Step.make(step, prefixes) for step in steps]
    return _follow(package, stores(package).get(store, ""), store, made)


def _is_held(package: Package, binding: Binding) -> bool:
    store = binding.store.upper()
    return store in BUILT_IN or bool(stores(package).get(store))


class Sharing:
    """Which controls of a document show the same node; found in one walk."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._by_node: dict[tuple[Element, str], list[tuple[Story, Sdt]]] = {}

    def of(self, bound: Bound) -> list[tuple[Story, Sdt]]:
        """Return every control that shows a node, with its story, in document order."""
        key = bound.key
        if key not in self._by_node:  # not looked yet, or the node was made since
            self._by_node = {}
            for story in stories(self._package):
                for sdt in bound_controls(story.root):
                    if (found := self._node_of(sdt)) is not None:
                        self._by_node.setdefault(found, []).append((story, sdt))
        return self._by_node.get(key, [])

    def forget(self) -> None:
        """Look anew next time: controls or bindings were added or taken away."""
        self._by_node = {}

    def _node_of(self, sdt: Sdt) -> tuple[Element, str] | None:
        try:
            found = bound_node(self._package, sdt)
        except DocumentError:
            return None
        return None if found is None else found.key


def _cannot_follow() -> DocumentError:
    return DocumentError(
        "it shows data from elsewhere in the file, in a way that imrkit cannot follow"
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a path: to an element by its expanded name, or to an attribute."""

    name: str
    position: int  # from 0
    descends: bool
    is_attribute: bool

    @classmethod
    def make(cls, step: re.Match[str], prefixes: dict[str, str]) -> _Step:
        slashes, sign, prefix, local, position = step.groups()
        if prefix and prefix not in prefixes:
            raise _cannot_follow()
        at = natural(position or "1")
        if not at:
            raise _cannot_follow()
        return cls(
            name=f"{{{prefixes[prefix]}}}{local}" if prefix else local,
            position=at - 1,
            descends=slashes == "//",
            is_attribute=bool(sign),
        )

    def candidates(self, node: Element, known: _Known) -> list[Element]:
        """Return the nodes that the step leads to from a node, whatever their position."""
        key = (node, self.name, self.descends)
        if key not in known:
            found = node.iterdescendants if self.descends else node.iterchildren
            known[key] = list(found(self.name))
        return known[key]


_Known = dict[tuple[Element, str, bool], list[Element]]


def _known(package: Package) -> _Known:
    """Return the nodes that steps led to before: many controls are bound beneath one node."""
    return {}


def _steps(path: str) -> list[re.Match[str]]:
    steps = list(_STEP.finditer(path.strip()))
    whole = "".join(step[0] for step in steps) == path.strip()
    elements_first = all(not step[2] for step in steps[:-1])
    if not steps or not whole or not elements_first:
        raise _cannot_follow()
    return steps


def _follow(package: Package, part: str, store: str, steps: list[_Step]) -> Bound:
    """Return the node at the end of a path; a property of the file may have no node yet."""
    first, *rest = steps
    known = package.remembered(_known)
    node = _first(package.tree(part) if part else blank(store), first, known)
    for step in rest:
        if step.is_attribute and node.get(step.name) is not None:
            return Bound(part=part, store_id=store, node=node, attribute=step.name)
        found = [] if step.is_attribute else step.candidates(node, known)
        if step.position < len(found):
            node = found[step.position]
        elif not step.is_attribute and len(steps) == 2 and store in BUILT_IN:
            return Bound(part=part, store_id=store, node=node, missing=step.name)
        else:
            raise _cannot_follow()
    if len(node):
        raise _cannot_follow()
    return Bound(part=part, store_id=store, node=node)


def _first(root: Element, step: _Step, known: _Known) -> Element:
    own = not step.is_attribute and root.tag == step.name
    if own and step.position == 0:
        return root
    below = step.candidates(root, known) if step.descends and not step.is_attribute else []
    if step.position - own >= len(below):
        raise _cannot_follow()
    return below[step.position - own]
