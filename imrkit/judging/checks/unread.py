"""What is left open in a form where no mapping names the place: empty lines, and filler."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, location_of, marked_words
from imrkit.judging.checks.date_forms import date_form
from imrkit.judging.checks.form_lines import form_lines, is_for_others
from imrkit.judging.checks.given_answers import likely_items
from imrkit.judging.mapped_places import is_guidance
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs
from imrkit.judging.words_in_text import is_contents
from imrkit.values.findings import Location
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Paragraph
from imrkit.words.wording import plain

_Address = tuple[str, tuple[int, ...]]


def lines_left(check_input: CheckInput) -> Iterator[tuple[str, Hit]]:
    """Yield the lines of cover and sign-off with nothing behind them, each with its item.

    Those at which a place was read are left out.
    """
    read = _read(check_input)
    looked_at = {item.id for item in check_input.items}
    for line in form_lines(check_input):
        address = (line.passage.part, line.passage.path)
        is_open = line.is_left and line.item in looked_at and address not in read
        if is_open and line.kind != "sent":  # it is not sent yet
            message = "Nothing is written here."
            yield line.item, Hit(item=line.item, location=line.location, message=message)


def _read(check_input: CheckInput) -> set[_Address]:
    return {(one.part, one.path) for places in check_input.places.values() for one in places}


def fillers_left(
    check_input: CheckInput, filler: Callable[[str], str], owner: str
) -> Iterator[Hit]:
    """Yield the filler in the body that stands at no place: once for each item and wording.

    ``filler``: returns the first filler in a text, "" when there is none; ``owner``: the id of the
    item for what stands where nobody can tell the item.
    """
    found: dict[tuple[str, str], list[Passage]] = {}
    for passage in _elsewhere(check_input) if check_input.has_places else ():
        if words := filler(passage.text):
            item = "" if date_form(words) else _item(check_input, passage)
            found.setdefault((item or owner, words), []).append(passage)
    for (item, words), passages in found.items():
        more = f" (and in {len(passages) - 1} more)" if len(passages) > 1 else ""
        yield Hit(
            item=item,
            location=marked_words(_location(check_input, passages[0]), passages[0].text, words),
            message=f"Placeholder text still here: “{{}}”{more}.",
            quotes=(words,),
        )


def _location(check_input: CheckInput, passage: Passage) -> Location:
    lines = (one.location for one in form_lines(check_input) if one.passage is passage)
    return next(lines, location_of(passage))


def _elsewhere(check_input: CheckInput) -> Iterator[Passage]:
    """Yield the texts of the body that stand at no place; other checks tell of guidance."""
    if any(place.tag for places in check_input.places.values() for place in places):
        return  # in a template of ours nobody writes elsewhere, and its prompts have a check
    every = tuple(place for places in check_input.places.values() for place in places)
    lines = (line for place in every for line in place.text.replace("\t", "\n").split("\n"))
    known = frozenset(line.strip() for line in lines if line.strip())
    guidance = {
        (one.part, one.path)
        for one in check_input.snapshot.blocks or ()
        if isinstance(one, Paragraph)
        and (is_contents(one) or is_guidance(one, check_input.mapping))
    }
    first = {(one.part, one.path): next(iter(one.paragraphs), "") for one in every}
    for passage in check_input.passages:
        is_text = passage.in_body and not passage.is_heading and not is_for_others(passage)
        is_known = any(_is_known(line, known) for line in passage.text.split("\n"))
        address = (passage.part, passage.path)
        # Behind a label on its line stands its place's text, or nothing.
        is_told = address in first and passage.text.rstrip().endswith(first[address])
        if is_text and not (is_known or is_told or address in guidance):
            yield passage


def _is_known(line: str, known: frozenset[str]) -> bool:
    return line.strip() in known or line.partition(":")[2].strip() in known


def is_copied_question(check_input: CheckInput, place: Place) -> bool:
    """Tell whether an empty place is a question of the terms of reference, which they only list."""
    return not _is_in_table(check_input, place) and _is_of_terms(check_input, place)


def is_question_of_terms(check_input: CheckInput, place: Place) -> bool:
    """Tell whether a place is beside a question in a table of the terms of reference."""
    return _is_in_table(check_input, place) and _is_of_terms(check_input, place)


def _is_of_terms(check_input: CheckInput, place: Place) -> bool:
    above = check_input.headings.above(place.part, place.path)
    terms = signs("form_words")["terms_of_reference"]
    return not place.tag and "?" in place.where and any(map(terms.is_in, above))


def _is_in_table(check_input: CheckInput, place: Place) -> bool:
    return any(
        one.row is not None and one.part == place.part and _meet(one.path, place.path)
        for one in check_input.passages
        if one.in_body and place.path
    )


def _meet(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _item(check_input: CheckInput, passage: Passage) -> str:
    """Return the item that a text may answer, by its label, its table or its heading."""
    items = likely_items(check_input)
    slots = check_input.snapshot.slots or ()
    asked = [one for one in slots if one.kind is not SlotKind.COLUMN and _asks(one, passage)]
    labels = _left_open(slots, passage) or asked
    own = (named_item(check_input, f"{one.anchor.rstrip(':')}:") for one in labels)
    at_label = [*own, *(items.get((one.part, one.path), "") for one in labels)]
    columns = (one for one in slots if one.kind is SlotKind.COLUMN and one.table)
    in_table = [
        items.get((one.part, one.path), "")
        for one in columns
        if not labels and one.part == passage.part and passage.path[: len(one.table)] == one.table
    ]
    below = [
        items.get((one.part, one.path), "")
        for one in slots
        if one.kind is SlotKind.HEADING and passage.headings[-1:] == (one.anchor,)
    ]
    lines = (one for one in form_lines(check_input) if one.passage is passage)
    by_kind = [one.item for one in lines]
    likely = (named_item(check_input, passage.text), *by_kind, *at_label, *in_table, *below)
    looked_at = {item.id for item in check_input.items}
    return next((one for one in likely if one in looked_at), "")


def _asks(slot: Slot, passage: Passage) -> bool:
    """Tell whether a text stands on the line of a label, or where it is answered."""
    if slot.part != passage.part:
        return False
    is_label = slot.kind is not SlotKind.HEADING
    return (is_label and slot.path == passage.path) or any(
        _holds(area, passage.path) for area in slot.areas
    )


def _left_open(slots: Iterable[Slot], passage: Passage) -> list[Slot]:
    """Return the label or heading that stands last before a text, where no room was seen for it."""
    end = len(passage.path)
    before = [
        one
        for one in slots
        if one.part == passage.part
        and one.kind is not SlotKind.COLUMN
        and one.path[:end] <= passage.path
    ]
    return [one for one in before[-1:] if not one.areas]


def _holds(area: AnswerArea, path: tuple[int, ...]) -> bool:
    if area.kind is AreaKind.CONTROL:
        return path[: len(area.path)] == area.path
    if area.kind is not AreaKind.BLOCKS:
        return area.path == path
    return path[:-1] == area.path and area.start <= path[-1] < area.end


def named_item(check_input: CheckInput, line: str) -> str:
    """Return the item whose own label stands before the colon of a line; "" when none does."""
    label = plain(line.partition(":")[0]) if ":" in line else ""
    for item in check_input.items if label else ():
        if label in map(plain, (*item.labels, *item.headings)):
            return item.id
    return ""
