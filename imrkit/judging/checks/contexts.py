"""Checks of what an analysis looked at: a context that is missing, one side of two."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.checks.sections import sections_of
from imrkit.judging.checks.unmapped import unmapped_places
from imrkit.judging.checks.why_contexts import left_out
from imrkit.judging.found_places import every_place
from imrkit.judging.wordlists import signs
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity

_ANYWHERE = frozenset({"organisational", "wider"})  # of the first, hardly an analysis says nothing
_FEWEST_WORDS = 150  # of an analysis in which a context is looked for
_ANALYSIS = ("analysis", "why")  # sections of the checklist
_NAMES = {
    "individual": "what those who acted saw, knew or carried",
    "organisational": "the agency’s circumstances",
    "wider": "the world outside the agency",
}


class ContextSchema(shape.StrictSchema):
    """The context that an item asks for."""

    context = shape.text()


@check(
    "IMR9102",
    "context-missing",
    Severity.NOTE,
    needs=(PLACES, "blocks"),
    settings=ContextSchema,
)
def context_missing(check_input: CheckInput) -> Iterator[Hit]:
    """The whole analysis does not name one of the contexts.

    What it flags
    -------------
    An analysis of at least 150 words without a word on the agency’s circumstances (workload,
    staffing, supervision, systems, policy), or on what lay outside (law, funding, partners,
    thresholds, national events), in a form that has no place for it. Also a section on the why, or
    a heading for what was happening both in the agency and outside it, that speaks of two of the
    three contexts and leaves out the third: of what people knew, thought or carried, of the agency,
    or of what lay outside.

    Why it matters
    --------------
    Where only persons explain what happened, the learning is for persons only.

    Example
    -------
    Eight sections on what officers thought, and none on the shift that they worked.

    Remedy
    ------
    Ask what bore on the decisions from inside and from outside the agency, or say that it was
    looked for and not found.
    """
    for item, settings in items_with(check_input, "context-missing"):
        if check_input.is_set_aside(item):
            continue
        lost = dict(left_out(check_input)).get(settings["context"])
        if lost is not None:
            message = f"Nothing here speaks of {_NAMES[settings['context']]}, beside the rest."
            yield Hit(item=item.id, location=lost, message=message)
        if lost is not None or check_input.places_of(item) or settings["context"] not in _ANYWHERE:
            continue
        every = check_input.checklist.items
        analysis = [one.id for one in every if one.section in _ANALYSIS]
        found = sections_of(check_input, analysis)
        texts = [one.text for one in found]
        texts += [one.text for one in unmapped_places(check_input)]
        is_named = any(map(signs("why")[settings["context"]].is_in, texts))
        if sum(len(one.text.split()) for one in found) >= _FEWEST_WORDS and not is_named:
            message = f"Nothing in the analysis speaks of {_NAMES[settings['context']]}."
            yield Hit(item=item.id, location=at(found[0].place), message=message)


@check("IMR9105", "hindrances-only", Severity.NOTE, needs=(PLACES,))
def hindrances_only(check_input: CheckInput) -> Iterator[Hit]:
    """Only what hindered is named, and nothing that helped.

    What it flags
    -------------
    At the place for barriers and enablers, a table of at least two factors that all hindered, or a
    text of which no sentence names something that helped.

    Why it matters
    --------------
    Good practice has causes too. They are what a force can spread.

    Example
    -------
    Three factors, each marked “Hindered”.

    Remedy
    ------
    Look at the contacts that went well and say what made them possible, or that none was found.
    """
    for item, _ in items_with(check_input, "hindrances-only"):
        for place in () if check_input.is_set_aside(item) else every_place(check_input, item):
            effects = [row.cells.get("effect", "") for row in place.rows or () if not row.is_empty]
            is_hindered = len(effects) > 1 and {one.casefold() for one in effects} == {"hindered"}
            is_told = place.rows is None and len(place.paragraphs) > 1
            if is_hindered or (is_told and not signs("why")["helped"].is_in(place.text)):
                yield Hit(item=item.id, location=at(place), message="Nothing that helped is named.")


@check("IMR9111", "chance-without-effect", Severity.NOTE, needs=(PLACES, WHOLE))
def chance_without_effect(check_input: CheckInput) -> Iterator[Hit]:
    """A chance is called missed, and not what it would change.

    What it flags
    -------------
    In the analysis, “a missed opportunity” and its like, where the text beside it says neither what
    could have been done, nor what might have differed, nor why it was fair to expect.

    Why it matters
    --------------
    A list of missed chances without their weight is a list of faults. The reader cannot tell the
    one that mattered.

    Example
    -------
    “This was a missed opportunity.”

    Remedy
    ------
    Say what could have been done on what was known, and what it might have changed for the person.
    """
    for item, _ in items_with(check_input, "chance-without-effect"):
        if check_input.is_set_aside(item):
            continue
        for assertion in assertions(check_input, _ANALYSIS):
            for sentence, start, end in assertion.find(signs("why")["missed_chances"]):
                if not sentence.endswith("?") and not _says_what(assertion.beside(sentence, 2)):
                    yield Hit(
                        item=item.id,
                        location=assertion.marked(start, end),
                        message="“{}” does not say what it might have changed.",
                        quotes=(sentence,),
                    )
                    break


def _says_what(beside: list[str]) -> bool:
    return any(map(signs("why")["might"].is_in, beside))
