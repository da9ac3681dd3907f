"""A fact is asked for once in each form, and shown wherever it belongs."""

from __future__ import annotations

import datetime as dt
import functools
import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run
from support.paths import ROOT

import imrkit
from imrkit.checklist import ReviewType
from imrkit.values.controls import ContentControl, walk
from imrkit.values.ledger import Outcome

CHECKLIST = imrkit.load_checklist()
TYPES = pytest.mark.parametrize("kind", CHECKLIST.review_types, ids=lambda kind: str(kind.id))
FORMER = ROOT / "tests" / "drafts"
COVER = "imr:doc-version-and-dates#version"
SIGNED = "imr:qa-senior-sign-off#version"
PLAN = "imr:action-plan-complete#actions"


@functools.cache
def blank(kind: str) -> bytes:
    return imrkit.new(kind, "Example Police")


def controls(draft: imrkit.Draft, tag: str) -> list[ContentControl]:
    return [one for one in walk(draft.controls()) if one.tag == tag]


def filled() -> imrkit.Draft:
    draft = imrkit.Draft.open(blank("dardr"))
    draft.fill("imr:doc-identity-block#review", "DARDR 03")
    draft.fill(COVER, "0.3")
    return draft


def test_a_recommendation_and_its_row_of_the_plan_have_ten_cells() -> None:
    draft = imrkit.Draft.open(blank("dardr"))
    (recs,), (plan,) = controls(draft, "imr:rec-smart#recs"), controls(draft, PLAN)

    assert [len(table.rows[0]) for table in (recs, plan)] == [5, 5]
    assert controls(draft, "imr:rec-smart#measures") == []


@TYPES
def test_what_the_cover_asks_for_in_a_line_is_bound(kind: ReviewType) -> None:
    draft = imrkit.Draft.open(blank(kind.id))
    items = [one for one in CHECKLIST.asked(kind) if str(one.position) == "cover"]
    found = [
        one for item in items for part in item.parts for one in controls(draft, str(item.tag(part)))
    ]

    assert len(found) >= 12
    assert [one.tag for one in found if one.binding is None] == []
    assert len({one.binding for one in found}) == len({one.tag for one in found})


def test_a_fact_is_shown_in_footer_and_sign_off_and_read_once() -> None:
    draft = filled()

    assert [one.text for one in controls(draft, SIGNED)] == ["0.3"]
    assert sorted((one.story, one.text) for one in controls(draft, COVER)) == [
        ("body", "0.3"),
        ("footer", "0.3"),
    ]
    report = imrkit.check(draft)
    assert [one.message for one in report.findings if one.code in {"IMR102", "IMR307"}] == []
    draft.fill(SIGNED, "1.0")
    assert [one.text for one in controls(draft, COVER)] == ["1.0", "1.0"]


def test_a_day_is_shown_in_the_way_of_each_place() -> None:
    draft = imrkit.Draft.open(blank("rr"))
    draft.fill("imr:doc-version-and-dates#due", dt.date(2025, 3, 17))

    assert [one.value for one in controls(draft, "imr:lcspr-rapid-review-fit#due")] == [
        "2025-03-17"
    ]


def test_a_copy_for_the_chair_has_the_words_and_no_binding() -> None:
    data = imrkit.publish(filled(), keep_controls=True).data
    assert data is not None
    copy = imrkit.Draft.open(data)

    assert [one.tag for one in walk(copy.controls()) if one.binding is not None] == []
    footers = [one.text for one in copy.snapshot().stories or () if one.kind == "footer"]
    assert any("DARDR 03" in one and "Version 0.3" in one for one in footers)


def test_a_box_that_was_ticked_under_a_former_name_of_its_item_stays_ticked() -> None:
    draft = imrkit.Draft.open(FORMER / "sound-own.docx")
    boxes = ("imr:qa-factual-accuracy#done", "imr:qa-senior-sign-off#accept")
    moved = imrkit.update(draft)
    assert moved is not None

    for tag in boxes:
        (former,), (now,) = controls(draft, tag), controls(moved.draft, tag)
        assert former.title != now.title
        assert former.checked is now.checked is True


def test_a_former_draft_that_says_two_versions_loses_neither() -> None:
    draft = imrkit.Draft.open(FORMER / "sound-own.docx")
    draft.fill(COVER, "0.9")
    draft.fill(SIGNED, "1.0")
    moved = imrkit.update(draft)
    assert moved is not None

    assert {one.text for one in controls(moved.draft, COVER)} == {"0.9"}
    (held,) = [one for one in moved.ledger.blocks if one.outcome is Outcome.UNMATCHED and one.loss]
    assert held.loss is not None
    assert "one fact in the template" in held.loss.what


def test_a_former_measure_goes_to_the_row_of_the_plan_with_its_number() -> None:
    draft = imrkit.Draft.open(FORMER / "sound-own.docx")
    (measures,) = controls(draft, "imr:rec-smart#measures")
    moved = imrkit.update(draft)
    assert moved is not None

    (plan,) = controls(moved.draft, PLAN)
    assert len(plan.rows) == len(measures.rows) == 4
    for row, former in zip(plan.rows, measures.rows, strict=True):
        whole = "\n".join(cell.text for cell in row)
        assert {
            cell.text for cell in former if cell.text not in whole and "R" not in cell.text[:1]
        } == set()
        assert row[3].text == former[2].text
    assert [
        one.code
        for one in imrkit.check(moved.draft).findings
        if one.code in {"IMR9304", "IMR9305", "IMR601", "IMR602"}
    ] == []


@pytest.mark.parametrize("name", ["sound-own", "police-own"])
def test_a_former_draft_is_no_draft_of_another_checklist(name: str) -> None:
    report = imrkit.check(FORMER / f"{name}.docx")

    assert [
        one.message for one in report.findings if one.code in {"IMR101", "IMR103", "IMR104"}
    ] == []


@pytest.mark.parametrize(
    "tag", ["doc-identity-block#body", "doc-identity-block#type", "doc-version-and-dates#due"]
)
def test_a_comment_on_what_is_a_fact_now_moves_with_it(tag: str) -> None:
    document: Any = Document(str(FORMER / "sound-own.docx"))
    control = next(
        one
        for one in document.element.iter(qn("w:sdt"))
        if any(name.get(qn("w:val")) == f"imr:{tag}" for name in one[0].iterfind(qn("w:tag")))
    )
    run = Run(next(control.iter(qn("w:r"))), document.paragraphs[0])
    document.add_comment(run, text="Ask the chair.", author="Lead", initials="L")
    stream = io.BytesIO()
    document.save(stream)

    moved = imrkit.update(stream)

    assert moved is not None
    with zipfile.ZipFile(io.BytesIO(moved.draft.to_bytes())) as package:
        assert "Ask the chair." in package.read("word/comments.xml").decode()
        assert package.read("word/document.xml").count(b"commentReference") == 1
    (before,) = controls(imrkit.Draft.open(FORMER / "sound-own.docx"), f"imr:{tag}")
    assert [one.text for one in controls(moved.draft, f"imr:{tag}")] == [before.text]
