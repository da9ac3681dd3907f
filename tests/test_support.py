"""The tools that the tests rest on do tell right from wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from support.libreoffice import pdf_pages, pdf_text, to_pdf, to_text
from support.word import validate


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    document = Document()
    document.add_paragraph("The quick brown fox")
    path = tmp_path / "sound.docx"
    document.save(str(path))
    return path


@pytest.mark.programs
def test_the_validator_finds_nothing_in_a_sound_file(sound: Path) -> None:
    assert validate(sound) == []


@pytest.mark.programs
def test_the_validator_finds_a_paragraph_inside_a_run(tmp_path: Path) -> None:
    document = Document()
    run = document.add_paragraph().add_run("outer")
    run._r.append(OxmlElement("w:p"))
    path = tmp_path / "broken.docx"
    document.save(str(path))

    assert any(qn("w:p").split("}")[1] in error for error in validate(path))


@pytest.mark.programs
def test_libreoffice_shows_the_text_of_a_file(sound: Path, tmp_path: Path) -> None:
    assert "The quick brown fox" in to_text(sound, tmp_path)


@pytest.mark.programs
def test_a_pdf_shows_the_text_and_its_page(sound: Path, tmp_path: Path) -> None:
    pdf = to_pdf(sound, tmp_path)

    assert "The quick brown fox" in pdf_text(pdf)
    assert [page.suffix for page in pdf_pages(pdf, tmp_path)] == [".png"]


def test_a_program_that_a_test_starts_without_saying_so_is_refused() -> None:
    with pytest.raises(AssertionError, match=r"starts soffice: mark it “programs”"):
        subprocess.run(["soffice", "--version"], check=True)


def test_git_is_there_for_every_test() -> None:
    assert subprocess.run(["git", "--version"], capture_output=True, check=True).stdout
