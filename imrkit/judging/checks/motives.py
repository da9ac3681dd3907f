"""Checks of what a report says of people from inside: their motives, and their conduct."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.telling import OWN_VIEW, SAID_AGAIN
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity
from imrkit.words.codes import CODE

_PRONOUN = re.compile(r"(?:He|She|They|His|Her|Their|It (?:must|will|would) have)\b")
_SEEN = re.compile(
    r"\b(?:saw|noticed|knew|found|learn(?:ed|t)|heard|observed|thought|believed|realised|understood)"
    r"(?:\s(?:that|how|why|when))?\s(?:he|she|they)\s\Z",
    re.IGNORECASE,
)
# What the person believed is guessed, or the act is only said again: the person’s own view lacks.
_GUESSED = re.compile(
    r"\b(?:no doubt|presumably|probably|perhaps|(?:will|must) (?:[a-z]{1,12} )?have)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?: that)? (?:(?:it|one|this|that|they|them|any) )?(?:(?:was|were|to be) )?"
    r"(?:needed|necessary|required|called for|worth\w{0,5})\b"
)
_UNSOURCED = "“{}” tells a motive and no source of it."
_FAR = 3  # sentences before one that begins with a pronoun
_STAFF_CODE = re.compile(r"\b[A-Z]{2,5}\d{1,2}\b")
_ROLE_WORDS = "PC DC PS DS DI DCI PCSO SC Sgt Officer Staff GP Nurse Doctor Teacher Manager"
_STAFF_ROLES = frozenset(_ROLE_WORDS.split())


@check("IMR9118", "motive-unsourced", Severity.NOTE, needs=(PLACES, WHOLE), lists=("motives",))
def motive_unsourced(check_input: CheckInput) -> Iterator[Hit]:
    """A motive of a member of staff is told, and nothing says from where.

    What it flags
    -------------
    In the analysis, “because she was frightened of him”, “had plainly lost interest”, “could not
    be bothered”, “took the quiet house as reason enough” of staff, where the sentence names no
    interview, account or record and does not mark it as inference.

    Why it matters
    --------------
    The person reads what was in their mind from somebody who did not ask. A panel cannot tell a
    finding from a guess.

    Example
    -------
    “The teacher did not log it because she was frightened of Adult D.”

    Remedy
    ------
    Say who told it and when, or that it is inferred and from what; or that it is not known.
    """
    words = signs("motives")
    for item, _ in items_with(check_input, "motive-unsourced"):
        for assertion in () if check_input.is_set_aside(item) else assertions(check_input):
            for sentence, start, end in assertion.find(words["motives"]):
                if sentence.endswith("?") or words["sourced"].is_in(sentence):
                    continue
                if _is_seen_in_another(assertion.text[:start]):
                    continue
                if _is_of_staff(sentence) or _stands_for_staff(assertion, sentence):
                    is_again = _AGAIN.match(assertion.text, end) is not None
                    is_own = is_again or _GUESSED.search(sentence) is not None
                    own = rather(check_input, OWN_VIEW, item.id) if is_own else item.id
                    says = SAID_AGAIN if is_again else _UNSOURCED
                    yield _hit(own, assertion, start, end, says)
                    break


def _is_seen_in_another(before: str) -> bool:
    """Tell whether a sentence goes on to somebody else: “PC2 saw that she wanted to leave”."""
    code = next((one for one in CODE.finditer(before) if one.end() + 1 == len(before)), None)
    return (code is not None and bool(code["kind"])) or _SEEN.search(before) is not None


def _stands_for_staff(assertion: Assertion, sentence: str) -> bool:
    """Tell whether “he” or “she” is the member of staff whom the sentences before speak of."""
    if not _PRONOUN.match(sentence) or CODE.search(sentence):
        return False
    before = assertion.within(sentence, _FAR)
    before = before[: before.index(sentence)][::-1]
    words = signs("motives")
    if before and words["said"].is_in(before[0]) and not words["not_asked"].is_in(before[0]):
        return False
    named = (one for one in before if CODE.search(one) or _is_of_staff(one))
    return any(map(_is_of_staff, itertools.islice(named, 1)))


def _is_of_staff(sentence: str) -> bool:
    """Tell whether somebody who worked for a service is named before anybody else."""
    if code := _STAFF_CODE.search(sentence):
        people = CODE.search(sentence)
        if people is None or code.start() <= people.start():
            return True
    staff = next(signs("motives")["staff"].find(sentence), None)
    first = next(CODE.finditer(sentence), None)
    if first is not None and (staff is None or first.start() < staff.start):
        role = first["role"] or ""
        return role in _STAFF_ROLES or signs("motives")["staff"].is_in(role)
    return staff is not None


@check("IMR9119", "conduct-judged", needs=(PLACES, WHOLE), lists=("motives",))
def conduct_judged(check_input: CheckInput) -> Iterator[Hit]:
    """The report finds on the conduct of a member of staff.

    What it flags
    -------------
    “Amounts to gross misconduct”, “was negligent”, “neglect of duty”, “should be disciplined” in
    the author’s own voice, where the sentence does not say who decides it or what was decided.

    Why it matters
    --------------
    Conduct has a process of its own, with rights that a review does not give. A finding here can
    spoil that process, and turns learning into blame.

    Example
    -------
    “PC3’s decision not to return may amount to gross misconduct.”

    Remedy
    ------
    Take it out, pass it to professional standards or the employer, and note only that this was
    done.
    """
    words = signs("motives")
    for item, _ in items_with(check_input, "conduct-judged"):
        for assertion in () if check_input.is_set_aside(item) else assertions(check_input):
            for sentence, start, end in assertion.find(words["conduct"]):
                if not sentence.endswith("?") and not words["fair_conduct"].is_in(sentence):
                    says = "“{}” judges conduct, which is decided elsewhere."
                    yield _hit(item.id, assertion, start, end, says)
                    break


def _hit(item: str, assertion: Assertion, start: int, end: int, says: str) -> Hit:
    return Hit(
        item=item,
        location=assertion.marked(start, end),
        message=says,
        quotes=(assertion.text[start:end],),
    )
