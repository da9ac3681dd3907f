"""Status is derived from three facts: a place, text, a person's judgement."""

from __future__ import annotations

from typing import Any

import pytest
from support.cases import CHECKLIST, reading_of

from imrkit.report import make_report

PICTURE = "imr:people-pen-picture"  # only a person can tell
AUTHOR = "imr:gov-author-identity"  # software can decide: every field filled
PARTS = ("name", "role", "unit", "experience", "contact")


def status(item: str, raw: dict[str, Any]) -> str:
    report = make_report(reading_of(raw, CHECKLIST))
    return next(str(one.status) for one in report.items if one.id == item)


def author(**texts: str) -> dict[str, Any]:
    return {
        "controls": [
            {"tag": f"{AUTHOR}#{part}", "text": texts.get(part, "x"), "placeholder": part in texts}
            for part in PARTS
        ]
    }


def decision(item: str, state: str, **more: str) -> list[dict[str, str]]:
    return [{"item": item, "state": state, **more}]


@pytest.mark.parametrize(
    ("item", "raw", "expected"),
    [
        ("people-pen-picture", {}, "not-checked"),
        (
            "people-pen-picture",
            {"controls": [{"tag": PICTURE, "placeholder": True}]},
            "not-started",
        ),
        (
            "people-pen-picture",
            {"controls": [{"tag": PICTURE, "text": "She sang."}]},
            "in-progress",
        ),
        ("people-pen-picture", {"controls": [{"tag": PICTURE, "text": "TBC"}]}, "needs-attention"),
        ("people-pen-picture", author(), "no-place"),
        ("gov-author-identity", author(), "done"),
        ("gov-author-identity", author(unit=""), "in-progress"),
        (
            "gov-author-identity",
            {"controls": [{"tag": f"{AUTHOR}#name", "text": "x"}]},
            "in-progress",
        ),
        ("gov-author-wellbeing", author(), "not-checked"),
        ("language-respectful", author(), "not-checked"),
        ("dp-hidden-content", author(), "not-checked"),
        ("dp-hidden-content", author() | {"leftovers": {"comments": 1}}, "needs-attention"),
        ("doc-template-followed", author(unit=""), "in-progress"),
    ],
)
def test_nobody_has_judged_yet(item: str, raw: dict[str, Any], expected: str) -> None:
    assert status(item, raw) == expected


@pytest.mark.parametrize(
    ("state", "more", "expected"),
    [
        ("confirmed", {}, "done"),
        ("confirmed", {"on": "Other words."}, "needs-attention"),
        ("not-applicable", {"reason": "No."}, "not-applicable"),
        ("not-applicable", {}, "needs-attention"),
        ("not-known", {"reason": "Nobody was asked."}, "not-known"),
        ("not-known", {}, "needs-attention"),
        ("answered-elsewhere", {"reason": "4.2"}, "done"),
        ("answered-elsewhere", {}, "needs-attention"),
    ],
)
def test_a_person_has_judged(state: str, more: dict[str, str], expected: str) -> None:
    raw = {
        "controls": [{"tag": PICTURE, "text": "She sang."}],
        "decisions": decision("people-pen-picture", state, **more),
    }

    assert status("people-pen-picture", raw) == expected


def test_confirming_does_not_hide_what_is_wrong() -> None:
    raw = {
        "controls": [{"tag": PICTURE, "text": "She was [insert age]."}],
        "decisions": decision("people-pen-picture", "confirmed"),
    }

    assert status("people-pen-picture", raw) == "needs-attention"


def test_a_confirmed_text_that_was_emptied_is_not_merely_unwritten() -> None:
    raw = {
        "controls": [{"tag": PICTURE, "placeholder": True}],
        "decisions": decision("people-pen-picture", "confirmed", on="She sang."),
    }

    assert status("people-pen-picture", raw) == "needs-attention"


def test_a_person_may_confirm_an_item_of_the_whole_document() -> None:
    raw = {"blocks": ["Words."], "decisions": decision("language-respectful", "confirmed")}

    assert status("language-respectful", raw) == "done"


def test_words_under_a_heading_do_not_show_that_every_field_is_answered() -> None:
    raw = {
        "blocks": [{"text": "Author", "heading": 1}, "A detective inspector."],
        "slots": [{"item": "gov-author-identity", "heading": "Author"}],
    }

    assert status("gov-author-identity", raw) == "in-progress"


def test_a_marking_in_the_headers_needs_no_place_of_its_own() -> None:
    slots = [{"item": "method-described", "heading": "Method"}]
    marked = {"slots": slots, "sections": [{"header": "OFFICIAL"}]}
    bare = {"slots": slots, "sections": [{"header": "Report"}]}

    assert status("doc-security-marking", marked) == "in-progress"
    assert status("doc-security-marking", bare) == "needs-attention"
