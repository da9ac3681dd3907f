"""The report: one shape, the same every time, and honest about what it did not look at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import imrkit
from imrkit.controls import ContentControl, ControlKind
from imrkit.findings import Severity
from imrkit.snapshot import Snapshot

SAMPLES = Path(__file__).parents[1] / "samples"
DRAFT = SAMPLES / "lscb-imr-2010.draft.docx"
MAPPING = SAMPLES / "lscb-imr-2010.mapping.toml"
# What Word's task pane can see: the controls and nothing else, and no placeholder state.
SEEN_IN_WORD = Snapshot(
    controls=(
        ContentControl(
            tag="imr:people-pen-picture",
            title="Pen picture",
            kind=ControlKind.RICH_TEXT,
            text=(
                "Write a short picture of the person’s life, strengths, relationships and "
                "community, beyond contact with police."
            ),
        ),
        ContentControl(
            tag="imr:method-described", title="", kind=ControlKind.RICH_TEXT, text="We read."
        ),
    )
)


def test_the_same_draft_gives_the_same_report() -> None:
    once = imrkit.check(DRAFT, mapping=MAPPING).to_dict()

    assert imrkit.check(DRAFT, mapping=MAPPING).to_dict() == once
    assert json.loads(json.dumps(once)) == once


def test_it_names_its_checklist_and_what_that_is_not() -> None:
    data = imrkit.check(DRAFT, mapping=MAPPING).to_dict()

    assert data["schema_version"] == 1
    assert data["checklist"]["id"] == "imr"
    assert "not official guidance" in data["checklist"]["status"]
    assert (data["review_type"], data["role"]) == ("lcspr", None)


def test_every_finding_says_why_and_what_to_do_and_has_a_fingerprint_of_its_own() -> None:
    data = imrkit.check(DRAFT, mapping=MAPPING).to_dict()

    assert all(one["why"] and one["remedy"] and one["message"] for one in data["findings"])
    assert len({one["fingerprint"] for one in data["findings"]}) == len(data["findings"])


def test_the_same_filler_in_two_cells_of_a_row_is_two_findings() -> None:
    cells = tuple(
        ContentControl(
            tag=f"imr:action-plan-complete#actions.{column}",
            title="",
            kind=ControlKind.PLAIN_TEXT,
            text="TBC",
        )
        for column in ("action", "milestone", "evidence")
    )
    actions = ContentControl(
        tag="imr:action-plan-complete#actions",
        title="",
        kind=ControlKind.REPEATING_SECTION,
        rows=(cells,),
    )

    findings = imrkit.check(Snapshot(controls=(actions,))).findings

    filler = {one.fingerprint for one in findings if one.name == "filler-left"}
    assert len(filler) == 3


def test_the_counts_add_up() -> None:
    report = imrkit.check(DRAFT, mapping=MAPPING)

    assert sum(report.counts.values()) == len(report.items)


def test_a_role_sees_its_own_items() -> None:
    officer = imrkit.check(DRAFT, mapping=MAPPING, role="officer")
    lead = imrkit.check(DRAFT, mapping=MAPPING, role="lead")

    assert "qa-lead-review" not in [item.id for item in officer.items]
    assert "qa-lead-review" in [item.id for item in lead.items]
    assert "people-pen-picture" not in [item.id for item in lead.items]


def test_a_review_type_that_is_given_wins_over_the_mapping_s() -> None:
    assert imrkit.check(DRAFT, mapping=MAPPING, review_type="scr").review_type == "lcspr"
    assert imrkit.check(DRAFT, mapping=MAPPING, review_type="sar").review_type == "sar"


def test_a_draft_that_says_no_review_type_is_held_against_every_item() -> None:
    report = imrkit.check(DRAFT)

    assert report.review_type is None
    assert len(report.items) == 90
    statuses = {str(item.status) for item in report.items if item.where == "document"}
    # The marking is read in headers and footers, where no place is needed.
    assert statuses == {"not-checked", "in-progress"}
    assert {one.name for one in report.not_checked} >= {"no-place", "empty", "filler-left"}
    whole = {item.id: str(item.status) for item in report.items}
    assert whole["doc-template-followed"] == "not-checked"


def test_what_the_host_cannot_see_is_listed_and_never_passed() -> None:
    report = imrkit.check(SEEN_IN_WORD)
    statuses = {item.id: str(item.status) for item in report.items}

    assert {one.name for one in report.not_checked} == {
        "guidance-left",
        "changed-since-sign-off",
        "marking-missing",
        "marking-old-scheme",
        "marking-differs",
        "tracked-changes-left",
        "comments-left",
        "hidden-text-left",
    }
    assert statuses["dp-hidden-content"] == "not-checked"
    assert statuses["doc-guidance-text-removed"] == "not-checked"


def test_a_placeholder_is_known_where_the_host_cannot_tell_it() -> None:
    checklist = imrkit.load_checklist()
    item = checklist.item("people-pen-picture")
    assert item is not None
    control = ContentControl(
        tag="imr:people-pen-picture",
        title="",
        kind=ControlKind.RICH_TEXT,
        text=f"{item.parts[0].placeholder}\r",
    )

    report = imrkit.check(Snapshot(controls=(control,)))

    assert {one.id: str(one.status) for one in report.items}["people-pen-picture"] == "not-started"


@pytest.mark.parametrize(
    ("severity", "expected"),
    [(Severity.ERROR, False), (Severity.WARNING, True), (Severity.NOTE, True)],
)
def test_findings_are_asked_for_by_severity(severity: Severity, expected: bool) -> None:
    assert imrkit.check(DRAFT, mapping=MAPPING).has_findings(severity) is expected
