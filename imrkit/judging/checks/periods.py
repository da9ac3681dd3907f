"""The period under review, as a draft states it."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import items_with
from imrkit.judging.wordlists import signs
from imrkit.words.date_words import WrittenDate
from imrkit.words.dates import read_dates
from imrkit.words.sentences import sentences

_SHORTEST = dt.timedelta(days=28)  # a shorter range is no period under review
_MONTH = dt.timedelta(days=31)  # “trained in April 2026” is no period
_WIDE = dt.timedelta(days=150)  # of a span in a question that is the period under review
_PERIOD = re.compile(
    r"\b(?:period|time ?frame|time ?scale|scope|window|years|covers?|covering)\b", re.IGNORECASE
)
_TITLE = re.compile(
    r"\b(?:time\s?frame|time\s?scale|(?:review|relevant|scoping|time)\speriod|period\s(?:under"
    r"|of|for|covered|to)"
    r"|scope\speriod)\b",
    re.IGNORECASE,
)
_BETWEEN = 60  # characters between the ends of a period: when and why it begins may stand there
_FEW_WORDS = 160  # characters of a text that says no more than the period
_SPAN = re.compile(r"\b(?:from|between|start\w{0,5}|begin\w{0,5})\b", re.IGNORECASE)
# “They cover 1 February 2023, when he was referred, to 9 May 2025.”
_IS = re.compile(
    r"\b(?:covers?|covering|(?:period|time ?frame|scope|window)\b[^.;\d]{0,40}\b(?:is|was|runs"
    r"|being))"
    r"[^.;\d]{0,12}\Z",
    re.IGNORECASE,
)
_REACHES = re.compile(r"\b(?:to|until|till|up to)\s?\Z", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:to|until|till|up to|and|end\w{0,5})\b", re.IGNORECASE)
Period = tuple[dt.date, dt.date]  # its first and its last day


def period_of(check_input: CheckInput, name: str) -> Period | None:
    """Return the period that stands at the item which a check of that name decides.

    Where it has no place, sentences that speak of a period and give its two ends are read.
    ``None``: none can be read, or the draft gives more than one.
    """
    places = [
        one for item, _ in items_with(check_input, name) for one in check_input.places_of(item)
    ]
    parts = {place.item_part: place.text for place in places}
    if "from" in parts and "to" in parts:
        first, last = read_dates(parts["from"]), read_dates(parts["to"])
        return (first[0].first, last[-1].last) if first and last else None
    found = set(_periods(place.text for place in places))
    if not found and not places:
        prose = (one.text for one in check_input.passages if one.in_body and not one.is_heading)
        found = (
            set(_in_prose(prose)) or set(_under_titles(check_input)) or set(_in_terms(check_input))
        )
    return next(iter(found)) if len(found) == 1 else None


def _under_titles(check_input: CheckInput) -> Iterator[Period]:
    """Yield the periods that stand alone below a heading, or beside a label, for the period."""
    for one in check_input.passages:
        if one.in_body and not one.is_heading and len(one.text) <= _FEW_WORDS:
            titles = (*one.headings[-1:], one.label)
            if any(map(_TITLE.search, titles)):
                yield from _periods([one.text])


def _in_terms(check_input: CheckInput) -> Iterator[Period]:
    """Yield the wide spans that the questions of the terms of reference name."""
    terms = signs("form_words")["terms_of_reference"]
    for one in check_input.passages:
        if one.in_body and not one.is_heading and any(map(terms.is_in, one.headings)):
            for start, end in sentences(one.text):
                sentence = one.text[start:end]
                dates = read_dates(sentence)
                spans = [(one.first, one.last) for one in dates]
                spans += filter(None, [_joined(sentence, dates)])
                yield from (one for one in spans if one[1] - one[0] >= _WIDE)


def _in_prose(texts: Iterable[str]) -> Iterator[Period]:
    for text in texts:
        if _PERIOD.search(text) is None:
            continue
        for start, end in sentences(text):
            if _PERIOD.search(text, start, end):
                yield from (one for one in _periods([text[start:end]]) if one[1] - one[0] > _MONTH)


def _periods(texts: Iterable[str]) -> Iterator[Period]:
    for text in texts:
        dates = read_dates(text)
        ranges = [one for one in dates if one.last - one.first >= _SHORTEST]
        ranges = [one for one in ranges if one.is_certain and one.unit != "season"]
        wide = [one for one in ranges if (one.last - one.first).days > 31 or len(dates) == 1]
        if wide:
            yield wide[0].first, wide[0].last
        elif (joined := _joined(text, dates)) is not None:
            yield joined


def _joined(text: str, dates: tuple[WrittenDate, ...]) -> Period | None:
    """Return the period from one date to the next when the words around say so."""
    for one, other in itertools.pairwise(dates):
        before, between = text[max(0, one.start - 40) : one.start], text[one.end : other.start]
        is_span = _SPAN.search(before) and _UP_TO.search(between)
        is_said = _IS.search(before) and _REACHES.search(between.rstrip())
        if (is_span or is_said) and len(between) < _BETWEEN and other.last - one.first >= _SHORTEST:
            return one.first, other.last
    return None
