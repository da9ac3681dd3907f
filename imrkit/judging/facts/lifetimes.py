"""Hold the age at which somebody died against the year in which the report has them born."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from imrkit.judging.facts.ages import Age, ages_at_death
from imrkit.judging.passages import Passage
from imrkit.words.codes import CODE
from imrkit.words.sentences import sentences

_BORN = re.compile(r"\bborn\s(?:in|on)\s[^.;:()]{0,24}?\b(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_DIED = re.compile(
    r"\b(?:died|killed|murdered|death)\b[^.;:()]{0,30}?\b(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)


def wrong_ages(passages: Iterable[Passage]) -> Iterator[tuple[Age, str]]:
    """Yield the ages at death that the year of birth does not bear out, with what it gives."""
    read = [one for one in passages if one.is_prose and one.row is None]
    born = dict(_births(read))
    for age in ages_at_death(read) if born else ():
        died = _DIED.search(_sentence_at(age.passage.text, age.start))
        if died and age.person in born:
            years = int(died["year"]) - born[age.person]
            if age.years not in (years, years - 1):
                yield age, f"{years - 1} or {years}"


def _births(passages: Iterable[Passage]) -> Iterator[tuple[str, int]]:
    for passage in passages:
        for found in _BORN.finditer(passage.text):
            sentence = _sentence_at(passage.text, found.start())
            codes = {" ".join(one[0].split()).casefold() for one in CODE.finditer(sentence)}
            if len(codes) == 1:
                yield codes.pop(), int(found["year"])


def _sentence_at(text: str, at: int) -> str:
    return next((text[start:end] for start, end in sentences(text) if start <= at < end), "")
