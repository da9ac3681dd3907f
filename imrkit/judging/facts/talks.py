"""Find talks with staff that were held before somebody agreed that they might be."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.words.dates import read_dates
from imrkit.words.sentences import sentences

_CODE = re.compile(r"\b[A-Z]{1,4}\d{1,2}\b")
_TALK = re.compile(
    r"\b(?:interview(?:ed|s)?|spoken to|spoke (?:to|with)"
    r"|(?:was|were)\s(?:both |each |all )?(?:seen|met)"
    r"|met (?:the author|me|us))\b",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"\b(?:staff|interview(?:s|ed)?|talks?|witness(?:es)?|spoken to|speak(?:ing)? (?:to|with)"
    r"|be seen|being seen|be interviewed)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agreed|confirmed|permission|consent|no objection|approved|cleared|content|permitted)\b",
    re.IGNORECASE,
)
_OF_TALKS = re.compile(r"\binterview|\bspoken\b|\bstaff (?:seen|who)", re.IGNORECASE)
_OF_PAPERS = re.compile(
    r"\b(?:read|search\w*|records?|method\w*|evidence|sources?)\b", re.IGNORECASE
)
_NO_TALK = re.compile(  # of those who steer a review, or of a family
    r"\b(?:supervis\w*|head of|panel|chair|steering|famil(?:y|ies)|sister|brother|mother|father"
    r"|daughter|son|Adult [A-Z]|appointed|commissioned)\b",
    re.IGNORECASE,
)
_OF_CASE = re.compile(r"\bhad been\b|\bby (?:police|DC|DS|officers)\b|\bunder caution\b")
_MOST_DAYS = 200  # more, and the talk was another one


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A day of a talk, or of the agreement to talks, with the codes named beside it."""

    day: dt.date
    written: str
    codes: frozenset[str]
    passage: Passage
    start: int
    end: int


def early_talk(passages: Iterable[Passage]) -> tuple[Talk, Talk] | None:
    """Return a talk with the later agreement that it should have waited for."""
    body = [one for one in passages if one.in_body]
    agreed = [one for passage in body for one in _agreements(passage)]
    talks = [one for passage in body for one in _talks(passage)] if agreed else []
    in_rows: dict[tuple[str, int | None], set[str]] = {}
    for passage in body if talks else ():
        beside = in_rows.setdefault((passage.where, passage.row), set())
        beside.update(_CODE.findall(passage.text) if passage.row is not None else ())
    for talk in talks:
        codes = talk.codes | in_rows[talk.passage.where, talk.passage.row]
        own = [one for one in agreed if not one.codes or one.codes & codes]
        if own and all(0 < (one.day - talk.day).days <= _MOST_DAYS for one in own):
            return talk, own[0]
    return None


def _agreements(passage: Passage) -> Iterator[Talk]:
    asked = signs("witnesses")["asked"]
    for sentence, one in _with_one_day(passage) if asked.is_in(passage.text) else ():
        if asked.is_in(sentence) and _AGREED.search(sentence) and _MAY.search(sentence):
            yield one


def _talks(passage: Passage) -> Iterator[Talk]:
    if passage.row is not None:
        titles = " ".join((*passage.headings[-1:], passage.label))
        if _OF_TALKS.search(titles) and not _OF_PAPERS.search(titles):
            yield from _in_cell(passage)
        return
    asked = signs("witnesses")["asked"]
    for start, end in sentences(passage.text) if _TALK.search(passage.text) else ():
        sentence = passage.text[start:end]
        is_other = asked.is_in(sentence) or _OF_CASE.search(sentence) or _NO_TALK.search(sentence)
        if _TALK.search(sentence) and not is_other:
            yield from _days(passage, start, end)


def _in_cell(passage: Passage) -> Iterator[Talk]:
    dates = read_dates(passage.text)
    if len(dates) == 1 and len(passage.text) <= dates[0].end - dates[0].start + 2:
        yield from _days(passage, 0, len(passage.text))


def _with_one_day(passage: Passage) -> Iterator[tuple[str, Talk]]:
    for start, end in sentences(passage.text):
        found = list(_days(passage, start, end))
        if len(found) == 1:
            yield passage.text[start:end], found[0]


def _days(passage: Passage, start: int, end: int) -> Iterator[Talk]:
    codes = frozenset(_CODE.findall(passage.text[start:end]))
    for one in read_dates(passage.text):
        if one.is_day and one.is_certain and start <= one.start < end:
            yield Talk(
                day=one.first,
                written=passage.text[one.start : one.end],
                codes=codes,
                passage=passage,
                start=one.start,
                end=one.end,
            )
