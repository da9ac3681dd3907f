"""Put the marks of a comment around words of a paragraph.

They stand beside the runs of the paragraph, never in a field, link, control or tracked change:
words that begin or end inside of one are marked with the whole of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from imrkit.ooxml.comments.runs import (
    T,
    belong_together,
    can_cut,
    cut_before,
    cut_text,
    is_plain,
)
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import Leaf, characters_of
from imrkit.ooxml.text.styles import Styles

NONE = (0, 0)  # no words, but the beginning of the paragraph
_P_PR, _FIELD, _KIND = (n.qn(f"w:{name}") for name in ("pPr", "fldChar", "fldCharType"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a comment puts into a paragraph."""

    start: Element
    end: Element
    reference: Element  # the run that shows it


def put_marks(
    paragraph: Element, marks: Marks, styles: Styles, words: tuple[int, int] | None
) -> None:
    """Put marks around some characters of a paragraph; ``words`` None: around all of it.

    They stand at its beginning for NONE, and when one of its fields goes on in another paragraph.
    """
    around = _Around(paragraph, styles)
    if words == NONE or not around.fields_are_whole:
        _put_first(paragraph, [marks.start, marks.end, marks.reference])
        return
    last = None if words is None else around.last(words[1])
    if words is None or last is None:
        _put_first(paragraph, [marks.start])
        paragraph.extend([marks.end, marks.reference])
        return
    last.addnext(marks.end)  # before the run of the first word is cut, which may be the same
    marks.end.addnext(marks.reference)
    first = around.first(words[0])
    if first is None:
        _put_first(paragraph, [marks.start])
    else:
        first.addprevious(marks.start)


def _put_first(paragraph: Element, elements: Sequence[Element]) -> None:
    at = 1 if len(paragraph) and paragraph[0].tag == _P_PR else 0
    paragraph[at:at] = list(elements)


class _Around:
    """Finds the children of a paragraph beside which marks may stand."""

    def __init__(self, paragraph: Element, styles: Styles) -> None:
        self._paragraph = paragraph
        self._characters = characters_of(paragraph, styles)
        self._in_field_before: set[Element] = set()
        self._in_field_behind: set[Element] = set()
        self.fields_are_whole = self._read_fields()

    def _read_fields(self) -> bool:
        depth = 0
        for child in self._paragraph:
            if depth:
                self._in_field_before.add(child)
            for piece in child.iter(_FIELD):
                depth += {"begin": 1, "end": -1}.get(piece.get(_KIND, ""), 0)
                if depth < 0:
                    return False
            if depth:
                self._in_field_behind.add(child)
        return depth == 0

    def first(self, start: int) -> Element | None:
        """Return the child that words from a character on begin with; a run may be cut for it."""
        for at in range(start, -1, -1):
            leaf = self._characters.behind(at)
            if leaf is None:
                return None
            before, child = self._child(self._characters.before(at)), self._child(leaf)
            if before is child and is_plain(child) and child not in self._in_field_before:
                if (made := _cut(leaf, at)) is not None:
                    return made
            elif before is child or not _touch(before, child):
                return self._outermost_before(child)
        return self._outermost_before(self._child(self._characters.behind(0)))

    def last(self, end: int) -> Element | None:
        """Return the child that words up to a character end with; a run may be cut for it."""
        for at in range(end, len(self._characters.text) + 1):
            leaf = self._characters.before(at)
            if leaf is None:
                return None
            child = self._child(leaf)
            follower = self._characters.behind(at)
            behind = self._child(follower)
            if behind is child and is_plain(child) and child not in self._in_field_behind:
                if follower is not None and _cut(follower, at) is not None:
                    return child
            elif behind is child or not _touch(child, behind):
                return self._outermost_behind(child)
        return self._outermost_behind(self._child(self._characters.before(end)))

    def _child(self, leaf: Leaf | None) -> Element | None:
        """Return the child of the paragraph in which a leaf stands."""
        found = None if leaf is None else leaf.element
        while found is not None and found.getparent() is not self._paragraph:
            found = found.getparent()
        return found

    def _outermost_before(self, child: Element | None) -> Element | None:
        """Return the first of the children that are not parted from this one by a mark."""
        while child is not None:
            before = child.getprevious()
            if child not in self._in_field_before and not belong_together(before, child):
                break
            child = before
        return child

    def _outermost_behind(self, child: Element | None) -> Element | None:
        while child is not None:
            behind = child.getnext()
            if child not in self._in_field_behind and not belong_together(child, behind):
                break
            child = behind
        return child


def _touch(first: Element | None, second: Element | None) -> bool:
    """Tell whether two runs stand side by side and could be pieces of one."""
    return first is not None and first.getnext() is second and belong_together(first, second)


def _cut(leaf: Leaf, at: int) -> Element | None:
    """Cut a run before a character of it; None when that cannot be told from how it was before."""
    inside = at - leaf.start
    if inside > 0:
        return cut_text(leaf.element, inside) if can_cut(leaf.element, inside) else None
    before = leaf.element.getprevious()
    are_texts = before is not None and before.tag == leaf.element.tag == T
    return None if are_texts else cut_before(leaf.element)
