"""The path of an element in its story.

It is that of :class:`imrkit.values.controls.ContentControl`: the children of a control are those
of its content. :mod:`imrkit.ooxml.controls.regions` finds an element by it again.
"""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

Path = tuple[int, ...]
_PLACES = tuple(n.qn(f"w:{name}") for name in ("p", "tc", "tr", "tbl"))


def children(element: Element, path: Path | None) -> Iterator[tuple[Element, Path | None]]:
    """Yield what stands in an element at a path, each with its own.

    None is a path that cannot be told: of what stands in a control's second content, which no sound
    file has, and of all that is below it.
    """
    if element.tag != n.SDT:
        yield from _counted(element, path)
        return
    for content in element.iterchildren(n.SDT_CONTENT):
        yield from _counted(content, path)
        path = None


def _counted(element: Element, path: Path | None) -> Iterator[tuple[Element, Path | None]]:
    for index, child in enumerate(element):
        yield child, None if path is None else (*path, index)


class Paths:
    """The paths of elements anywhere in a document; the children of each are counted once."""

    def __init__(self) -> None:
        self._found: dict[Element, Path | None] = {}

    def of(self, element: Element) -> Path | None:
        """Return the path of an element, None when it cannot be told; that of a root is ()."""
        parent = element.getparent()
        if parent is None:
            return ()
        if element not in self._found:
            holder = _holder(parent)
            self._found.update(children(holder, self.of(holder)))
        return self._found.get(element)

    def near(self, element: Element) -> Path:
        """Return the path of the paragraph, cell, row or table that an element is in or is.

        Where there is none it is the element's own; () when it cannot be told.
        """
        around = (element, *element.iterancestors())
        return self.of(next((one for one in around if one.tag in _PLACES), element)) or ()


def _holder(parent: Element) -> Element:
    """Return the control whose content an element is, or the element."""
    around = parent.getparent()
    is_content = parent.tag == n.SDT_CONTENT and around is not None and around.tag == n.SDT
    return around if is_content and around is not None else parent
