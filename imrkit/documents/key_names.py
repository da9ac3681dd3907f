"""The names of a key, as a copy is held against them: replaced, looked for, kept out of reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.key import NameKey
from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import renaming
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.read_back.read_back import read_back
from imrkit.ooxml.renaming.replace import replace_names
from imrkit.values.publishing import Left, LeftKind
from imrkit.values.renaming import NameLeft, Renamed, Replaced

_NAMED = "a place whose heading holds a name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """A key to the names, and what is to be done with it."""

    key: NameKey
    pseudonyms: bool = False  # put the codes in the place of the names
    allow_unsure: bool = False  # an everyday word, which may be no name, may stay
    file_name: str = ""  # of the copy; "" when it is not known yet

    def replaced(self, package: Package) -> tuple[Replaced, ...]:
        """Replace the names in a file, if that is asked for; return what was replaced."""
        return replace_names(package, self.key) if self.pseudonyms else ()

    def left(self, made: bytes) -> tuple[Left, ...]:
        """Return what of the key stands in a finished file, or in its name."""
        return (*map(_left, read_back(made, self.key, self.file_name)), *self._certain(made))

    def _certain(self, made: bytes) -> Iterator[Left]:
        """Yield whole names of everyday words (“Grace Hill”), which may not stay as such words.

        Where names are replaced they are gone by now.
        """
        if self.allow_unsure and not self.pseudonyms:
            for one in replace_names(Package.open(made), self.key):
                if one.outcome is Renamed.REPLACED:
                    yield Left(
                        kind=LeftKind(one.kind.value),
                        part=one.part,
                        where=one.near or one.where,
                        count=one.count,
                        codes=one.codes,
                    )

    def without(self, words: str) -> str:
        """Return some words with codes in the place of names, or what to say in their stead."""
        found = renaming(KeyFinder(self.key), words)
        return _NAMED if found.undecided else found.applied(words)


def _left(one: NameLeft) -> Left:
    return Left(
        kind=LeftKind(one.kind.value),
        part=one.part,
        where=one.near or one.where,
        count=one.count,
        codes=one.codes,
        sure=one.sure,
    )
