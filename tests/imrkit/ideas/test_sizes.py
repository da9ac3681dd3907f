"""Templates of each size: what they ask for, and how one grows into another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.filling import Filler
from support.libreoffice import to_pdfs
from support.word import validate

import imrkit
from imrkit.checklist import ReviewType, Where
from imrkit.judging.status import ItemStatus
from imrkit.values.controls import walk
from imrkit.values.snapshot import Paragraph

CHECKLIST = imrkit.load_checklist()
TYPES = pytest.mark.parametrize("kind", CHECKLIST.review_types, ids=lambda kind: str(kind.id))
SMALL = pytest.mark.parametrize("size", ["nil", "core"])
PAGE = re.compile(rb"/Type\s*/Page\b")
PAGES = {"nil": 1, "core": 6}
NOW = "2026-01-01T00:00:00+00:00"


def blank(kind: ReviewType, size: str) -> bytes:
    """A template."""
    return imrkit.new(kind.id, "Example Police", size=size, checklist=CHECKLIST)


def filled(kind: ReviewType, size: str) -> imrkit.Draft:
    """A template, all of it filled."""
    draft = imrkit.Draft.open(blank(kind, size))
    Filler().fill(draft, CHECKLIST.asked(kind, CHECKLIST.size(size)))
    draft.fill("imr:doc-identity-block#force", "Example Police")
    draft.fill("imr:doc-identity-block#type", kind.label)
    return draft


def test_all_that_the_form_asks_is_what_one_gets_unasked() -> None:
    assert imrkit.new("sar", "Example Police") == imrkit.new("sar", "Example Police", size="full")


@pytest.mark.parametrize("size", [one.id for one in CHECKLIST.sizes])
@TYPES
def test_a_heading_is_the_name_of_a_section_or_of_a_row(kind: ReviewType, size: str) -> None:
    rows = {one.title for one in CHECKLIST.items}
    named = rows | {one.title for one in CHECKLIST.sections} | {"Sign-off"}

    blocks = imrkit.Draft.open(blank(kind, size)).snapshot().blocks or ()
    headings = {one.text for one in blocks if isinstance(one, Paragraph) and one.heading_level}

    assert headings - named == set()
    assert headings


@pytest.mark.programs
@SMALL
@TYPES
def test_it_is_valid(kind: ReviewType, size: str, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(blank(kind, size))

    assert validate(path) == []
    assert validate(path, "Office2013") == []


@pytest.mark.programs
@SMALL
def test_it_is_no_longer_than_it_says(size: str, tmp_path: Path) -> None:
    paths = [tmp_path / f"{kind.id}.docx" for kind in CHECKLIST.review_types]
    for kind, path in zip(CHECKLIST.review_types, paths, strict=True):
        path.write_bytes(blank(kind, size))

    pages = {pdf.stem: len(PAGE.findall(pdf.read_bytes())) for pdf in to_pdfs(paths, tmp_path)}

    assert len(pages) == len(paths)
    assert {name: count for name, count in pages.items() if not 0 < count <= PAGES[size]} == {}


@SMALL
@TYPES
def test_only_what_it_holds_is_asked_for(kind: ReviewType, size: str) -> None:
    held = CHECKLIST.size(size)
    assert held is not None
    asked = {item.id for item in CHECKLIST.asked(kind, held)}

    report = imrkit.check(blank(kind, size), checklist=CHECKLIST)

    open_places = {one.id for one in report.items if one.status is not ItemStatus.NO_PLACE}
    elsewhere = {one.id for one in report.items if one.where != Where.DOCUMENT}
    # What is wrong with the text itself is told at the item that it concerns, asked for or not.
    told = {one.item for one in report.findings if not one.code.startswith("IMR2")}
    assert asked | elsewhere <= open_places <= asked | elsewhere | told
    assert all(held.has(item) for item in elsewhere)
    assert [one.message for one in report.findings if one.code == "IMR101"] == []
    assert report.review_type == kind.id


def test_a_part_that_it_leaves_out_keeps_no_item_from_being_done() -> None:
    kind = CHECKLIST.review_types[0]

    report = imrkit.check(filled(kind, "nil"), checklist=CHECKLIST)

    done = {one.id: one.status for one in report.items if one.status is ItemStatus.DONE}
    assert "gov-author-identity" in done


def test_a_nil_return_says_so_in_words_of_its_own() -> None:
    draft = imrkit.Draft.open(blank(CHECKLIST.review_types[0], "nil"))
    lines = [one.text for one in draft.snapshot().blocks or () if isinstance(one, Paragraph)]

    assert lines[0] == "Nil return"
    prompts = {one.tag: one.text for one in walk(draft.controls())}
    assert prompts["imr:involvement-summary"].startswith("Say that nothing was found")


GROWTH = [
    *((kind.id, "nil", kind.id, "core") for kind in CHECKLIST.review_types),
    *((kind.id, "core", kind.id, "full") for kind in CHECKLIST.review_types),
    ("rr", "full", "lcspr", "full"),
    ("rr", "core", "lcspr", "core"),
    ("rr", "nil", "lcspr", "full"),
]


@pytest.mark.parametrize(("before", "small", "after", "large"), GROWTH)
def test_it_grows_with_nothing_typed_again(before: str, small: str, after: str, large: str) -> None:
    kind, grown = (CHECKLIST.review_type(one) for one in (before, after))
    assert kind is not None and grown is not None
    draft = filled(kind, small)
    draft.record = imrkit.Record(decisions=(decision(draft),))

    made = imrkit.update(draft, review_type=after, size=large, checklist=CHECKLIST)

    assert made is not None
    assert made.ledger.unmatched == 0
    assert made.draft.record == draft.record
    identity = made.draft.identity
    assert identity is not None
    assert (identity.review_type, identity.size) == (after, large)
    was, now = (imrkit.read(one, checklist=CHECKLIST) for one in (draft, made.draft))
    told = {name: was.text(name) for name in was.places}
    told["doc-identity-block"] = told["doc-identity-block"].replace(kind.label, grown.label)
    for name, text in told.items():
        assert set(text.split("\n")) <= set(now.text(name).split("\n")), name
    lines = [one.text for one in made.draft.snapshot().blocks or () if isinstance(one, Paragraph)]
    assert not any("no place in this form" in line for line in lines)


def decision(draft: imrkit.Draft) -> imrkit.Decision:
    """A person's decision on what the force knew."""
    items = imrkit.check(draft, checklist=CHECKLIST).items
    item = next(one for one in items if one.id == "involvement-summary")
    return imrkit.Decision(
        item=item.id,
        state=imrkit.DecisionState.CONFIRMED,
        role="officer",
        at=NOW,
        hash=item.hash,
    )


def test_a_file_of_the_size_asked_for_is_current() -> None:
    draft = blank(CHECKLIST.review_types[0], "core")

    assert imrkit.update(draft, checklist=CHECKLIST) is None
    assert imrkit.update(draft, size="core", checklist=CHECKLIST) is None
    assert imrkit.update(draft, size="full", checklist=CHECKLIST) is not None


QUESTIONS = "1. Was risk to the children\n   assessed?\n2. Who decided?\n"
ROWS = [["Was risk to the children assessed?"], ["Who decided?"]]
TAG = "imr:tor-questions-answered#questions"


@pytest.mark.parametrize("value", [QUESTIONS, QUESTIONS.splitlines(), ROWS])
def test_the_chair_s_questions_are_put_in_as_a_list(value: imrkit.Value) -> None:
    draft, expected = (imrkit.Draft.open(blank(CHECKLIST.review_types[0], "core")) for _ in "ab")

    draft.fill(TAG, value)

    expected.fill(TAG, ROWS)
    assert draft.to_bytes() == expected.to_bytes()
    rows = next(one.rows for one in draft.controls() if one.tag == TAG)
    assert [row[0].text for row in rows] == [row[0] for row in ROWS]
