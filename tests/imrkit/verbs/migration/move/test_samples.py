"""Every sample draft moves into every other sample template with nothing lost."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from support.libreoffice import pdf_text, to_pdfs
from support.page_images import on_large_paper, without
from support.paths import SAMPLES
from support.raw_words import things_of, unprinted, words_of
from support.word import validate

import imrkit
from imrkit.values.controls import walk
from imrkit.values.ledger import Outcome

DRAFTS = sorted(SAMPLES.glob("*.draft.docx"))
FORMS = sorted(one for one in SAMPLES.glob("*.docx") if ".draft" not in one.name)
PAIRS = [(d, f) for d in DRAFTS for f in FORMS if not d.name.startswith(f.stem)]


@cache
def moved(draft: Path, form: Path) -> imrkit.Migrated:
    """Move a sample draft once for all tests."""
    return imrkit.migrate(draft, form)


def name_of(path: Path) -> str:
    return path.name.split(".")[0]


@pytest.mark.parametrize(("draft", "form"), PAIRS, ids=name_of)
def test_no_word_is_missing(draft: Path, form: Path) -> None:
    before, after = words_of(draft.read_bytes()), words_of(moved(draft, form).draft.to_bytes())

    assert before - after == Counter()


@pytest.mark.parametrize(("draft", "form"), PAIRS, ids=name_of)
def test_the_ledger_adds_up_and_drops_nothing(draft: Path, form: Path) -> None:
    ledger = moved(draft, form).ledger

    assert ledger.dropped == 0
    assert ledger.moved + ledger.merged + ledger.unmatched == ledger.source_blocks
    assert [block.id for block in ledger.blocks] == list(range(1, ledger.source_blocks + 1))
    assert all(block.to for block in ledger.blocks if block.outcome is not Outcome.DROPPED)


@pytest.mark.parametrize(("draft", "form"), PAIRS, ids=name_of)
def test_pictures_notes_comments_and_changes_are_all_there(draft: Path, form: Path) -> None:
    before, after = things_of(draft.read_bytes()), things_of(moved(draft, form).draft.to_bytes())

    assert {name: count for name, count in before.items() if after[name] < count} == {}


@pytest.mark.parametrize("draft", DRAFTS, ids=name_of)
def test_what_stood_at_no_place_comes_along(draft: Path) -> None:
    told = json.loads(draft.with_suffix("").with_suffix(".draft.notes.json").read_text("utf-8"))
    form = next(form for one, form in PAIRS if one == draft)
    text = " ".join(str(imrkit.Draft.open(moved(draft, form).draft.to_bytes()).snapshot()).split())

    assert told["text_outside_slots"]
    assert [words for words in told["text_outside_slots"] if words not in text] == []


@pytest.mark.parametrize("draft", DRAFTS, ids=name_of)
def test_the_ledger_holds_no_word_of_an_author(draft: Path) -> None:
    """Of each answer the first words; headings and labels of a form are in the ledger."""
    form = next(form for one, form in PAIRS if one == draft)
    ledger = json.dumps(moved(draft, form).ledger.to_dict(), ensure_ascii=False)
    answers = imrkit.read(draft).places.values()
    lines = {line for places in answers for one in places for line in one.text.split("\n")}
    said = [line for line in lines if len(line.split()) > 5 and line.endswith(".")]

    assert len(said) > 20
    assert [line for line in said if line in ledger] == []


@pytest.mark.programs
@pytest.mark.parametrize(("draft", "form"), PAIRS[:: len(FORMS) - 2], ids=name_of)
def test_the_validator_finds_nothing_new(draft: Path, form: Path, tmp_path: Path) -> None:
    path = tmp_path / "moved.docx"
    moved(draft, form).draft.save(path)
    before = Counter(error_kind(one) for file in (draft, form) for one in validate(file))

    assert Counter(map(error_kind, validate(path))) - before == Counter()


@pytest.mark.programs
def test_libreoffice_opens_moved_drafts_and_prints_their_words(tmp_path: Path) -> None:
    pairs = PAIRS[:: len(FORMS) - 2]
    paths = [tmp_path / f"{draft.stem}-{form.stem}.docx" for draft, form in pairs]
    for path, pair in zip(paths, pairs, strict=True):
        path.write_bytes(on_large_paper(without(moved(*pair).draft.to_bytes(), "imr:")))

    for pdf, (draft, _) in zip(to_pdfs(paths, tmp_path), pairs, strict=True):
        text = pdf_text(pdf, as_drawn=True)
        assert len(text.split()) > 2000
        assert unprinted(draft.read_bytes(), text) == {}, draft.name


def error_kind(error: str) -> str:
    """Return an error of the validator without its place."""
    return error.partition(" at ")[0]


def test_the_help_of_a_template_stays_where_it_stood() -> None:
    draft, form = SAMPLES / "mappa-o-scr-2012.draft.docx", "cp-conference-agency-report.docx"
    made = moved(draft, SAMPLES / form).draft

    texts = [one.text for one in made.body().paragraphs]
    assert "Keep the assessment framework in mind." in texts


def test_an_answer_stands_behind_the_help_that_is_all_below_its_heading() -> None:
    draft, form = SAMPLES / "lscb-imr-2010.draft.docx", "dhr-report-roman-front.docx"
    made = moved(draft, SAMPLES / form).draft

    texts = [one.text for one in made.body().paragraphs]
    help_line = texts.index("Say what you make of practice. The reader already has the facts.")
    assert texts[help_line - 1] == "ANALYSIS"
    assert texts[help_line + 1].startswith("The six key episodes are: the late form")


def test_the_help_of_the_former_form_is_no_answer() -> None:
    draft, form = SAMPLES / "dhr-report-roman-front.draft.docx", "scot-icr-child-agency.docx"
    made = moved(draft, SAMPLES / form).draft

    assert not any("Say what you make of" in one.text for one in walk(made.controls()))


def test_there_and_back_again_returns_every_word_to_its_place() -> None:
    draft, form = SAMPLES / "lscb-imr-2010.draft.docx", SAMPLES / "nhs-rca-three-level.docx"
    there = moved(draft, form).draft.to_bytes()

    back = imrkit.migrate(there, SAMPLES / "lscb-imr-2010.docx")

    data = back.draft.to_bytes()
    assert words_of(draft.read_bytes()) - words_of(data) == Counter()
    before, after = imrkit.read(draft), imrkit.read(data)
    for item in ("voice-child", "analysis-risk-assessment", "involvement-summary", "rec-smart"):
        assert after.text(item).split() == before.text(item).split()
