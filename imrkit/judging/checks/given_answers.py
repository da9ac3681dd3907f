"""The answers of a draft: what stands at the places of items, and where a form asks for else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import part_of_place
from imrkit.judging.checks.base import at
from imrkit.judging.places import Place
from imrkit.values.controls import ControlKind
from imrkit.values.findings import Location
from imrkit.values.slots import Slot, SlotKind

_QUESTION = re.compile(
    r"\?|\b(?:how|why|what|describe|explain|analy\w{2,8}|account|comment|consider\w{0,6}|assess\w{0,8}"
    r"|evaluat\w{1,6}|summar\w{1,6}|set out|give details|outline)\b",
    re.IGNORECASE,
)
_ASKS = (SlotKind.HEADING, SlotKind.LABEL, SlotKind.CELL, SlotKind.ROW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody wrote at one place."""

    text: str
    location: Location
    question: str  # the heading or label as the draft shows it
    item: str  # id of the item that it answers; "" when nobody knows
    is_account: bool  # it is asked for in sentences
    asked: tuple[str, ...] = ()  # what the checklist says there: its labels, prompts and example


def answers(check_input: CheckInput) -> tuple[Answer, ...]:
    """Return the answers, without tables: those at the places of items first."""
    found = [
        _of_place(item, place)
        for item in check_input.document_items()
        if not check_input.is_set_aside(item)
        for place in check_input.places_of(item)
        if place.rows is None and not place.is_empty
    ]
    read = {(place.part, place.path) for places in check_input.places.values() for place in places}
    return (*found, *_of_slots(check_input, read))


def _of_place(item: ChecklistItem, place: Place) -> Answer:
    part = part_of_place(item, place)
    kinds = {one.kind for one in item.parts} if part is None else {part.kind}
    prompts = " ".join(item.prompts)
    shown = [text for one in item.parts for text in (one.label, one.placeholder)]
    return Answer(
        text=place.text,
        location=at(place),
        question=place.where.partition("“")[2].rpartition("”")[0] or place.where,
        item=item.id,
        is_account=ControlKind.RICH_TEXT in kinds,
        asked=(item.requirement, item.example, prompts, *shown),
    )


def _of_slots(check_input: CheckInput, read: set[tuple[str, tuple[int, ...]]]) -> Iterator[Answer]:
    """Yield what stands where a form asks for something that no item was read from."""
    unsure = {id(one.slot): one.item or "" for one in check_input.use.unsure}
    for slot in check_input.snapshot.slots or ():
        text = slot.text.strip()
        if text and slot.kind in _ASKS and not slot.options and (slot.part, slot.path) not in read:
            yield _of_slot(slot, text, unsure.get(id(slot), ""))


def _of_slot(slot: Slot, text: str, item: str) -> Answer:
    place = "under" if slot.level is not None else "at"
    return Answer(
        text=text,
        location=Location(
            where=f"{place} “{slot.anchor}”", part=slot.part, path=slot.path, headings=slot.section
        ),
        question=slot.anchor,
        item=item,
        is_account=slot.level is not None or _QUESTION.search(slot.anchor) is not None,
    )
