"""A form is adopted: a copy carries what a person said, with controls or without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.paths import SAMPLES, TESTS

import imrkit
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError, NotFoundError
from imrkit.mapping import Proposals, SlotName
from imrkit.values.slots import SlotKind
from imrkit.values.tags import is_ours
from imrkit.verbs.adoption import Adopted, Approval, adopt
from imrkit.verbs.form_look import look_at_form

CHECKLIST = imrkit.load_checklist()
FORM = SAMPLES / "scot-icr-child-agency.docx"
PROTECTED = TESTS / "forms/provider-return.docx"
FILLED = sorted(SAMPLES.glob("*.draft.docx"))


def approvals(proposals: Proposals) -> list[Approval]:
    """Agree with everything that is sure."""
    return [
        Approval(
            slot=SlotName(
                kind=one.slot.kind, anchor=one.slot.anchor, occurrence=one.slot.occurrence
            ),
            item=one.item,
            item_part=one.item_part,
            part_column=one.part_column,
        )
        for one in proposals.proposals
        if one.item is not None and one.is_sure
    ]


def agreed(draft: Draft, **more: Any) -> Adopted:
    said = approvals(look_at_form(draft, CHECKLIST).proposals)
    return adopt(draft, said, CHECKLIST, **more)


def said_of(anchor: str, item: str, part: str = "", column: str = "") -> Approval:
    slot = SlotName(kind=SlotKind.CELL, anchor=anchor)
    return Approval(slot=slot, item=item, item_part=part, part_column=column)


def tags(draft: Draft) -> list[str]:
    return [one.tag for one in draft.controls() if is_ours(one.tag)]


def test_the_places_get_the_controls_of_their_items_and_the_draft_stays_as_it_was() -> None:
    draft = Draft.open(FORM)
    before = draft.to_bytes()
    done = adopt(
        draft,
        [
            said_of("Author:", "gov-author-identity", "name"),
            said_of("Child’s home address:", "gov-author-identity"),
            said_of("Service/agency:", "action-plan-complete", "actions", "owner"),
        ],
        CHECKLIST,
    )

    assert tags(done.draft) == [
        "imr:gov-author-identity#name",
        "imr:action-plan-complete#actions.owner",
        "imr:gov-author-identity",
    ]
    assert [one.slot.anchor for one in done.done] == [
        "Author:",
        "Service/agency:",
        "Child’s home address:",
    ]
    assert done.left == ()
    assert draft.to_bytes() == before
    report = {item.id: item for item in imrkit.check(done.draft).items}
    assert len(report["gov-author-identity"].tags) == 2


def test_who_only_follows_puts_nothing_into_the_text() -> None:
    draft = Draft.open(FORM)
    done = agreed(draft, puts_places=False)

    assert tags(done.draft) == []
    assert done.draft.display() == draft.display()
    assert done.draft.embedded_mapping is not None
    assert imrkit.recognise(draft) is not None


def test_what_comes_to_nothing_is_named_with_the_reason() -> None:
    done = adopt(
        Draft.open(FORM),
        [
            said_of("No such label:", "gov-author-identity"),
            said_of("Author:", "chron-seen-and-views"),
        ],
        CHECKLIST,
    )

    assert [one.slot.anchor for one in done.left] == ["No such label:", "Author:"]
    assert "no such place" in done.left[0].why
    assert "judged on the whole draft" in done.left[1].why
    assert done.draft.embedded_mapping is None


def test_an_item_that_the_checklist_does_not_have_is_an_error() -> None:
    with pytest.raises(NotFoundError, match="shoe-size"):
        adopt(Draft.open(FORM), [said_of("Author:", "shoe-size")], CHECKLIST)


def test_a_protected_form_gets_places_in_a_copy_without_protection_only() -> None:
    draft = Draft.open(PROTECTED)
    with pytest.raises(DocumentError, match="protected"):
        agreed(draft)
    done = agreed(draft, lifts_protection=True)

    assert len(done.done) > 10
    assert not done.draft.protection
    assert draft.protection
    lifted = adopt(draft, [], CHECKLIST, puts_places=False, lifts_protection=True)
    assert not lifted.draft.protection
    assert lifted.draft.embedded_mapping is None


@pytest.mark.parametrize("path", FILLED, ids=lambda path: str(path.stem))
def test_a_filled_draft_that_is_followed_is_judged_as_before(path: Path) -> None:
    draft = Draft.open(path)
    told, followed = imrkit.check(draft), imrkit.check(agreed(draft, puts_places=False).draft)

    assert followed.items == told.items
    assert followed.findings == told.findings
