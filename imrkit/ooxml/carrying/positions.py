"""Where marks stand in the stories of the target, once all is in place."""

from __future__ import annotations

from functools import cached_property

from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.range_marks import COMMENT_MARKS, RANGE_MARKS

_MARKS = tuple({*RANGE_MARKS, *COMMENT_MARKS})


class Positions:
    """The marks in the parts that were carried into, in their order."""

    def __init__(self, package: Package, parts: frozenset[str]) -> None:
        self._package = package
        self._parts = sorted(parts)

    def holds(self, mark: Element) -> bool:
        """Tell whether a mark stands in one of the parts."""
        return mark in self._found

    def are_in_order(self, first: Element, second: Element) -> bool:
        """Tell whether one mark stands before another in the same part."""
        if first not in self._found or second not in self._found:
            return False
        (part, at), (other, behind) = self._found[first], self._found[second]
        return part == other and at < behind

    @cached_property
    def _found(self) -> dict[Element, tuple[str, int]]:
        return {
            element: (part, number)
            for part in self._parts
            for number, element in enumerate(self._package.tree(part).iter(*_MARKS))
        }
