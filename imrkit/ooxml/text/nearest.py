"""The nearest elements of a kind in another, each with its path."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.paths import Path, children
from imrkit.ooxml.text.stories import is_older_copy

_CLOSED = n.PROPERTIES | n.TRACKED_AWAY


def nearest(
    element: Element, path: Path | None, tags: tuple[str, ...]
) -> Iterator[tuple[Element, Path | None]]:
    """Yield the nearest descendants with one of ``tags``, not looking inside them.

    What was deleted or moved away, and the copies for older readers, are left out.
    """
    for child, at in children(element, path):
        tag = child.tag
        if tag in tags:
            yield child, at
        elif tag not in _CLOSED and isinstance(tag, str) and not is_older_copy(child):
            yield from nearest(child, at, tags)
