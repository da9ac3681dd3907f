"""The names of bookmarks: each once in a document, whatever its case (17.13.6.2)."""

from __future__ import annotations

from collections import defaultdict

from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.text.stories import stories

_START, _NAME = n.qn("w:bookmarkStart"), n.qn("w:name")
_LONGEST = 40  # letters of a name that Word takes


class BookmarkNames:
    """The names that the bookmarks of the source have in the target."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._taken: set[str] | None = None
        self._numbers: dict[str, int] = defaultdict(lambda: 1)
        self._carried: dict[str, dict[int, str]] = defaultdict(dict)

    def carried(self, name: str, number: int) -> str:
        """Return the name that a bookmark gets; ``number``: that of the carrying."""
        found = self._free(name)
        self._carried[name.casefold()].setdefault(number, found)
        return found

    def now(self, name: str, number: int) -> str | None:
        """Return what a bookmark is called now that was named in a carrying: the one carried at
        once, else the first; None when it was never carried."""
        found = self._carried.get(name.casefold())
        return None if found is None else found.get(number, next(iter(found.values())))

    def is_taken(self, name: str) -> bool:
        """Tell whether the target has a bookmark of that name."""
        return name.casefold() in self._names()

    def _free(self, wished: str) -> str:
        taken, found = self._names(), wished
        while found.casefold() in taken:
            self._numbers[wished] += 1
            ending = f"_{self._numbers[wished]}"
            found = f"{wished[: _LONGEST - len(ending)]}{ending}"
        taken.add(found.casefold())
        return found

    def _names(self) -> set[str]:
        if self._taken is None:
            self._taken = {
                mark.get(_NAME, "").casefold()
                for story in stories(self._pair.target.package)
                for mark in story.root.iter(_START)
            }
        return self._taken
