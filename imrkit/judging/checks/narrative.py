"""Checks of the analysis: sections that tell the story again, answers of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.checks.sections import Section, sections_of
from imrkit.judging.checks.telling import FEW, Telling, gives_reason, judges, telling
from imrkit.judging.checks.unmapped import analysed_places
from imrkit.judging.found_places import every_place
from imrkit.judging.wordlists import any_sign, signs
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.words.likeness import Index, stems
from imrkit.words.sentences import sentences

_FEWEST_WORDS = 60
_FEWEST_RETOLD = 30  # words
_FEWEST_SENTENCES = 4
_MOST_SAID = 3
_FEWEST_STEMS = 2  # of a sentence that can be told to stand elsewhere
_SHARE_TOLD = 0.75  # of its stems, in one entry
_MOST_WORDS = 18  # of an answer that is a claim and no more
_FIGURE = re.compile(r"[\d“\"☐☑☒□■]")  # or a quotation, or a box of the form
_YES = re.compile(
    r"\s{0,9}(?:yes|no)\b(?![\s,]{1,3}(?:one|record|contact|arrest|child))", re.IGNORECASE
)


class PlacesSchema(shape.StrictSchema):
    """The items at whose places the draft is looked at."""

    places = shape.texts()


@check(
    "IMR9106", "narrative-only", needs=(PLACES, WHOLE), settings=PlacesSchema, lists=("stances",)
)
def narrative_only(check_input: CheckInput) -> Iterator[Hit]:
    """A section that should judge tells the story again.

    What it flags
    -------------
    A section of the analysis of at least 60 words in which most sentences tell an act and fewer
    than one in six judges it, says what came of it, or why it was so. Chronology, background, pen
    picture and method are not looked at, nor are short answers. A note where only one paragraph of
    a section is like that. So is a section of which two sentences in three have their words from
    rows of the chronology, where hardly another one judges.

    Why it matters
    --------------
    The facts stand in the chronology already. What the panel needs from the agency is what it
    makes of them: a story told twice leaves that work to others.

    Example
    -------
    “Officers attended at 22:10. A DASH was completed. The log was closed at 23:40. …”

    Remedy
    ------
    Ask “so what?” of each paragraph: was it good enough by the standard of the time, what shows
    that, and what did it change for the person?
    """
    for item, settings in items_with(check_input, "narrative-only"):
        sections = sections_of(check_input, settings["places"], analysed_places(check_input))
        rows = check_input.remembered(_rows)
        found = [(one, said) for one in sections if (said := _story(one.text, rows))]
        if len(found) > _MOST_SAID:
            message = f"{len(found)} sections, of which this is the first, tell and hardly judge."
            yield Hit(item=item.id, location=found[0][0].location, message=message)
            continue
        for section, said in found:
            yield Hit(item=item.id, location=section.location, message=said)
        told = {section.location for section, _ in found}
        left = [one for one in sections if one.location not in told]
        yield from _paragraphs(item.id, left, rows)


def _story(text: str, rows: _Rows) -> str:
    """Return what is said of a text that tells the story again; "" of another."""
    if said := _retold(text, rows):
        return said
    count = telling(text)
    return _says(count) if _only_tells(count) else ""


def _retold(text: str, rows: _Rows) -> str:
    """Return what is said of a text that has its words from the chronology; "" of another."""
    every = [text[start:end] for start, end in sentences(text)]
    if len(every) < _FEWEST_SENTENCES or len(text.split()) < _FEWEST_RETOLD:
        return ""
    own = [one for one in every if not rows.tell(one)]
    told, judged = len(every) - len(own), sum(map(judges, own))
    is_chronology = any(one in text for one in rows.dated)
    if told * 3 < len(every) * 2 or judged * FEW >= len(every) or is_chronology:
        return ""
    others = {0: "none judges", 1: "one judges"}.get(judged, f"{judged} judge")
    rest = f", and of the others {others}" if own else ""
    return f"Of {len(every)} sentences {told} tell again what the chronology tells{rest}."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """What the chronologies of a draft tell."""

    stems: Index  # of each entry
    dated: tuple[str, ...]  # entries that are paragraphs

    def tell(self, sentence: str) -> bool:
        wanted = stems(sentence)
        return len(wanted) >= _FEWEST_STEMS and self.stems.covering(wanted)[1] >= _SHARE_TOLD


def _rows(check_input: CheckInput) -> _Rows:
    found = [(one.is_table, entry) for one in chronologies(check_input) for entry in one.entries]
    return _Rows(
        stems=Index(stems(f"{entry.date_text} {entry.text}") for _, entry in found),
        dated=tuple(entry.text for is_table, entry in found if not is_table),
    )


def _paragraphs(item: str, sections: Sequence[Section], rows: _Rows) -> Iterator[Hit]:
    """Yield a note on the first paragraph of a section that only tells; others may judge it."""
    found = [(one, said) for one in sections if (said := _paragraph(one, rows))]
    for section, said in found[:_MOST_SAID]:
        yield Hit(
            item=item,
            location=section.location,
            message=f"{said[:-1]}, in one paragraph of this section.",
            severity=Severity.NOTE,
        )


def _paragraph(section: Section, rows: _Rows) -> str:
    lines = [line for line in section.text.split("\n") if line.strip()]
    found = (_story(line, rows) for line in lines) if len(lines) > 1 else ()
    return next(filter(None, found), "")


def _only_tells(count: Telling) -> bool:
    return (
        count.words >= _FEWEST_WORDS
        and count.sentences >= _FEWEST_SENTENCES
        and count.is_account
        and not count.is_judged
    )


def _says(count: Telling) -> str:
    judged = {0: "none judges", 1: "one judges"}.get(count.judged, f"{count.judged} judge")
    return f"Of {count.sentences} sentences {judged} what was done or says what it came to."


@check("IMR9107", "answer-too-short", needs=(PLACES,))
def answer_too_short(check_input: CheckInput) -> Iterator[Hit]:
    """A question of analysis has a mere verdict for its answer.

    What it flags
    -------------
    At a place of the analysis: “Yes.”, “Yes, risk was assessed.”, “Supervision was good.” A short
    answer that tells a fact, a figure or a reason is left alone, and so is one that says why the
    question does not apply.

    Why it matters
    --------------
    The panel asked for the agency’s own look at its practice. One sentence tells it that nobody
    looked, or that nobody wished to say.

    Example
    -------
    “Yes, action was timely and effective.”

    Remedy
    ------
    Say what shows it: the moment, the standard, what was done, and what it changed.
    """
    for item, _ in items_with(check_input, "answer-too-short"):
        for place in () if check_input.is_set_aside(item) else every_place(check_input, item):
            if place.rows is None and is_bare(place.text):
                message = "“{}” is all that is said, and nothing shows it."
                yield Hit(item=item.id, location=at(place), message=message, quotes=(place.text,))


def items_of_bare_answers(check_input: CheckInput) -> frozenset[str]:
    """Return the items whose answers are told of as a whole when they only claim."""
    return frozenset(item.id for item, _ in items_with(check_input, "answer-too-short"))


def is_bare(text: str) -> bool:
    """Tell whether an answer is one sentence, which claims and shows nothing."""
    is_one = len(text.split()) <= _MOST_WORDS and len(list(sentences(text))) == 1
    if not is_one or _FIGURE.search(text) or gives_reason(text):
        return False
    if any_sign("verdicts", "outcome", "no_chances", "standards", "no_learning").is_in(text):
        return False  # told of by name
    if signs("verdicts")["no_concerns"].is_in(text):
        return True
    is_claim = _YES.match(text) is not None or signs("stances")["praise"].is_in(text)
    return is_claim and not signs("stances")["contacts"].is_in(text)
