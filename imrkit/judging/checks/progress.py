"""Checks of how far actions have come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with, marked
from imrkit.judging.checks.stated import named
from imrkit.judging.places import Place, Row
from imrkit.judging.statements import Statement, StatementKind, statements
from imrkit.judging.statements.owners import has_target
from imrkit.judging.statements.plan import recommended
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity
from imrkit.words.dates import read_date
from imrkit.words.likeness import stems
from imrkit.words.sentences import sentences

_DATED = ("doc-version-and-dates", "qa-senior-sign-off", "doc-identity-block")
_STATUS = ("rag", "milestone")
_SHOWS_STATUS = ("rag", "status", "progress", "update", "complete", "position")
_BARE = 4  # words: a status of more says something of its own
# A number that only names a paragraph or a learning point, or stands before its text.
_PARAGRAPH = re.compile(
    r"^\W{0,3}\d{1,2}(?:\.\d{1,2}){1,3}|\([A-Z]{0,2}\d[^()]{0,12}\)|\b[A-Z]\d{1,2}\b"
)
_SHOWN = re.compile(
    r"\d|\b(?:audit|sample|log|return|minutes|circular|record shows)\b", re.IGNORECASE
)
# “no-access visits”, “would not happen today”: a denial that leaves nothing open.
_NO_OPEN = re.compile(
    r"\bno(?: longer\b|-(?=[a-z])| (?:further |new )?(?:work|action|recommendation)s?\b)"
    r"|\b(?:would|could) not (?:happen|occur|arise|recur)\b|\bnot (?:be )?repeated\b",
    re.IGNORECASE,
)
# “It was tested in May”, “An audit of 30 …”: it goes on about what was put right.
_GOES_ON = re.compile(
    r"(?:it|its|this|that|these|they|since|from|all|each|every|both|none|of)\b"
    r"|(?:an?|the|one|two|three|our)?\s?(?:[\w-]+\s)?(?:new|first|last|audits?|samples?|checks?|reviews?"
    r"|tests?|surveys?|figures|returns?|change|version|form|order|record|log|minutes)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[,;]|\b(?:by|to|until|check)\b", re.IGNORECASE)


@check("IMR603", "date-past", severity=Severity.NOTE, needs=(PLACES, WHOLE))
def date_past(check_input: CheckInput) -> Iterator[Hit]:
    """An action is still open after its date.

    What it flags
    -------------
    A row of the plan whose date lies before the date of the report itself, and of which nothing
    says that it is done. A plan without dates has those of the recommendations with its numbers.

    Why it matters
    --------------
    The panel reads a plan that was late before it was sent.

    Example
    -------
    “1 March 2025” and “Amber”, in a report of 12 November 2025.

    Remedy
    ------
    Say that it is done, with the date and what shows it; or set a new date and say why.
    """
    today = _date_of_report(check_input)
    asked = {one.number: one for one in recommended(check_input) if one.number}
    for item, _ in items_with(check_input, "date-past"):
        for one in statements(check_input, StatementKind.ACTION) if today else ():
            due = _last_date(_date_of(one, asked))
            if today and due and due < today and not signs("outcomes")["closed"].is_in(one.whole):
                message = f"{{}} was due on {due:%d/%m/%Y}, before the report of {today:%d/%m/%Y}."
                yield named(one, message, item=item.id)


def _date_of(one: Statement, asked: Mapping[str, Statement]) -> str:
    """Return what a row has for a date: its own, or that of the recommendation with its number."""
    if one.row is None or "date" in one.row.cells:
        return one.row.cells["date"] if one.row else ""
    there = asked.get(one.number)
    return there.row.cells.get("date", "") if there is not None and there.row else ""


def _date_of_report(check_input: CheckInput) -> dt.date | None:
    items = map(check_input.checklist.item, _DATED)
    found = (
        read_date(text)
        for item in items
        if item is not None
        for place in check_input.places_of(item)
        for text in place.paragraphs
    )
    return max((date for date in found if date), default=None)


def _last_date(text: str) -> dt.date | None:
    return max((date for piece in _PIECE.split(text) if (date := read_date(piece))), default=None)


@check("IMR607", "status-unproved", severity=Severity.NOTE, needs=(PLACES, WHOLE))
def status_unproved(check_input: CheckInput) -> Iterator[Hit]:
    """An action is said to be done, and nothing shows it.

    What it flags
    -------------
    A row of the plan whose status is “complete” or the like, with no evidence beside it and no date
    of completion; in what was done already, a sentence that says so without a date; and anywhere
    “has since been put right”, “is now well embedded”, “no longer happens”, where neither the
    sentence nor the next gives a date, a figure or a paper that shows it.

    Why it matters
    --------------
    Panels have been told “complete” of actions that nobody had begun.

    Example
    -------
    “Complete”, and nothing in the column for the evidence.

    Remedy
    ------
    Give the date, and what shows it: a circular, a sample, a record. Else say “reported, no
    evidence seen”.
    """
    for item, _ in items_with(check_input, "status-unproved"):
        if item.id == "action-plan-complete":
            for one in statements(check_input, StatementKind.ACTION):
                if status := _bare_status(one):
                    yield named(one, "{} is “{}”, and nothing shows it.", status, item=item.id)
            continue
        told = set()
        for place in check_input.places_of(item):
            if place.rows is None:
                for hit in _undated(place, item.id):
                    told.add(hit.location.paragraph)
                    yield hit
        yield from _put_right(check_input, item.id, told)


def _bare_status(one: Statement) -> str:
    """Return the status of a row that is closed with nothing that shows it; else ""."""
    if one.row is None or one.row.cells.get("evidence", ""):
        return ""
    status = _status(one.place, one.row)
    found = signs("outcomes")
    is_closed = found["closed"].is_in(status) and not found["not_closed"].is_in(status)
    return status if is_closed and len(status.split()) <= _BARE else ""


def _status(place: Place, row: Row) -> str:
    for column in _STATUS:
        title = place.titles.get(column, column).casefold()
        if any(word in title for word in _SHOWS_STATUS) and row.cells.get(column):
            return row.cells[column]
    return ""


def _undated(place: Place, item: str) -> Iterator[Hit]:
    if has_target(place.text):
        return
    for start, end in sentences(place.text):
        sentence = place.text[start:end]
        found = next(signs("outcomes")["closed"].find(sentence), None)
        if found is not None and not signs("outcomes")["not_closed"].is_in(sentence):
            words = sentence[found.start : found.end]
            yield Hit(
                item=item,
                location=marked(at(place), place.text, start + found.start, start + found.end),
                message="“{}” stands here without a date or evidence.",
                quotes=(words,),
            )
            return


def _put_right(check_input: CheckInput, item: str, told: Collection[str]) -> Iterator[Hit]:
    """Yield where a report says in passing that something has been put right, and no more."""
    words = signs("outcomes")
    for assertion in assertions(check_input):
        for sentence, start, end in assertion.find(words["put_right"]):
            beside = assertion.within(sentence, 1)
            behind = beside[beside.index(sentence) + 1 :]
            told_on = [sentence, *(one for one in behind if _goes_on(sentence, one))]
            shown = " ".join(_PARAGRAPH.sub("", one) for one in told_on)
            is_open = words["not_put_right"].is_in(_NO_OPEN.sub("", sentence))
            is_open = is_open or sentence.endswith("?")
            location = assertion.marked(start, end)
            if _SHOWN.search(shown) or is_open or location.paragraph in told:
                continue
            yield Hit(
                item=item,
                location=location,
                message="“{}” stands here without a date or evidence.",
                quotes=(sentence,),
            )
            break


def _goes_on(sentence: str, behind: str) -> bool:
    """Tell whether the next sentence is about what was put right, and may show it."""
    return bool(_GOES_ON.match(behind)) or not stems(sentence).isdisjoint(stems(behind))
