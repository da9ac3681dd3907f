"""Findings that a person lets stand are shown, and count no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.example import example_draft
from support.paths import SAMPLES

import imrkit
from imrkit.documents.draft import Draft
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.findings import Finding, Severity
from imrkit.values.record import Acceptance, Record, SignOff
from imrkit.values.snapshot import Snapshot

DRAFT = SAMPLES / "lscb-imr-2010.draft.docx"
MAPPING = SAMPLES / "lscb-imr-2010.mapping.toml"


def acceptance(finding: Finding, reason: str = "The panel asked for it.") -> Acceptance:
    return Acceptance(
        fingerprint=finding.fingerprint,
        item=finding.item,
        code=finding.code,
        role="officer",
        at="2026-11-23T10:00:00+00:00",
        reason=reason,
    )


def test_an_accepted_finding_is_shown_and_does_not_count() -> None:
    before = imrkit.check(DRAFT, mapping=MAPPING)
    warnings = [one for one in before.findings if one.severity is Severity.WARNING]
    taken = Record(accepted=tuple(map(acceptance, warnings)))

    after = imrkit.check(DRAFT, mapping=MAPPING, record=taken)

    assert warnings
    assert [one.fingerprint for one in after.findings] == [
        one.fingerprint for one in before.findings
    ]
    assert {one.fingerprint for one in after.findings if one.accepted} == {
        one.fingerprint for one in warnings
    }
    assert not after.has_findings(Severity.WARNING)
    assert before.has_findings(Severity.WARNING)
    raw = after.to_dict()["findings"]
    assert {one["accepted"]["reason"] for one in raw if one["accepted"]} == {
        "The panel asked for it."
    }


def test_an_item_whose_findings_are_all_accepted_needs_no_attention_for_them() -> None:
    before = imrkit.check(DRAFT, mapping=MAPPING)
    wrong = next(one for one in before.items if one.status == "needs-attention")
    taken = Record(
        accepted=tuple(acceptance(one) for one in before.findings if one.severity != "note")
    )

    after = imrkit.check(DRAFT, mapping=MAPPING, record=taken)

    assert next(one for one in after.items if one.id == wrong.id).status != "needs-attention"


@pytest.mark.parametrize("reason", ["", "  ", "…!"])
def test_an_acceptance_without_a_reason_has_no_effect(reason: str) -> None:
    before = imrkit.check(DRAFT, mapping=MAPPING)
    taken = Record(accepted=tuple(acceptance(one, reason) for one in before.findings))

    after = imrkit.check(DRAFT, mapping=MAPPING, record=taken)

    assert after.findings == before.findings


def test_what_the_record_itself_does_wrong_cannot_be_accepted() -> None:
    draft = Draft.open(example_draft())
    signed = Record(sign_off=SignOff(role="lead", at="2026-11-01T10:00:00+00:00", hash="0" * 64))
    [broken] = [one for one in imrkit.check(draft, record=signed).findings if one.code == "IMR303"]

    after = imrkit.check(draft, record=replace(signed, accepted=(acceptance(broken),)))

    assert not broken.acceptable
    assert broken in after.findings
    assert broken in after.open_findings


def test_an_earlier_finding_is_judged_by_the_record_of_now() -> None:
    before = imrkit.check(DRAFT, mapping=MAPPING)
    seen = replace(Draft.open(DRAFT).snapshot(), blocks=None)
    old = next(one for one in before.findings if one.code == "IMR203")
    taken = replace(old, accepted=acceptance(old))

    after = imrkit.check(seen, mapping=MAPPING, record=Record(), earlier=[taken])

    assert old in after.open_findings


def test_an_acceptance_does_not_slide_to_another_row() -> None:
    def plan(*actions: str) -> Snapshot:
        tag = "imr:action-plan-complete#actions"
        rows = tuple(
            tuple(
                ContentControl(
                    tag=f"{tag}.{column}", title="", kind=ControlKind.PLAIN_TEXT, text=text
                )
                for column, text in (("action", action), ("owner", ""))
            )
            for action in actions
        )
        section = ContentControl(
            tag=tag, title="Plan", kind=ControlKind.REPEATING_SECTION, text="x", rows=rows
        )
        return Snapshot(controls=(section,))

    def owners(snapshot: Snapshot, record: Record) -> list[Finding]:
        return [
            one for one in imrkit.check(snapshot, record=record).findings if one.code == "IMR601"
        ]

    [first] = owners(plan("Write the step."), Record())
    taken = Record(accepted=(acceptance(first),))

    assert [bool(one.accepted) for one in owners(plan("Write the step."), taken)] == [True]
    assert [bool(one.accepted) for one in owners(plan("Another action."), taken)] == [False]
