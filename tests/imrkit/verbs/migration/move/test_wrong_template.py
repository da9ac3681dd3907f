"""A template that is no blank form is told: somebody's words would stand beside the draft's."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.example import example_draft
from support.paths import SAMPLES, TESTS

import imrkit

DRAFT = SAMPLES / "lscb-imr-2010.draft.docx"
FORMS = [one for one in SAMPLES.glob("*.docx") if ".draft" not in one.name]
WITH_HELP = TESTS / "forms/blind-county-report.docx"  # ten of its places hold the form's own words


def told(to: Path | bytes) -> list[str]:
    losses = imrkit.migrate(DRAFT, to).losses
    return [one.what for one in losses if one.what.startswith("The template is filled in")]


@pytest.mark.parametrize("form", [*sorted(FORMS), WITH_HELP], ids=lambda one: str(one.stem))
def test_a_blank_form_is_none(form: Path) -> None:
    assert told(form) == []


@pytest.mark.parametrize("size", ["nil", "core", "full"])
def test_a_blank_template_of_ours_is_none(size: str) -> None:
    assert told(imrkit.new("lcspr", "Example Police", size=size)) == []


def test_another_draft_is_told() -> None:
    assert len(told(SAMPLES / "mappa-o-scr-2012.draft.docx")) == 1
    assert len(told(example_draft())) == 1


def test_the_draft_itself_is_refused(tmp_path: Path) -> None:
    data = DRAFT.read_bytes()
    (tmp_path / "link.docx").symlink_to(DRAFT)

    for draft, to in ((DRAFT, DRAFT), (str(DRAFT), DRAFT), (data, data)):
        with pytest.raises(imrkit.DocumentError, match=r"are one file\. Name the blank form"):
            imrkit.migrate(draft, to)
    with pytest.raises(imrkit.DocumentError, match="are one file"):
        imrkit.migrate(DRAFT, tmp_path / "link.docx")
