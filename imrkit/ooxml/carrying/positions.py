"""Where elements stand in the stories of the target, once all is in place."""

from __future__ import annotations

from functools import cached_property

from imrkit.ooxml.package.package import Element, Package


class Positions:
    """The elements of the parts that were carried into, in their order."""

    def __init__(self, package: Package, parts: frozenset[str]) -> None:
        self._package = package
        self._parts = sorted(parts)

    def holds(self, element: Element) -> bool:
        """Tell whether an element stands in one of the parts."""
        return element in self._found

    def are_in_order(self, first: Element, second: Element) -> bool:
        """Tell whether one element stands before another in the same part."""
        if first not in self._found or second not in self._found:
            return False
        (part, at), (other, behind) = self._found[first], self._found[second]
        return part == other and at < behind

    @cached_property
    def _found(self) -> dict[Element, tuple[str, int]]:
        return {
            element: (part, number)
            for part in self._parts
            for number, element in enumerate(self._package.tree(part).iter())
        }
