"""Tell how far two texts say the same, by their words.

Words are compared by their stems, and the commonest words of the language do not count. Of many
texts, those that share a word are found through an index, so that a thousand texts are not each
held against every other.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COMMON_WORDS = """
a about after again against all also am an and any are as at be because been before being below
between both but by can could did do does doing done down during each either few for from
further get gets given had has have having he her here hers him his how i if in into is it its
itself made make makes may might more most must need needed needs no nor not now of off on once
one only or other others our out over own per put same shall she should so some such than that
the their them then there these they this those through to too under until up upon us very via
was way we were what when where whether which while who whom whose why will with within without
would yet you your
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_ALL_ENDINGS = """
ations ation ings ing edly ed ies ied es s ly ment ments ness ers er ors or able ible ive ives ance
ence ances ences al ally ion ions e y
"""
# The longest that fits is cut off; what is left keeps four letters at least.
_ENDINGS = tuple(sorted(_ALL_ENDINGS.split(), key=len, reverse=True))
_SHORTEST = 4
_SHORT_PLURAL = re.compile(r"[^\W\d_]{3}(?<!s)s")  # “logs”


@functools.lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the beginning that a word shares with its other forms: “interpret” of “interpreters”.

    ``word`` is in small letters. The stem is for comparing only, and need be no word.
    """
    plain = word.replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST:
            return plain[: -len(ending)]
    return plain[:-1] if _SHORT_PLURAL.fullmatch(plain) else plain


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, in order."""
    return [match[0].casefold() for match in _WORD.finditer(text)]


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text’s words, without those of the commonest words."""
    return frozenset(stem(word) for word in words_of(text) if word not in _COMMON)


def likeness(one: str, other: str) -> float:
    """Return how far two texts have the same words, every one counted: 1 all, 0 none."""
    first, second = (Counter(map(stem, words_of(text))) for text in (one, other))
    count = first.total() + second.total()
    return 2 * (first & second).total() / count if count else 1.0


class Index:
    """Texts, by the stems that stand in them."""

    __slots__ = ("_by_stem", "_stems")

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        self._stems: Sequence[frozenset[str]] = tuple(texts)
        self._by_stem: dict[str, list[int]] = {}
        for number, found in enumerate(self._stems):
            for one in found:
                self._by_stem.setdefault(one, []).append(number)

    def __len__(self) -> int:
        return len(self._stems)

    def covering(self, wanted: frozenset[str]) -> tuple[int, float]:
        """Return which text holds most of the stems, and how much of them; ``(-1, 0.0)`` when none.

        Of several the first.
        """
        held = Counter(number for one in wanted for number in self._by_stem.get(one, ()))
        if not held:
            return -1, 0.0
        number, count = min(held.items(), key=lambda found: (-found[1], found[0]))
        return number, count / len(wanted)

    def spread(self, one: str) -> float:
        """Return in what part of the texts a stem stands: 1 in all, 0 in none."""
        return len(self._by_stem.get(one, ())) / len(self._stems) if self._stems else 0.0
