"""Find the ages that a report gives for people at the same time: the death, or the family table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.judging.facts.number_words import NUMBER, number_in
from imrkit.judging.passages import Passage
from imrkit.words.codes import CODE
from imrkit.words.sentences import sentences

_AGE = re.compile(
    rf"\b(?:aged|age)\s(?P<aged>{NUMBER})\b(?!\s?(?:and|to|or|-|–|months|weeks|days))"
    rf"|\b(?:was|is)\s(?P<was>{NUMBER})(?:\syears\sold)?"
    r"(?=\s(?:when|at\s(?:the\stime|(?:his|her)\sdeath))\b)"
    rf"|\b(?P<old>{NUMBER})(?:[-\s]years?[-\s]old)\b",
    re.IGNORECASE,
)
_AT_DEATH = re.compile(
    r"\b(?:died|death|killed|murdered|murder|homicide|the\s(?:fatal\s)?(?:incident|offence|attack))\b",
    re.IGNORECASE,
)
_NEAR = 40  # characters between a code and an age


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """An age of one person."""

    passage: Passage
    start: int
    end: int
    person: str  # the code: "Adult A"
    years: int

    @property
    def words(self) -> str:
        """The words of the draft."""
        return self.passage.text[self.start : self.end]


def ages_at_death(passages: Iterable[Passage]) -> Iterator[Age]:
    """Yield the ages in sentences of the prose that speak of the death, beside a person’s code."""
    for passage in passages:
        if passage.is_prose and passage.row is None:
            for start, end in sentences(passage.text):
                sentence = passage.text[start:end]
                if _AT_DEATH.search(sentence):
                    yield from _ages(passage, sentence, start)


def _ages(passage: Passage, sentence: str, start: int) -> Iterator[Age]:
    codes = list(CODE.finditer(sentence))
    for found in _AGE.finditer(sentence):
        before = [one for one in codes if 0 <= found.start() - one.end() <= _NEAR]
        behind = [one for one in codes if 0 <= one.start() - found.end() <= 2]
        years = number_in(found["aged"] or found["was"] or found["old"])
        if years is not None and (near := (behind or before[-1:])):
            yield Age(
                passage=passage,
                start=start + found.start(),
                end=start + found.end(),
                person=" ".join(near[0][0].split()).casefold(),
                years=years,
            )
