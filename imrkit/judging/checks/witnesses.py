"""The check of staff who may be witnesses and were seen for the review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, location_of
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.facts.talks import early_talk
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.words.sentences import sentences

_SEEN = re.compile(
    r"\b(?:interview(?:ed|s)?|spoken to|spoke (?:to|with)|(?:was|were) (?:each )?(?:seen"
    r"|met) (?:on|by|between|in|for)"
    r"|answered in writing|gave (?:me |us )?(?:an|their|his|her) account)\b",
    re.IGNORECASE,
)


@check("IMR9129", "witness-uncleared", needs=(PLACES, WHOLE), lists=("witnesses",))
def witness_uncleared(check_input: CheckInput) -> Iterator[Hit]:
    """Staff who are to give evidence were seen, and nobody says that it was agreed.

    What it flags
    -------------
    Words that tell of a witness at a trial or inquest that is still to come (“both are due to give
    evidence”), in a draft in which staff were spoken to, and where no sentence tells that the
    senior investigating officer, a prosecutor, a coroner’s officer or a procurator fiscal was
    asked, agreed or advised. It is said once. Also a talk with staff on a day before the one on
    which one of these agreed that staff might be seen.

    Why it matters
    --------------
    What a witness tells a review must be disclosed, and a talk before the trial can be said to have
    shaped the evidence.

    Example
    -------
    “PC1 was interviewed on 7 July. He is due to give evidence at the trial.”

    Remedy
    ------
    Say who was consulted, on which day, and what was agreed of each witness; or that nobody was
    asked, and tell the senior investigating officer now.
    """
    for item, _ in items_with(check_input, "witness-uncleared"):
        if not check_input.is_set_aside(item) and (early := early_talk(check_input.passages)):
            talk, agreed = early
            yield Hit(
                item=item.id,
                location=location_of(talk.passage, talk.start, talk.end),
                message="A talk is dated “{}”; that it might be held was agreed on “{}”.",
                quotes=(talk.written, agreed.written),
            )
        prose = [one for one in check_input.passages if one.is_prose]
        is_told = any(not place.is_empty for place in check_input.places_of(item))
        if is_told or check_input.is_set_aside(item) or any(map(_is_cleared, prose)):
            continue
        is_seen = any(_SEEN.search(one.text) for one in prose)
        if is_seen and (found := next(_witnesses(prose), None)):
            passage, start, end = found
            yield Hit(
                item=item.id,
                location=location_of(passage, start, end),
                message="“{}”: nothing says that the investigators or the prosecutor were asked.",
                quotes=(passage.text[start:end],),
            )


def _is_cleared(passage: Passage) -> bool:
    """Tell whether a sentence says that somebody who could tell was asked, or agreed."""
    words = signs("witnesses")
    if not words["asked"].is_in(passage.text):
        return False
    beside = [passage.text[start:end] for start, end in sentences(passage.text)]
    in_row = [f"{passage.label} {one}" for one in beside]
    return any(words["asked"].is_in(one) and words["agreed"].is_in(one) for one in in_row)


def _witnesses(prose: list[Passage]) -> Iterator[tuple[Passage, int, int]]:
    words = signs("witnesses")
    for passage in prose:
        quoted = list(quotations(passage.text)) if words["pending"].is_in(passage.text) else []
        for start, end in sentences(passage.text) if words["pending"].is_in(passage.text) else ():
            sentence = passage.text[start:end]
            found = next(words["pending"].find(sentence), None)
            if found is None or words["none"].is_in(sentence) or sentence.endswith("?"):
                continue
            if not any(a <= start + found.start < b for a, b in quoted):
                yield passage, start, end
