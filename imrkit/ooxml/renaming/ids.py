"""Ids that hold a name (a bookmark’s, a style’s): renamed wherever they are asked for."""

from __future__ import annotations

from collections.abc import Callable

from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import Renaming, Style, renaming

_LONGEST = 40  # of a bookmark’s name


class Ids:
    """Gives each id that holds a name another, that no other id has."""

    def __init__(self, finder: KeyFinder, is_used: Callable[[str], bool]) -> None:
        """``is_used`` tells whether the file has an id already."""
        self._finder = finder
        self._is_used = is_used
        self._made: set[str] = set()
        self._found: dict[str, tuple[str, Renaming]] = {}

    def renamed(self, id_: str) -> tuple[str, Renaming]:
        """Return the id in the place of one, the same each time."""
        if id_ not in self._found:
            found = renaming(self._finder, id_, Style.ID)
            new = self._free(found.applied(id_)) if found.changes else id_
            self._found[id_] = new, found
        return self._found[id_]

    def known(self, id_: str) -> str | None:
        """Return what an id became; None for one that is not known or stayed as it was."""
        new, found = self._found.get(id_, (id_, Renaming()))
        return new if found.changes else None

    def _free(self, id_: str) -> str:
        short = id_[:_LONGEST]
        ways = (short, *(f"{short[: _LONGEST - 4]}_{number}" for number in range(2, 1000)))
        free = (way for way in ways if way not in self._made and not self._is_used(way))
        new = next(free, short)
        self._made.add(new)
        return new
