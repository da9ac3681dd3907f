"""The check of levels that come down: of risk, of care, of priority."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.telling import gives_reason
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity

_LEADS_ON = re.compile(r"[:;–—]\s(?:\S++\s++){4}")  # on to what it rests on
_ANALYSIS = ("analysis", "why")  # sections of the checklist
_NEXT_TO_IT = 1  # sentences before and behind
_MOST = 2  # of which each is told


@check("IMR9130", "level-unexplained", Severity.NOTE, needs=(PLACES, WHOLE), lists=("lowered",))
def level_unexplained(check_input: CheckInput) -> Iterator[Hit]:
    """A level of risk, care or priority comes down, and nothing beside it says why.

    What it flags
    -------------
    In the analysis, that a risk was reduced, a case stepped down, a call graded lower, a marker
    removed, where neither the sentence nor those beside it say on what, who decided it for what
    reason, what was wrong with it, or that no reason is known. Of more than two, two are told.

    Why it matters
    --------------
    That is the moment at which services do less. A reader must see what had changed for the person
    by then, or that nothing had.

    Example
    -------
    “At the review the risk was reduced from high to medium.”

    Remedy
    ------
    Say who lowered it, on what, and whether the rule of the day was kept; or that no reason is
    written down, and whom you asked.
    """
    for item, _ in items_with(check_input, "level-unexplained"):
        if check_input.is_set_aside(item):
            continue
        told = 0
        for assertion in assertions(check_input, _ANALYSIS):
            found = next(_bare(assertion), None) if told < _MOST else None
            if found is not None:
                told += 1
                sentence, start, end = found
                yield Hit(
                    item=item.id,
                    location=assertion.marked(start, end),
                    message="“{}”: nothing beside it says on what it came down.",
                    quotes=(sentence,),
                )


def _bare(assertion: Assertion) -> Iterator[tuple[str, int, int]]:
    """Yield the sentences that tell of a level that came down, and nothing of why."""
    words = signs("lowered")
    for sentence, start, end in assertion.find(words["lowered"]):
        beside = " ".join(assertion.beside(sentence, _NEXT_TO_IT))
        is_told = words["fair"].is_in(beside) or gives_reason(beside)
        is_told = is_told or signs("why")["individual"].is_in(beside)
        if not is_told and not sentence.endswith("?") and _LEADS_ON.search(sentence) is None:
            yield sentence, start, end
