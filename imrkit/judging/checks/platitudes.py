"""The check of learning that would be true of any case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.telling import gives_reason
from imrkit.judging.wordlists import Phrased, phrasings, signs
from imrkit.words.sentences import sentences

_PLACES = frozenset({"learning-stated-and-traceable", "learning-conclusion"})
_MOST_WORDS = 16  # of a platitude; who writes more says something of the case
_MOST_BESIDE = 25  # words of a paragraph that goes on from it
_SHOWN = re.compile(r"\d|[“\"]|:\s")  # a paragraph, a count, words that were said, what leads on
# “LP1.”, “Lesson 2:”: what a learning point is called.
_NAME = re.compile(
    r"(?:(?:key )?(?:learning points?|lessons?|learning|findings?|lp|l) ?)?\d{1,2}(?:\.\d{1,2})?"
    r"[.):]?\s"
    r"|(?:(?:key )?(?:learning points?|lessons?|learning)):\s",
    re.IGNORECASE,
)
_MOST = 5  # of which each is told


@check("IMR9307", "learning-platitude", needs=(PLACES, WHOLE), lists=("platitudes",))
def learning_platitude(check_input: CheckInput) -> Iterator[Hit]:
    """A learning point would be true of any case.

    What it flags
    -------------
    At the places and headings for learning and the conclusion, “communication is key”, “staff
    should be curious”, “the case underlines the importance of good records”, where the paragraph or
    cell says no more: no reason, number, paragraph or words. Questions and quotations are left, and
    so is a sentence that says when, where or by whom. Of more than five, the first five are told.

    Why it matters
    --------------
    Nobody disputes it and nobody can act on it. Reviews that end so find the same again.

    Example
    -------
    “Communication between agencies is key.”

    Remedy
    ------
    Say what happens in this service, how it came about and which paragraphs show it; or leave the
    sentence out.
    """
    for item, _ in items_with(check_input, "learning-platitude"):
        told = 0
        for assertion in () if check_input.is_set_aside(item) else assertions(check_input):
            found = (
                _platitude(assertion) if told < _MOST and _asks_for_learning(assertion) else None
            )
            if found is not None:
                told += 1
                yield Hit(
                    item=item.id,
                    location=assertion.marked(found.start, found.end),
                    message=f"“{{}}”: {found.phrasing.reason} Better: {found.phrasing.better}.",
                    quotes=(assertion.text[found.start : found.end],),
                )


def _asks_for_learning(assertion: Assertion) -> bool:
    """Tell whether a paragraph or cell stands where learning or a conclusion is asked for."""
    if assertion.item:
        return assertion.item in _PLACES
    words = signs("learning")
    named = assertion.headings[-1:]
    return any(words["titles"].is_in(one) or words["concludes"].is_in(one) for one in named)


def _platitude(assertion: Assertion) -> Phrased | None:
    """Return the first platitude of a paragraph that says no more."""
    text = assertion.text
    found = next(phrasings("platitudes").find(text), None)
    name = _NAME.match(text)
    if found is None or _SHOWN.search(text, name.end() if name else 0) or gives_reason(text):
        return None
    start, end = next((a, b) for a, b in sentences(text) if a <= found.start < b)
    sentence, rest = text[start:end], f"{text[:start]} {text[end:]}"
    is_short = len(sentence.split()) <= _MOST_WORDS and len(rest.split()) <= _MOST_BESIDE
    return found if is_short and not sentence.endswith("?") else None
