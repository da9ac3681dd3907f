"""The drafts, what is planted in them and the scripts that make them are in step."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from drafts.make.blocks import words_of
from drafts.make.write import DRAFTS, FLAWED, flaws, make_all
from forms.make.parts import MAIN
from lxml import etree
from support.word import validate

import imrkit

HERE = Path(__file__).parent
ITEMS = {item.id for item in imrkit.load_checklist().items}
TEXTS = re.compile(r"word/(?:document|comments|header\d+|footer\d+)\.xml")


def read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def main_part(file: Path) -> bytes:
    with zipfile.ZipFile(file) as package:
        return package.read("word/document.xml")


def words(file: Path) -> list[str]:
    """Return the words of each paragraph, with what is hidden, deleted or said in a comment.

    The words behind each picture, the choice of each list and the file’s properties follow.
    """
    with zipfile.ZipFile(file) as package:
        parts = [package.read(name) for name in package.namelist() if TEXTS.fullmatch(name)]
        properties = package.read("docProps/core.xml")
    trees = [etree.fromstring(part) for part in parts]
    shown = [words_of(one) for tree in trees for one in tree.iter(f"{{{MAIN}}}p")]
    behind = [one.get("descr", "") for tree in trees for one in tree.iter("{*}docPr")]
    chosen = [_chosen(one) for tree in trees for one in tree.iter("{*}ddList")]
    return [*shown, *behind, *chosen, *(one.text or "" for one in etree.fromstring(properties))]


def _chosen(choices: Any) -> str:
    """Return what is chosen from an old list of choices; the first where nothing is."""
    result = choices.find("{*}result")
    order = 0 if result is None else int(result.get(f"{{{MAIN}}}val"))
    return str(choices.findall("{*}listEntry")[order].get(f"{{{MAIN}}}val"))


@pytest.mark.parametrize("name", FLAWED)
def test_each_flaw_names_an_item_and_a_place_and_its_words_stand_in_the_draft(name: str) -> None:
    shown = words(HERE / f"{name}.docx")
    rows = flaws(name)

    assert [row for row in rows if row["item"] not in ITEMS or not row["flaw"]] == []
    assert [row for row in rows if not any(row["words"] in one for one in shown)] == []
    assert [
        row
        for row in rows
        if row["where"] not in ("header", "properties")
        and not any(row["where"] in one for one in shown)
    ] == []


def test_the_scripts_make_the_files_that_stand_here(tmp_path: Path) -> None:
    make_all(tmp_path)
    texts = sorted(file.name for file in tmp_path.glob("*.json"))
    files = sorted(file.name for file in tmp_path.glob("*.docx"))

    assert files == sorted(file.name for file in HERE.glob("*.docx"))
    assert texts == sorted(file.name for file in HERE.glob("*.json"))
    assert [one for one in texts if read(HERE / one) != read(tmp_path / one)] == []
    assert [one for one in files if main_part(HERE / one) != main_part(tmp_path / one)] == []


@pytest.mark.programs
@pytest.mark.parametrize("name", DRAFTS)
def test_word_would_find_nothing_wrong(name: str) -> None:
    assert validate(HERE / f"{name}.docx") == []
