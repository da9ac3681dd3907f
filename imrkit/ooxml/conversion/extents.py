"""Where areas begin and end in a document, so that two that overlap are told from neighbours."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import Characters, Leaf

Point = tuple[int, int]  # the number of an element in its part, and a character in it
_CHAR, _KIND = n.qn("w:fldChar"), n.qn("w:fldCharType")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """From where to where an area reaches; of one that nothing stands in the two are equal."""

    start: Point
    end: Point

    @property
    def size(self) -> Point:
        """How much it holds: elements, and then characters."""
        return self.end[0] - self.start[0], self.end[1] - self.start[1]

    def overlaps(self, other: Extent) -> bool:
        """Tell whether two areas share something; neighbours do not."""
        if self == other:
            return True
        return self.start < other.end and other.start < self.end


class Order:
    """The order of all elements of a part."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._first = {element: number for number, element in enumerate(root.iter())}
        self._fields = tuple(self._outer_fields(root))
        self._begins = [begin for begin, _ in self._fields]

    def of_elements(self, elements: Sequence[Element]) -> Extent:
        """Return the extent of siblings."""
        return Extent(start=(self._first[elements[0]], 0), end=(self._behind(elements[-1]), 0))

    def of_gap(self, parent: Element, at: int) -> Extent:
        """Return the extent of nothing, before a child of an element or behind the last."""
        element = self._first[parent[at]] if at < len(parent) else self._behind(parent)
        return Extent(start=(element, 0), end=(element, 0))

    def of_characters(
        self, paragraph: Element, characters: Characters, start: int, end: int
    ) -> Extent:
        """Return the extent of characters of a paragraph."""
        first, last = characters.behind(start), characters.before(end)
        if start == end:
            first = last = last or first
        if first is None or last is None:
            return self.of_gap(paragraph, len(paragraph))
        return Extent(start=self._point(first, start), end=self._point(last, end))

    def _behind(self, element: Element) -> int:
        """Return the number of what comes next behind an element and all that it holds."""
        around: Element | None = element
        while around is not None and around is not self._root:
            if (following := around.getnext()) is not None:
                return self._first[following]
            around = around.getparent()
        return len(self._first)

    def _point(self, leaf: Leaf, at: int) -> Point:
        return self._first[leaf.element], at - leaf.start

    def is_in_field(self, extent: Extent) -> bool:
        """Tell whether an area lies between the two ends of a field, and is not the field."""
        at = bisect.bisect_left(self._begins, extent.start[0]) - 1
        return at >= 0 and extent.start[0] < self._fields[at][1]

    def _outer_fields(self, root: Element) -> Iterable[tuple[int, int]]:
        depth = begin = 0
        for sign in root.iter(_CHAR):
            kind = sign.get(_KIND)
            if kind == "begin":
                begin = begin if depth else self._first[sign]
                depth += 1
            elif kind == "end" and depth:
                depth -= 1
                if not depth:
                    yield begin, self._first[sign]
