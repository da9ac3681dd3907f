"""Faults of the answers themselves: analysis, equality, stock answers, leftovers."""

from __future__ import annotations

import itertools
import re
from typing import Any

from support.mutants.form import Form, Section, doubled, drop, text_of, write
from support.mutants.kinds import Plant, kind, one_of

_ANALYSIS = r"analysis|KLoE|^ ?question|\bKE\d|risk assessment|police action|response"
_WHY = r"\bwhy\b|understanding why|what helped|policies and processes"
_EQUALITY = r"equal|characteristic|identity"
_END = r"conclusion|preventab|opportunit"
_JUDGED = (
    "analysis-beyond-description",
    "analysis-police-response",
    "analysis-risk-assessment",
    "analysis-against-standards",
    "why-individual-context",
    "tor-questions-answered",
)
_WHYS = ("why-individual-context", "why-organisational-context", "why-wider-context")
_BLANKET = (
    "No equality issues were identified.",
    "There were no concerns about equality or diversity in this case.",
    "All parties were treated equally and no discrimination was found.",
    "Protected characteristics had no relevance to this case.",
)
_ACTS = (
    "The form was not sent. The supervisor did not look at the record. The call was not returned. "
    "No visit was made in the second week. The other agency was not told.",
    "Nobody rang the family back. The marker was not put on the address. The meeting did not take "
    "place. The referral was closed. The letter was not answered.",
)
_LONG = 120  # words of a narrative
_VERDICTS = (
    "The death could not have been prevented.",
    "The author is satisfied that nothing could have been done to prevent what happened.",
    "It is concluded that the harm was not preventable.",
    "This tragedy could not have been foreseen or avoided.",
)
_GUIDANCE = (
    "Guidance: describe here in no more than 500 words what your agency did. Delete this text "
    "before you send the report.",
    "[Authors should set out in this section the main findings and refer to evidence.]",
    "Please use this section to explain how the review was carried out. (Guidance note – remove "
    "before submission)",
)
_UNFILLED = ("____________________", "Click or tap here to enter text.", "[insert]", "xx/xx/xxxx")
_NOTHING = ("As above.", "See chronology.", "TBC", "To follow.")


def _section(form: Form, title: str) -> Section | None:
    """Return the longest section with such words in its heading."""
    found = form.said(title)
    return max(found, key=lambda one: sum(len(text_of(p)) for p in one.paragraphs), default=None)


def _replaced(section: Section | None, words: str) -> Plant | None:
    """Put one paragraph in place of all below a heading."""
    if section is None:
        return None
    for one in section.paragraphs[1:]:
        drop(one)
    return _answered(section, words)


def _answered(section: Section, words: str) -> Plant:
    first = section.paragraphs[0]
    number = re.match(r"\d+(?:\.\d+)+ ", text_of(first))
    write(first, f"{number[0] if number else ''}{words}")
    return Plant(words=words, at=(first, section.heading))


def _added(section: Section | None, words: str) -> Plant | None:
    """Put a sentence behind the last of a section."""
    if section is None:
        return None
    last = section.paragraphs[-1]
    write(last, f"{text_of(last).rstrip()} {words}")
    return Plant(words=words, at=(last,))


@kind(
    "edi-relevance-analysed", "edi-bias-and-discrimination", "edi-recorded", "edi-intersectionality"
)
def equality_swept_aside(form: Form, number: int) -> Plant | None:
    return _replaced(_section(form, _EQUALITY), one_of(_BLANKET, number))


@kind(*_JUDGED)
def narrative_only(form: Form, number: int) -> Plant | None:
    """Tell the chronology again in place of an analysis."""
    table = form.chronology()
    at = None if table is None else table.column("event")
    if table is None or at is None:
        return None
    told: list[str] = []
    for row in table.body:
        date = re.sub(r"[,;]? ?\d\d:\d\d.*", "", text_of(row[0]).split("\n")[0])
        event = text_of(row[at]).replace("\n", " ").strip().rstrip(".")
        if len(" ".join(told).split()) < _LONG:
            told.append(f"On {date} this happened: {event}." if number % 2 else f"{event}.")
    return _replaced(_section(form, _ANALYSIS), " ".join(told))


@kind(*_JUDGED, *_WHYS)
def reasons_missing(form: Form, number: int) -> Plant | None:
    section = _section(form, _WHY) or _section(form, _ANALYSIS)
    return _replaced(section, one_of(_ACTS, number))


@kind("analysis-missed-opportunities", "learning-conclusion", "analysis-hindsight-and-fairness")
def verdict_unreasoned(form: Form, number: int) -> Plant | None:
    words = one_of(_VERDICTS, number)
    if found := form.said(r"preventab"):
        return _replaced(found[0], words)
    return _added(_section(form, _END) or _section(form, _ANALYSIS), words)


@kind()
def stock_answer(form: Form, number: int) -> Plant | None:
    return _replaced(_section(form, _ANALYSIS), one_of(_NOTHING, number))


@kind("doc-guidance-text-removed")
def guidance_left(form: Form, number: int) -> Plant | None:
    section = _section(form, _ANALYSIS)
    if section is None:
        return None
    new = doubled(section.paragraphs[0])
    words = one_of(_GUIDANCE, number)
    write(new, words)
    return Plant(words=words, at=(new,))


def _labelled(form: Form, label: str) -> tuple[Any, Any] | None:
    """Return a label and the cell beside it, in a table of labels with their answers."""
    for table in form.tables:
        for row in table.rows:
            for left, right in itertools.pairwise(row):
                if len(table.rows[0]) in (2, 4) and re.match(label, text_of(left).strip(), re.I):
                    return left, right
    return None


@kind()
def field_unfilled(form: Form, number: int) -> Plant | None:
    found = _labelled(form, r"date|version|asked for|due|review|reference|subject|author")
    if found is None:
        return None
    words = one_of(_UNFILLED, number)
    write(found[1], words)
    return Plant(words=words, at=(found[0].getparent(),))


@kind()
def choice_open(form: Form, number: int) -> Plant | None:
    found = _labelled(form, r"status|accepts|findings|version|handling|force|agency|organisation")
    if found is None:
        return None
    words = one_of(("Yes / No", "☐ Yes ☐ No", "Yes/No (delete as appropriate)"), number)
    write(found[1], words)
    return Plant(words=words, at=(found[0].getparent(),))


@kind("edi-recorded", "edi-unknown-stated")
def characteristic_blank(form: Form, number: int) -> Plant | None:
    return _characteristic(form, "")


@kind("edi-recorded", "edi-unknown-stated")
def characteristic_not_applicable(form: Form, number: int) -> Plant | None:
    return _characteristic(form, one_of(("N/A", "n/a", "Not applicable", "–"), number))


def _characteristic(form: Form, words: str) -> Plant | None:
    table = form.characteristics()
    for row in table.rows if table is not None else ():
        for at, cell in enumerate(row[:-1]):
            if re.match(r"religion", text_of(cell).strip(), re.I):
                for other in row[at + 1 :]:  # in every column, so that no source speaks for it
                    write(other, words)
                return Plant(words=words, at=(row[0].getparent(),))
    return None


@kind("tor-questions-answered", "tor-included")
def question_unanswered(form: Form, number: int) -> Plant | None:
    """Empty the answer of a question, or add one that nobody answers."""
    table = form.questions()
    if table is None:
        return None
    cells = table.body[1]
    at = table.column("answer")
    if at is None:
        return None
    for cell in cells[at:]:
        write(cell, "")
    return Plant(words="", at=(cells[0].getparent(),))


@kind("language-respectful")
def blame(form: Form, number: int) -> Plant | None:
    words = one_of(
        (
            "She put herself at risk by going back to him.",
            "The family refused to engage with the services that were offered.",
            "He chose to live in squalor and made poor lifestyle choices.",
            "She failed to protect her children.",
            "The child was manipulative and attention seeking.",
        ),
        number,
    )
    return _added(_section(form, _ANALYSIS), words)


@kind("analysis-hindsight-and-fairness")
def hindsight(form: Form, number: int) -> Plant | None:
    words = one_of(
        (
            "It was obvious where all this would end.",
            "Staff ought to have known that a death would follow.",
            "With hindsight, the signs were plain for all to see.",
            "Anyone could have predicted what he was going to do.",
        ),
        number,
    )
    return _added(_section(form, _ANALYSIS), words)
