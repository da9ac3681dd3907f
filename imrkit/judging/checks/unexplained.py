"""Checks of what is asserted and not shown: abuse by its name, hearsay, what was left undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, location_of, owner_of
from imrkit.judging.checks.language.stance import is_own
from imrkit.judging.checks.language.uses import found_uses
from imrkit.judging.checks.saying import further
from imrkit.judging.checks.telling import gives_reason
from imrkit.judging.identifiers.values import Mention
from imrkit.judging.wordlists import phrasings, signs
from imrkit.values.findings import Severity
from imrkit.words.sentences import sentence_behind

_SHOWS = re.compile(r"[:“\"‘]|\d")  # a list of acts, words that were said, a day
_ANALYSIS = ("analysis", "why")  # sections of the checklist
_PROCESSES = "parallel-processes-listed"  # what is heard of them should be asked of their owners
_LEADS_ON = re.compile(r":\s(?:\S++\s++){5}")  # a colon leads on to what was in the way
_NEXT_TO_IT = 1  # sentences before and behind
_MOST = 5  # of which each is told


@check("IMR9125", "abuse-unshown", Severity.NOTE, needs=("blocks",), lists=("abuse_named",))
def abuse_unshown(check_input: CheckInput) -> Iterator[Hit]:
    """Abuse is named by its kind, and no act of it is told.

    What it flags
    -------------
    “There were elements of coercive control.”, “domestic abuse was a feature of the relationship”,
    where neither the sentence nor the rest of it behind a colon, nor the next one, tells an act, a
    day, words or an effect. Questions, quotations, and what a form or an offence is called are
    left.

    Why it matters
    --------------
    Harm that builds up is seen in acts. Named in passing, it cannot be weighed, and the next
    officer does not learn what to look for.

    Example
    -------
    “There were elements of coercive control.”

    Remedy
    ------
    Say what was done to whom, how often and since when, what it did to the person, and which
    record shows it.
    """
    item = owner_of(check_input, "abuse-unshown")
    for phrasing, mentions in found_uses(check_input, phrasings("abuse_named")):
        bare = [one for one in mentions if not _is_shown(one)]
        for one in bare[:1]:
            yield Hit(
                item=item,
                location=location_of(one.passage, one.start, one.end),
                message=f"“{{}}”{further(bare)}: {phrasing.reason} Better: {phrasing.better}.",
                quotes=(one.text,),
            )


def _is_shown(mention: Mention) -> bool:
    """Tell whether acts, words or a day stand behind what is named."""
    text = mention.passage.text
    rest = text[mention.end :].partition(". ")[0]
    behind = sentence_behind(text, mention.start)
    return _SHOWS.search(f"{rest} {behind}") is not None


@check("IMR9126", "source-unnamed", needs=("blocks",), lists=("hearsay",))
def source_unnamed(check_input: CheckInput) -> Iterator[Hit]:
    """Something is told on hearsay, and nothing says whose.

    What it flags
    -------------
    “Word on the wing was”, “it was common knowledge”, “apparently”, “rumoured”, where the sentence
    names no person, record or weight; as a note “is believed to”, “is understood to”. Quotations,
    a record’s words and what the writer finds fault with are left.

    Why it matters
    --------------
    A panel cannot weigh what has no source, and a rumour in a report becomes a fact in the next.

    Example
    -------
    “Word on the wing was that he had settled.”

    Remedy
    ------
    Say who told whom, when and where it is written, and what it is worth; or leave it out.
    """
    item = owner_of(check_input, "source-unnamed")
    processes = {one.where for one in check_input.places.get(_PROCESSES, ())}
    for phrasing, mentions in found_uses(check_input, phrasings("hearsay")):
        first = mentions[0]
        is_of_process = first.passage.where.partition(", row ")[0] in processes
        yield Hit(
            item=rather(check_input, _PROCESSES, item) if is_of_process else item,
            location=location_of(first.passage, first.start, first.end),
            message=f"“{{}}”{further(mentions)}: {phrasing.reason} Better: {phrasing.better}.",
            quotes=(first.text,),
            severity=Severity.NOTE if phrasing.is_question else None,
        )


@check(
    "IMR9127", "omission-unexplained", Severity.NOTE, needs=(PLACES, WHOLE), lists=("omissions",)
)
def omission_unexplained(check_input: CheckInput) -> Iterator[Hit]:
    """Something was not done, and nothing beside it says why.

    What it flags
    -------------
    In the analysis, “no assessment was completed”, “nobody rang the school”, “was not put to her at
    any visit”, where neither the sentence nor those beside it give a reason, say what somebody
    thought or knew, what the form or the policy asked, or that why is not known. Of more than
    five, the first five are told.

    Why it matters
    --------------
    What was left undone is what a review is for. Without the why, the learning is “do it next
    time”.

    Example
    -------
    “The question about abuse was not put to her at any of the home visits.”

    Remedy
    ------
    Say what made it seem right, or impossible, to those who were there; or whom you asked and that
    it is not known.
    """
    for item, _ in items_with(check_input, "omission-unexplained"):
        if check_input.is_set_aside(item):
            continue
        told = 0
        for assertion in assertions(check_input, _ANALYSIS):
            for hit in _omissions(assertion, item.id) if told < _MOST else ():
                told += 1
                yield hit
                break  # of one paragraph the first is told


def _omissions(assertion: Assertion, item: str) -> Iterator[Hit]:
    words = signs("omissions")
    for sentence, start, end in assertion.find(words["omitted"]):
        beside = " ".join(assertion.within(sentence, _NEXT_TO_IT))
        is_told = words["looked_into"].is_in(beside) or gives_reason(beside)
        is_told = is_told or _LEADS_ON.search(sentence) is not None
        at = sentence.find(assertion.text[start:end])
        if not is_told and is_own(sentence, at, at + end - start):
            yield Hit(
                item=item,
                location=assertion.marked(start, end),
                message="“{}”: nothing beside it says why.",
                quotes=(sentence,),
            )
