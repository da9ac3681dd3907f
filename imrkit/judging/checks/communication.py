"""The check of what was done so that somebody could hear, see, read or be understood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import Found, signs
from imrkit.values.findings import Severity

_ASKS = re.compile(r"interpret|language|communicat|hearing|sensory|access", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:no|any|without|not have) (?:known |specific |other |recorded )?$", re.I)
_NEAR = 24  # characters before a need in which it is denied
_SHORT = 3  # words: what is shorter is a title


@check("IMR9208", "communication-unmet", Severity.NOTE, needs=("blocks",), lists=("communication",))
def communication_unmet(check_input: CheckInput) -> Iterator[Hit]:
    """A need in hearing, sight, speech or reading is told, and nothing of what was done about it.

    What it flags
    -------------
    “Wore a hearing aid”, “registered blind”, “cannot read or write”, “has a speech delay”, in a
    draft that nowhere speaks of such a need and of what was done: an aid, another way of telling,
    what it changed, or that nobody asked. It is said once for a draft.

    Why it matters
    --------------
    Whoever does not hear a question, or cannot read a letter, is soon somebody who “did not
    engage”. Whether each contact could be followed decides what the person’s answers are worth.

    Example
    -------
    “First language: English; wore a hearing aid”, and no word of it at any of nine contacts.

    Remedy
    ------
    Say at each contact what was done so that the person could follow and be understood, or that
    nobody asked, and what that may have changed.
    """
    item = owner_of(check_input, "communication-unmet")
    if not item:
        return
    told = [(one, found) for one in check_input.passages if (found := _need(one))]
    if told and not any(signs("communication")["met"].is_in(one.text) for one, _ in told):
        passage, found = next((one for one in told if _is_asked(one[0])), told[0])
        yield Hit(
            item=item,
            location=location_of(passage, found.start, found.end),
            message="“{}”: nothing says what was done so that the person could follow, and be"
            " understood.",
            quotes=(passage.text[found.start : found.end],),
        )


def _need(passage: Passage) -> Found | None:
    if not passage.is_prose or len(passage.text.split()) < _SHORT:
        return None
    quoted = list(quotations(passage.text))
    return next(
        (
            one
            for one in signs("communication")["needs"].find(passage.text)
            if not any(start <= one.start < end for start, end in quoted)
            and not _DENIED.search(passage.text[max(0, one.start - _NEAR) : one.start])
        ),
        None,
    )


def _is_asked(passage: Passage) -> bool:
    """Tell whether a text answers a form that asks how somebody is understood."""
    return any(_ASKS.search(one) for one in (passage.label, *passage.headings[-1:]))
