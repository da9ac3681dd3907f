"""A slot is made of all that was told of it."""

from __future__ import annotations

from dataclasses import fields

from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind

_AREA = AnswerArea(kind=AreaKind.LINE, part="document", path=(0,))
_TOLD = {"occurrence", "section"}  # by the slots before it


def test_every_field_of_a_pending_slot_comes_into_the_slot() -> None:
    pending = PendingSlot(
        kind=SlotKind.CHOICE,
        anchor="Was it reported?",
        part="document",
        path=(1, 2),
        start=3,
        end=19,
        level=2,
        areas=(_AREA,),
        options=(Option(text="Yes"), Option(text="No")),
        table=(1,),
        table_title="The report",
        row_title="First",
        guidance="Tick one",
    )
    made = pending.made(occurrence=2, section=("Facts",), table_title="The first report")
    assert (made.occurrence, made.section, made.table_title) == (2, ("Facts",), "The first report")
    same = {one.name for one in fields(PendingSlot)} - {"table_title"}
    assert {name: getattr(made, name) for name in same} == {
        name: getattr(pending, name) for name in same
    }


def test_a_pending_slot_has_the_fields_of_a_slot() -> None:
    assert {one.name for one in fields(PendingSlot)} == {one.name for one in fields(Slot)} - _TOLD
