"""The names of moves: one for where text was taken away, and where it was put (17.13.5)."""

from __future__ import annotations

from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.text.stories import stories

MOVES = (n.qn("w:moveFromRangeStart"), n.qn("w:moveToRangeStart"))
_NAME = n.qn("w:name")


class MoveNames:
    """The names that the moves of the source have in the target."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._taken: set[str] | None = None
        self._now: dict[str, tuple[str, set[str]]] = {}  # the new name, and the tags that have it
        self._moves: list[set[str]] = []

    def carried(self, name: str, tag: str) -> str:
        """Return the name that one side of a move gets: the other side has the same."""
        new, tags = self._now.get(name, ("", {tag}))
        if tag in tags:
            new, tags = self._free(name), set()
            self._moves.append(tags)
        tags.add(tag)
        self._now[name] = new, tags
        return new

    @property
    def halves(self) -> int:
        """The number of moves of which only one side was carried."""
        return sum(len(tags) == 1 for tags in self._moves)

    def _free(self, wished: str) -> str:
        if self._taken is None:
            self._taken = {
                mark.get(_NAME, "")
                for story in stories(self._pair.target.package)
                for mark in story.root.iter(*MOVES)
            }
        found, number = wished, 1
        while found in self._taken:
            number += 1
            found = f"{wished}_{number}"
        self._taken.add(found)
        return found
