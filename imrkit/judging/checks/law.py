"""The check of the law that a draft names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from imrkit.checklist import LegalSentence, LegalStatus
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import Kinds, signs
from imrkit.values.findings import Severity
from imrkit.words.sentences import sentences

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOTES = ("in a footnote", "in an endnote")
_Found = tuple[Passage, int, int]  # and where the words that name it begin and end


@check("IMR412", "law-not-in-force", Severity.NOTE, needs=("blocks",), lists=("law_told",))
def law_not_in_force(check_input: CheckInput) -> Iterator[Hit]:
    """An Act, section or guidance is named that was not in force when it was last checked.

    What it flags
    -------------
    Names of Acts, sections, codes and guidance that the legal sentences of the checklist mark as
    prospective, repealed, replaced or renamed; each said once, in the words of that list. It is
    left where its sentence says so itself, or tells of a time at which it was law. Old names of
    reviews are never meant.

    Why it matters
    --------------
    A report that rests on law which is not in force, or no longer, is put right in public.

    Example
    -------
    “The review is held under section 19 of the Victims and Prisoners Act 2024.”

    Remedy
    ------
    Ask your legal team, or look at the source that “imrkit items --law” names. If the text speaks
    of the law of its time, say of which time.
    """
    law = {one.id: one for one in check_input.checklist.law if one.has_passed and one.find}
    found = _named(check_input, law)
    for name, places in found.items():
        passage, start, end = places[0]
        more = len(places) - 1
        others = f", and at {more} more {'place' if more == 1 else 'places'}" if more else ""
        yield Hit(
            item=owner_of(check_input, "law-not-in-force"),
            location=location_of(passage, start, end),
            message=f"“{{}}”{others}: {_said(law[name])}",
            quotes=(passage.text[start:end],),
        )


def _said(sentence: LegalSentence) -> str:
    """Return what the list says of a sentence, which may stand in the text of a message."""
    said = (
        f"{sentence.citation} was {sentence.status.words} when it was last checked, on "
        f"{sentence.last_checked}. {sentence.text}"
    )
    return said.replace("{", "").replace("}", "")


def _named(check_input: CheckInput, law: dict[str, LegalSentence]) -> dict[str, list[_Found]]:
    """Return where a draft relies on each of some sentences, by their ids."""
    finder = _finder(tuple(law.values()))
    found: dict[str, list[_Found]] = {}
    for passage in check_input.passages:
        if not (passage.is_prose or passage.where in _NOTES):
            continue
        for start, end in sentences(passage.text):
            text = passage.text[start:end]
            for name, one in finder.find(text):
                if not _is_fair(text[: one.start] + text[one.end :], law[name]):
                    place = (passage, start + one.start, start + one.end)
                    found.setdefault(name, []).append(place)
    return found


@lru_cache(maxsize=8)
def _finder(law: tuple[LegalSentence, ...]) -> Kinds:
    return Kinds({one.id: one.find for one in law})


def _is_fair(beside: str, sentence: LegalSentence) -> bool:
    """Tell whether the words beside a name show that its author knows what has become of it."""
    told = signs("law_told")
    if sentence.status is LegalStatus.PROSPECTIVE:
        return told["prospective"].is_in(beside)
    until = int((sentence.until or "0")[:4])
    is_of_its_time = any(int(year) <= until for year in _YEAR.findall(beside))
    return is_of_its_time or told["then"].is_in(beside)
