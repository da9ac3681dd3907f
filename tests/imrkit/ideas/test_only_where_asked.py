"""Items asked for only where a form asks: a draft whose form does not is checked as before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.commands import DRAFTS, sample
from support.example import example_draft, shipped_draft
from support.filling import Filler
from support.paths import SAMPLES

import imrkit
from imrkit.checklist import Checklist, ChecklistItem, ReviewType
from imrkit.judging.report import Report
from imrkit.judging.status import ItemStatus
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.snapshot import Identity, Snapshot

NOW = imrkit.load_checklist()
BEFORE = replace(
    NOW,
    version="1.0.0",
    adds_to=(),
    forms=tuple(replace(form, also=()) for form in NOW.forms),
    sizes=(),
    items=tuple(one for one in NOW.items if not one.only_where_asked),
)
ADDED = [one for one in NOW.items if one.only_where_asked]
ADDED_IDS = {one.id for one in ADDED}
TYPES = pytest.mark.parametrize("kind", NOW.review_types, ids=lambda kind: str(kind.id))
INCIDENT = next(one for one in ADDED if one.id == "incident")


def born(kind: ReviewType, checklist: Checklist) -> bytes:
    """A blank template of one review type."""
    return imrkit.new(kind.id, "Example Police", checklist=checklist)


def filled(kind: ReviewType) -> bytes:
    """A template of version 1.0.0, all of it filled."""
    draft = imrkit.Draft.open(born(kind, BEFORE))
    Filler().fill(draft, BEFORE.asked(kind))
    return draft.to_bytes()


def as_before(report: Report) -> dict[str, Any]:
    """A report without the added items and the version that was checked against."""
    data = report.to_dict()
    data["items"] = [one for one in data["items"] if one["id"] not in ADDED_IDS]
    del data["counts"], data["checklist"]["version"]
    return data


def assert_as_before(
    source: Any,
    before_it: Checklist = BEFORE,
    added: ItemStatus = ItemStatus.NO_PLACE,
    **told: Any,
) -> None:
    """Compare the reports on a draft under the checklist with and without the added items."""
    now = imrkit.check(source, checklist=NOW, **told)
    before = imrkit.check(source, checklist=before_it, **told)

    assert as_before(now) == as_before(before)
    assert {one.status for one in now.items if one.id in ADDED_IDS} == {added}
    wanted = [one.id for one in ADDED if one.serves(now.review_type)]
    assert [one.id for one in now.items if one.id in ADDED_IDS] == wanted


@TYPES
def test_a_filled_draft_is_checked_as_before(kind: ReviewType) -> None:
    assert_as_before(filled(kind))


@TYPES
def test_a_blank_template_is_checked_as_before(kind: ReviewType) -> None:
    assert_as_before(born(kind, BEFORE))


@TYPES
def test_a_template_has_the_places_that_it_had_and_those_that_its_form_names(
    kind: ReviewType,
) -> None:
    before, now = (parts_of_identity(checklist, kind) for checklist in (BEFORE, NOW))

    assert [tag for tag in now if tag in before] == list(before)
    added = {tag.removeprefix("imr:").split("#")[0] for tag in now if tag not in before}
    form = NOW.form(kind.form)
    assert added and added <= ADDED_IDS & {*form.also, *(form.items or ())}


@pytest.mark.parametrize("draft", [shipped_draft, example_draft], ids=["shipped", "half"])
def test_the_example_holds_those_that_its_form_names(draft: Any) -> None:
    # It is made anew from the checklist of today.
    found = {one.id: one.status for one in imrkit.check(draft(), checklist=NOW).items}
    named = [one for one in NOW.form("full").also if one in found]

    assert named and ItemStatus.NO_PLACE not in {found[one] for one in named}


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.draft.docx")), ids=lambda path: path.stem)
def test_a_sample_is_checked_as_before(path: Path) -> None:
    """Without a mapping, which a snapshot does not find for itself."""
    assert_as_before(imrkit.Draft.open(path).snapshot(), added=ItemStatus.NOT_CHECKED)


@pytest.mark.parametrize("name", DRAFTS)
def test_a_sample_is_checked_through_its_mapping_as_before(name: str) -> None:
    path, _, mapping = sample(name)

    assert_as_before(path, mapping=imrkit.load_mapping(mapping, checklist=BEFORE))


@pytest.mark.parametrize("unseen", [(), (ControlKind.REPEATING_SECTION,), tuple(ControlKind)])
def test_a_host_that_sees_less_says_no_more_of_them(unseen: tuple[ControlKind, ...]) -> None:
    kind = NOW.review_types[0]
    seen = imrkit.Draft.open(filled(kind)).snapshot()
    controls = tuple(one for one in seen.controls or () if one.kind not in unseen)

    assert_as_before(replace(seen, controls=controls, unseen=unseen))


def test_one_that_a_template_holds_is_looked_at_like_any_other() -> None:
    held = Snapshot(controls=(control(INCIDENT, "Adult A was found at home."),))

    assert status_of(held) is ItemStatus.IN_PROGRESS
    empty = Snapshot(controls=(control(INCIDENT, ""),))
    assert status_of(empty) is ItemStatus.NOT_STARTED


def test_one_that_the_template_was_made_with_is_told_of_when_the_host_cannot_see_it() -> None:
    tags = ("imr:parallel-notifications#bodies",)
    hidden = Snapshot(controls=(), identity=identity(tags), unseen=(ControlKind.REPEATING_SECTION,))
    found = {one.id: one for one in imrkit.check(hidden).items}

    assert found["parallel-notifications"].status is ItemStatus.NOT_CHECKED
    assert found["language-key-to-names"].status is ItemStatus.NO_PLACE


def test_a_form_of_a_force_s_own_may_ask_for_one() -> None:
    kind = NOW.review_types[0]
    form = NOW.form(kind.form)
    own = replace(NOW, forms=(replace(form, items=("doc-identity-block", "incident")),))

    assert [one.id for one in own.asked(kind)] == ["doc-identity-block", "incident"]
    assert "imr:incident#where" in parts_of_identity(own, kind)


def parts_of_identity(checklist: Checklist, kind: ReviewType) -> tuple[str, ...]:
    """The tags that a template says that it was made with."""
    found = imrkit.Draft.open(born(kind, checklist)).snapshot().identity
    return found.tags if found else ()


def control(item: ChecklistItem, text: str) -> ContentControl:
    """The control of an item's first part."""
    part = item.parts[0]
    return ContentControl(
        tag=str(item.tag(part)),
        title=item.title_of(part),
        kind=part.kind,
        text=text,
        placeholder=not text,
    )


def status_of(snapshot: Snapshot) -> ItemStatus:
    """The status of the incident in a draft."""
    found = imrkit.check(snapshot, item="incident").items
    return found[0].status


def identity(tags: tuple[str, ...]) -> Identity:
    """What a template of ours says of itself."""
    return Identity(
        template="full",
        template_version="1",
        checklist="imr",
        checklist_version=NOW.version,
        review_type="dardr",
        tags=tags,
    )
