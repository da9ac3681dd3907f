"""Checks of the written text: nothing, filler, a template's guidance."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import gaps, is_aside, must_be_filled, part_of_place
from imrkit.judging.checks.base import (
    PLACES,
    Hit,
    at,
    check,
    marked_words,
    owner_of,
)
from imrkit.judging.checks.date_forms import DATE_FORM, date_form, date_forms
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.checks.open_choices import places_of_choices
from imrkit.judging.checks.own_notes import OWN_NOTES, is_own_note, is_promise
from imrkit.judging.checks.quotations import long_quotations, quotations
from imrkit.judging.checks.unread import (
    fillers_left,
    is_copied_question,
    is_question_of_terms,
    lines_left,
    named_item,
)
from imrkit.judging.places import Place
from imrkit.values.findings import Location
from imrkit.values.hashes import text_hash
from imrkit.values.prompts import WORD_PROMPT, is_word_prompt

# Square brackets that ask for something, not “[sic]”, “[redacted]”, “[type 2 diabetes]” or a
# reference.
_BRACKETS = re.compile(
    r"""\[\s*+(?:
        [.…_x–-]*+
        |(?:insert|enter|add|give|delete|describe|choose|select|name|date(?!\s+rape)|detail|tbc|tba
            |to\ be)\b[^\]]{0,200}
        |(?:type|state|complete)\b(?:\s*+[^\w\s\]][^\]]{0,200})?
        |(?:type\s+(?:in|of)|(?:state|complete)\s+an?|(?:type|state|complete)\s+(?:here|your|the|this
            |any|all|if|as|whether|how|why|who|what|when|where|which|names?|dates?|text))\b[^\]]{0,200}
    )\s*+\]""",
    re.IGNORECASE | re.VERBOSE,
)
_LONG_GAP = re.compile(r"(\s{9})\s++")
_OMISSION = re.compile(r"\[\s*+(?:…|\.(?:\s*+\.){2,3})\s*+\]")
_ANSWERS = "tor-questions-answered"
_INSTRUCTION = 6  # words in brackets: fewer are a gap, as “[insert date]”
_LOREM_IPSUM = re.compile(r"\blorem\s+ipsum\b", re.IGNORECASE)
_RULED = re.compile(r"_{3,}|\.{5,}|…{2,}")
_CROSSES = re.compile(r"(?<!\w)x{4,}+(?!\w)", re.IGNORECASE)
_LATER = re.compile(r"\b(?:TBC|TBA|TBD)\b")
# “<Enter text here>”, not “<5 years” or an address.
_ANGLES = re.compile(
    r"<\s{0,3}(?:insert|enter|add|give|delete|describe|choose|select|type|click|tap|state|complete"
    r"|names?|dates?|details?|tbc|tba|to be)(?=[\s>:,/])[^<>]{0,80}>",
    re.IGNORECASE,
)
_LATER_ALONE = re.compile(
    r"\W*+(?:tb[acd]|to be (?:confirmed|completed|added|advised|inserted))\W*+", re.I
)
_FILLERS = (
    *(_RULED, _BRACKETS, _ANGLES, WORD_PROMPT),
    *(DATE_FORM, _CROSSES, _LATER, _LOREM_IPSUM),
    *OWN_NOTES,
)
# What stands in brackets to say that something was taken out, or that it is not known.
_SAID = re.compile(r"redacted|withheld|removed|omitted|not known|unknown|not recorded", re.I)


@check("IMR201", "empty", kind=CheckKind.EMPTY, needs=("controls", PLACES))
def empty(check_input: CheckInput) -> Iterator[Hit]:
    """A place that should hold an answer holds none.

    What it flags
    -------------
    A required content control that still shows its placeholder, a heading or label with nothing
    below it, a line of somebody's cover or sign-off with nothing or a dash behind it, and an empty
    required cell in a row that was begun. The questions of the terms of reference, where a report
    only lists them, ask for nothing there. Items recorded as not applicable, not known or answered
    elsewhere are left alone; so are the cells that another check speaks for (owner and date of an
    action), choices that are left open, and those that the rest of the row makes needless (the date
    of a search, when nothing was searched).

    Why it matters
    --------------
    A reader cannot tell whether nothing was found or nobody looked.

    Example
    -------
    “Date records secured” has no date.

    Remedy
    ------
    Fill it in, or record why it does not apply or is not known.
    """
    choices = set(map(id, (*places_of_choices(check_input), *date_forms(check_input))))
    for item in check_input.document_items():
        for place in check_input.places_of(item):
            if not place.is_empty:
                yield from _empty_cells(check_input, item, place)
            elif id(place) not in choices and must_be_filled(check_input, item, place):
                yield from _empty_place(check_input, item, place)
    for owner, hit in lines_left(check_input):
        if not is_aside(check_input, owner):
            yield hit


def _empty_place(check_input: CheckInput, item: ChecklistItem, place: Place) -> Iterator[Hit]:
    """Yield the finding on a place; a list of questions asks for nothing where it stands."""
    if not is_copied_question(check_input, place):
        is_of_terms = is_question_of_terms(check_input, place)
        owner = _ANSWERS if is_of_terms else item.id
        yield Hit(item=owner, location=at(place), message=_nothing(item, place))


def _nothing(item: ChecklistItem, place: Place) -> str:
    part = part_of_place(item, place)
    return (
        f"Nothing is written for “{part.label}”."
        if part and place.tag
        else "Nothing is written here."
    )


def _empty_cells(check_input: CheckInput, item: ChecklistItem, place: Place) -> Iterator[Hit]:
    for row in place.rows or ():
        if empty := gaps(check_input, item, place, row):
            names = ", ".join(f"“{place.titles[name]}”" for name in empty)
            message = f"Row {row.number} has nothing for {names}."
            yield Hit(item=item.id, location=at(place, row), message=message)


@check("IMR202", "filler-left", needs=(PLACES,))
def filler_left(check_input: CheckInput) -> Iterator[Hit]:
    """Filler stands where an answer should be.

    What it flags
    -------------
    The words of the place's own placeholder, those that Word shows in an empty control (“Click or
    tap here to enter text.”), ruled lines (____, .....), xxxx, square brackets that are empty or
    ask for something ([…], [insert date]) and pointed ones that ask (<Enter text here>), TBC and
    its like, lorem ipsum: in the text of an item, and in a form also where no item is known to be
    asked for. What asks for more than a few words in the midst of an answer is told of guidance
    that was left. An omission in a quotation (“he said […] no”),
    [sic], and “to be confirmed” inside a sentence are left alone. Also the pattern of a date
    (dd/mm/yyyy) where a form asks for one.

    Why it matters
    --------------
    Filler reads as carelessness to a panel, and hides that a fact was never found.

    Example
    -------
    “Date agency records secured: ______”.

    Remedy
    ------
    Replace it with the fact, or say that it is not known and why.
    """
    for item in check_input.document_items():
        for place in check_input.places_of(item):
            for where, text in _texts(place):
                if found := _placeholder(text, item) or filler(text):
                    yield Hit(
                        item=_asked_item(check_input, item, text, found),
                        location=marked_words(where(), text, found),
                        message="Placeholder text still here: “{}”.",
                        quotes=(short(found),),
                    )
    owner = owner_of(check_input, "filler-left")
    for place in date_forms(check_input):
        message, words = "The form’s “{}” stands in place of a date.", date_form(place.prompt)
        location = at(place)
        yield Hit(item=owner, location=location, message=message, quotes=(words,))
    yield from fillers_left(check_input, filler, owner)


def _asked_item(check_input: CheckInput, item: ChecklistItem, text: str, found: str) -> str:
    """Return the item that filler belongs to: that of its label, or guidance amid an answer."""
    line = next(one for one in text.split("\n") if found in one)
    if date_form(found) or is_own_note(found):
        return owner_of(check_input, "filler-left")
    asks = found[0] in "[<" and len(found.split()) >= _INSTRUCTION
    is_amid = len(text.split()) > len(found.split())
    if asks and (is_amid or found[1:].casefold().startswith("delete")):
        return owner_of(check_input, "filler-left")
    return named_item(check_input, line) or item.id


def _texts(place: Place) -> Iterator[tuple[Callable[[], Location], str]]:
    """Yield each text with a function that gives its location."""
    if not place.rows:
        yield partial(at, place), place.text
    for row in place.rows or ():
        for column, text in row.cells.items():
            yield partial(at, place, row, place.titles[column]), text


def _placeholder(text: str, item: ChecklistItem) -> str:
    """Return a text that says no more than a placeholder of its item, else ""."""
    prompts = [part.placeholder for part in item.parts]
    prompts += [column.placeholder for part in item.parts for column in part.columns]
    words = {text_hash(prompt) for prompt in prompts if prompt}
    return text.strip() if text and text_hash(text) in words else ""


def filler(text: str) -> str:
    """Return the first filler in a text, "" when there is none."""
    for paragraph in _without_omissions(text).split("\n"):
        unquoted = _LONG_GAP.sub(r"\1", _cut(paragraph, quotations(paragraph), lambda _: " "))
        for pattern in _FILLERS:
            for match in pattern.finditer(unquoted):
                if not _SAID.search(match[0]):
                    return match[0].strip()
        if any(
            _LATER_ALONE.fullmatch(cell) or is_word_prompt(cell) or is_promise(cell)
            for cell in paragraph.split("\t")
        ):
            return paragraph.strip()
    return ""


def _without_omissions(text: str) -> str:
    """Return a text without the omissions in its quotations, however many paragraphs they run."""
    return _cut(text, long_quotations(text), lambda quotation: _OMISSION.sub(" ", quotation))


def _cut(text: str, found: Iterable[tuple[int, int]], instead: Callable[[str], str]) -> str:
    """Return a text with other words instead of the match."""
    pieces, last = [], 0
    for start, end in found:
        pieces += [text[last:start], instead(text[start:end])]
        last = end
    return "".join([*pieces, text[last:]])


def short(text: str) -> str:
    """Cut a text to 40 characters, to be shown in a sentence."""
    return text if len(text) <= 40 else f"{text[:39]}…"
