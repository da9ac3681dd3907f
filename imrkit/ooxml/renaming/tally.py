"""What was replaced and what was left, counted by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import Renaming
from imrkit.ooxml.package.package import Element
from imrkit.values.renaming import KeyKind, Renamed, Replaced


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of a file."""

    part: str
    where: str
    heading: Element | None = None  # the paragraph above; None: none is, or it is not the body


_What = tuple[Renamed, KeyKind, tuple[str, ...], Spot]


class Tally:
    """Counts places, and tells of them when all is done."""

    def __init__(self, finder: KeyFinder) -> None:
        self._finder = finder
        self._counts: Counter[_What] = Counter()

    def add(self, spot: Spot, found: Renaming) -> None:
        """Count what is changed in a text, and what is left to a person."""
        for change in found.changes:
            self._counts[Renamed.REPLACED, change.kind, change.codes, spot] += 1
        for one in found.undecided:
            self.left(spot, Renamed.UNDECIDED, one.kind, one.entries)

    def left(self, spot: Spot, why: Renamed, kind: KeyKind, entries: Sequence[int]) -> None:
        """Count something that is left."""
        codes = tuple(self._finder.key.entries[number].code for number in entries)
        self._counts[why, kind, codes, spot] += 1

    def told(self) -> tuple[Replaced, ...]:
        """Return what was counted, in the order in which it was met; headings as they are now."""
        return tuple(
            Replaced(
                outcome=outcome,
                kind=kind,
                codes=codes,
                where=spot.where,
                part=self._without_names(spot.part),
                near="" if spot.heading is None else self._words(spot.heading),
                count=count,
            )
            for (outcome, kind, codes, spot), count in self._counts.items()
        )

    def _words(self, heading: Element) -> str:
        return self._without_names(" ".join("".join(map(str, heading.itertext())).split()))

    def _without_names(self, words: str) -> str:
        """Return words in which what is still found is left out."""
        for one in reversed(self._finder.find(words)):
            words = f"{words[: one.start]}…{words[one.end :]}"
        return words
