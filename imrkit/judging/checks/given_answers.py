"""The answers of a draft: what stands at the places of items, and where a form asks for else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import part_of_place
from imrkit.judging.checks.base import at, location_of
from imrkit.judging.found_places import every_place
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.mapping import Proposal
from imrkit.values.controls import ControlKind
from imrkit.values.findings import Location
from imrkit.values.slots import AreaKind, Slot, SlotKind

_QUESTION = re.compile(
    r"\?|\b(?:how|why|what|describe|explain|analy\w{2,8}|account|comment|consider\w{0,6}|assess\w{0,8}"
    r"|evaluat\w{1,6}|summar\w{1,6}|set out|give details|outline)\b",
    re.IGNORECASE,
)
_FEW = 60  # characters
_LIKELY = 0.5  # from 0 to 1
_Address = tuple[str, tuple[int, ...]]
_ASKS = (SlotKind.HEADING, SlotKind.LABEL, SlotKind.CELL, SlotKind.ROW)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """What somebody wrote at one place."""

    text: str
    location: Location
    question: str  # the heading or label as the draft shows it
    item: str  # id of the item that it answers; "" when nobody knows
    is_account: bool  # it is asked for in sentences
    asked: tuple[str, ...] = ()  # what the checklist says there: its labels, prompts and example


def answers(check_input: CheckInput) -> tuple[GivenAnswer, ...]:
    """Return the answers, without tables: those at the places of items first."""
    found = [
        _of_place(item, place)
        for item in check_input.document_items()
        if not check_input.is_set_aside(item)
        for place in check_input.places_of(item)
        if place.rows is None and not place.is_empty
    ]
    read = {(place.part, place.path) for places in check_input.places.values() for place in places}
    elsewhere = tuple(_elsewhere(check_input, read))
    read |= {(one.location.part, one.location.path) for one in elsewhere if one.location.path}
    at_slots = tuple(_of_slots(check_input, read))
    read |= {(one.location.part, one.location.path) for one in at_slots}
    below = _below_headings(check_input, read)
    return (*found, *elsewhere, *at_slots, *below, *_beside_questions(check_input))


def _of_place(item: ChecklistItem, place: Place) -> GivenAnswer:
    part = part_of_place(item, place)
    kinds = {one.kind for one in item.parts} if part is None else {part.kind}
    prompts = " ".join(item.prompts)
    shown = [text for one in item.parts for text in (one.label, one.placeholder)]
    return GivenAnswer(
        text=place.text,
        location=at(place),
        question=place.where.partition("“")[2].rpartition("”")[0] or place.where,
        item=item.id,
        is_account=ControlKind.RICH_TEXT in kinds or _is_under_heading(place, kinds),
        asked=(item.requirement, item.example, prompts, *shown),
    )


def _is_under_heading(place: Place, kinds: set[ControlKind]) -> bool:
    """Tell whether a place is all below a heading, where ours would ask for a table."""
    is_of_form = not place.tag and place.where.startswith("under ")
    return is_of_form and kinds == {ControlKind.REPEATING_SECTION}


def _elsewhere(check_input: CheckInput, read: set[_Address]) -> Iterator[GivenAnswer]:
    """Yield what stands where the draft answers an item that no mapping names, each text once."""
    told = {place.text.strip() for places in check_input.places.values() for place in places}
    for item in check_input.document_items():
        for place in () if check_input.is_set_aside(item) else every_place(check_input, item):
            is_read = place.path and (place.part, place.path) in read
            if place.rows is None and not is_read and place.text.strip() not in told:
                told.add(place.text.strip())
                yield _of_place(item, place)


def _of_slots(check_input: CheckInput, read: set[_Address]) -> Iterator[GivenAnswer]:
    """Yield what stands where a form asks for something that no item was read from."""
    items = likely_items(check_input)
    for slot in check_input.snapshot.slots or ():
        text = slot.text.strip()
        if text and slot.kind in _ASKS and not slot.options and (slot.part, slot.path) not in read:
            yield _of_slot(slot, text, items.get((slot.part, slot.path), ""))


def likely_items(check_input: CheckInput) -> dict[_Address, str]:
    """Return the items that a form may ask for at its slots, by their addresses."""
    return check_input.remembered(_likely_items)


def _likely_items(check_input: CheckInput) -> dict[_Address, str]:
    mapping, proposals = check_input.mapping, check_input.use.proposals
    named = {one.slot.anchor: one.item for one in mapping.entries} if mapping else {}
    found = {
        (slot.part, slot.path): named[slot.anchor]
        for slot in check_input.snapshot.slots or ()
        if slot.anchor in named
    }
    for one in proposals.proposals if proposals else ():
        if item := _proposed(one):
            found[one.slot.part, one.slot.path] = item
    return found


def _proposed(one: Proposal) -> str:
    """Return the item that a slot may answer; "" when nothing speaks for one.

    A heading with a few words below it may not look like a place at all, whatever it asks.
    """
    likely = [other for other in one.alternatives if other.confidence >= _LIKELY]
    if one.item is None and not one.is_sure and likely:
        return likely[0].item or ""
    return one.item or ""


def _below_headings(check_input: CheckInput, read: set[_Address]) -> Iterator[GivenAnswer]:
    """Yield the few words that are all that stands below a heading.

    They may look like a heading themselves, and are no slot’s answer then.
    """
    items = likely_items(check_input)
    body = [one for one in check_input.passages if one.in_body]
    titles = _titles(check_input)
    for heading, below, behind in zip(body, body[1:], [*body[2:], None], strict=False):
        is_alone = behind is None or _is_title(behind, titles)
        is_answer = below.row is None and not below.is_heading
        is_led = heading.is_heading or (_is_title(heading, titles) > _is_title(below, titles))
        address = (heading.part, heading.path)
        if is_alone and is_answer and is_led and len(below.text) <= _FEW and address not in read:
            yield GivenAnswer(
                text=below.text,
                location=location_of(below),
                question=heading.text,
                item=items.get(address, ""),
                is_account=True,
            )


def _beside_questions(check_input: CheckInput) -> Iterator[GivenAnswer]:
    """Yield what stands in cells beside questions, where the host tells no slots of tables."""
    for passage in check_input.passages if not check_input.snapshot.slots else ():
        question = passage.label.rpartition("\n")[2]
        if passage.row is not None and passage.is_prose and question.endswith("?"):
            yield GivenAnswer(
                text=passage.text,
                location=location_of(passage),
                question=question,
                item="",
                is_account=True,
            )


def _titles(check_input: CheckInput) -> frozenset[_Address]:
    """Return where lines stand that are headings by their looks, or labels of what is below."""
    return frozenset(
        (slot.part, slot.path)
        for slot in check_input.snapshot.slots or ()
        if slot.kind is SlotKind.HEADING or (slot.kind is SlotKind.LABEL and _heads(slot))
    )


def _heads(slot: Slot) -> bool:
    """Tell whether a label has nothing behind it on its line."""
    on_line = (area for area in slot.areas if area.kind is not AreaKind.BLOCKS)
    return slot.anchor.endswith((":", "?")) and not any(area.text for area in on_line)


def _is_title(passage: Passage, titles: frozenset[_Address]) -> bool:
    is_by_looks = passage.row is None and (passage.part, passage.path) in titles
    return passage.is_heading or is_by_looks


def _of_slot(slot: Slot, text: str, item: str) -> GivenAnswer:
    place = "under" if slot.level is not None else "at"
    return GivenAnswer(
        text=text,
        location=Location(
            where=f"{place} “{slot.anchor}”", part=slot.part, path=slot.path, headings=slot.section
        ),
        question=slot.anchor,
        item=item,
        is_account=slot.level is not None or _QUESTION.search(slot.anchor) is not None,
    )
