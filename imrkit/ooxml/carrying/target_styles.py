"""The styles of the target: found by their names, and added to."""

from __future__ import annotations

import copy

from lxml import etree

from imrkit.ooxml.carrying.pair import STYLES, Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, value_of
from imrkit.ooxml.package.on_off import attribute_is_on
from imrkit.ooxml.package.package import Element

STYLE, STYLE_ID, _TYPE = (n.qn(f"w:{name}") for name in ("style", "styleId", "type"))
_NAME, _DEFAULT, _VAL = n.qn("w:name"), n.qn("w:default"), n.qn("w:val")
_SHARED = n.qn("w:docDefaults"), n.qn("w:latentStyles")


class TargetStyles:
    """The styles of the document into which content is carried."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._by_name: dict[tuple[str, str], Element] = {}
        self._names: set[str] = set()
        self._ids: set[str] = set()
        self._defaults: dict[str, Element] = {}  # by the kind of style
        self.carried: dict[str, Element] = {}  # those that were added, by their ids
        for one in pair.target.children(STYLES, STYLE):
            self._remember(one)

    def like(self, style: Element) -> Element | None:
        """Return the style of the target that stands for one of the source: that of its name, or
        the usual one for the usual one; None when the target has none."""
        found = self._by_name.get((kind_of(style), name_of(style)))
        if found is None and is_usual(style):
            return self._defaults.get(kind_of(style))
        return found

    def add(self, style: Element) -> Element:
        """Add a copy of a style of the source, under an id and a name of its own; return it."""
        made = copy.deepcopy(style)
        made.tail = None
        made.set(STYLE_ID, self._free(style.get(STYLE_ID, ""), self._ids))
        name = made.find(_NAME)
        if name is not None:
            name.set(_VAL, self._free(value_of(name), self._names))
        if kind_of(style) in self._defaults:
            made.attrib.pop(_DEFAULT, "")
        etree.strip_elements(made, n.qn("w:rsid"), with_tail=False)
        part = self._pair.target.ensure(STYLES, self._first_part())
        self._pair.target.package.edit(part).append(made)
        self._remember(made)
        self.carried[made.get(STYLE_ID, "")] = made
        return made

    def _first_part(self) -> bytes:
        """Return the styles part of a document that has none: what the source says of all text."""
        root = node(STYLES.root)
        of_source = self._pair.source.root(STYLES)
        if of_source is not None:
            root.extend([copy.deepcopy(one) for one in of_source.iterchildren(*_SHARED)])
        return etree.tostring(root, encoding="UTF-8")

    def _remember(self, style: Element) -> None:
        self._by_name.setdefault((kind_of(style), name_of(style)), style)
        self._names.add(name_of(style))
        self._ids.add(style.get(STYLE_ID, "").casefold())
        if is_usual(style):
            self._defaults.setdefault(kind_of(style), style)

    @staticmethod
    def _free(wished: str, taken: set[str]) -> str:
        """Return a name or an id that no style has; they differ in more than their case."""
        found, number = wished, 1
        while found.casefold() in taken:
            number += 1
            found = f"{wished}{number}"
        return found


def kind_of(style: Element) -> str:
    """Return the kind of a style: one of paragraphs, unless it says otherwise (17.7.4.17)."""
    return style.get(_TYPE, "paragraph")


def name_of(style: Element) -> str:
    """Return the name of a style as names are held against each other; its id when it has none."""
    return (value_of(style.find(_NAME)) or style.get(STYLE_ID, "")).strip().casefold()


def is_usual(style: Element) -> bool:
    """Tell whether a style is the one of what names none."""
    return attribute_is_on(style, "w:default")
