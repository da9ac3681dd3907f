"""The check of reasons that end at one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.circular import says_again
from imrkit.judging.checks.language.stance import is_own
from imrkit.judging.checks.telling import CONTEXTS, OWN_VIEW, SAID_AGAIN, gives_reason
from imrkit.judging.wordlists import any_sign, signs
from imrkit.words.sentences import sentences

# “The answer is that it was not done”: it ends before anybody is looked at.
_NOBODY = re.compile(
    r"(?:because|that) (?:it|this|that|they|these|those|the (?:visit|form|call|check|referral)) "
    r"(?:was|were|is)\b"
)
_OF_ONE = "“{}” ends the reason at one person."
_NEXT_TO_IT = 1  # sentences before and behind
_ASKS_WHY = "why-"  # items that ask for reasons
_SHORT = 2  # sentences
# On to what was there to be seen, or asked: behind a colon, or in another clause.
_LEADS_ON = re.compile(
    r"[:;–—]\s(?:\S++\s++){4}|,\s(?:and|as|while|since)\s(?:the|its|that|no|nobody|there|their)\s"
)
_STAFF_CODE = re.compile(r"\b(?:P[CSON]|D[CSI]|SW|HV|GP|RN|HO|Dr|Nurse|Worker|Officer)\s?\d")
_EXCUSES = {"one_person": "weighed", "personal": "more_said"}


@check("IMR9128", "reason-closed", needs=(PLACES, WHOLE), lists=("closed_reasons",))
def reason_closed(check_input: CheckInput) -> Iterator[Hit]:
    """The reason for what was left undone ends at one person.

    What it flags
    -------------
    A reason that only says again that somebody did not do it (“because the officer did not do
    it”), that there is nothing further to explain or no wider learning, and “simply human error”,
    “an oversight by the clerk”, “the policy was clear and was not followed”, “the cause was
    carelessness” where no reason stands beside it. What the sentence weighs or denies is left.

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
                words = assertion.text[start:end]
                is_of_nobody = _NOBODY.search(words) is not None or says_again(words) is not None
                yield Hit(
                    item=rather(check_input, OWN_VIEW, item.id) if is_of_nobody else item.id,
                    location=assertion.marked(start, end),
                    message=SAID_AGAIN if is_of_nobody else _OF_ONE,
                    quotes=(words,),
                )


def _closed(assertion: Assertion) -> Iterator[tuple[int, int]]:
    words = signs("closed_reasons")
    for sentence, start, end in assertion.find(words["closed"]):
        rest = sentence.replace(assertion.text[start:end], " ")
        if not words["goes_on"].is_in(rest) and not sentence.endswith("?"):
            yield start, end
    yield from _circular(assertion)
    yield from _of_staff_alone(assertion)
    for kind, excuse in _EXCUSES.items():
        for sentence, start, end in assertion.find(words[kind]):
            beside = " ".join(assertion.beside(sentence, _NEXT_TO_IT))
            beside = beside.replace(assertion.text[start:end], " ")
            is_open = words[excuse].is_in(sentence) or sentence.endswith("?")
            is_open = is_open or words["alike"].is_in(beside)
            if not is_open and not gives_reason(beside):
                yield start, end


def _circular(assertion: Assertion) -> Iterator[tuple[int, int]]:
    """Yield where a sentence gives for an act the act itself."""
    for start, end in sentences(assertion.text):
        sentence = assertion.text[start:end]
        found = says_again(sentence)
        if found is not None and is_own(sentence, *found):
            yield start + found[0], start + found[1]


def _of_staff_alone(assertion: Assertion) -> Iterator[tuple[int, int]]:
    """Yield where a short answer to why finds fault with one of staff, and goes no further."""
    text = assertion.text
    bounds = list(sentences(text))
    if not assertion.item.startswith(_ASKS_WHY) or len(bounds) > _SHORT or "?" in text:
        return
    if any_sign("why", "reasons", "unknown", *CONTEXTS).is_in(text) or "\n" in text:
        return
    words = signs("closed_reasons")
    if words["more_said"].is_in(text) or words["goes_on"].is_in(text) or _LEADS_ON.search(text):
        return
    for start, end in bounds:
        sentence = text[start:end]
        if words["fault"].is_in(sentence) and _is_of_staff(sentence):
            yield start, end
            return


def _is_of_staff(sentence: str) -> bool:
    return signs("motives")["staff"].is_in(sentence) or _STAFF_CODE.search(sentence) is not None
