"""Turns: how many requests are worked on at once, so that those which need no work never wait."""

from __future__ import annotations

from threading import BoundedSemaphore

WORKING = 4  # at once
WAITING = 196  # for their turn, each in a thread of its own: an edit of each of 200 authors
PATIENCE = 10.0  # seconds that one waits for its turn
SPARE = 8  # threads for what needs no turn: pages, the checklist, “does it live?”
THREADS = WORKING + WAITING + SPARE


class Turns:
    """So many at once, so many who wait, and for how many seconds."""

    def __init__(
        self, *, working: int = WORKING, waiting: int = WAITING, patience: float = PATIENCE
    ) -> None:
        self._working = BoundedSemaphore(working)
        self._there = BoundedSemaphore(working + waiting)
        self._patience = patience

    def begin(self) -> bool:
        """Wait for a turn; tell whether it came. Each that came is given back with :meth:`end`."""
        if not self._there.acquire(blocking=False):
            return False
        if self._working.acquire(timeout=self._patience):
            return True
        self._there.release()
        return False

    def end(self) -> None:
        """Give a turn back."""
        self._working.release()
        self._there.release()
