"""Where the text of a draft speaks of characteristics, and in which of its sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from imrkit.judging.characteristics.titles import characteristics_of_title
from imrkit.judging.characteristics.values import NINE, Characteristic
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import kinds, signs
from imrkit.words.sentences import sentences

_NAMES = {one.value: one for one in NINE}
_OTHER = "something_else"  # what only looks so, in characteristics.toml
_LONGEST_HEADING = 100
_SUB_HEADING = 60  # characters of one that stands in its paragraph, before a full stop or colon
_FULL_SENTENCE = 7  # words
_POST = re.compile(r"\b(?:head|director|lead|manager|officer|advis[eo]r|champion)\b", re.IGNORECASE)
_OF_NINE = ("equalit", "diversity", "protected char")
_TABLES = (
    "chronolog",
    "action plan",
    "glossary",
    "contents",
    "methodolog",
    "method",
    "terms of reference",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A word by which a text speaks of a characteristic, or of a circumstance beside the nine."""

    kind: str  # the name of a characteristic, or “migration”, “language”, “circumstances”
    start: int
    end: int

    @property
    def characteristic(self) -> Characteristic | None:
        """The characteristic; None: a circumstance."""
        return _NAMES.get(self.kind)


def spoken(text: str) -> tuple[Spoken, ...]:
    """Return where a text speaks of characteristics and circumstances, in order."""
    found = kinds("characteristics").find(text)
    return tuple(
        Spoken(kind=kind, start=one.start, end=one.end) for kind, one in found if kind != _OTHER
    )


def characteristics_of(text: str) -> frozenset[Characteristic]:
    """Return the characteristics that a text speaks of."""
    return frozenset(one.characteristic for one in spoken(text) if one.characteristic)


def has_sign(text: str, kind: str) -> bool:
    """Tell whether a sign of a kind (see record_words.toml) stands in a text."""
    return signs("record_words")[kind].is_in(text)


@cache
def is_about_equality(heading: str) -> bool:
    """Tell whether a heading asks for characteristics."""
    if len(heading) > _LONGEST_HEADING:
        return False
    return has_sign(heading, "equality_headings") or len(characteristics_of_title(heading)) > 2


@cache
def is_about_practice(heading: str) -> bool:
    """Tell whether under a heading a report says what it makes of practice."""
    words = heading.casefold()
    is_other = any(one in words for one in _TABLES)
    return not is_other and has_sign(heading[:_LONGEST_HEADING], "analysis_headings")


def equality_heading(passage: Passage) -> str:
    """Return the heading or label about characteristics that a text answers; "" when none.

    It stands above, in the cell before, or at the beginning of the paragraph itself. A post in the
    cell before, such as “Head of Equality”, is none.
    """
    above = next((one for one in reversed(passage.headings) if is_about_equality(one)), "")
    labels = map(str.strip, passage.label.split("\n"))
    beside = [one for one in labels if one and not _POST.search(one)]
    return (
        above
        or next((one for one in beside if is_about_equality(one)), "")
        or sub_heading(passage.text)
    )


def weighs(text: str) -> bool:
    """Tell whether a sentence of a text says what a characteristic changed, or that it did not."""
    return any(
        characteristics_of(one) and has_sign(one, "weighed")
        for one in sentences_of(text)
        if len(one.split()) >= _FULL_SENTENCE
    )


def sub_heading(text: str) -> str:
    """Return a heading about characteristics that stands in its paragraph; "" when none does."""
    first, mark, rest = text[: _SUB_HEADING + 1].partition(
        "." if "." in text[:_SUB_HEADING] else ":"
    )
    is_short = len(first.split()) <= 5
    return first.strip() if mark and rest and is_short and is_about_equality(first) else ""


def prose(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the texts that an author wrote in sentences."""
    return (one for one in passages if one.is_prose and len(one.text.split()) > 3)


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of a text."""
    return (text[start:end] for start, end in sentences(text))


@cache
def is_about_nine(heading: str) -> bool:
    """Tell whether a heading asks for the protected characteristics in general, not for a few."""
    words = heading.casefold()
    return "edi" in words.split() or any(one in words for one in _OF_NINE)


@cache
def asks_for_record(heading: str) -> bool:
    """Tell whether a heading asks which characteristics somebody has, and not what came of one."""
    return is_about_nine(heading) or len(characteristics_of_title(heading)) > 1


def is_only_about_bias(heading: str) -> bool:
    """Tell whether a heading asks for bias or discrimination, and not for characteristics."""
    words = heading.casefold()
    is_bias = any(one in words for one in ("bias", "discriminat", "differently"))
    return is_bias and not is_about_nine(heading)
