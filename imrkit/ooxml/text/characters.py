"""The characters of a paragraph, each found in the element that it stands in.

They are counted in the text that :func:`imrkit.ooxml.text.visible_text.visible_text` gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.run_pieces import run_beginning_with, run_ending_with, set_text
from imrkit.ooxml.text.stories import is_older_copy
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import leaf_text

_R, _T = n.qn("w:r"), n.qn("w:t")
_UNSEEN = (
    n.PROPERTIES
    | n.TEXT_BOXES
    | n.TRACKED_AWAY
    | {n.qn(f"w:{name}") for name in ("delText", "delInstrText", "instrText")}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """An element that stands for text, and its characters in the paragraph."""

    element: Element
    start: int
    end: int

    @property
    def run(self) -> Element:
        """The run that it stands in now."""
        run = self.element.getparent()
        return self.element if run is None else run


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters:
    """The text of a paragraph as it was read, and what stands for it, in order."""

    text: str
    leaves: tuple[Leaf, ...]

    def covered(self, start: int, end: int) -> list[Leaf]:
        """Return the leaves of some characters."""
        return [one for one in self.leaves if one.start < end and one.end > start]

    def before(self, at: int) -> Leaf | None:
        """Return the leaf of the character before a place; None when none stands there."""
        return next((one for one in self.leaves if one.start < at <= one.end), None)

    def behind(self, at: int) -> Leaf | None:
        """Return the leaf of the character behind a place; None when none stands there."""
        return next((one for one in self.leaves if one.start <= at < one.end), None)


def characters_of(paragraph: Element, styles: Styles) -> Characters:
    """Read the characters of a paragraph; line breaks before its text count for none."""
    leaves, pieces = [], []
    at, leads = 0, True
    for element in _leaves(paragraph, styles):
        text = leaf_text(element) or ""
        shown = text.lstrip("\n") if leads else text
        leads = leads and not shown
        end = at + len(shown)
        leaves.append(Leaf(element=element, start=end - len(text), end=end))
        pieces.append(shown)
        at = end
    return Characters(text="".join(pieces), leaves=tuple(leaves))


def _leaves(paragraph: Element, styles: Styles) -> Iterator[Element]:
    walker = etree.iterwalk(paragraph, events=("start",))
    for _, element in walker:
        tag = element.tag
        if (
            tag in _UNSEEN
            or not isinstance(tag, str)
            or is_older_copy(element)
            or (tag == _R and styles.hides(element))
        ):
            walker.skip_subtree()
        elif leaf_text(element) is not None:
            yield element


def run_from(leaf: Leaf, at: int) -> Element:
    """Return the run that begins with a character of a leaf, counted in the paragraph.

    What stands before it keeps its run and its elements; the rest goes into a run like it.
    """
    return run_beginning_with(leaf.element if at <= leaf.start else _rest(leaf, at))


def cut_behind(leaf: Leaf, at: int) -> Element:
    """Let the run of a leaf end before a character, counted in the paragraph; return that run."""
    if leaf.start < at < leaf.start + len(leaf.element.text or ""):  # it may be cut there already
        run_beginning_with(_rest(leaf, at))
    return run_ending_with(leaf.element)


def _rest(leaf: Leaf, at: int) -> Element:
    """Cut a text in two; return the second."""
    words = leaf.element.text or ""
    rest = etree.Element(_T)
    set_text(leaf.element, words[: at - leaf.start])
    set_text(rest, words[at - leaf.start :])
    leaf.element.addnext(rest)
    return rest
