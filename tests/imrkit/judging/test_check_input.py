"""What checks receive: an item's places, and which of its parts a host cannot see."""

from __future__ import annotations

import pytest
from support.build import rich, table, tick
from support.cases import AT, CHECKLIST

from imrkit.checklist import ChecklistItem, Where
from imrkit.judging.check_input import CheckInput
from imrkit.judging.mapping_use import MappingSource, MappingUse
from imrkit.mapping import Mapping
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.hashes import whole_hash
from imrkit.values.record import Decision, DecisionState, Record
from imrkit.values.snapshot import Identity, Paragraph, Snapshot

ITEM = "gov-author-independence"  # two check boxes and a text
TICKS = [tick(f"imr:{ITEM}#{part}", checked=True) for part in ("no-part", "no-line")]
TEXT = rich(f"imr:{ITEM}#statement", "She had no part.")
MAPPING = Mapping(id="m", title="", checklist="imr", review_type="", guidance=(), entries=())
GIVEN = MappingUse(source=MappingSource.GIVEN, mapping=MAPPING)
PROPOSED = MappingUse(source=MappingSource.PROPOSED, mapping=MAPPING)
BOX, DATE = ControlKind.CHECK_BOX, ControlKind.DATE


def given(*controls: ContentControl, unseen: tuple[ControlKind, ...] = ()) -> CheckInput:
    snapshot = Snapshot(controls=controls, unseen=unseen)
    return CheckInput.make(checklist=CHECKLIST, snapshot=snapshot, record=Record())


def item(name: str = ITEM) -> ChecklistItem:
    found = CHECKLIST.item(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("controls", "unseen", "parts"),
    [
        ([TEXT], (), []),
        ([TEXT], (BOX,), ["no-part", "no-line"]),
        ([TEXT, TICKS[0]], (BOX,), ["no-line"]),  # Word gave one all the same
        ([TEXT, *TICKS], (BOX,), []),
        ([TEXT], (DATE,), []),
    ],
)
def test_a_part_is_unseen_where_its_kind_is_and_no_place_of_it_was_found(
    controls: list[ContentControl], unseen: tuple[ControlKind, ...], parts: list[str]
) -> None:
    received = given(*controls, unseen=unseen)

    assert [part.id for part in received.unseen_parts(item())] == parts
    assert (received.hash_of(item()) == "") is bool(parts)


def test_a_table_is_unseen_where_one_of_its_columns_is() -> None:
    searched = item("method-records-searched")
    (part,) = [part for part in searched.parts if part.columns]
    rows = table(str(searched.tag(part)))

    assert given(rows).unseen_parts(searched) == ()
    assert part in given(rows, unseen=(DATE,)).unseen_parts(searched)


def test_a_decision_is_bound_to_the_words_of_its_item_and_to_no_others() -> None:
    other = rich("imr:people-pen-picture", "She sang.")
    alone = given(TEXT).hash_of(item())

    assert len(alone) == 64
    assert given(TEXT, other).hash_of(item()) == alone
    assert given(TEXT, *TICKS).hash_of(item()) != alone


def test_judged_alone_an_item_sees_no_control_of_another() -> None:
    others = (rich("imr:people-pen-picture", "She sang."), rich("theirs", "x"), rich("imr:!", "x"))
    tags = (TEXT.tag, TICKS[0].tag, "imr:people-pen-picture", "imr:!")
    received = CheckInput.make(
        checklist=CHECKLIST,
        snapshot=Snapshot(controls=(TEXT, *others), identity=identity(*tags)),
        record=Record(),
        only=item(),
    )

    assert received.items == (item(),)
    assert received.snapshot.controls == (TEXT,)
    assert list(received.places) == [ITEM]
    assert received.snapshot.identity == identity(TEXT.tag, TICKS[0].tag)


def identity(*tags: str) -> Identity:
    return Identity(
        template="full",
        template_version="1",
        checklist="imr",
        checklist_version="1.0.0",
        review_type="dardr",
        tags=tags,
    )


@pytest.mark.parametrize(
    ("snapshot", "use", "known"),
    [
        (Snapshot(blocks=(Paragraph(text="x"),)), MappingUse(), False),
        (Snapshot(controls=(rich("theirs", "x"),)), MappingUse(), False),
        (Snapshot(controls=(TEXT,)), MappingUse(), True),
        # Its places were lost, and can be named.
        (Snapshot(identity=identity()), MappingUse(), True),
        (Snapshot(), GIVEN, True),
        (Snapshot(), PROPOSED, False),  # of nothing in it software was sure
    ],
)
def test_a_draft_has_places_when_controls_or_a_mapping_name_them(
    snapshot: Snapshot, use: MappingUse, known: bool
) -> None:
    received = CheckInput.make(checklist=CHECKLIST, snapshot=snapshot, record=Record(), use=use)

    assert received.has_places is known


@pytest.mark.parametrize("state", DecisionState)
def test_an_item_is_set_aside_by_every_decision_but_a_confirmation(state: DecisionState) -> None:
    decision = Decision(item=ITEM, state=state, role="officer", at=AT)
    received = CheckInput.make(
        checklist=CHECKLIST, snapshot=Snapshot(), record=Record(decisions=(decision,))
    )

    assert received.is_set_aside(item()) is (state is not DecisionState.CONFIRMED)
    assert not received.is_set_aside(item("people-pen-picture"))


def test_an_item_of_the_whole_document_is_bound_to_the_whole() -> None:
    snapshot = Snapshot(blocks=(Paragraph(text="She sang."),), controls=())
    received = CheckInput.make(checklist=CHECKLIST, snapshot=snapshot, record=Record())

    assert received.hash_of(item("language-respectful")) == whole_hash(snapshot)


def test_items_without_a_place_of_their_own_are_not_looked_for_in_the_document() -> None:
    asked = given(TEXT).document_items()

    assert {one.where for one in asked} == {Where.DOCUMENT}
    assert len(asked) < len(CHECKLIST.items)


def test_what_several_checks_read_of_one_draft_is_read_once_for_it() -> None:
    reads: list[CheckInput] = []

    def read(check_input: CheckInput) -> int:
        reads.append(check_input)
        return len(check_input.items)

    first, second = given(TEXT), given()
    assert first.remembered(read) == first.remembered(read) == len(first.items)
    assert second.remembered(read) == len(second.items)
    assert reads == [first, second]
