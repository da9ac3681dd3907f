"""``imrkit diff`` says how two files differ, by the sections of the checklist."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import BAD, refusal, run

import imrkit
from imrkit.documents.draft import Draft

FACTS = "imr:why-organisational-context"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A template, and a draft of it."""
    blank, draft = tmp_path / "blank.docx", tmp_path / "Adult A.docx"
    blank.write_bytes(imrkit.new("dardr", "Example Police"))
    made = Draft.open(blank)
    made.fill(FACTS, "The shift was short of <two> officers.")
    made.save(draft)
    return blank, draft


def test_the_same_file_twice_is_no_difference(files: tuple[Path, Path]) -> None:
    result = run("diff", files[0], files[0])

    assert result.exit_code == 0
    assert result.output.splitlines()[-1].startswith("Nothing differs")


def test_differences_are_told_by_section_and_exit_with_one(files: tuple[Path, Path]) -> None:
    result = run("diff", *files)

    lines = result.output.splitlines()
    assert result.exit_code == 1
    assert "Understanding why" in lines
    assert "  “What was happening in the force” is filled: 7 words." in lines
    assert lines[-1] == "1 place filled."
    assert "short of" not in result.output
    assert "Adult A" not in result.output


def test_quotes_show_the_words_and_the_name(files: tuple[Path, Path]) -> None:
    result = run("diff", *files, "--quotes")

    assert "short of <two> officers" in result.output
    assert "Adult A.docx: a draft" in result.output


def test_json_is_for_programs(files: tuple[Path, Path]) -> None:
    data = json.loads(run("diff", *files, "--format", "json").output)

    assert (data["schema_version"], data["a"]["is_template"]) == (1, True)
    assert [one["kind"] for one in data["changes"]] == ["filled"]


def test_a_page_is_written_with_every_word_escaped(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"

    result = run("diff", *files, "--quotes", "--format", "html", "-o", page)

    assert (result.exit_code, f"Wrote {page}." in result.output) == (1, True)
    html = page.read_text("utf-8")
    assert "short of &lt;two&gt; officers" in html
    assert "<script" not in html


def test_a_file_that_is_there_is_not_written_over(files: tuple[Path, Path], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("mine")

    assert "exists already" in refusal(run("diff", *files, "--format", "html", "-o", page))
    assert page.read_text() == "mine"


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_file_that_cannot_be_read_is_refused_by_name(
    files: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(BAD[name])

    assert "bad.docx" in refusal(run("diff", files[0], bad))
