"""Ids that hold a name (a bookmark’s, a style’s): renamed wherever they are asked for."""

from __future__ import annotations

from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import Renaming, Style, renaming

_LONGEST = 40  # of a bookmark’s name


class Ids:
    """Gives each id that holds a name another, that no other id has."""

    def __init__(self, finder: KeyFinder) -> None:
        self._finder = finder
        self._taken: set[str] = set()
        self._found: dict[str, tuple[str, Renaming]] = {}

    def see(self, id_: str) -> None:
        """Note an id of the file, so that none is made like it. All are seen before one is made."""
        self._taken.add(id_)

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
        new = next((way for way in ways if way not in self._taken), short)
        self._taken.add(new)
        return new
