"""Find the days on which a report was agreed and on which its words were changed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from imrkit.judging.passages import Passage
from imrkit.words.dates import read_dates
from imrkit.words.sentences import sentences


class StepKind(StrEnum):
    """What was done with the report."""

    AGREED = "agreed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A day on which something was done with the report itself."""

    kind: StepKind
    day: dt.date
    written: str  # the day, as it is written
    passage: Passage
    start: int  # of the day in the passage
    end: int


_AGREED = re.compile(
    r"\b(?:approved|signed(?:\soff)?|accept(?:ed)?|quality[- ]assured|endorsed|authorised|ratified"
    r"|agreed\s(?:this|the)\s(?:report|review|imr))\b",
    re.IGNORECASE,
)
_ROWS_AGREED = re.compile(
    r"\s{0,3}(?:final\s)?(?:approved|approval|signed(?:\soff)?|sign[- ]off|accepted|ratified"
    r"|authorised|endorsed)(?:\sby)?\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:amended|amendments?|revised|rewritten|corrected|corrections|added|redrafted|updated"
    r"|altered|reworded|inserted|finished|interviewed|seen again)\b",
    re.IGNORECASE,
)
# What of a report is changed; what else may be, and is none of it.
_OF_REPORT = re.compile(
    r"\b(?:report|review|imr|version|draft|chronology|sections?|paragraphs?|recommendations?"
    r"|chapters?|account|summary|analysis|learning points?|text|[A-Z]{1,4}\d{1,2})\b"
)
_OTHER = re.compile(
    r"\b(?:terms of reference|polic(?:y|ies)|procedures?|training|forms?|template|guidance|leave"
    r"|extension|request|will|should|to be|must|checklist|pathway|plan of|order|bail|warrant"
    r"|tenancy|care plan|had been|arrest(?:ed)?|in the police station)\b",
    re.IGNORECASE,
)
# Headings under which a report tells of itself.
_OF_ITSELF = re.compile(
    r"\b(?:sign|signed|signatures?|approv|accept|qualit|assur|version|document control|method"
    r"|limit|interview|staff spoken|staff seen|how (?:the|this) review|governance|about this)",
    re.IGNORECASE,
)


def steps(passages: Iterable[Passage]) -> Iterator[Step]:
    """Yield the days that sentences and rows of the parts on the report itself tell of."""
    rows: dict[tuple[str, int], list[Passage]] = {}
    for passage in passages:
        if not passage.in_body or not any(map(_OF_ITSELF.search, passage.headings[-1:])):
            continue
        if passage.row is None:
            yield from _in_sentences(passage)
        else:
            rows.setdefault((passage.where, passage.row), []).append(passage)
    for cells in rows.values():
        yield from _in_row(cells)


def _in_sentences(passage: Passage) -> Iterator[Step]:
    text = passage.text
    dates = [one for one in read_dates(text) if one.is_day and one.is_certain]
    for start, end in sentences(text) if dates else ():
        own = [one for one in dates if start <= one.start < end]
        sentence = text[start:end]
        if not own and (_AGREED.search(sentence) and "I " in sentence):
            own = [one for one in dates if one.start >= end][:1]  # “I accept this report. Chief …”
        kind = _kind(sentence)
        if len(own) == 1 and kind is not None:
            yield Step(
                kind=kind,
                day=own[0].first,
                written=text[own[0].start : own[0].end],
                passage=passage,
                start=own[0].start,
                end=own[0].end,
            )


def _kind(sentence: str) -> StepKind | None:
    is_agreed, is_changed = _AGREED.search(sentence), _CHANGED.search(sentence)
    if _OTHER.search(sentence) or bool(is_agreed) == bool(is_changed):
        return None
    if is_agreed:
        return StepKind.AGREED
    return StepKind.CHANGED if _OF_REPORT.search(sentence) else None


def _in_row(cells: list[Passage]) -> Iterator[Step]:
    dated = [
        (cell, one)
        for cell in cells
        for one in read_dates(cell.text)
        if one.is_day and one.is_certain
    ]
    texts = [cell.text for cell in cells if not read_dates(cell.text)]
    labels = [cell.label for cell in cells]
    if len(dated) != 1 or any(map(_OTHER.search, texts)):
        return
    is_agreed = any(map(_ROWS_AGREED.match, (*texts, *labels)))
    is_changed = any(map(_CHANGED.search, texts))
    if is_agreed != is_changed:
        cell, one = dated[0]
        yield Step(
            kind=StepKind.AGREED if is_agreed else StepKind.CHANGED,
            day=one.first,
            written=cell.text[one.start : one.end],
            passage=cell,
            start=one.start,
            end=one.end,
        )
