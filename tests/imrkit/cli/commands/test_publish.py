"""``imrkit publish`` writes the copy and what was done, or says why not and writes nothing."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from support.commands import refusal, run
from support.docx import docx, p, sdt

INSERTED = '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins></w:p>'
DRAFT = docx(p("PC1 said: ", sdt("<w:r><w:t>yes</w:t></w:r>", title="Answer")))


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(DRAFT)
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "names.toml"
    path.write_text('[names]\n"Gareth Hughes" = "PC1"\n', "utf-8")
    return path


def held(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_copy_and_the_report_are_written(tmp_path: Path, draft: Path) -> None:
    copy, report = tmp_path / "clean.docx", tmp_path / "sent.html"
    result = run("publish", draft, "-o", copy, "--report", report)

    assert (result.exit_code, draft.read_bytes()) == (0, DRAFT)
    assert "1  content control (its content stays)" in result.output
    page = report.read_text("utf-8")
    for file in (draft, copy):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        assert digest in result.output
        assert digest in page.replace("<wbr>", "")
    assert "No key to the names was given" in " ".join(result.output.split())


def test_the_report_for_programs_is_json(tmp_path: Path, draft: Path) -> None:
    copy, report = tmp_path / "clean.docx", tmp_path / "sent.json"
    assert run("publish", draft, "-o", copy, "--report", report).exit_code == 0

    told = json.loads(report.read_text("utf-8"))
    assert told["copy_sha256"] == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert [one["kind"] for one in told["removed"]] == ["content-control"]
    assert "data" not in told


def test_a_dry_run_writes_nothing(tmp_path: Path, draft: Path) -> None:
    report = tmp_path / "sent.html"
    result = run("publish", draft, "--dry-run", "--report", report, "--format", "json")

    assert (result.exit_code, held(tmp_path)) == (0, {"draft.docx"})
    assert json.loads(result.output)["removed"]


def test_a_pending_change_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx(p("a") + INSERTED))
    result = run("publish", draft, "-o", tmp_path / "c.docx", "--report", tmp_path / "r.html")

    assert (result.exit_code, held(tmp_path)) == (1, {"draft.docx"})
    assert "1 tracked change: before the first heading" in result.output
    assert "Accept or reject every tracked change" in result.output


def test_a_name_of_the_key_is_told_and_nothing_is_written(tmp_path: Path, key: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx(p("Gareth Hughes said yes.")))
    result = run("publish", draft, "-o", tmp_path / "c.docx", "--key", key)

    assert (result.exit_code, held(tmp_path)) == (1, {"draft.docx", "names.toml"})
    assert "1 name of PC1" in result.output
    assert "Hughes" not in result.output


def test_names_are_replaced_when_asked(tmp_path: Path, key: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx(p("Gareth Hughes said yes.")))
    result = run("publish", draft, "-o", tmp_path / "c.docx", "--key", key, "--pseudonyms")

    assert result.exit_code == 0
    assert "A code was put in the place of a name once." in " ".join(result.output.split())


def test_the_name_of_the_copy_is_held_against_the_key(
    tmp_path: Path, draft: Path, key: Path
) -> None:
    result = run("publish", draft, "-o", tmp_path / "Gareth Hughes.docx", "--key", key)

    assert (result.exit_code, held(tmp_path)) == (1, {"draft.docx", "names.toml"})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "clean.pdf"), "must end in .docx"),
        (("-o", "draft.docx"), "exists already"),
        (("-o", "clean.docx", "--report", "draft.docx"), "must end in .html or .json"),
        (("-o", "clean.docx", "--report", "old.html"), "exists already"),
        (("-o", "clean.docx", "--pseudonyms"), "give the key"),
        (("-o", "clean.docx", "--key", "none.toml"), "none.toml"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    tmp_path: Path, draft: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "old.html").write_text("old")
    before = held(tmp_path)
    named = [one if one.startswith("-") else tmp_path / one for one in arguments]

    assert said in refusal(run("publish", draft, *named))
    assert (held(tmp_path), draft.read_bytes()) == (before, DRAFT)


def test_a_place_to_write_to_is_needed(draft: Path) -> None:
    result = run("publish", draft)

    assert (result.exit_code, "-o FILE.docx" in result.output) == (2, True)


def test_controls_and_labels_stay_or_go_as_asked(tmp_path: Path, draft: Path) -> None:
    result = run("publish", draft, "-o", tmp_path / "c.docx", "--keep-controls", "--drop-labels")

    assert (result.exit_code, "content control" in result.output) == (0, False)
