"""What checks receive: an item's places, and which of its parts a host cannot see."""

from __future__ import annotations

import pytest
from support.build import rich, table, tick
from support.cases import CHECKLIST

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.record import Record
from imrkit.values.snapshot import Snapshot

ITEM = "gov-author-independence"  # two check boxes and a text
TICKS = [tick(f"imr:{ITEM}#{part}", checked=True) for part in ("no-part", "no-line")]
TEXT = rich(f"imr:{ITEM}#statement", "She had no part.")
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
    other = rich("imr:people-pen-picture", "She sang.")
    received = CheckInput.make(
        checklist=CHECKLIST,
        snapshot=Snapshot(controls=(TEXT, other, rich("theirs", "x"))),
        record=Record(),
        only=item(),
    )

    assert received.items == (item(),)
    assert received.snapshot.controls == (TEXT,)
    assert list(received.places) == [ITEM]
