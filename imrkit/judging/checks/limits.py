"""The check of gaps in the evidence that the draft tells of and draws nothing from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity

_NEXT_TO_IT = 2
_NONE = re.compile(
    r"\W{0,3}(?:there (?:are|were) |the review had |i found )?(?:none|nil|no)\b"
    r"(?:[^.\n]{0,60}\blimit(?:s|ations?)\b[^.\n]{0,60}|[^.\n]{0,20})\.?\s{0,3}",
    re.IGNORECASE,
)
_TOLD = ("method", "people", "chronology")  # sections of the checklist that assert nothing else


@check("IMR9113", "limits-unsaid", Severity.NOTE, needs=(PLACES, WHOLE))
def limits_unsaid(check_input: CheckInput) -> Iterator[Hit]:
    """Evidence is missing, and nothing says what that means.

    What it flags
    -------------
    Words that tell of evidence that could not be had (footage deleted, a file not found, an
    officer who has retired) in a draft that nowhere says what it means for the findings. Where the
    limits are said to be none all the same, it is a warning.

    Why it matters
    --------------
    The reader takes each finding as equally sure. A gap that is named, with what rests on it, makes
    the rest of the report more credible.

    Example
    -------
    “The body-worn video had been deleted”, and under Limitations: “None.”

    Remedy
    ------
    Name the gap among the limits of the evidence, and say which finding is less sure for it.
    """
    for item, _ in items_with(check_input, "limits-unsaid"):
        gaps = list(_gaps(check_input)) if not check_input.is_set_aside(item) else []
        if not gaps:
            continue
        words = gaps[0][0].text[slice(*gaps[0][1])]
        places = [place for place in check_input.places_of(item) if not place.is_empty]
        denied = next((place for place in places if _NONE.fullmatch(place.text)), None)
        if denied is not None:
            yield Hit(
                item=item.id,
                location=at(denied),
                message="No limit is named, though the draft says “{}”.",
                quotes=(words,),
                severity=Severity.WARNING,
            )
        elif not places:
            more = f" It tells of {len(gaps)} such gaps." if len(gaps) > 1 else ""
            yield Hit(
                item=item.id,
                location=gaps[0][0].marked(*gaps[0][1]),
                message=f"The draft says “{{}}” and not what that means for its findings.{more}",
                quotes=(words,),
            )


def _gaps(check_input: CheckInput) -> Iterator[tuple[Assertion, tuple[int, int]]]:
    """Yield each assertion that tells of a gap and says nothing of its effect, and where."""
    why = signs("why")
    for assertion in (*assertions(check_input, _TOLD), *assertions(check_input)):
        for sentence, start, end in assertion.find(why["gaps"]):
            beside = assertion.beside(sentence, _NEXT_TO_IT)
            if not any(map(why["effect_on_findings"].is_in, beside)):
                yield assertion, (start, end)
                break
