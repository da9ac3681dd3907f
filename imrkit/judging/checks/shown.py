"""Checks of claims that a reader cannot see into: praise, factors and terms without an instance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.checks.routine import duties_praised, is_only_duty
from imrkit.judging.checks.sections import sections_of
from imrkit.judging.checks.telling import CONCRETE, gives_reason
from imrkit.judging.checks.unmapped import unmapped_places
from imrkit.judging.found_places import every_place
from imrkit.judging.places import Place
from imrkit.judging.wordlists import any_sign, signs
from imrkit.words.codes import CODE

_MOST_WORDS = 35  # of praise: whoever writes more tells what was done
_ANALYSIS = ("analysis", "why")  # sections of the checklist
_MOST_OF_NONE = 10  # words
_NO = frozenset({"none", "nil", "n/a", "nothing", "not applicable", "no"})
_AROUND = " .–-•\n\t"
_NONE = "“{}” is all that is said: nothing shows that anybody looked for it."
_PRAISES = "“{}” praises and does not say what was done."
_DUTY = "“{}” praises what is asked of everybody, and not what went beyond it."
_NEXT_TO_IT = 2  # sentences before and behind
# What nobody asks for, an act for somebody, examples that are counted.
_SHOWS_ACT = re.compile(
    r"\b(?:does|did|do) not (?:ask|require|expect)\b|\bfor [a-z]{2,20}ing (?:her|him|them)\b"
    r"|\b(?:two|three|four|five|six) (?:examples|instances|acts)\b"
)
_FEWEST_WORDS_OF_A_VOICE = 12
_CHILDREN = frozenset({"Child", "Baby", "Infant", "Sibling", "Young Person"})
_QUOTE = re.compile(r"[“\"‘]")


@check("IMR9110", "praise-unevidenced", needs=(PLACES, WHOLE))
def praise_unevidenced(check_input: CheckInput) -> Iterator[Hit]:
    """Good practice is praised, and not shown.

    What it flags
    -------------
    At the place for good practice, a paragraph or row that praises in general words and gives no
    instance: no day, no role, words or effect; “None” too, which is left alone where a reason
    stands with it. Also, in any part, a duty that is called good practice (“recorded on the same
    day, which is to be commended”), with nothing that went beyond it or came of it.

    Why it matters
    --------------
    Praise that fits anybody teaches nothing. What others could copy is the act, what made it
    possible and what it did for the person.

    Example
    -------
    “Staff worked hard and are to be commended for their professionalism.”

    Remedy
    ------
    Say who (by role) did what and when, how it went beyond what is asked, and what came of it.
    """
    for item, _ in items_with(check_input, "praise-unevidenced"):
        if check_input.is_set_aside(item):
            continue
        told: list[str] = []
        for place in _asked_for_praise(check_input, item):
            if _says_none(place.text):
                yield Hit(item=item.id, location=at(place), message=_NONE, quotes=(place.text,))
                continue
            points = _points(check_input, place)
            found = [one for one in points if _only_praises(one)]
            told += found
            if found:
                count = "" if len(found) == 1 else f" So do {len(found)} of {len(points)} points."
                told_of = _DUTY if is_only_duty(found[0]) else _PRAISES
                yield Hit(
                    item=item.id,
                    location=at(place),
                    message=told_of + count,
                    quotes=(found[0],),
                )
        for location, sentence in duties_praised(check_input):
            if not any(sentence in one for one in told):
                yield Hit(item=item.id, location=location, message=_DUTY, quotes=(sentence,))


def _asked_for_praise(check_input: CheckInput, item: ChecklistItem) -> tuple[Place, ...]:
    places = every_place(check_input, item)
    told = "\n".join(place.text for place in places)
    others = unmapped_places(check_input, "good_practice")
    return (*places, *(one for one in others if one.text not in told))


def _says_none(text: str) -> bool:
    """Tell whether all that is said is that there was none, with no reason."""
    if text.strip(_AROUND).casefold() in _NO:
        return True
    found = next(signs("claims")["none"].find(text), None)
    begins = found is not None and not text[: found.start].strip(_AROUND)
    return begins and len(text.split()) <= _MOST_OF_NONE and not gives_reason(text)


def _points(check_input: CheckInput, place: Place) -> list[str]:
    if place.rows is not None:
        return [" ".join(filter(None, row.cells.values())) for row in place.rows]
    found = sections_of(check_input, (place.item,), also=(place,))
    own = (one for one in found if one.place is place)
    return [line for one in own for line in one.text.split("\n") if line.strip()]


def _only_praises(text: str) -> bool:
    if CONCRETE.search(text) or _SHOWS_ACT.search(text) or len(text.split()) > _MOST_WORDS:
        return False
    shows = any_sign("stances", "effects", "instances", "contacts")
    is_shown = shows.is_in(text) or gives_reason(text)
    if is_only_duty(text):  # at the place for good practice it is praise by standing there
        return True
    return signs("stances")["praise"].is_in(text) and not is_shown


@check("IMR9114", "curiosity-unshown", needs=(PLACES, WHOLE))
def curiosity_unshown(check_input: CheckInput) -> Iterator[Hit]:
    """Curiosity is named, with no moment that shows it.

    What it flags
    -------------
    In the analysis, “professional curiosity”, “respectful uncertainty” or “disguised compliance”
    where the text beside it tells no question, answer, thing seen or day.

    Why it matters
    --------------
    The term has become a formula. Without the moment, nobody learns which question was there to be
    asked, or what kept it from being asked.

    Example
    -------
    “There was a lack of professional curiosity.”

    Remedy
    ------
    Name the moment, what was taken at face value, and what a curious response would have been.
    """
    for item, _ in items_with(check_input, "curiosity-unshown"):
        if check_input.is_set_aside(item):
            continue
        for assertion in assertions(check_input, _ANALYSIS):
            for sentence, start, end in assertion.find(signs("stances")["curiosity"]):
                if not _has_moment(assertion.beside(sentence, _NEXT_TO_IT)):
                    yield Hit(
                        item=item.id,
                        location=assertion.marked(start, end),
                        message="“{}” shows no moment.",
                        quotes=(sentence,),
                    )
                    break


def _has_moment(beside: list[str]) -> bool:
    moments = signs("stances")["moments"]
    return any(CONCRETE.search(one) or moments.is_in(one) for one in beside)


@check("IMR9112", "voice-unheard", needs=(PLACES,))
def voice_unheard(check_input: CheckInput) -> Iterator[Hit]:
    """A person is spoken about and not heard.

    What it flags
    -------------
    At the places for the voice of the victim, the adult or the child: a text, or all paragraphs on
    one of several children, in which nobody says, wants, fears or feels anything, no words are
    quoted, and nothing says that these were not asked for or written down.

    Why it matters
    --------------
    A review that hears only the records repeats what may have gone wrong: that decisions were made
    about a person and without them.

    Example
    -------
    “Child C was 7 and attended school. Officers came to the home three times.”

    Remedy
    ------
    Bring out their words, wishes and daily life from calls, statements and notes. Where there are
    none, say whether nobody asked or nobody wrote it down.
    """
    for item, _ in items_with(check_input, "voice-unheard"):
        if check_input.is_set_aside(item):
            continue
        for place in every_place(check_input, item):
            if place.rows is None and _is_unheard(place.text):
                message = "Nothing here is said, wanted, feared or felt by the person."
                yield Hit(item=item.id, location=at(place), message=message)
            elif place.rows is None and (unheard := _unheard_children(place.paragraphs)):
                message = "Nothing here is said, wanted, feared or felt by “{}”."
                yield Hit(item=item.id, location=at(place), message=message, quotes=unheard[:1])


def _unheard_children(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return the codes of children of whom no paragraph that names them says what they felt."""
    named: dict[str, list[str]] = {}
    for paragraph in paragraphs:
        for code in CODE.finditer(paragraph):
            if code["kind"] in _CHILDREN:
                named.setdefault(code[0], []).append(paragraph)
    return tuple(
        code
        for code, several in named.items()
        if not any(_QUOTE.search(one) or signs("stances")["voices"].is_in(one) for one in several)
    )


def _is_unheard(text: str) -> bool:
    is_heard = _QUOTE.search(text) is not None or signs("stances")["voices"].is_in(text)
    return len(text.split()) >= _FEWEST_WORDS_OF_A_VOICE and not is_heard
