"""What lists of words make of a text is made once while a draft is judged, then forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

_Made = TypeVar("_Made")
_Kept = dict[tuple[Callable[[str], Any], str], Any]
_KEPT: ContextVar[_Kept | None] = ContextVar("kept", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Keep what is made of texts until the end of the block, for this thread alone."""
    token = _KEPT.set({})
    try:
        yield
    finally:
        _KEPT.reset(token)


def remembered(make: Callable[[str], _Made], text: str) -> _Made:
    """Return what is made of a text, which may have been made before and is not changed."""
    kept = _KEPT.get()
    if kept is None:
        return make(text)
    found: _Made | None = kept.get((make, text))
    if found is None:
        found = kept[make, text] = make(text)
    return found
