"""From checklist to blank template to draft to verdict, for every review type."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from support.filling import Filler, unseen
from support.libreoffice import pdf_text, to_pdf, to_text
from support.word import validate

import imrkit
from imrkit.checklist import Checklist, ChecklistItem, CheckMode, Where
from imrkit.judging.status import ItemStatus
from imrkit.values.record import Decision, DecisionState
from imrkit.values.value import SingleValue

CHECKLIST = imrkit.load_checklist()
REVIEW_TYPES = [name for kind in CHECKLIST.review_types for name in kind.offered]
NOW = "2026-11-20T12:00:00+00:00"


def blank(review_type: str) -> bytes:
    return imrkit.new(review_type, "Example Police", checklist=CHECKLIST)


def asked(checklist: Checklist, review_type: str) -> tuple[ChecklistItem, ...]:
    kind = checklist.review_type(review_type)
    assert kind is not None
    return checklist.asked(kind)


def filled(review_type: str) -> tuple[imrkit.Draft, Filler]:
    draft, filler = imrkit.Draft.open(blank(review_type)), Filler()
    filler.fill(draft, asked(CHECKLIST, review_type))
    return draft, filler


# What is told of places and decisions, and not of the words in them: those here mean nothing.
OF_FORM = (
    *("IMR1", "IMR201", "IMR202", "IMR203", "IMR204", "IMR205"),
    *("IMR301", "IMR302", "IMR303", "IMR304", "IMR305", "IMR401", "IMR402", "IMR403"),
)


def of_form(code: str) -> bool:
    return code.startswith(OF_FORM)


def judged_by_words(report: imrkit.Report) -> set[str]:
    """Return the items whose status words decide that mean something, or would if they were."""
    silent = {one.name for one in report.not_checked}
    unread = {item.id for item in CHECKLIST.items if silent & set(item.checks)}
    return unread | {one.item for one in report.findings if not of_form(one.code)}


def when_filled(item: ChecklistItem) -> ItemStatus:
    """What an item should be once every place is filled and nobody has confirmed anything."""
    if item.where is Where.LEAD:
        return ItemStatus.NOT_CHECKED
    decided_by_software = (
        item.check_mode is CheckMode.AUTO and bool(item.checks) and item.checks_decide
    )
    if decided_by_software:
        return ItemStatus.DONE
    return ItemStatus.IN_PROGRESS if item.where is Where.DOCUMENT else ItemStatus.NOT_CHECKED


@pytest.mark.parametrize("review_type", REVIEW_TYPES)
def test_a_blank_template_is_valid_and_not_started(review_type: str, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(blank(review_type))

    report = imrkit.check(path, checklist=CHECKLIST)

    assert validate(path) == []
    assert validate(path, "Office2013") == []
    in_form = {item.id for item in asked(CHECKLIST, review_type)}
    prefilled = {"doc-identity-block": ItemStatus.IN_PROGRESS}  # force and type are known
    bare = {"doc-security-marking": ItemStatus.NOT_STARTED}
    expected = dict.fromkeys(in_form, ItemStatus.NOT_STARTED) | prefilled | bare
    assert {item.id: item.status for item in report.items if item.id in in_form} == expected
    assert report.review_type == review_type


@pytest.mark.parametrize("review_type", REVIEW_TYPES)
def test_a_filled_template_reads_back_with_the_status_of_every_item(
    review_type: str, tmp_path: Path
) -> None:
    draft, _ = filled(review_type)
    path = tmp_path / "draft.docx"
    draft.save(path)

    report = imrkit.check(path, checklist=CHECKLIST)

    in_form = {item.id for item in asked(CHECKLIST, review_type)}
    kind = CHECKLIST.review_type(review_type)
    assert kind is not None
    expected = {
        item.id: when_filled(item)
        if item.where is not Where.DOCUMENT or item.id in in_form
        else ItemStatus.NO_PLACE
        for item in CHECKLIST.view(review_type=kind.id)
    }
    judged = judged_by_words(report)
    assert len(judged) < 10
    assert {item.id: item.status for item in report.items if item.id not in judged} == {
        item: status for item, status in expected.items() if item not in judged
    }
    assert [one for one in report.findings if one.severity != "note" and of_form(one.code)] == []
    assert validate(path) == []


@pytest.mark.parametrize("review_type", ["dardr", "rr", "susr"])  # one of each master
def test_another_program_shows_all_that_was_filled_in(review_type: str, tmp_path: Path) -> None:
    draft, filler = filled(review_type)
    path = tmp_path / "draft.docx"
    draft.save(path)

    text = to_text(path, tmp_path)
    printed = pdf_text(to_pdf(path, tmp_path))

    assert list(unseen(filler.shown, text)) == []
    assert list(unseen(filler.shown, printed)) == []
    assert text.count("☒") >= 2
    prompts = [
        part.placeholder
        for item in asked(CHECKLIST, review_type)
        for part in item.parts
        if len(part.placeholder) > 20
    ]
    assert sorted(unseen(prompts, printed)) == sorted(prompts)


def test_the_marking_is_chosen_once_and_shown_on_every_page(tmp_path: Path) -> None:
    draft = imrkit.Draft.open(blank("dardr"))
    draft.fill("imr:doc-security-marking#marking", "OFFICIAL-SENSITIVE")
    path = tmp_path / "draft.docx"
    draft.save(path)

    pages = pdf_text(to_pdf(path, tmp_path)).split("\f")[:-1]

    assert len(pages) > 10
    assert [page.count("OFFICIAL-SENSITIVE") >= 2 for page in pages] == [True] * len(pages)


def test_confirming_makes_done_and_an_edit_shows_as_changed() -> None:
    draft, _ = filled("sar")
    before = {item.id: item for item in imrkit.check(draft, checklist=CHECKLIST).items}
    decisions = tuple(
        Decision(
            item=item.id, state=DecisionState.CONFIRMED, role="officer", at=NOW, hash=item.hash
        )
        for item in before.values()
        if item.where == "document"
    )
    draft.record = replace(draft.record, decisions=decisions)

    first = imrkit.check(draft, select=OF_FORM)
    confirmed = {item.id: item.status for item in first.items if item.tags}
    draft.fill("imr:people-pen-picture", ["Other words"])
    report = imrkit.check(draft, checklist=CHECKLIST, select=OF_FORM)
    after = {item.id: item.status for item in report.items if item.tags}

    assert set(confirmed.values()) == {ItemStatus.DONE}
    assert [item for item in after if after[item] != confirmed[item]] == ["people-pen-picture"]
    assert [one.name for one in report.findings if one.severity == "warning"] == [
        "changed-since-confirmed"
    ]


def test_a_draft_in_progress_gets_the_status_each_item_deserves() -> None:
    draft, _ = filled("mappa-scr")
    draft.fill("imr:method-limitations", ["The log is at [insert reference]."])
    draft.fill("imr:gov-author-identity#unit", "")
    later: dict[str, SingleValue] = {
        "date": dt.date(2024, 5, 2),
        "time": "10:00",
        "source": "Log",
        "event": "A call",
    }
    draft.fill("imr:chron-complete-table#entries", [later, later | {"date": dt.date(2024, 5, 1)}])
    draft.record = replace(
        draft.record,
        decisions=(
            Decision(
                item="voice-family",
                state=DecisionState.NOT_KNOWN,
                role="officer",
                at=NOW,
                reason="The chair has not met the family yet.",
            ),
            Decision(
                item="voice-victim", state=DecisionState.NOT_APPLICABLE, role="officer", at=NOW
            ),
        ),
    )

    report = imrkit.check(draft, checklist=CHECKLIST)

    statuses = {item.id: item.status for item in report.items}
    assert statuses["method-limitations"] is ItemStatus.NEEDS_ATTENTION
    assert statuses["gov-author-identity"] is ItemStatus.IN_PROGRESS
    assert statuses["chron-complete-table"] is ItemStatus.NEEDS_ATTENTION
    assert statuses["voice-family"] is ItemStatus.NOT_KNOWN
    assert statuses["voice-victim"] is ItemStatus.NEEDS_ATTENTION
    assert {(one.name, one.item) for one in report.findings if one.severity != "note"} >= {
        ("filler-left", "method-limitations"),
        ("empty", "gov-author-identity"),
        ("reason-missing", "voice-victim"),
    }
