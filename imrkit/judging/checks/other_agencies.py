"""The check of what a report says of the practice of other agencies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import kinds, signs

_COVER = 14  # passages in which a report says whose it is
_OWN_SHARE = 0.6  # of the mentions of the agency that is named most
_NEAR = 6  # words between an agency and what is said of it


@check("IMR9120", "other-agency-judged", needs=(PLACES, WHOLE), lists=("motives", "agencies"))
def other_agency_judged(check_input: CheckInput) -> Iterator[Hit]:
    """The practice of another agency is judged.

    What it flags
    -------------
    In the analysis, an agency that is not the author’s with “should have”, “failed to”, “was
    inadequate” and the like behind it, where the sentence does not pass the matter to the panel or
    say who found it. Whose the report is, is told by its cover and by the agency named most.

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
            for sentence, start, end in assertion.find(signs("motives")["blames_others"]):
                own = _own(check_input.passages) if own is None else own
                if hit := _judged(assertion, sentence, (start, end), own):
                    yield Hit(
                        item=item.id,
                        location=assertion.marked(*hit),
                        message="“{}” judges another agency.",
                        quotes=(assertion.text[slice(*hit)],),
                    )
                    break


def _own(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the kinds of agency that the report may be by."""
    texts = [one for one in passages if one.in_text]
    told = Counter(kind for one in texts for kind, _ in kinds("agencies").find(one.text))
    most = max(told.values(), default=0)
    often = {kind for kind, times in told.items() if times >= _OWN_SHARE * most}
    front = [one.text for one in texts if not one.headings][:_COVER]
    cover = {kind for text in front for kind, _ in kinds("agencies").find(text)}
    return frozenset(often | cover)


def _judged(
    assertion: Assertion, sentence: str, blame: tuple[int, int], own: Collection[str]
) -> tuple[int, int] | None:
    """Return where an agency stands as the subject of what is said of it, and that."""
    if sentence.endswith("?") or signs("motives")["fair_to_others"].is_in(sentence):
        return None
    text = assertion.text
    begins = text.rfind(sentence, 0, blame[1] + len(sentence))
    named = [
        (kind, begins + one.start, begins + one.end)
        for kind, one in kinds("agencies").find(sentence)
        if begins + one.end <= blame[0]
    ]
    if not named:
        return None
    kind, start, end = named[-1]
    between = text[end : blame[0]]
    is_subject = len(between.split()) <= _NEAR and not any(one in between for one in ",;:")
    is_first = start == begins or text[begins:start].strip().casefold() in _LEADS
    return (start, blame[1]) if kind not in own and is_subject and is_first else None


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
    ]
)
