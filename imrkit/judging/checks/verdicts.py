"""Checks of verdicts: what is claimed, and whether anything beside it says on what it rests."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.narrative import is_bare, items_of_bare_answers
from imrkit.judging.checks.telling import gives_reason
from imrkit.judging.wordlists import any_sign, signs
from imrkit.toml import schema as shape
from imrkit.words.sentences import sentences

_FEWEST_WORDS_BEHIND = 6  # of what a colon or dash leads on to
_LEADS_ON = re.compile(r"[:;–—]\s")
_NEXT_TO_IT = 2  # sentences before and behind
OUTCOME = "outcome"
NO_CONCERNS = "no_concerns"
_SELF_EVIDENT = "self_evident"
_ANALYSIS = "analysis"  # the section of the checklist on practice
# Of everything that anybody did or could do: what stands before it is of some of that only.
_ABSOLUTE = re.compile(
    r"\b(?:nothing|whatever|nobody|no (?:act|action|step|one|way|matter))\b", re.IGNORECASE
)
_OF_OUTCOME = re.compile(
    r"\b(?:prevent|predict|foresee|foreseen|avoid|death|died|killed|murder|outcome|harm|sign|warn"
    r"|risk|known|knew)",
    re.IGNORECASE,
)
_CANNOT = re.compile(r"\b(?:not|cannot|nor|whether)\b|n['’]t\b", re.IGNORECASE)
# What stands behind “of a good standard” and says what was good.
_SHOWS = re.compile(
    r",?\s(?:and|in that|as|with|for an?)\s"
    r"(?:(?:was|were|had|did|it|she|he|they|each|both|all)\s){0,2}"
    r"(?!in line|in accordance|appropriate|proportionate|reasonable|timely|professional|effective"
    r"|good|there|no\b)[a-z]{3,20}",
    re.IGNORECASE,
)


# A standard, the word before it, and what says behind it which one it is.
_STANDARD = re.compile(
    r"(?:(?<![\w’'])([\w’']++)\s)?\b(polic(?:y|ies)|procedures?|process(?:es)?|protocols?|guidance|guidelines?"
    r"|legislation|standards?|practice)\b(\s(?:on|for|about|of|number|no)\s|\s?\(|\s\d|,\s\d)?",
    re.IGNORECASE,
)


# Behind a verdict: an act of somebody, told at some length, on which it rests.
_ACT = re.compile(r"(?:[A-Z]{2,5}\d{1,2}|It|He|She|They)\s[a-z]{2,20}\s")
_LONG_ACT = 12  # words
# “It met the procedure”: the one that is named elsewhere.
_THE_ONE = re.compile(
    r"\b(?:met|meets|kept to)\sthe\s(?P<noun>policy|procedure|protocol|guideline|pathway)\b",
    re.IGNORECASE,
)


class KindsSchema(shape.StrictSchema):
    """The kinds of verdicts that are told of at an item."""

    kinds = shape.texts(required=True)


@check(
    "IMR9108",
    "verdict-unreasoned",
    needs=(PLACES, WHOLE),
    settings=KindsSchema,
    lists=("verdicts",),
)
def verdict_unreasoned(check_input: CheckInput) -> Iterator[Hit]:
    """A verdict stands alone, with nothing that it rests on.

    What it flags
    -------------
    That the outcome could or could not have been foreseen or prevented, that no chance was missed,
    that there is nothing to learn, that there were no concerns, that the records speak for
    themselves, where neither the sentence nor those beside it give a reason, and no act is told
    behind it. What stands before “nothing could have” is none: it is of some chances only.
    Questions, quotations, what others said or found, and a verdict that is left open (“cannot be
    said”) are left alone.

    Why it matters
    --------------
    A bare verdict reads as defence. The panel cannot test it, the family cannot follow it, and on
    preventability it is a claim that the evidence hardly ever bears.

    Example
    -------
    “The death of Adult A could not have been prevented.”

    Remedy
    ------
    Say what was known at the time and what could have been done with it. Leave open what cannot
    be shown.
    """
    owners = {
        kind: item.id
        for item, settings in items_with(check_input, "verdict-unreasoned")
        if not check_input.is_set_aside(item)
        for kind in settings["kinds"]
    }
    too_short = items_of_bare_answers(check_input)
    told: set[tuple[str, ...]] = set()  # the kinds, with the headings under which each was said
    for assertion in _with_a_sign(assertions(check_input), owners):
        if assertion.item in too_short and is_bare(assertion.whole):
            continue  # that it says no more is told of the whole answer
        for kind in owners:
            item = _item(check_input, assertion, kind, owners[kind])
            for hit in itertools.islice(_verdicts(assertion, kind, item), 1):
                if (kind, *assertion.headings) not in told:
                    told.add((kind, *assertion.headings))
                    yield hit


def _with_a_sign(found: Iterable[Assertion], kinds: Iterable[str]) -> Iterator[Assertion]:
    any_kind = any_sign("verdicts", *kinds)
    return (one for one in found if any_kind.is_in(one.text))


def _item(check_input: CheckInput, assertion: Assertion, kind: str, item: str) -> str:
    """Return the item of a verdict: what its section asks of practice, where that is told."""
    own = check_input.checklist.item(assertion.item)
    is_of_section = kind == _SELF_EVIDENT and own and own.section == _ANALYSIS
    return rather(check_input, assertion.item, item) if is_of_section else item


def _verdicts(assertion: Assertion, kind: str, item: str) -> Iterator[Hit]:
    for sentence, start, end in assertion.find(signs("verdicts")[kind]):
        if not _is_fair(kind, sentence, assertion, end):
            yield Hit(
                item=item,
                location=assertion.marked(start, end),
                message="“{}” is a verdict, and nothing beside it says on what it rests.",
                quotes=(sentence,),
            )


def _is_fair(kind: str, sentence: str, assertion: Assertion, end: int) -> bool:
    """Tell whether a verdict is none, is not the author's, or has its reason beside it."""
    verdicts = signs("verdicts")
    if kind == _SELF_EVIDENT:
        return sentence.endswith("?") or _CANNOT.search(sentence) is not None
    if sentence.endswith("?") or verdicts["fair"].is_in(sentence) or _leads_on(assertion, end):
        return True
    if kind == NO_CONCERNS and (_SHOWS.match(assertion.text[end:]) or _acts(assertion, sentence)):
        return True
    others = signs("stances")["others"]
    near = assertion.beside(sentence, _NEXT_TO_IT)
    if kind == OUTCOME and _ABSOLUTE.search(sentence):
        near = near[near.index(sentence) :]
    beside = [one for one in near if one == sentence or not others.is_in(one)]
    reasoned = beside
    if kind == OUTCOME:  # a reason before it is one for something else, unless it speaks of it
        behind = near[near.index(sentence) :]
        reasoned = [one for one in beside if one in behind or _OF_OUTCOME.search(one)]
    if any(map(gives_reason, reasoned)) or any(map(verdicts["grounds"].is_in, beside)):
        return True
    return kind != OUTCOME and any(map(verdicts["evidence"].is_in, beside))


def _acts(assertion: Assertion, sentence: str) -> bool:
    """Tell whether the sentence behind a verdict tells an act, on which it rests."""
    near = assertion.within(sentence, 1)
    behind = near[near.index(sentence) + 1 :]
    return any(_ACT.match(one) and len(one.split()) >= _LONG_ACT for one in behind)


def _leads_on(assertion: Assertion, end: int) -> bool:
    """Tell whether a colon or dash behind the verdict leads on to what it rests on."""
    rest = assertion.text[end:]
    behind = _LEADS_ON.search(rest, 0, next((stop for _, stop in sentences(rest)), 0))
    return behind is not None and len(rest[behind.end() :].split()) >= _FEWEST_WORDS_BEHIND


@check("IMR9109", "standard-unnamed", needs=(PLACES, WHOLE))
def standard_unnamed(check_input: CheckInput) -> Iterator[Hit]:
    """Practice is measured against a standard without a name.

    What it flags
    -------------
    “In line with policy”, “procedures were followed”, “fell below the expected standard”, where
    neither the sentence nor those beside it say which: no title, subject, section or version.
    “It met the procedure” is left alone where another part says which that is.

    Why it matters
    --------------
    A reader cannot check a claim about a policy that has no name, and cannot see whether it was
    the one of that day.

    Example
    -------
    “All force policies were followed.”

    Remedy
    ------
    Name the policy, its version or date, and what shows that it was or was not met.
    """
    for item, _ in items_with(check_input, "standard-unnamed"):
        told: set[tuple[str, ...]] = set()  # the headings under which it was said
        every = () if check_input.is_set_aside(item) else assertions(check_input)
        for assertion in every:
            found = next(_unnamed(assertion), None)
            if found is None or assertion.headings in told:
                continue
            if _is_named_elsewhere(assertion, found, every):
                continue
            told.add(assertion.headings)
            words = assertion.text[slice(*found)]
            yield Hit(
                item=item.id,
                location=assertion.marked(*found),
                message=_UNSHOWN if _POINTS.search(words) else _UNNAMED,
                quotes=(words,),
            )


def _is_named_elsewhere(
    assertion: Assertion, found: tuple[int, int], every: Iterable[Assertion]
) -> bool:
    """Tell whether a standard is spoken of as the one, and another text says which it is."""
    the_one = _THE_ONE.match(assertion.text, found[0])
    if the_one is None:
        return False
    named = (one.text for one in every if signs("verdicts")["named"].is_in(one.text))
    return any(the_one["noun"].casefold() in text.casefold() for text in named)


_UNNAMED = "“{}” names no policy or standard."
_UNSHOWN = "“{}” names no part of a policy, and nothing that shows it."
_POINTS = re.compile(r"\b(?:they|them|these|those|it|all)\b", re.IGNORECASE)
# Behind “those”: what says which they are.
_POINTED = re.compile(
    r"(?<=\bthose)\s(?:(?:the|that|which|who|whom|whose|of|in|with|for|needed|set|he|she|it|they|we|you|i)\b)",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:an?|any|no)\b", re.IGNORECASE)  # “outside any procedure” has none to name


def _unnamed(assertion: Assertion) -> Iterator[tuple[int, int]]:
    verdicts = signs("verdicts")
    for sentence, start, end in assertion.find(verdicts["standards"]):
        beside = (*assertion.headings, assertion.before, assertion.text, assertion.after)
        if any(map(verdicts["named"].is_in, beside)):
            return
        if _POINTED.match(assertion.text, end):
            continue  # “kept to those the panel needs” are no standards
        speaks_of_none = _NONE.search(assertion.text[start:end]) is not None
        if not speaks_of_none and not _is_answered(sentence):
            yield start, end


def _is_answered(sentence: str) -> bool:
    """Tell whether a sentence asks, tells a way of working, says what shows it, or which it is."""
    measures = signs("verdicts")["measures"].is_in(sentence)
    return sentence.endswith("?") or measures or gives_reason(sentence) or _says_which(sentence)


def _says_which(sentence: str) -> bool:
    """Tell whether a word before the standard, or a number behind it, says which one it is."""
    return any(
        bool(noun[3] or (noun[1] and not signs("verdicts")["any_standard"].is_in(noun[1])))
        for noun in _STANDARD.finditer(sentence)
    )
