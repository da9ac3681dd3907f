"""A mapping keeps what it said where a person agrees, and says what she says where she does not."""

from __future__ import annotations

from dataclasses import replace

from imrkit.mapping import Mapping, MappingEntry, SlotName, revised
from imrkit.values.slots import Slot, SlotKind

NAMES = ("Author:", "Period:", "Findings:", "Lessons:", "Key:")
SLOTS = tuple(Slot(kind=SlotKind.LABEL, anchor=one) for one in NAMES)


def entry(anchor: str, item: str, reason: str = "") -> MappingEntry:
    name = SlotName(kind=SlotKind.LABEL, anchor=anchor)
    return MappingEntry(slot=name, item=item, reason=reason)


def mapping(*entries: MappingEntry, form: tuple[str, ...] = ()) -> Mapping:
    return Mapping(
        id="board",
        title="Report of a board",
        checklist="imr",
        review_type="dhr",
        guidance=("Write here",),
        entries=entries,
        form=tuple(SlotName(kind=SlotKind.LABEL, anchor=one) for one in form),
    )


BASE = mapping(
    entry("Author:", "author", reason="It says so."),
    entry("Author:", "independence"),
    entry("Period:", "scope"),
    entry("Gone:", "key"),
    form=("Author:", "Period:", "Findings:", "Gone:"),
)


def test_who_agrees_changes_nothing() -> None:
    assert (
        revised(BASE, mapping(entry("Author:", "author"), entry("Period:", "scope")), SLOTS) is BASE
    )


def test_what_a_person_says_otherwise_takes_the_place_of_all_that_was_said_of_the_slot() -> None:
    said = mapping(entry("Author:", "contact"), entry("Lessons:", "lessons"))
    made = revised(BASE, said, SLOTS)

    assert [(one.slot.anchor, one.item) for one in made.entries] == [
        ("Gone:", "key"),
        ("Author:", "contact"),
        ("Lessons:", "lessons"),
    ]
    assert [one.anchor for one in made.form] == [
        "Author:",
        "Period:",
        "Findings:",
        "Gone:",
        "Lessons:",
    ]
    assert replace(made, entries=(), form=()) == replace(BASE, entries=(), form=())


def test_a_mapping_that_names_its_entries_alone_goes_on_so() -> None:
    base = mapping(entry("Author:", "author"))
    made = revised(base, mapping(entry("Author:", "author"), entry("Key:", "key")), SLOTS)

    assert [one.item for one in made.entries] == ["author", "key"]
    assert made.form == ()
