"""What is told of a text: asked once, while the slots of a document are looked for and no longer.

A form repeats its labels, and of each line its neighbours ask the same again.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

Told = TypeVar("Told")
_MOST = 4096  # texts
_forget: list[Callable[[], None]] = []


def remembered(question: Callable[[str], Told]) -> Callable[[str], Told]:
    """Return a question about a text that remembers what it told."""
    kept = functools.lru_cache(maxsize=_MOST)(question)
    _forget.append(kept.cache_clear)
    return kept


def forget() -> None:
    """Forget every text."""
    for one in _forget:
        one()
