"""Prompts: Word's own words, and what a status says while any prompt would be printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from support.cases import AT, CHECKLIST, input_of

import imrkit
from imrkit.judging.checks import find_check
from imrkit.judging.report import Report, make_report
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.findings import Severity
from imrkit.values.prompts import WORD_PROMPT, is_word_prompt, prompt_for
from imrkit.values.record import Acceptance, Record
from imrkit.values.snapshot import Snapshot

REMOVED = "doc-guidance-text-removed"
TREE = "imr:people-family-table#tree"
PICTURE = "imr:people-pen-picture"
WRITTEN = {"tag": PICTURE, "text": "She sang."}
OPTIONAL = {"tag": TREE, "text": "Paste a family tree here.", "placeholder": True}
REQUIRED = {"tag": PICTURE, "text": "Write a short picture.", "placeholder": True}


def report(*controls: dict[str, Any], **more: Any) -> Report:
    return make_report(input_of({"controls": list(controls), **more}, CHECKLIST))


def removed(found: Report) -> tuple[str, str]:
    return next((str(one.status), one.reason) for one in found.items if one.id == REMOVED)


@pytest.mark.parametrize("kind", ControlKind)
def test_what_we_write_into_an_empty_control_is_known_as_words_of_word(kind: ControlKind) -> None:
    assert is_word_prompt(prompt_for(kind))
    assert WORD_PROMPT.search(f"Sent on {prompt_for(kind)}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Click here to enter text.", True),
        ("Click here to enter a date.", True),
        ("click or tap here to enter text", True),
        (" Choose an item ", True),
        ("Choose a building block.", True),
        (
            "Enter any content that you want to repeat, including other content controls. You can "
            "also insert this control around table rows in order to repeat parts of a table.",
            True,
        ),
        ("", False),
        ("Choose an item from the list.", False),
        ("Click here to enter the premises.", False),
        ("Click or tap here to enter text. She sang.", False),
    ],
)
def test_prompts_of_word_in_all_its_versions_are_known(text: str, expected: bool) -> None:
    assert is_word_prompt(text) == expected


@pytest.mark.parametrize("shown", [OPTIONAL, REQUIRED])
def test_guidance_is_not_called_removed_while_a_prompt_would_be_printed(
    shown: dict[str, Any],
) -> None:
    status, reason = removed(report(shown))

    assert status == "in-progress"
    assert reason.startswith("Word would print prompts in 1 place: ")


def test_guidance_is_called_removed_when_none_would_be() -> None:
    assert removed(report(WRITTEN, {"tag": TREE, "text": "None is needed."}))[0] == "done"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("confirmed", "in-progress"),
        ("answered-elsewhere", "in-progress"),
        ("not-applicable", "not-applicable"),
    ],
)
def test_a_decision_takes_no_prompt_off_the_paper(state: str, expected: str) -> None:
    decision = {"item": REMOVED, "state": state, "reason": "So."}

    assert removed(report(WRITTEN, OPTIONAL, decisions=[decision]))[0] == expected


def test_an_item_that_is_set_aside_keeps_its_status_beside_the_note() -> None:
    decision = {"item": "people-pen-picture", "state": "not-applicable", "reason": "So."}

    found = report(REQUIRED, decisions=[decision])

    [note] = [one for one in found.findings if one.name == "prompt-left"]
    assert (note.item, note.severity) == ("people-pen-picture", Severity.NOTE)
    assert {one.id: str(one.status) for one in found.items}[note.item] == "not-applicable"
    assert removed(found)[0] == "in-progress"


def test_a_note_that_is_let_stand_takes_no_prompt_off_the_paper() -> None:
    check_input = input_of({"controls": [WRITTEN, OPTIONAL]}, CHECKLIST)
    [note] = [one for one in make_report(check_input).findings if one.name == "prompt-left"]
    accepted = Acceptance(
        fingerprint=note.fingerprint,
        code=note.code,
        item=note.item,
        role="officer",
        at=AT,
        reason="Asked for.",
    )

    found = make_report(replace(check_input, record=Record(accepted=(accepted,))))

    assert "prompt-left" not in {one.name for one in found.open_findings}
    assert removed(found)[0] == "in-progress"


@pytest.mark.parametrize("review_type", ["dardr", "rr", "susr"])
def test_a_host_that_cannot_tell_a_placeholder_is_told_the_same(review_type: str) -> None:
    """Word's task pane gets a control's words, and not whether they are its placeholder."""
    draft = imrkit.Draft.open(imrkit.new(review_type, "Example Police"))
    whole = draft.snapshot()
    assert whole.controls is not None
    seen = replace(whole, controls=tuple(_unsure(one) for one in whole.controls))

    assert _told(seen) == _told(whole)


def _told(snapshot: Snapshot) -> list[tuple[str, str, str]]:
    found = imrkit.check(snapshot)
    wanted = ("IMR201", "IMR204")
    told = [one for one in found.findings if one.code in wanted]
    return [(one.code, one.location.tag, one.message) for one in told] + [
        (REMOVED, *removed(found))
    ]


def _unsure(control: ContentControl) -> ContentControl:
    rows = tuple(tuple(map(_unsure, row)) for row in control.rows)
    return replace(control, rows=rows, placeholder=None)


def test_prompts_of_items_of_other_review_types_and_roles() -> None:
    raw = {"controls": [REQUIRED | {"tag": "imr:mappa-management-and-pimr#analysis"}, OPTIONAL]}
    check_input = input_of(raw, CHECKLIST)
    check = find_check("IMR204")
    assert check is not None
    dardr = replace(check_input, items=CHECKLIST.view(review_type="dardr"))

    found = [(one.item, one.location.tag) for one in check.find(dardr)]

    assert found == [
        ("people-family-table", TREE),
        ("", "imr:mappa-management-and-pimr#analysis"),
    ]


def test_what_is_wrong_is_said_before_what_would_be_printed() -> None:
    guidance = {"text": "Write here.", "style": "Guidance"}

    assert removed(report(OPTIONAL)) == (
        "in-progress",
        "Word would print prompts in 1 place: The people in this review.",
    )
    assert removed(report(OPTIONAL, blocks=[guidance])) == (
        "needs-attention",
        "Guidance is left: “Write here.”.",
    )
