"""Make elements, a node of any kind and a run of typed text; find a child and its value."""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Mapping

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

Held = Mapping[str, Element]  # what an element holds, by tag
_PIECES = re.compile(r"[\t\n]|[^\t\n]+")
_VAL = n.qn("w:val")
_SIGNS = {"\t": "w:tab", "\n": "w:br"}


def node(tag: str, /, *children: Element, **attributes: str) -> Element:
    """Make an element: ``node("w:jc", val="center")`` gives its attribute the same prefix."""
    element = copy.copy(_empty(tag))
    if attributes:
        prefix = tag.split(":")[0]
        for key, value in attributes.items():
            element.set(n.qn(f"{prefix}:{key}"), value)
    element.extend(children)
    return element


@functools.cache
def _empty(tag: str) -> Element:
    """Return an element with nothing in it, to be copied, which takes a third of making one."""
    prefix = tag.split(":")[0]
    return etree.Element(n.qn(tag), nsmap={prefix: n.PREFIXES[prefix]})


def text_run(text: str, style: str = "") -> Element:
    """Make a run of text, in a character style when one is named; see :func:`typed`."""
    run = node("w:r")
    if style:
        run.append(node("w:rPr", node("w:rStyle", val=style)))
    run.extend(typed(text) or [_words("")])
    return run


def typed(text: str) -> list[Element]:
    """Return the content of a run for a text: tabs and line breaks are elements of their own."""
    pieces = _PIECES.findall(text.replace("\r\n", "\n").replace("\r", "\n"))
    return [node(_SIGNS[piece]) if piece in _SIGNS else _words(piece) for piece in pieces]


def _words(text: str) -> Element:
    content = node("w:t")
    content.text = text
    content.set(n.qn("xml:space"), "preserve")
    return content


def child_of(parent: Element | None, tag: str) -> Element | None:
    """Return the first child with a tag; None when there is none, or no parent."""
    return None if parent is None else next(parent.iterchildren(tag), None)


def held_by(parent: Element | None) -> Held:
    """Return the children of an element by tag, the first of each; none when there is no parent.

    For who asks for several of them: one walk costs as much as one :func:`child_of`.
    """
    if parent is None:
        return {}
    return {child.tag: child for child in parent.iterchildren(reversed=True)}


def parent_of(element: Element) -> Element:
    """Return what an element stands in; itself when it is the root."""
    parent = element.getparent()
    return element if parent is None else parent


def value_of(element: Element | None) -> str:
    """Return the ``w:val`` of an element, "" when it has none or there is no element."""
    return "" if element is None else element.get(_VAL, "")
