"""Find what a report counts: “seven contacts”, “31 command logs”, “Command logs (31)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from imrkit.judging.facts.number_words import number_of
from imrkit.judging.facts.own_agency import own_agencies
from imrkit.judging.facts.repeated import MISSED, MISSING, often
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import kinds, signs
from imrkit.words.likeness import stem, stems
from imrkit.words.sentences import sentences

_REGULAR = """
contact report call log form referral visit attendance arrest conviction assessment episode
appointment recommendation question sibling interview notification session complaint admission
letter text disclosure allegation fall absence exclusion review presentation discharge message
inspection repair concern
"""
_HEADS_BY_KIND = {
    **{kind: f"{kind}s" for kind in _REGULAR.split()},
    "incident": "incidents occurrences",
    "crime": "crimes offences",
    "meeting": "meetings conferences",
    "learning point": "lessons points",
    "child": "children",
    "breach": "breaches",
}
_KIND = {word: kind for kind, words in _HEADS_BY_KIND.items() for word in words.split()}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MOST_BETWEEN = 3  # words between a number and what it counts
_NEAR = 3  # words before a number that tell if it is rough, or a part
_NO_ADJECTIVES = frozenset({"of", "and", "or", "to", "in", "were", "was", "had", "years"})
_PARTS_OF_NUMBERS = frozenset({"-", " - ", "–", " – ", "/", " / ", ".", ",", ":"})  # “2/3”, “1,200”
_DEFINITE = (["the"], ["The"], ["all"], ["All"])
_CLAUSE = re.compile(r"[,;:.]|\band (?:most|many|some|each|none|few|all) of (?:them|these)\b")
_BESIDES = re.compile(r"[:;]|,? and (?:was|were|then|once)\b")
_NEXT = re.compile(r"[,:;]| and\b")
_EITHER = re.compile(r"\b(?:one|either) or (?:both|other|more)\b")  # whoever was met, it is all
_LOOK_BEFORE = 60  # characters in which the words stand that say what a number counts
_LOOK_BEHIND = 70
_DIRECTLY = 30  # characters in which a date is of what is counted
_LONG_CELL = 100  # characters: a cell of fewer is an entry and no text
_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|in|during|over|within)\b")
# “three of the seven visits”, “once in five attendances”: the second number is that of all.
_SHARE = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:out\s)?of\s(?:the\s)?"
    r"|(?:once|twice|three\stimes|only\sone)\s(?:in|out\sof)\s(?:the\s)?)\Z",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s?\((\d{1,3})\)")
_DATE = re.compile(
    r"\b(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)
_PERIOD = re.compile(
    r"\b(?:between|from)\b[^.;]{3,60}\b(?:and|to|until)\b"
    r"|\b(?:in|during|over|within|across|throughout) (?:the|this) "
    r"(?:(?:review|relevant|scoping|whole|entire|full) )?period\b"
    r"(?! (?:to|before|after|until|up|since|when|of|leading|following)\b)",
    re.IGNORECASE,
)
# Words beside it that narrow nothing: who was met, that it is known, and when all of it was.
_LOOSE_WORDS = """
adult child ms mr mrs victim perpetrator suspect subject family household couple home address
police force period review separate different recorded reported known total key formal relevant
agency record touched concerning concern involving involved relating related linked made received
follow following below learning timeframe time scoping whole entire held person people parent
partner home house tenant patient one both them
"""
_LOOSE = frozenset(map(stem, _LOOSE_WORDS.split()))
_NARROWING = re.compile(
    r"\s*+(?:that|which|where|who|to|from|by|with|about|at|on|of|for|involving|relating|concerning)\b"
)


class Scope(IntEnum):
    """How sure it is that a number counts the whole."""

    PART = 0  # of something, or others beside it, or it is rough
    UNSURE = 1
    DEFINITE = 2  # “the seven contacts”: those told of before
    WHOLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of things that a report gives."""

    passage: Passage
    start: int
    end: int
    number: int
    kind: str  # of the things: "contact", "log"
    narrower: frozenset[str]  # stems of what tells which of them: “command”, “neighbour”
    scope: Scope
    of_others: bool  # another body’s, or made by one

    @property
    def words(self) -> str:
        """The words of the draft."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberOfThings:
    """A number, and the word for the things that it counts."""

    number: int
    kind: str
    start: int
    end: int
    narrows: str  # the words between the number and the word for the things, or before that
    is_bracketed: bool = False  # “Command logs (31)”
    is_of_times: bool = False  # “met six times”


def counts(passages: Sequence[Passage]) -> tuple[Count, ...]:
    """Return what the prose of a report counts, in order; a table’s short cells are left out."""
    found: list[Count] = []
    own = own_agencies(passages)
    own = own if len(own) == 1 else frozenset()  # of several, nobody knows whose a count is
    for passage in passages:
        if passage.is_prose and (passage.row is None or len(passage.text) > _LONG_CELL):
            dated = [date.start() for date in _DATE.finditer(passage.text)]
            for start, end in sentences(passage.text):
                line = passage.text.rfind("\n", 0, start) + 1
                is_within = any(line <= date < start for date in dated)  # the dates of a phase
                found += _in_sentence(passage, start, end, own, is_within=is_within)
    return tuple(found)


def _in_sentence(
    passage: Passage, start: int, end: int, own: frozenset[str], *, is_within: bool
) -> Iterator[Count]:
    text = passage.text[start:end]
    for one in (*numbered(text), *_bracketed(text), *_repeated(text)):
        behind = text[one.end : one.end + _LOOK_BEHIND]
        tail = _VERB.split(behind, maxsplit=1)[0] if _NARROWING.match(behind) else ""
        narrower = stems(f"{one.narrows} {tail}") - _LOOSE
        yield Count(
            passage=passage,
            start=start + one.start,
            end=start + one.end,
            number=one.number,
            kind=one.kind,
            narrower=frozenset(word for word in narrower if len(word) > 2),
            scope=_scope(text, one, is_within=is_within),
            of_others=one.kind not in (MISSED, MISSING) and _is_of_others(_clause(text, one), own),
        )


def _is_of_others(clause: str, own: frozenset[str]) -> bool:
    """Tell whether a clause names a body that is not one that the report may be by."""
    found = list(signs("counts")["of_others"].find(clause))
    mine = [one for kind, one in kinds("agencies").find(clause) if kind in own] if found else []
    return not all(any(a.start <= b.start < a.end for a in mine) for b in found)


def _clause(text: str, one: NumberOfThings) -> str:
    """Return the words around a number up to a colon or semicolon, or to what was done besides."""
    before = max(text.rfind(sign, 0, one.start) for sign in ":;")
    listed = _is_itemised(text, one)
    behind = (_NEXT if listed else _BESIDES).search(text, one.end)
    before = max(before, text.rfind(",", 0, one.start)) if listed else before
    return text[before + 1 : behind.start() if behind else None]


def _scope(text: str, one: NumberOfThings, *, is_within: bool) -> Scope:
    """Return what a number in a sentence counts; ``is_within``: its passage has given a date."""
    before = text[max(0, one.start - _LOOK_BEFORE) : one.start]
    behind = text[one.end : one.end + _LOOK_BEHIND]
    if _SHARE.search(before):
        return Scope.WHOLE
    if _is_part(before, f"{one.narrows} {behind}"):
        return Scope.PART
    is_period = _PERIOD.search(text) is not None
    is_all = _ends_in_all(before)  # “all five reports”, with a date of one of them behind it
    dated = behind[:_DIRECTLY] if is_all else text
    is_dated = _DATE.search(dated) is not None and not is_period
    if is_dated or one.is_bracketed:
        return Scope.PART if is_dated else Scope.WHOLE
    is_told = one.is_of_times or _is_told(before, behind) or _is_itemised(text, one)
    if is_told and (is_period or not is_within):
        return Scope.WHOLE
    return Scope.DEFINITE if before.split()[-1:] in _DEFINITE else Scope.UNSURE


def _is_itemised(text: str, one: NumberOfThings) -> bool:
    """Tell whether a number stands behind a colon that says of what the whole is made.

    “Eight contacts: five missing reports, a notice and a call”.
    """
    whole, colon, before = text[: one.start].rpartition(":")
    return bool(colon) and ";" not in before and _is_whole_before(whole)


def _is_whole_before(text: str) -> bool:
    """Tell whether a text before a colon gives the number of all of something."""
    return any(_is_told(text[: found.start], text[found.end :]) for found in numbered(text))


def _is_part(before: str, behind: str) -> bool:
    found = signs("counts")
    near = " ".join(before.split()[-_NEAR:])
    if _ends_in_all(near):  # “all seven reports should be read”: none is left out
        return found["rough"].is_in(near)
    clause = _EITHER.sub("", _CLAUSE.split(behind, maxsplit=1)[0])
    return found["rough"].is_in(near) or found["part"].is_in(f"{near} . {clause}")


def _ends_in_all(before: str) -> bool:
    return before.split()[-1:] in (["all"], ["All"])


def _is_told(before: str, behind: str) -> bool:
    """Tell whether the words beside a number say that it counts all of them."""
    found = signs("counts")
    phrases = found["whole"].find(before)
    is_before = any(len(before[one.end :].split()) < _NEAR for one in phrases)
    return is_before or found["whole_behind"].is_in(behind)


def numbered(text: str) -> Iterator[NumberOfThings]:
    """Yield “seven contacts”."""
    words = list(_WORD.finditer(text))
    plain = [word[0].casefold() for word in words]
    for at, word in enumerate(words):
        if at and text[words[at - 1].end() : word.start()] in _PARTS_OF_NUMBERS:
            continue
        number = number_of(tuple(plain[at : at + 2]))
        head = _head(text, words, plain, at + number[1]) if number else 0
        if number and head:
            yield NumberOfThings(
                number=number[0],
                kind=_KIND[plain[head]],
                start=word.start(),
                end=words[head].end(),
                narrows=text[words[at + number[1] - 1].end() : words[head].start()],
            )


def _repeated(text: str) -> Iterator[NumberOfThings]:
    """Yield “met six times”."""
    for number, kind, start, end in often(text):
        yield NumberOfThings(
            number=number, kind=kind, start=start, end=end, narrows="", is_of_times=True
        )


def _bracketed(text: str) -> Iterator[NumberOfThings]:
    """Yield “Command logs (31)”."""
    words = list(_WORD.finditer(text))
    for before, word in zip((None, *words), words, strict=False):
        kind = _KIND.get(word[0].casefold())
        number = _IN_BRACKETS.match(text, word.end()) if kind else None
        if kind and number:
            is_joined = before is not None and text[before.end() : word.start()] == " "
            start = before.start() if before is not None and is_joined else word.start()
            yield NumberOfThings(
                number=int(number[1]),
                kind=kind,
                start=start,
                end=number.end(),
                narrows=text[start : word.start()],
                is_bracketed=True,
            )


def _head(text: str, words: Sequence[re.Match[str]], plain: Sequence[str], at: int) -> int:
    """Return which word is the one for the things that a number counts; 0 when none is."""
    for number in range(at, min(at + _MOST_BETWEEN + 1, len(words))):
        is_parted = text[words[number - 1].end() : words[number].start()].strip(" -\u00a0")
        if is_parted or plain[number] in _NO_ADJECTIVES:
            return 0
        if plain[number] in _KIND and (plain[number] != "points" or "learning" in plain[:number]):
            return number
    return 0
