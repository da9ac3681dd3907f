"""Proposals: an item, its part and its reason for each slot of a form, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import CHECKLIST

from imrkit.checklist import Checklist, Where
from imrkit.judging.matching import propose
from imrkit.mapping import Proposal, Relation
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from training.outlines import load_outlines

H, L, E, C = SlotKind.HEADING, SlotKind.LABEL, SlotKind.CELL, SlotKind.COLUMN


def slot(kind: SlotKind, anchor: str, *section: str) -> Slot:
    return Slot(kind=kind, anchor=anchor, section=section)


def proposed(*slots: Slot, checklist: Checklist = CHECKLIST) -> list[Proposal]:
    return list(propose(slots, checklist).proposals)


def test_the_same_words_mean_what_stands_above_them() -> None:
    slots = [
        slot(H, "Details of the person completing this report"),
        slot(E, "Name", "Details of the person completing this report"),
        slot(E, "Job title", "Details of the person completing this report"),
        slot(H, "Particulars of the deceased"),
        slot(E, "Name", "Particulars of the deceased"),
        slot(E, "Date of birth", "Particulars of the deceased"),
        slot(H, "Approved by senior manager"),
        slot(E, "Name", "Approved by senior manager"),
        slot(E, "Signature", "Approved by senior manager"),
    ]

    items = [one.item for one in proposed(*slots)]

    assert items[1] == "gov-author-identity"
    assert items[4] in {"doc-identity-block", "people-family-table"}
    assert items[7] == "qa-senior-sign-off"


def test_the_columns_of_a_table_mean_what_the_table_is_about() -> None:
    plan = [slot(C, words, "Action plan") for words in ("Action", "Lead", "Date", "Progress")]
    chronology = [slot(C, words, "Chronology") for words in ("Date", "Event", "Source")]

    items = [
        one.item
        for one in proposed(
            slot(H, "Action plan"), *plan, slot(H, "Chronology of contact"), *chronology
        )
    ]

    assert items[1:5] == ["action-plan-complete"] * 4
    assert items[6:] == ["chron-complete-table"] * 3


def test_a_title_and_an_office_box_ask_for_nothing() -> None:
    title, office = proposed(
        slot(H, "Serious incident report form"),
        slot(H, "For office use only"),
    )

    assert (title.item, title.relation) == (None, None)
    assert office.item is None
    assert office.alternatives  # what it would be, if it asked for something


def test_an_answer_says_why_and_how_sure() -> None:
    (one,) = proposed(slot(H, "Lessons learned"))

    assert one.item == "learning-stated-and-traceable"
    assert one.confidence >= 0.8
    assert one.reason.startswith("The heading “Lessons learned” is ")
    assert one.reason.endswith(".")
    assert one.relation is Relation.EQUAL


def test_what_no_slot_is_proposed_for_is_told() -> None:
    outcome = propose([slot(H, "Lessons learned")], CHECKLIST, template="form.docx")

    asked = [item.id for item in CHECKLIST.items if item.where is Where.DOCUMENT]
    asked.remove("learning-stated-and-traceable")
    assert list(outcome.unmatched_items) == asked
    assert (outcome.template, outcome.checklist) == ("form.docx", CHECKLIST.id)
    assert outcome.checklist_version == CHECKLIST.version


def test_only_items_of_the_review_type_come_into_question() -> None:
    review_type = "lcspr"
    allowed = {item.id for item in CHECKLIST.view(review_type=review_type)}

    outcome = propose([slot(L, "MAPPA level:")], CHECKLIST, review_type=review_type)

    (one,) = outcome.proposals
    assert {one.item, *(other.item for other in one.alternatives)} <= allowed | {None}
    assert set(outcome.unmatched_items) <= allowed


def test_an_item_that_the_model_never_saw_is_known_by_its_own_words() -> None:
    seen = CHECKLIST.item("people-pen-picture")
    assert seen is not None
    new = replace(
        seen,
        id="force-drone-footage",
        title="Drone footage",
        headings=("Footage from drones",),
        labels=("Drone operator’s log",),
    )
    extended = replace(CHECKLIST, items=(*CHECKLIST.items, new))

    known, other = proposed(
        slot(H, "Footage from drones"), slot(H, "Lessons learned"), checklist=extended
    )

    assert known.item == "force-drone-footage"
    assert other.item == "learning-stated-and-traceable"


def test_a_form_without_slots_has_no_proposals() -> None:
    assert propose([], CHECKLIST).proposals == ()


words = st.text(max_size=40)


@given(
    slots=st.lists(
        st.builds(
            Slot,
            kind=st.sampled_from(SlotKind),
            anchor=words,
            section=st.lists(words, max_size=2).map(tuple),
            table_title=words,
            row_title=words,
        ),
        max_size=6,
    )
)
def test_every_slot_has_an_answer_with_a_sound_confidence(slots: list[Slot]) -> None:
    outcome = propose(slots, CHECKLIST)

    assert [one.slot for one in outcome.proposals] == slots
    for one in outcome.proposals:
        assert 0 <= one.confidence <= 1
        assert (one.item is None) == (one.relation is None)
        assert len(one.alternatives) <= 4
        assert one.item not in {other.item for other in one.alternatives}


@pytest.mark.parametrize(
    ("anchor", "part", "column"),
    [("By whom", "actions", "owner"), ("Target date", "actions", "date")],
)
def test_a_column_of_a_plan_is_a_column_of_its_item(anchor: str, part: str, column: str) -> None:
    _, one = proposed(slot(H, "Action plan"), slot(C, anchor, "Action plan"))

    assert (one.item, one.item_part, one.part_column) == ("action-plan-complete", part, column)
    assert one.relation is Relation.SUBSET


def test_parts_and_columns_that_are_proposed_exist() -> None:
    for outline in load_outlines():
        for one in proposed(*(labelled.slot for labelled in outline.slots[:4])):
            item = CHECKLIST.item(one.item) if one.item else None
            parts = {part.id: part for part in item.parts} if item else {}
            assert not one.item_part or one.item_part in parts
            assert not one.part_column or one.part_column in {
                column.id for column in parts[one.item_part].columns
            }


def test_a_heading_with_nothing_to_fill_in_asks_for_less() -> None:
    """A form whose room for answers is known says more than an outline."""
    room = (AnswerArea(kind=AreaKind.BLOCKS, part="word/document.xml", path=(0,)),)
    heading, other = slot(H, "Organisation and staffing"), slot(L, "Author:")

    (without, *_), (with_room, *_) = (
        propose([replace(heading, areas=areas), replace(other, areas=room)], CHECKLIST).proposals
        for areas in ((), room)
    )

    assert none_of(without) > none_of(with_room)


def none_of(one: Proposal) -> float:
    """How little an item is proposed: the confidence of “none”, 0 when it is an item."""
    return one.confidence if one.item is None else 0.0
