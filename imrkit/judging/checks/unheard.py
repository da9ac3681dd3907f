"""Checks of what a review should have met and passes over: people not heard, processes denied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with, location_of
from imrkit.judging.checks.sign_off import codes_of
from imrkit.judging.found_places import every_place
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import Found, signs
from imrkit.words.sentences import sentences

_METHOD = re.compile(
    r"\b(?:method\w{0,7}|contributors?|contributions?|interviews?|interviewed|staff (?:seen|spoken)"
    r"|conversations?|who (?:was|we) (?:spoken|spoke)|how (?:the|this) (?:report|review)"
    r"|how (?:we|i) (?:went|did|worked)"
    r"|sources?)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:there (?:are|is|were) )?(?:none|nil|no|n/?a|not applicable|not known|unknown|nothing)\b"
    r"[\w ’'/-]{0,40}[.]?",
    re.IGNORECASE,
)
_MOST_WORDS = 8  # of an answer that says no more than “none”
# What says that somebody was not heard, and what makes it fair.
_EXCUSES = {"unseen": "unseen_reason", "unneeded": "unneeded_fair"}
_UNSEEN = re.compile(
    r"(?:(?:was|were) )?not (?:seen|spoken to|interviewed|heard|available|contacted|approached)\.?",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|nor|none|without|never)\b", re.IGNORECASE)


@check("IMR9121", "staff-unheard", needs=("blocks",), lists=("motives",))
def staff_unheard(check_input: CheckInput) -> Iterator[Hit]:
    """Somebody was not heard for the review, and nothing says why.

    What it flags
    -------------
    Under a heading on method, interviews or contributors, or at the place for them, “was not
    spoken to”, “no interviews were held” and the like, where neither the sentence nor the next
    gives the reason or what was done in its place; a row of a table of people that says “Not seen”
    and no more; and that hearing staff was not needed, “the
    records being clear”, or was done through a manager, informally or on the finished draft, where
    nobody is named who advised it.

    Why it matters
    --------------
    Those who made the decisions know why. A gap without a reason looks like a choice, and each
    motive that the report tells rests on less.

    Example
    -------
    “The Tenancy Officer was not spoken to.”

    Remedy
    ------
    Give the reason (left, unwell, a witness, on the advice of the prosecutor), and say what stands
    in for the account.
    """
    for item, _ in items_with(check_input, "staff-unheard"):
        if check_input.is_set_aside(item):
            continue
        own = {place.where for place in check_input.places_of(item)}
        for passage in check_input.passages:
            if passage.in_body and not passage.is_heading and _is_of_method(passage, own):
                yield from _unheard(passage, item.id)
        for cell in _of_cells(check_input, own):
            yield Hit(
                item=item.id,
                location=location_of(cell, 0, len(cell.text)),
                message="“{}” gives no reason.",
                quotes=(cell.text.strip(),),
            )


def _of_cells(check_input: CheckInput, own: set[str]) -> Iterator[Passage]:
    """Yield each cell that says of a person “Not seen”, in a row with nothing more about it."""
    rows: dict[tuple[object, ...], list[Passage]] = {}
    for one in check_input.passages:
        if one.is_prose and one.row and _is_of_method(one, own):
            rows.setdefault((one.part, one.path[:-2], one.row), []).append(one)
    for cells in rows.values():
        unseen = [one for one in cells[1:] if _UNSEEN.fullmatch(one.text.strip())]
        others = [one for one in cells[1:] if one not in unseen]
        is_person = bool(codes_of(cells[0].text))
        if unseen and is_person and all(_NONE.fullmatch(one.text.strip()) for one in others):
            yield unseen[0]


def _is_of_method(passage: Passage, own: set[str]) -> bool:
    titles = (*passage.headings[-2:], passage.label)
    return passage.where in own or any(map(_METHOD.search, titles))


def _unheard(passage: Passage, item: str) -> Iterator[Hit]:
    is_told = any(signs("motives")[kind].is_in(passage.text) for kind in _EXCUSES)
    bounds = list(sentences(passage.text)) if is_told else []
    for number, (start, end) in enumerate(bounds):
        sentence = passage.text[start:end]
        with_next = passage.text[start : bounds[min(number + 1, len(bounds) - 1)][1]]
        found = next(_unexcused(sentence, with_next), None)
        if found is not None and not sentence.rstrip().endswith("?"):
            yield Hit(
                item=item,
                location=location_of(passage, start + found.start, start + found.end),
                message="“{}” gives no reason.",
                quotes=(sentence,),
            )
            return


def _unexcused(sentence: str, with_next: str) -> Iterator[Found]:
    """Yield what says that somebody was not heard, where nothing says why it was right."""
    words = signs("motives")
    for kind, excuse in _EXCUSES.items():
        if not words[excuse].is_in(with_next):
            yield from words[kind].find(sentence)


@check("IMR9122", "processes-denied", needs=(PLACES, WHOLE), lists=("motives",))
def processes_denied(check_input: CheckInput) -> Iterator[Hit]:
    """Other processes are said to be none, and the draft tells of one.

    What it flags
    -------------
    “None”, “None known”, “N/A” where parallel processes are asked for, in a draft that tells of a
    charge, a trial, an inquest, a coroner, a conduct investigation or proceedings in a court.

    Why it matters
    --------------
    What may be written, and who may be spoken to, hangs on these. “None” beside a trial shows that
    nobody asked.

    Example
    -------
    “Parallel proceedings: none known”, and a man who is charged with murder.

    Remedy
    ------
    List each process with its status and a contact, and what it means for the report.
    """
    for item, _ in items_with(check_input, "processes-denied"):
        if check_input.is_set_aside(item):
            continue
        for place in every_place(check_input, item):
            text = place.text.strip()
            if len(text.split()) > _MOST_WORDS or not _NONE.fullmatch(text):
                continue
            if told := next(_told(check_input), None):
                passage, start, end = told
                yield Hit(
                    item=item.id,
                    location=at(place),
                    message=f"“{{}}” stands here; the draft tells of “{{}}” {passage.where}.",
                    quotes=(text, passage.text[start:end]),
                )
                return


def _told(check_input: CheckInput) -> Iterator[tuple[Passage, int, int]]:
    """Yield where the draft tells of a process, and does not deny it."""
    finder = signs("motives")["proceedings"]
    for passage in check_input.passages:
        if passage.in_body and not passage.is_heading and finder.is_in(passage.text):
            for start, end in sentences(passage.text):
                sentence = passage.text[start:end]
                found = next(finder.find(sentence), None)
                if found is not None and not _DENIED.search(sentence):
                    yield passage, start + found.start, start + found.end
