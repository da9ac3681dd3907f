"""Changes of a text written into the elements that it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from lxml import etree

from imrkit.key.replacing import Change
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.renaming.streams import Leaf

_W_T = n.qn("w:t")
_KEEPS_SPACE = frozenset(
    {_W_T, *(n.qn(f"w:{name}") for name in ("delText", "instrText", "delInstrText")), f"{{{n.M}}}t"}
)


def write(leaves: Sequence[Leaf], changes: Sequence[Change]) -> None:
    """Make changes in the text that some leaves make together.

    What is new stands in the first text that a change touches, and so looks as the first letter of
    the name did; signs inside a name (a hyphen, a break) go.
    """
    ends = list(accumulate(len(leaf.text) for leaf in leaves))
    starts = [0, *ends[:-1]]
    for change in reversed(changes):  # so that what stands before one is where it was
        touched = range(bisect_right(ends, change.start), bisect_left(starts, change.end))
        new = change.new
        for number in sorted(touched, key=lambda one: leaves[one].sign is not None):
            start, end = change.start - starts[number], change.end - starts[number]
            new = _put(leaves[number], max(0, start), end, new)


def _put(leaf: Leaf, start: int, end: int, new: str) -> str:
    """Put what is new in the place of a leaf's characters; return what is still to be put."""
    if leaf.sign is not None:
        _put_in_place(leaf.element, new)
    else:
        text = leaf.text
        set_text(leaf.element, f"{text[:start]}{new}{text[end:]}")
    return ""


def _put_in_place(sign: Element, new: str) -> None:
    parent = sign.getparent()
    if parent is None:
        return
    if new:
        text = etree.Element(_W_T)
        set_text(text, new)
        sign.addprevious(text)
    parent.remove(sign)


def set_text(element: Element, text: str) -> None:
    """Give an element its text, and let Word keep the spaces at its ends."""
    element.text = text
    if element.tag in _KEEPS_SPACE and text != text.strip():
        element.set(n.qn("xml:space"), "preserve")
