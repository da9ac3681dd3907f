"""How near a slot's words are to what the checklist itself calls an item.

It serves items that the model has never seen, as those of a force's own checklist, and says in a
reason which known heading or label a slot is worded like.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

from imrkit.checklist import ChecklistItem
from imrkit.judging.matching.words import phrase

Stems = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The known words of an item that a slot is most like."""

    words: str  # as the checklist has them
    likeness: float  # 0 to 1; 1: the same words


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemNames:
    """The words that items are known by."""

    names: dict[str, tuple[tuple[str, Stems], ...]]  # item -> (words, their stems)
    rarity: dict[str, float]  # stem -> how much it tells; a stem of many items tells little

    def nearest(self, item: str, stems: Stems) -> Nearest:
        """Return the known words of an item that are most like a slot's."""
        found = Nearest(words="", likeness=0.0)
        for words, known in self.names.get(item, ()):
            if (likeness := self._likeness(stems, known)) > found.likeness:
                found = Nearest(words=words, likeness=likeness)
        return found

    def _likeness(self, one: Stems, other: Stems) -> float:
        if not (common := one & other):
            return 0.0
        return self._sum(common) / self._sum(one | other)

    def _sum(self, stems: Stems) -> float:
        return sum(self.rarity.get(stem, 6.0) for stem in stems)


def stems_of(words: str) -> Stems:
    """Return the stems that words are compared by."""
    own = phrase(words)
    return frozenset(own.content or own.stems)


def names_of(items: Iterable[ChecklistItem]) -> ItemNames:
    """Return the words that items are known by."""
    names = {
        item.id: tuple((words, stems_of(words)) for words in dict.fromkeys(_names(item)) if words)
        for item in items
    }
    counts: dict[str, int] = {}
    for known in names.values():
        for stem in frozenset().union(*(stems for _, stems in known)):
            counts[stem] = counts.get(stem, 0) + 1
    rarity = {stem: log(1 + len(names) / count) for stem, count in counts.items()}
    return ItemNames(names=names, rarity=rarity)


def _names(item: ChecklistItem) -> Iterator[str]:
    yield from (item.title, *item.headings, *item.labels)
