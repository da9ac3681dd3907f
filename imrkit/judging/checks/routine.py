"""A duty that everybody has, praised as if it were more: “recorded the same day, commendably”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location

_REFERS_BACK = re.compile(
    r"\W{0,3}(?:this|that|it|which|these|all of (?:this|it))\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\W{0,3}(?:this|that|it|he|she|they|these|the result|as a result)\b", re.IGNORECASE
)


def duties_praised(check_input: CheckInput) -> Iterator[tuple[Location, str]]:
    """Yield the first sentence of each text that praises a duty, and where it stands."""
    for assertion in assertions(check_input):
        for sentence, start, end in assertion.find(signs("routine")["praised"]):
            if _is_of_duty(assertion, sentence):
                yield assertion.marked(start, end), sentence
                break


def is_only_duty(text: str) -> bool:
    """Tell whether a text tells what is asked of everybody, and nothing that goes beyond it."""
    words = signs("routine")
    return words["duty"].is_in(text) and not words["more"].is_in(text)


def _is_of_duty(assertion: Assertion, sentence: str) -> bool:
    every = assertion.within(sentence, 1)
    at = every.index(sentence)
    behind = [one for one in every[at + 1 :] if _GOES_ON.match(one)]
    before = every[:at] if _REFERS_BACK.match(sentence) else []
    words = signs("routine")
    told = [*before, sentence]
    if sentence.endswith("?") or any(map(words["more"].is_in, (*told, *behind))):
        return False
    return any(map(words["duty"].is_in, told))
