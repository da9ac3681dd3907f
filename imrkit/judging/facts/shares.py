"""Find what a report says became of so many things: “of the 14 appointments he kept nine”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.judging.facts.counted import NumberOfThings, numbered
from imrkit.judging.facts.number_words import number_of
from imrkit.judging.passages import Passage
from imrkit.words.codes import CODE
from imrkit.words.likeness import stem, stems
from imrkit.words.sentences import sentences

DONE = "done"
MISSED = "missed"
_FEWEST = 4  # of things: of fewer, two texts may speak of others
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MOST_BETWEEN = 2  # words between what was done and how many: “kept only nine”
_DONE_WORDS = """
kept keep attended attend completed made carried honoured fulfilled came answered done
"""
_MISSED_WORDS = "missed cancelled unattended refused declined unanswered"
_CLASS = {
    **dict.fromkeys(_DONE_WORDS.split(), DONE),
    **dict.fromkeys(_MISSED_WORDS.split(), MISSED),
}
_NOT = frozenset({"not", "never", "failed", "didn't", "didn’t"})
_LINKS = frozenset({"were", "was", "had", "been", "out", "only", "just", "of", "which", "all"})
_APART = re.compile(r"[,;:.()]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHO = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_SEXES = {"he": "he", "his": "he", "she": "she", "her": "she"}
# Words beside a total that tell nothing of which things they are.
_LOOSE_WORDS = "offered planned booked scheduled made arranged due given set whole period total all"
_LOOSE = frozenset(map(stem, _LOOSE_WORDS.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of so many things were done, or missed."""

    passage: Passage
    start: int
    end: int
    kind: str  # of the things: "appointment"
    total: int
    part: int
    became: str  # DONE or MISSED
    narrower: frozenset[str]  # stems of what tells which of them
    people: frozenset[str]  # their codes
    sexes: frozenset[str]  # “he” or “she”
    years: frozenset[str]

    @property
    def words(self) -> str:
        """The words of the draft."""
        return self.passage.text[self.start : self.end]

    def is_of_same(self, other: Share) -> bool:
        """Tell whether another share may be of the same things."""
        same = self.kind == other.kind and self.total == other.total
        pairs = (
            (self.narrower, other.narrower),
            (self.people, other.people),
            (self.sexes, other.sexes),
            (self.years, other.years),
        )
        return same and all(not one or not two or one & two for one, two in pairs)

    def differs(self, other: Share) -> bool:
        """Tell whether both cannot be true."""
        if self.became == other.became:
            return self.part != other.part
        return self.part + other.part > self.total


def shares(passages: Iterable[Passage]) -> tuple[Share, ...]:
    """Return what the texts of a report say became of so many things, in order."""
    return tuple(
        found
        for passage in passages
        if passage.is_prose
        for start, end in sentences(passage.text)
        for found in _in_sentence(passage, start, passage.text[start:end])
    )


def _in_sentence(passage: Passage, start: int, text: str) -> Iterator[Share]:
    totals = [one for one in numbered(text) if one.number >= _FEWEST]
    if len(totals) != 1:
        return
    whole = totals[0]
    sexes = frozenset(_SEXES[one[0].casefold()] for one in _WHO.finditer(text))
    for number, became, at, until in _parts(text, whole):
        yield Share(
            passage=passage,
            start=start + min(at, whole.start),
            end=start + max(until, whole.end),
            kind=whole.kind,
            total=whole.number,
            part=number,
            became=became,
            narrower=frozenset(stems(whole.narrows) - _LOOSE),
            people=frozenset(one[0] for one in CODE.finditer(text) if one["kind"]),
            sexes=sexes,
            years=frozenset(_YEAR.findall(text)),
        )


def _parts(text: str, whole: NumberOfThings) -> Iterator[tuple[int, str, int, int]]:
    """Yield each number beside the words for what was done, that word, and where both stand."""
    words = list(_WORD.finditer(text))
    plain = [word[0].casefold() for word in words]
    for at, word in enumerate(words):
        if whole.start <= word.start() < whole.end:
            continue
        number = number_of(tuple(plain[at : at + 2]))
        if number is None or number[0] > whole.number:
            continue
        found = _verb(plain, words, at, at + number[1], whole)
        if found is None:
            continue
        first, last = sorted((words[found], word), key=lambda one: one.start())
        if _APART.search(text, first.end(), last.start()) is None:
            verb = words[found]
            became = _CLASS[plain[found]]
            if _NOT & set(plain[max(0, found - 2) : found]):
                became = MISSED
            yield number[0], became, min(word.start(), verb.start()), max(word.end(), verb.end())


def _verb(
    plain: list[str], words: list[re.Match[str]], at: int, until: int, whole: NumberOfThings
) -> int | None:
    """Return which word says what became of a number: the one right before it, or behind it."""
    for before in range(at - 1, max(-1, at - 2 - _MOST_BETWEEN), -1):
        if plain[before] in _CLASS:
            return before
        if plain[before] not in _LINKS and plain[before - 1 : before + 1] != ["came", "to"]:
            break
    behind = until
    if plain[until : until + 1] == ["of"]:  # “nine of the 14 appointments were kept”
        beyond = (i for i in range(until, len(words)) if words[i].start() >= whole.end)
        behind = next(beyond, len(words))
        if plain[behind : behind + 1] not in (["were"], ["was"], ["had"]):
            return None
    for one in range(behind, min(behind + 1 + _MOST_BETWEEN, len(words))):
        if plain[one] in _CLASS:
            return one
        if plain[one] not in _LINKS and plain[one] not in _NOT:
            break
    return None
