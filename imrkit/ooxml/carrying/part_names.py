"""Names for the parts that a package is given."""

from __future__ import annotations

import itertools
import posixpath
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator


class PartNames:
    """Finds free names in one package; names differ in more than their case (29500-2, 6.2.2)."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {name.casefold() for name in taken}
        self._numbers: dict[str, Iterator[int]] = defaultdict(lambda: itertools.count(1))

    def free(self, wished: str) -> str:
        """Return the name wished for, or one like it with another number; it is taken then."""
        found = wished if wished.casefold() not in self._taken else self._numbered(wished)
        self._taken.add(found.casefold())
        return found

    def _numbered(self, wished: str) -> str:
        stem, extension = posixpath.splitext(wished)
        base = stem.rstrip(string.digits)
        numbers = self._numbers[base + extension]
        names = (f"{base}{number}{extension}" for number in numbers)
        return next(name for name in names if name.casefold() not in self._taken)
