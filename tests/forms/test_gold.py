"""The forms, what is expected of them and the scripts that make them are in step."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from forms.make.parts import MAIN
from forms.make.write import FORMS, WITH_DRAFTS, make_all
from lxml import etree
from support.word import validate

import imrkit

HERE = Path(__file__).parent
KINDS = {"heading", "label", "cell", "column", "row", "choice"}
SLOT = ["anchor", "occurrence", "kind", "item", "acceptable", "why", "para"]
ITEMS = {item.id for item in imrkit.load_checklist().items}


def read(name: str) -> Any:
    return json.loads((HERE / name).read_text("utf-8"))


def slots(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(f"{name}.gold.json")["slots"]
    return found


def main_part(file: Path) -> bytes:
    with zipfile.ZipFile(file) as package:
        return package.read("word/document.xml")


def paragraphs(file: Path) -> list[str]:
    """Return what each paragraph shows, without the text boxes that hang on it."""
    return [_shown(one) for one in etree.fromstring(main_part(file)).iter(f"{{{MAIN}}}p")]


def _shown(paragraph: etree._Element) -> str:
    signs = {f"{{{MAIN}}}t": None, f"{{{MAIN}}}tab": " ", f"{{{MAIN}}}br": " "}
    own = [
        one
        for one in paragraph.iter(*signs)
        if next(one.iterancestors(f"{{{MAIN}}}p")) is paragraph
    ]
    return " ".join("".join(signs[str(one.tag)] or one.text or "" for one in own).split())


def _chosen(file: Path) -> list[str]:
    """Return what legacy drop-downs show; Word keeps it in no run."""
    lists = etree.fromstring(main_part(file)).iter(f"{{{MAIN}}}ddList")
    return [
        str(one[int(one[0].get(f"{{{MAIN}}}val", "0")) + 1].get(f"{{{MAIN}}}val")) for one in lists
    ]


@pytest.mark.parametrize("name", FORMS)
def test_each_row_says_all_that_it_should(name: str) -> None:
    rows = slots(name)

    assert [row for row in rows if list(row) != SLOT] == []
    assert {row["kind"] for row in rows} <= KINDS
    assert [row["anchor"] for row in rows if not (row["anchor"] and row["why"])] == []
    assert [row["para"] for row in rows] == sorted(row["para"] for row in rows)


@pytest.mark.parametrize("name", FORMS)
def test_each_item_is_of_the_checklist_and_is_said_once(name: str) -> None:
    for row in slots(name):
        fair = [row["item"], *row["acceptable"]]

        assert set(fair) - {None} <= ITEMS, row
        assert len(fair) == len(set(fair)), row


@pytest.mark.parametrize("name", FORMS)
def test_each_anchor_stands_in_its_paragraph(name: str) -> None:
    shown = paragraphs(HERE / f"{name}.docx")

    assert [row for row in slots(name) if row["anchor"] not in shown[row["para"]]] == []


@pytest.mark.parametrize("name", FORMS)
def test_occurrences_are_counted_in_reading_order(name: str) -> None:
    seen: Counter[str] = Counter()
    for row in slots(name):
        seen[row["anchor"]] += 1

        assert row["occurrence"] == seen[row["anchor"]], row


@pytest.mark.parametrize("name", WITH_DRAFTS)
def test_each_answer_stands_in_the_draft_at_a_place_of_the_form(name: str) -> None:
    places = {(row["anchor"], row["occurrence"]) for row in slots(name) if row["item"]}
    draft = HERE / f"{name}.draft.docx"
    shown = "\n".join([*paragraphs(draft), *_chosen(draft)])
    answers = read(f"{name}.draft.answers.json")

    assert len(answers) > len(places) / 2
    assert [one for one in answers if (one["anchor"], one["occurrence"]) not in places] == []
    assert [
        line
        for one in answers
        for line in one["answer"].splitlines()
        if " ".join(line.split()) not in shown
    ] == []


@pytest.mark.parametrize("name", WITH_DRAFTS)
def test_some_places_of_a_draft_are_left_empty(name: str) -> None:
    empty = [one for one in read(f"{name}.draft.answers.json") if not one["answer"]]

    assert empty


def test_the_scripts_make_the_files_that_stand_here(tmp_path: Path) -> None:
    make_all(tmp_path)
    texts = sorted(file.name for file in tmp_path.glob("*.json"))
    files = sorted(file.name for file in tmp_path.glob("*.docx"))

    assert len(texts) == len(files) == len(FORMS) + len(WITH_DRAFTS)
    assert files == sorted(file.name for file in HERE.glob("*.docx"))
    assert [one for one in texts if (HERE / one).read_text() != (tmp_path / one).read_text()] == []
    assert [one for one in files if main_part(HERE / one) != main_part(tmp_path / one)] == []


@pytest.mark.programs
@pytest.mark.parametrize("file", sorted(HERE.glob("*.docx")), ids=lambda file: file.name)
def test_word_would_find_nothing_wrong(file: Path) -> None:
    assert validate(file) == []
