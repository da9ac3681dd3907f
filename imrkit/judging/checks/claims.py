"""Checks of what is claimed of an author or a person, with nothing that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, location_of, owner_of
from imrkit.judging.checks.language.uses import found_uses
from imrkit.judging.checks.saying import further
from imrkit.judging.checks.sections import without_quotations
from imrkit.judging.checks.telling import gives_reason
from imrkit.judging.identifiers.values import Mention
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import phrasings, signs
from imrkit.values.findings import Severity
from imrkit.words.sentences import sentence_behind, sentences_beside

# “Independence: yes”: a label with its answer.
_BARE_ANSWER = re.compile(
    r"[\w’' ]{0,40}\bindependen(?:ce|t)\b[\w’' ]{0,40}[:?–-]\s?"
    r"(?:yes|confirmed|independent|full|agreed)\.?",
    re.IGNORECASE,
)
_SO = re.compile(r"\b(?:because|since|due to|owing to|reasons?|so that)\b", re.IGNORECASE)
# What claims capacity, in so many words or as a choice or right, and what it can rest on.
_FOUNDED = {"capable": "capacity_basis", "chosen": "chosen_basis"}
_ALWAYS = re.compile(
    r"\b(?:throughout|onwards?|never|always|at (?:all|no) times?"
    r"|at (?:every|each|no) (?:stage|point))\b",
    re.IGNORECASE,
)
_CAUSE = 40  # characters before a phrasing in which “due to” would stand
_GIVEN_AS = re.compile(
    r"\b(?:due to|because of|owing to|as a result of|on account of)(?:\s(?:the|his|her|their))?\s$",
    re.IGNORECASE,
)
_MOST_WORDS = 40  # of a statement of independence that may be a claim alone


@check("IMR9115", "independence-unshown", needs=("blocks",))
def independence_unshown(check_input: CheckInput) -> Iterator[Hit]:
    """The author is called independent, and nothing says of whom or what.

    What it flags
    -------------
    “This is an independent report.”, “The author is independent.”, where no words beside it tell of
    the author’s part in the case, line management, employer, or a link that was dealt with.

    Why it matters
    --------------
    The word alone gives a panel nothing to trust. Who managed whom, and who met the person, does.

    Example
    -------
    “The author is fully independent.”

    Remedy
    ------
    Say that the author had no part in the case and managed nobody who had, or name the link and how
    it was dealt with.
    """
    item = owner_of(check_input, "independence-unshown")
    if any(one.id == item and check_input.is_set_aside(one) for one in check_input.items):
        return
    claims = [one for one in check_input.passages if one.is_prose and _claims(one.text)]
    if claims and not any(map(_has_basis, check_input.passages)):
        text = claims[0].text
        found = next(signs("claims")["independent"].find(text), None)
        start, end = (0, len(text)) if found is None else (found.start, found.end)
        yield Hit(
            item=item,
            location=location_of(claims[0], start, end),
            message="“{}” has no basis: nothing says of whom and of what.",
            quotes=(text[start:end],),
        )


def _claims(text: str) -> bool:
    if _BARE_ANSWER.fullmatch(text.strip()):
        return True
    is_short = len(text.split()) <= _MOST_WORDS
    is_claim = is_short and signs("claims")["independent"].is_in(without_quotations(text))
    return is_claim and signs("claims")["of_report"].is_in(text)


def _has_basis(passage: Passage) -> bool:
    kinds = signs("claims")
    if not passage.is_prose or not kinds["basis"].is_in(passage.text):
        return False
    beside = (passage.text, passage.label, *passage.headings[-1:])
    return any(map(kinds["of_author"].is_in, beside))


@check("IMR9116", "capacity-unfounded", needs=(PLACES, WHOLE))
def capacity_unfounded(check_input: CheckInput) -> Iterator[Hit]:
    """Mental capacity is declared, for no decision and on no ground.

    What it flags
    -------------
    “He was deemed to have capacity”, “capacity was not in doubt”, where neither the sentence nor
    the next ones say for which decision, who weighed it and how, or that nobody did; and what is
    said in its place: “an informed choice”, “it was her right to live like this”.

    Why it matters
    --------------
    Capacity is for one decision at one time. Declared in general, it closes the question of what
    could still have been done.

    Example
    -------
    “Adult W had capacity and declined support.”

    Remedy
    ------
    Name the decision, who considered capacity, on what, and when; or say that it was assumed.
    """
    for item, _ in items_with(check_input, "capacity-unfounded"):
        for assertion in () if check_input.is_set_aside(item) else assertions(check_input):
            if found := next(_unfounded(assertion), None):
                yield Hit(
                    item=item.id,
                    location=assertion.marked(*found),
                    message="“{}” names no decision, and nothing says how that was known.",
                    quotes=(assertion.text[slice(*found)],),
                )
                return


def _unfounded(assertion: Assertion) -> Iterator[tuple[int, int]]:
    for kind, basis in _FOUNDED.items():
        for sentence, start, end in assertion.find(signs("claims")[kind]):
            if not _is_founded(sentence, assertion.beside(sentence, 1), basis):
                yield start, end


def _is_founded(sentence: str, beside: Sequence[str], basis: str) -> bool:
    """Tell whether a sentence on capacity, or one beside it that goes on about it, has a ground.

    What is said of all the time rests on no single day that was told before.
    """
    words = signs("claims")
    if _ALWAYS.search(sentence):
        beside = beside[beside.index(sentence) :]
    near = (one for one in beside if one == sentence or words["capacity_near"].is_in(one))
    return any(map(words[basis].is_in, near))


@check("IMR9117", "engagement-unexplored", Severity.NOTE, needs=("blocks",), lists=("unengaged",))
def engagement_unexplored(check_input: CheckInput) -> Iterator[Hit]:
    """It is said that somebody did not engage, and not what stood in the way.

    What it flags
    -------------
    “Did not engage”, “disengaged”, “all support was declined”, of a person whom services meet,
    where the sentences beside it tell no reason, fear, words of the person or change in the
    approach; and what takes not coming for a wish (“clearly did not want our help”), where the
    sentence does not say who said so.

    Why it matters
    --------------
    Not to come is an answer to something. Unexplored, it stands in the report as the person’s part
    in what happened.

    Example
    -------
    “Support was offered on many occasions but Adult W did not engage.”

    Remedy
    ------
    Say what was offered, how and by whom, what the person said, and what was not tried; or that
    nobody asked why.
    """
    item = owner_of(check_input, "engagement-unexplored")
    for phrasing, mentions in found_uses(check_input, phrasings("unengaged")):
        bare = [one for one in mentions if phrasing.unless or not _is_explored(one)]
        bare.sort(key=lambda one: one.passage.row is not None)  # what a table tells is told last
        for one in bare[:1]:
            words = one.passage.text[one.start : one.end]
            yield Hit(
                item=item,
                location=location_of(one.passage, one.start, one.end),
                message=f"“{{}}”{further(bare)}: {phrasing.reason} Better: {phrasing.better}.",
                quotes=(words,),
            )


def _cause(text: str, mention: Mention) -> str:
    """Return a phrasing, with “due to” before it: then it is the reason for something else."""
    before = _GIVEN_AS.search(text, max(0, mention.start - _CAUSE), mention.start)
    return text[before.start() if before else mention.start : mention.end]


def _is_explored(mention: Mention) -> bool:
    """Tell whether the sentences beside a phrasing look at why; a reason may be of the next act."""
    text = mention.passage.text
    behind = sentence_behind(text, mention.start)
    beside = sentences_beside(text, mention.start)
    own = beside[: len(beside) - len(behind)] if behind else beside
    own = own.replace(_cause(text, mention), " ")
    is_told = gives_reason(own) or (_SO.search(behind) is not None)
    return is_told or signs("claims")["explored"].is_in(beside)
