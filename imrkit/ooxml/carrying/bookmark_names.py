"""The names of bookmarks: each once in a document, whatever its case (17.13.6.2)."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
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

    def is_to_be_let_go(self, name: str) -> bool:
        """Tell whether what leads to a bookmark that was not carried may not stay: it led to one in
        the source, or would lead to another in the target."""
        return name.casefold() in self._in_source or name.casefold() in self._names()

    @cached_property
    def _in_source(self) -> set[str]:
        return _names_in(self._pair.source.package)

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
            self._taken = _names_in(self._pair.target.package)
        return self._taken


def _names_in(package: Package) -> set[str]:
    return {
        mark.get(_NAME, "").casefold()
        for story in stories(package)
        for mark in story.root.iter(_START)
    }
