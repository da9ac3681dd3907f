"""What a server keeps of forms: one file for each name, and never over another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.paths import SAMPLES

import imrkit
from addin_server.api.shelf import ShelfError, keep

CHECKLIST = imrkit.load_checklist()
MAPPING = imrkit.load_mapping(SAMPLES / "lscb-imr-2010.mapping.toml")


def test_a_mapping_is_kept_under_the_name_of_its_form(tmp_path: Path) -> None:
    kept = keep(tmp_path, MAPPING, " Report of the Board’s 2nd year ", CHECKLIST)

    assert (kept.id, kept.title) == (
        "report-of-the-board-s-2nd-year",
        "Report of the Board’s 2nd year",
    )
    assert [one.name for one in tmp_path.iterdir()] == ["report-of-the-board-s-2nd-year.toml"]
    assert imrkit.load_mapping(tmp_path / f"{kept.id}.toml") == kept
    assert replace(kept, id=MAPPING.id, title=MAPPING.title) == MAPPING


def test_the_same_again_is_kept_once_and_another_one_is_refused(tmp_path: Path) -> None:
    kept = keep(tmp_path, MAPPING, "Report", CHECKLIST)
    assert keep(tmp_path, MAPPING, "Report", CHECKLIST) == kept
    before = (tmp_path / "report.toml").read_bytes()
    with pytest.raises(ShelfError, match="“report!” is remembered already, with other answers"):
        keep(tmp_path, replace(MAPPING, entries=MAPPING.entries[1:]), "report!", CHECKLIST)

    assert [one.read_bytes() for one in tmp_path.iterdir()] == [before]


@pytest.mark.parametrize("title", ["", " ", "…", "../..", "x" * 201])
def test_a_form_without_a_name_that_can_be_a_file_s_is_refused(tmp_path: Path, title: str) -> None:
    with pytest.raises(ShelfError, match="name of at most 200 characters"):
        keep(tmp_path, MAPPING, title, CHECKLIST)
    assert list(tmp_path.iterdir()) == []


def test_a_name_leads_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "mappings"
    folder.mkdir()
    keep(folder, MAPPING, "../../etc/passwd", CHECKLIST)

    assert [one.name for one in folder.iterdir()] == ["etc-passwd.toml"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ShelfError, match="Tell whoever runs it"):
        keep(tmp_path / "none", MAPPING, "Report", CHECKLIST)
