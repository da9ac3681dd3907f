"""Checks of what a report says of people from inside: their motives, and their conduct."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity
from imrkit.words.codes import CODE

_STAFF_CODE = re.compile(r"\b[A-Z]{2,5}\d{1,2}\b")
_ROLE_WORDS = "PC DC PS DS DI DCI PCSO SC Sgt Officer Staff GP Nurse Doctor Teacher Manager"
_STAFF_ROLES = frozenset(_ROLE_WORDS.split())


@check("IMR9118", "motive-unsourced", Severity.NOTE, needs=(PLACES, WHOLE), lists=("motives",))
def motive_unsourced(check_input: CheckInput) -> Iterator[Hit]:
    """A motive of a member of staff is told, and nothing says from where.

    What it flags
    -------------
    In the analysis, “because she was frightened of him”, “had plainly lost interest”, “could not
    be bothered” of staff, where the sentence names no interview, account or record and does not
    mark it as inference.

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
                if _is_of_staff(sentence):
                    yield _hit(
                        item.id, assertion, start, end, "“{}” tells a motive and no source of it."
                    )
                    break


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
