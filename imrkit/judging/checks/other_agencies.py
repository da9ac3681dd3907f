"""The check of what a report says of the practice of other agencies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.facts.own_agency import OTHERS, own_agencies
from imrkit.judging.wordlists import kinds, signs

_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s")  # typed before a paragraph
_NEAR = 6  # words between an agency and what is said of it
_SUBJECT, _BEHIND, _HAD = "blames_others", "fault_lies", "had_they"  # kinds of words that judge
# “It is the author’s view that”: a clause that leaves the agency the subject of what is judged.
_VIEW = re.compile(
    r"\b(?:view|opinion|conclusion|judgement|contention|clear|obvious|evident|plain|concludes?|considers?"
    r"|believes?|feels?|submits?|maintains?|says?|fact|unfortunate|regrettable|disappointing)"
    r"\sthat(?:\sthe)?\Z"
)
# “Sadly, the”, “unfortunately”: what a writer makes of it, before the agency.
_ADVERB = re.compile(r"\A(?:[a-z]{2,16}ly|in (?:my|our) view|to be (?:fair|frank|blunt)),?\s")
_ARTICLES = frozenset({"", "the", "our", "her", "his"})
_CLAUSES = frozenset({"that", "when", "while", "where", "because", "although"})
_LEADS_OF_HAD = frozenset({"had", "had the", "but had the", "and had the"})


@check("IMR9120", "other-agency-judged", needs=(PLACES, WHOLE), lists=("motives", "agencies"))
def other_agency_judged(check_input: CheckInput) -> Iterator[Hit]:
    """The practice of another agency is judged.

    What it flags
    -------------
    In the analysis, an agency that is not the author’s with “should have”, “failed to”, “was
    inadequate” and the like behind it, behind “the fault lies with”, or behind “had” (“had the
    council done its job”), where the sentence does not pass the matter to the panel or say who
    found it. Whose the report is, is told by its cover and by the agency named most.

    Why it matters
    --------------
    The author has not seen the other agency’s records, and its own report is where its practice is
    judged. Judged twice, the two will differ.

    Example
    -------
    “The school ought to have made its referral long before June.”

    Remedy
    ------
    Say what your agency received and what it did with it; pass the question to the panel.
    """
    own: Collection[str] | None = None
    for item, _ in items_with(check_input, "other-agency-judged"):
        for assertion in () if check_input.is_set_aside(item) else assertions(check_input):
            for sentence, kind, blame in _blames(assertion):
                own = own_agencies(check_input.passages) if own is None else own
                if hit := _judged(assertion, sentence, kind, blame, own):
                    yield Hit(
                        item=item.id,
                        location=assertion.marked(*hit),
                        message="“{}” judges another agency.",
                        quotes=(assertion.text[slice(*hit)],),
                    )
                    break


def _blames(assertion: Assertion) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Yield the sentences that may judge an agency, each with the kind of words, and where."""
    for kind in (_SUBJECT, _BEHIND, _HAD):
        for sentence, start, end in assertion.find(signs("motives")[kind]):
            if not sentence.endswith("?") and not signs("motives")["fair_to_others"].is_in(
                sentence
            ):
                yield sentence, kind, (start, end)


def _judged(
    assertion: Assertion, sentence: str, kind: str, blame: tuple[int, int], own: Collection[str]
) -> tuple[int, int] | None:
    """Return where an agency stands beside the words that judge it, with those words."""
    text = assertion.text
    begins = text.rfind(sentence, 0, blame[1] + len(sentence))
    for agency, one in kinds("agencies").find(sentence):
        start, end = begins + one.start, begins + one.end
        if agency in own:
            continue
        if kind == _BEHIND:
            if start >= blame[1] and text[blame[1] : start].strip().casefold() in _ARTICLES:
                return blame[0], end
        elif end <= blame[0] and _is_subject(text[end : blame[0]]):
            lead = _NUMBER.sub("", text[begins:start]).strip().casefold()
            lead = _ADVERB.sub("", lead)
            is_view = kind == _SUBJECT and _VIEW.search(lead) is not None
            if is_view or lead in (_LEADS_OF_HAD if kind == _HAD else _leads(agency)):
                return begins if kind == _HAD else start, blame[1]
    return None


def _is_subject(between: str) -> bool:
    """Tell whether what stands between an agency and a phrase leaves the agency its subject."""
    words = between.split()
    has_clause = any(one in between for one in ",;:") or not _CLAUSES.isdisjoint(words)
    return len(words) <= _NEAR and not has_clause


def _leads(agency: str) -> Collection[str]:
    return _LEADS - {"her", "his"} if agency == OTHERS else _LEADS


_ACTS = (
    "decision",
    "response",
    "assessment",
    "conduct",
    "practice",
    "handling",
    "view",
    "approach",
)
# Words before an agency that is still the subject of its sentence.
_LEADS = frozenset(
    [
        "",
        "the",
        "the local",
        "that",
        "but",
        "but the",
        "however,",
        "however, the",
        "and",
        "and the",
        "sadly, the",
        "her",
        "his",
        "our",
        *(f"the {act} of {article}".strip() for act in _ACTS for article in ("", "the")),
    ]
)
