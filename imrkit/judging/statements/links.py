"""Which statements take up which others, by number and by what they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from imrkit.judging.statements.values import Statement
from imrkit.judging.wordlists import signs
from imrkit.words.likeness import Index, stem, stems

# Said in so many recommendations that they tie none to what was learnt.
_EVERYWHERE_WORDS = """
action agency agreed agreement all appropriate authority awareness case cases change changes
clear consider consideration deliver develop embed ensure ensuring establish force future give
identify implement improve include introduce key learning lesson lessons local making member
members must new officer officers one organisation partner police policy practice practitioner
practitioners procedure process professional professionals progress provide recommend
recommendation recommended relevant remind reminded report review reviewed reviews safeguarding
service services set staff support system team teams time use used victim victims way work
worker workers working year years
january february march april june july august september october november december
"""
_EVERYWHERE = frozenset(map(stem, _EVERYWHERE_WORDS.split()))
_COMMON_PART = 0.5  # of the statements: a word in as many tells none of them
_FEW = 3  # statements: of so few, each word tells something
_ENOUGH = 1.0
TOPIC = "@"  # before the name of a topic, among stems
_TOPIC = 0.5  # what a topic that is spoken of in other words counts


class Links:
    """Statements, to be asked which of them speak of the same as a text."""

    __slots__ = ("_index", "_texts")

    def __init__(self, statements: Iterable[Statement]) -> None:
        texts: Sequence[frozenset[str]] = tuple(subjects(one.whole) for one in statements)
        self._texts = frozenset[str]().union(*texts)
        self._index = Index(texts)

    def take_up(self, text: str) -> bool:
        """Tell whether one of the statements speaks of what a text speaks of."""
        shared = subjects(text) & self._texts
        return sum(map(self._weight, shared)) >= _ENOUGH

    def _weight(self, subject: str) -> float:
        is_common = len(self._index) > _FEW and self._index.spread(subject) >= _COMMON_PART
        own = _TOPIC if subject.startswith(TOPIC) else 1.0
        return own / 2 if is_common else own


def subjects(text: str) -> frozenset[str]:
    """Return what a text speaks of: stems of its own words, and “@” with a topic for others."""
    words = frozenset(one for one in stems(text) if not one.isdecimal()) - _EVERYWHERE
    return words | {
        f"{TOPIC}{name}" for name, finder in signs("topics").items() if finder.is_in(text)
    }
