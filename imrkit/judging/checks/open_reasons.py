"""The check of reasons that are said to be not known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.wordlists import signs
from imrkit.words.sentences import sentences

_BARE = re.compile(
    r"(?:this is |it is )?(?:not known|unknown|unclear|not clear)[.!]?", re.IGNORECASE
)
_BREAK = re.compile(r"[,;:–—]\s")


@check("IMR9103", "unknown-untried", needs=(PLACES, WHOLE), lists=("why",))
def unknown_untried(check_input: CheckInput) -> Iterator[Hit]:
    """A reason is not known, and nothing says what was tried.

    What it flags
    -------------
    “It is not known why the log was closed” and its like, where neither the rest of the sentence
    nor the text beside it says what was done to find out or what stood in the way: records that
    were read, staff who were asked, have left, declined or do not remember, papers destroyed.

    Why it matters
    --------------
    That a reason is not known is an honest finding once somebody has looked. Without a word on
    that the panel must ask again, and the reader suspects that nobody did.

    Example
    -------
    “It is unclear why no referral was made.”

    Remedy
    ------
    Say what was read, who was asked and what came of it, or why nobody could be asked; then mark
    as inference what you infer.
    """
    for item, _ in items_with(check_input, "unknown-untried"):
        if check_input.is_set_aside(item):
            continue
        for place in check_input.places_of(item):
            if _BARE.fullmatch(place.text.strip()):
                message = "“{}” does not say what was tried to find out."
                yield Hit(item=item.id, location=at(place), message=message, quotes=(place.text,))
        for assertion in assertions(check_input):
            for sentence, start, end in _untried(assertion):
                yield Hit(
                    item=item.id,
                    location=assertion.marked(start, end),
                    message="“{}” does not say what was tried to find out.",
                    quotes=(sentence,),
                )


def _untried(assertion: Assertion) -> Iterator[tuple[str, int, int]]:
    """Yield the first sentence that leaves a reason open, and where the words stand that do."""
    for sentence, start, end in assertion.find(signs("why")["unknown"]):
        if not sentence.endswith("?"):
            if not _is_tried(assertion, start, end):
                yield sentence, start, end
            return


def _is_tried(assertion: Assertion, start: int, end: int) -> bool:
    """Tell whether the rest of the sentence, or those next to it, say what was tried.

    A paragraph tells of much that was asked and read for other ends.
    """
    tried = signs("why")["tried"]
    text = assertion.text
    bounds = list(sentences(text))
    own = next(number for number, (a, b) in enumerate(bounds) if a <= start < b)
    stop = _BREAK.search(text, end)
    behind = min(stop.end() if stop else len(text), bounds[own][1])
    near = bounds[max(0, own - 1) : own] + bounds[own + 1 : own + 3]
    around = [text[bounds[own][0] : start], text[behind : bounds[own][1]]]
    around += [text[a:b] for a, b in near]
    if own == 0:
        around += [assertion.before[a:b] for a, b in list(sentences(assertion.before))[-1:]]
    if own == len(bounds) - 1:
        around += [assertion.after[a:b] for a, b in list(sentences(assertion.after))[:2]]
    return any(map(tried.is_in, around))
