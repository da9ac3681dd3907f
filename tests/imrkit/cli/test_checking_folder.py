"""A folder of drafts is checked: a line and a report of each, and a run that goes on."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from shutil import copy

import pytest
from click.testing import Result
from support.commands import refusal, run
from support.paths import SAMPLES

import imrkit
from imrkit.cli.checking_folder import LOG
from imrkit.values.findings import Severity

FAULTY, SOUND = SAMPLES / "lscb-imr-2010.draft.docx", SAMPLES / "mappa-o-scr-2012.docx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two drafts, one of them below, and a file that is none."""
    where = tmp_path / "drafts"
    (where / "below").mkdir(parents=True)
    copy(FAULTY, where / "a.docx")
    copy(SOUND, where / "below" / "b.docx")
    (where / "broken.docx").write_bytes(b"no Word file")
    return where


def check(folder: Path, *more: str | Path) -> Result:
    return run("check", folder, "--no-config", *more)


def lines_of(result: Result) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in result.output.splitlines()[:-1])


def test_a_line_says_how_much_was_found_in_each(folder: Path) -> None:
    result = check(folder)
    lines = lines_of(result)

    assert result.exit_code == 2
    assert list(lines) == ["a.docx", "below/b.docx", "broken.docx"]
    found = Counter(one.severity for one in imrkit.check(FAULTY).open_findings)
    assert found[Severity.ERROR] == 0 and found[Severity.WARNING] > 1 and found[Severity.NOTE] > 1
    warnings, notes = found[Severity.WARNING], found[Severity.NOTE]
    assert lines["a.docx"] == f"{warnings} warnings, {notes} questions."
    assert "is not a Word document" in lines["broken.docx"]
    assert result.output.splitlines()[-1] == "2 drafts checked, 1 could not be: see their lines."


@pytest.mark.parametrize(
    ("style", "suffix", "jobs"),
    [
        ("json", ".json", 1),
        ("json", ".json", 2),
        ("html", ".html", 1),
        ("text", ".txt", 1),
        ("markdown", ".md", 1),
        ("docx", ".docx", 1),
    ],
)
def test_a_report_of_each_is_the_one_of_the_draft_alone(
    folder: Path, tmp_path: Path, style: str, suffix: str, jobs: int
) -> None:
    out, alone = tmp_path / "reports", tmp_path / f"alone{suffix}"
    result = check(folder, "--format", style, "-o", out, "--jobs", str(jobs))
    run("check", folder / "a.docx", "--no-config", "--format", style, "-o", alone)

    assert result.output.endswith(f"The reports are in {out}.\n")
    written = {one.relative_to(out).as_posix() for one in out.rglob("*") if one.is_file()}
    assert written == {LOG, f"a{suffix}", f"below/b{suffix}"}
    if style == "docx":  # each comment has the time at which it was made
        assert imrkit.Draft.open(out / "a.docx").controls() == imrkit.Draft.open(alone).controls()
    else:
        assert (out / f"a{suffix}").read_bytes() == alone.read_bytes()


def test_without_quotes_no_report_holds_words_or_the_name(folder: Path, tmp_path: Path) -> None:
    secret = folder / "Operation Fir.docx"
    copy(FAULTY, secret)
    out = tmp_path / "reports"
    check(folder, "--format", "html", "-o", out, "--no-quotes")

    text = (out / "Operation Fir.html").read_text("utf-8")
    assert "Operation Fir" not in text
    assert not any(
        one.location.quote and one.location.quote in text
        for one in imrkit.check(FAULTY).findings
        if len(one.location.quote) > 20
    )


def test_programs_are_told_how_much_was_found_and_no_words(folder: Path) -> None:
    result = check(folder, "--format", "json")
    data = json.loads(result.output)

    assert result.exit_code == 2
    assert data["schema_version"] == 1
    a, b, broken = data["files"]
    assert (a["file"], a["problem"], a["draft"]["sha256"]) == (
        "a.docx",
        "",
        imrkit.files.digest(FAULTY.read_bytes()),
    )
    assert a["draft"]["found"]["warning"] > 0
    assert a["draft"]["items"] == dict(imrkit.check(FAULTY).counts)
    assert b["draft"] is not None
    assert broken["draft"] is None and "not a Word document" in broken["problem"]


def test_a_run_that_was_stopped_goes_on_with_what_is_left(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "reports"
    whole = check(folder, "--format", "json", "-o", out)
    log = (out / LOG).read_text().splitlines()
    (out / LOG).write_text("\n".join(log[:2]) + "\n" + log[2][:20])  # it ended in the second
    (out / "below/b.json").unlink()
    marked = json.loads((out / "a.json").read_text())
    (out / "a.json").write_text(json.dumps({**marked, "kept": True}))

    result = check(folder, "--format", "json", "-o", out, "--resume")

    assert (result.output, result.exit_code) == (whole.output, whole.exit_code)
    assert "kept" in json.loads((out / "a.json").read_text())  # it was not checked again
    assert (out / "below/b.json").is_file()


def test_a_draft_that_changed_or_lost_its_report_is_checked_again(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "reports"
    before = lines_of(check(folder, "-o", out))
    copy(SOUND, folder / "a.docx")
    (out / "below/b.txt").unlink()
    copy(FAULTY, folder / "broken.docx")

    after = lines_of(check(folder, "-o", out, "--resume"))

    assert after["a.docx"] == before["below/b.docx"] == after["below/b.docx"]
    assert after["broken.docx"] == before["a.docx"]
    assert (out / "below/b.txt").is_file()


def test_reports_are_not_mixed_with_other_files_or_settings(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "reports"
    out.mkdir()
    (out / "a.txt").write_text("mine")

    assert "holds files already" in refusal(check(folder, "-o", out))
    assert "no list of a run" in refusal(check(folder, "-o", out, "--resume"))
    assert (out / "a.txt").read_text() == "mine"

    check(folder, "-o", tmp_path / "new")
    assert "lists an earlier run" in refusal(check(folder, "-o", tmp_path / "new"))
    for other in (
        ["--format", "json"],
        ["--type", "dardr"],
        ["--ignore", "IMR94"],
        ["--no-quotes"],
    ):
        again = check(folder, "-o", tmp_path / "new", "--resume", *other)
        assert "other settings" in refusal(again)


def test_what_a_folder_cannot_have_is_refused_before_anything_is_judged(
    folder: Path, tmp_path: Path
) -> None:
    assert "--resume needs the folder" in check(folder, "--resume").output
    assert "needs one for the reports" in check(folder, "--format", "html").output
    for option in (["--resume"], ["--scheduler", "tcp://127.0.0.1:1"]):
        assert "are for a folder" in run("check", FAULTY, *option).output
    assert "could not be made" in refusal(check(folder, "-o", tmp_path / "no" / "reports"))


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_the_exit_code_says_what_was_found(folder: Path, fail_on: str, code: int) -> None:
    (folder / "broken.docx").unlink()

    assert check(folder, "--fail-on", fail_on).exit_code == code


def test_the_settings_beside_the_drafts_hold_for_all(folder: Path) -> None:
    (folder / "imrkit.toml").write_text('[check]\nfail_on = "never"\nselect = ["IMR602"]\n')
    (folder / "broken.docx").unlink()
    result = run("check", folder)

    assert result.exit_code == 0
    assert result.output != check(folder).output
