"""Find how often a report says that something was done: “met six times”, “missed five visits”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.facts.number_words import number_of
from imrkit.judging.wordlists import signs

MISSED = "missed appointment"
MISSING = "report of a missing person"
_KINDS = {  # of the word lists of counts, by the kind of thing that is counted
    MISSED: "missed",
    "meeting": "met",
    "visit": "visited",
    "call": "called",
    "arrest": "arrested",
    "attendance": "attended",
    "admission": "admitted",
    MISSING: "reported_missing",
}
_OFTEN = re.compile(
    r"\b(?P<number>[^\W_]+)\s(?:separate\s|different\s)?(?:times|occasions)\b"
    r"(?!\s(?:as|an?|per|more|less|the|each|every|over|likelier|higher|lower)\b)",
    re.IGNORECASE,
)
_APPOINTMENTS = re.compile(
    r"\b(?:missed|did not (?:attend|keep|come to)|failed to attend)\s(?P<number>[^\W_]+)\s"
    r"(?:of (?:the|his|her|their) )?(?:[^\W\d_]{3,20}\s)?"
    r"(?:appointments|sessions|clinics|reviews|visits)\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[;:]|,\s(?:and|but|while|whereas)\b|\b(?:who|which|that)\b")


def often(text: str) -> Iterator[tuple[int, str, int, int]]:
    """Yield what a sentence says to have been done how often: the number, the kind, and its span.

    Only where the words before the number say what was done.
    """
    for match in _APPOINTMENTS.finditer(text):
        if number := number_of((match["number"].casefold(),)):
            yield number[0], MISSED, match.start(), match.end()
    for match in _OFTEN.finditer(text):
        number = number_of((match["number"].casefold(),))
        kind = _kind(_CLAUSE_ENDS.split(text[: match.start()])[-1])
        if number and kind:
            yield number[0], kind, match.start(), match.end()


def _kind(before: str) -> str:
    """Return the kind of the last thing done that the words before a number name; "" for none."""
    found = signs("counts")
    ends = {
        kind: max((one.end for one in found[name].find(before)), default=-1)
        for kind, name in _KINDS.items()
    }
    kind = max(ends, key=lambda one: ends[one])
    return kind if ends[kind] >= 0 else ""
