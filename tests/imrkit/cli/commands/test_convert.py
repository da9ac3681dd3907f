"""A template is converted, a folder of them too, and looked at before anything is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import real, refusal, run
from support.docx import docx, p
from support.paths import SAMPLES

import imrkit

FORM = SAMPLES / "lscb-imr-2010.docx"
PROTECTED = SAMPLES / "mappa-o-scr-2012.docx"


def test_a_dry_run_shows_each_place_and_those_left_and_writes_nothing(tmp_path: Path) -> None:
    result = run("convert", FORM, "--dry-run", "-o", tmp_path / "out.docx")
    lines = result.output.splitlines()

    assert result.exit_code == 0
    assert lines[0] == f"Form        {FORM.name}"
    assert "  label      Date of request:" in lines
    assert "             Version and dates  [doc-version-and-dates#requested]" in lines
    assert "             date in its line" in lines
    assert "Left as they are" in lines
    assert "             Its table has no row to fill in; add an empty one." in lines
    assert max(map(len, lines)) <= 98
    assert list(tmp_path.iterdir()) == []


def test_a_converted_template_is_written_once(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    result = run("convert", PROTECTED, "-o", out)

    assert result.exit_code == 0
    assert result.output == (
        f"Wrote {out}: 52 places with content controls, 1 left as it is, its protection was "
        "lifted.\n"
    )
    assert imrkit.Draft.open(out).controls()
    assert "exists already" in refusal(run("convert", PROTECTED, "-o", out))
    assert "must end in .docx" in refusal(run("convert", PROTECTED, "-o", tmp_path / "out.dotx"))
    assert run("convert", PROTECTED).exit_code == 2


def test_json_says_the_same(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    data = json.loads(run("convert", PROTECTED, "--format", "json", "-o", out).output)
    made = imrkit.convert(PROTECTED)

    assert data["schema_version"] == 1
    (file,) = data["files"]
    assert (file["file"], file["output"], file["problem"]) == (PROTECTED.name, str(out), "")
    form = file["form"]
    assert form["lifted_protection"] == made.lifted_protection
    assert [one["tag"] for one in form["places"]] == [one.tag for one in made.places]
    assert [one["reason"] for one in form["left"]] == [one.reason for one in made.left]


def test_a_mapping_that_does_not_fit_is_refused_with_its_lines() -> None:
    mapping = SAMPLES / "dhr-report-roman-front.mapping.toml"
    said = refusal(run("convert", FORM, "--mapping", mapping, "--dry-run"))

    assert "dhr-report-roman-front.mapping.toml, line " in said
    assert "the form has no heading “" in said


def test_guidance_that_moves_is_shown_and_what_stays_too() -> None:
    form = SAMPLES / "nhs-rca-three-level.docx"
    output = " ".join(run("convert", form, "--dry-run", "--move-guidance").output.split())

    assert "moved into its placeholder: “One line, with no names.”" in output
    assert "stays where it is" in output
    assert "moved into" not in run("convert", form, "--dry-run").output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "below").mkdir(parents=True)
    (folder / "a.docx").write_bytes(FORM.read_bytes())
    (folder / "b.docx").write_bytes(b"no Word file")
    (folder / "below" / "c.docx").write_bytes(PROTECTED.read_bytes())
    return folder


def test_a_folder_is_converted_with_a_line_for_each_file(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("convert", folder, "-o", out)
    first, second, third = result.output.splitlines()

    assert result.exit_code == 2
    assert first == "a.docx: 43 places with content controls, 17 left as they are."
    assert second.startswith("b.docx: ")
    assert "is not a Word document" in second
    assert third.startswith("below/c.docx: 52 places")
    assert sorted(one.name for one in out.rglob("*.docx")) == ["a.docx", "c.docx"]


def test_a_run_that_stopped_is_taken_up(folder: Path, tmp_path: Path) -> None:
    (folder / "b.docx").unlink()
    assert run("convert", folder, "-o", tmp_path / "out").exit_code == 0
    (folder / "d.docx").write_bytes(docx(p("Words")))
    again = run("convert", folder, "-o", tmp_path / "out", "--jobs", "1")

    assert again.exit_code == 2
    assert again.output.count("exists already") == 2
    assert (tmp_path / "out" / "d.docx").exists()
    assert run("convert", folder, "-o", tmp_path / "out", "--overwrite").exit_code == 0


def test_json_of_a_folder_has_every_file(folder: Path) -> None:
    result = run("convert", folder, "--dry-run", "--format", "json")
    files = json.loads(result.output)["files"]

    assert result.exit_code == 2
    assert [one["file"] for one in files] == ["a.docx", "b.docx", "below/c.docx"]
    assert [bool(one["form"]) for one in files] == [True, False, True]
    assert all(one["output"] == "" for one in files)


@pytest.mark.programs
def test_several_jobs_say_and_write_the_same(folder: Path, tmp_path: Path) -> None:
    alone = real("convert", folder, "-o", tmp_path / "alone")
    together = real("convert", folder, "-o", tmp_path / "together", "--jobs", "2")

    assert (together.returncode, together.stderr) == (2, "")
    assert together.stdout == alone.stdout
    for one in ("a.docx", "below/c.docx"):
        assert (tmp_path / "alone" / one).read_bytes() == (tmp_path / "together" / one).read_bytes()
