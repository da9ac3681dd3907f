"""Count what is taken out, by kind and place."""

from __future__ import annotations

from collections import Counter

from imrkit.values.publishing import Removed, RemovedKind


class Tally:
    """The things of one kind that were taken out."""

    def __init__(self, kind: RemovedKind) -> None:
        self._kind = kind
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(self, part: str, where: str = "", count: int = 1) -> None:
        """Count something that stood in a part."""
        if count:
            self._counts[part, where] += count

    def removed(self) -> tuple[Removed, ...]:
        """Return what was counted, in the order in which it was found."""
        return tuple(
            Removed(kind=self._kind, part=part, where=where, count=count)
            for (part, where), count in self._counts.items()
        )
