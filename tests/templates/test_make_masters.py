"""The shipped masters are what their script makes."""

from __future__ import annotations

import runpy

import pytest
from support.paths import ROOT
from support.word import validate

FOLDER = ROOT / "templates"
SCRIPT = runpy.run_path(str(FOLDER / "make_masters.py"))


@pytest.mark.programs
@pytest.mark.parametrize("master", SCRIPT["MASTERS"], ids=lambda master: str(master.name))
def test_a_master_is_the_output_of_its_script_and_valid(master: object) -> None:
    path = FOLDER / f"{master.name}.docx"  # type: ignore[attr-defined]

    assert path.read_bytes() == SCRIPT["master_bytes"](master)
    assert validate(path) == []


def test_every_master_is_described() -> None:
    described = (FOLDER / "README.md").read_text("utf-8")

    assert [one.name for one in FOLDER.glob("*.docx") if f"`{one.name}`" not in described] == []
