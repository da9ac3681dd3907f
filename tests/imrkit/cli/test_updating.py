"""``imrkit update``: a file of ours comes to the current template, in place only when asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.commands import refusal, run
from support.example import example_draft
from support.paths import SAMPLES
from support.updating import older

from imrkit.documents.draft import Draft


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of an older version of its template."""
    path = tmp_path / "draft.docx"
    path.write_bytes(older(example_draft()))
    return path


def test_the_file_is_written_over_only_when_asked(draft: Path, tmp_path: Path) -> None:
    before, out = draft.read_bytes(), tmp_path / "new.docx"

    assert run("update", draft).exit_code == 2
    assert run("update", draft, "-o", out).exit_code == 0
    assert draft.read_bytes() == before
    assert run("update", draft, "--in-place").exit_code == 0
    assert Draft.open(draft).controls() == Draft.open(out).controls()


def test_a_current_file_is_left_as_it_is(draft: Path) -> None:
    run("update", draft, "--in-place")
    current = draft.read_bytes()

    assert "is current" in run("update", draft, "--in-place").output
    assert draft.read_bytes() == current


def test_a_dry_run_writes_nothing(draft: Path) -> None:
    before = draft.read_bytes()

    assert run("update", draft, "--in-place", "--dry-run").exit_code == 0
    assert draft.read_bytes() == before


def test_somebody_elses_form_is_refused() -> None:
    form = SAMPLES / "lscb-imr-2010.docx"

    assert "imrkit migrate" in refusal(run("update", form, "--dry-run"))
