"""“imrkit new --all” makes every type and size, with a page that shows them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from support.commands import refusal, run

import imrkit
from imrkit.cli.pictures import NO_PROGRAM

CHECKLIST = imrkit.load_checklist()
NAMES = [
    f"{name}-{size.id}.docx"
    for kind in CHECKLIST.review_types
    for name in kind.offered
    for size in CHECKLIST.sizes
]
ALL = ("new", "--all", "--force", "Example Police", "-o")


@pytest.mark.programs
def test_each_template_is_made_and_shown(tmp_path: Path) -> None:
    folder = tmp_path / "templates"

    result = run(*ALL, folder)

    assert result.exit_code == 0
    assert sorted(one.name for one in folder.glob("*.docx")) == sorted(NAMES)
    page = (folder / "index.html").read_text("utf-8")
    shown = re.findall(r'<img src="([^"]+)".* alt="First page of the template “[^”]+” for', page)
    assert [Path(one).stem for one in shown] == [Path(one).stem for one in NAMES]
    assert all((folder / one).read_bytes().startswith(b"\x89PNG") for one in shown)
    assert re.findall(r'<a href="([^"]+)"', page) == NAMES
    made = imrkit.new("sar", "Example Police", size="core")
    assert (folder / "sar-core.docx").read_bytes() == made
    assert f"{len(NAMES)} templates into {folder}, and index.html with {len(NAMES)} pic" in (
        " ".join(result.output.split())
    )

    assert "exists already" in refusal(run(*ALL, folder))


def test_without_libreoffice_there_are_no_pictures_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    result = run(*ALL, tmp_path)

    assert result.exit_code == 0
    assert NO_PROGRAM in result.output
    assert not (tmp_path / "pictures").exists()
    page = (tmp_path / "index.html").read_text("utf-8")
    assert "<img" not in page
    assert NO_PROGRAM in page
    assert sorted(one.name for one in tmp_path.glob("*.docx")) == sorted(NAMES)


def test_nothing_is_written_over_and_nothing_half(tmp_path: Path) -> None:
    (tmp_path / NAMES[-1]).write_text("mine")

    assert "exists already" in refusal(run(*ALL, tmp_path))
    assert [one.name for one in tmp_path.iterdir()] == [NAMES[-1]]
    assert "is a file" in refusal(run(*ALL, tmp_path / NAMES[-1]))


@pytest.mark.parametrize(
    ("more", "named"),
    [(["--type", "sar"], "--type"), (["--size", "nil"], "--size"), (["--dry-run"], "--dry-run")],
)
def test_one_template_is_not_asked_for_beside_all(
    more: list[str], named: str, tmp_path: Path
) -> None:
    result = run(*ALL, tmp_path, *more)

    assert result.exit_code == 2
    assert f"leave out {named}." in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_type_or_all_is_asked_for(tmp_path: Path) -> None:
    result = run("new", "--force", "x", "-o", tmp_path / "a.docx")

    assert "Name the review type (--type), or make all of them (--all)." in result.output
