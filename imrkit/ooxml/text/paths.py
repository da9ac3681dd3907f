"""The path of an element in its story, counted while a reader goes down.

It is that of :class:`imrkit.values.controls.ContentControl`: the children of a control are those
of its content. :mod:`imrkit.ooxml.controls.regions` finds an element by it again.
"""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

Path = tuple[int, ...]


def children(element: Element, path: Path) -> Iterator[tuple[Element, Path]]:
    """Yield what stands in an element at a path, each with its own.

    () is a path that cannot be told: of what stands in a control's second content, which no sound
    file has, and in all that is below it. So the root's children are asked for by their own.
    """
    if element.tag != n.SDT:
        yield from _counted(element, path)
        return
    for content in element.iterchildren(n.SDT_CONTENT):
        yield from _counted(content, path)
        path = ()


def _counted(element: Element, path: Path) -> Iterator[tuple[Element, Path]]:
    for index, child in enumerate(element):
        yield child, (*path, index) if path else ()
