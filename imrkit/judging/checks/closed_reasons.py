"""The check of reasons that end at one person."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.telling import gives_reason
from imrkit.judging.wordlists import signs

_NEXT_TO_IT = 1  # sentences before and behind


@check("IMR9128", "reason-closed", needs=(PLACES, WHOLE), lists=("closed_reasons",))
def reason_closed(check_input: CheckInput) -> Iterator[Hit]:
    """The reason for what was left undone ends at one person.

    What it flags
    -------------
    A reason that only says again that somebody did not do it (“because the officer did not do
    it”), that there is nothing further to explain, and “simply human error”, “an individual
    failing” where no reason stands beside it. What the sentence weighs or denies is left.

    Why it matters
    --------------
    Who did not act is where the question begins. What that person knew, had in hand and was asked
    for is what an agency can change.

    Example
    -------
    “It was not done because the co-ordinator did not do it.”

    Remedy
    ------
    Say what the person told you, how much there was to do that day, what the form or rule asked for
    and whether others did the same; or what was tried to find out.
    """
    for item, _ in items_with(check_input, "reason-closed"):
        for assertion in () if check_input.is_set_aside(item) else assertions(check_input):
            if found := next(_closed(assertion), None):
                start, end = found
                yield Hit(
                    item=item.id,
                    location=assertion.marked(start, end),
                    message="“{}” ends the reason at one person.",
                    quotes=(assertion.text[start:end],),
                )


def _closed(assertion: Assertion) -> Iterator[tuple[int, int]]:
    words = signs("closed_reasons")
    for sentence, start, end in assertion.find(words["closed"]):
        rest = sentence.replace(assertion.text[start:end], " ")
        if not words["goes_on"].is_in(rest) and not sentence.endswith("?"):
            yield start, end
    for sentence, start, end in assertion.find(words["one_person"]):
        beside = " ".join(assertion.beside(sentence, _NEXT_TO_IT))
        beside = beside.replace(assertion.text[start:end], " ")
        is_open = words["weighed"].is_in(sentence) or sentence.endswith("?")
        if not is_open and not gives_reason(beside):
            yield start, end
