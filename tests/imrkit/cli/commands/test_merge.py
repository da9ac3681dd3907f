"""``imrkit merge`` writes a draft when nothing waits for a choice, and else says what does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import refusal, run
from support.docx import docx, p, sdt

from imrkit.documents.draft import Draft

WIDER = "imr:why-wider-context"


def draft(words: str, behind: str = "end") -> bytes:
    return docx(sdt(p(words), tag=WIDER, title="What was happening outside the force") + p(behind))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Mine, theirs, and the draft that both were made from."""
    made = []
    for name, words in (("mine", "Mine wrote."), ("theirs", "Theirs wrote."), ("old", "Was.")):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(draft(words))
        made.append(path)
    return made[0], made[1], made[2]


def test_a_conflict_is_shown_by_its_name_and_nothing_is_written(
    files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "out.docx"

    result = run("merge", files[0], files[1], "--base", files[2], "-o", out)

    lines = result.output.splitlines()
    assert (result.exit_code, out.exists()) == (1, False)
    said = "  What was happening outside the force: both have changed it  [why-wider-context]"
    assert said in lines
    assert lines[-1].endswith("waits for a choice (--take NAME=mine|theirs|both).")
    assert "wrote" not in result.output


def test_a_choice_is_taken_and_the_ledger_adds_up(
    files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    out, ledger = tmp_path / "out.docx", tmp_path / "ledger.json"
    choice = "why-wider-context=theirs"

    result = run(
        "merge", *files[:2], "--base", files[2], "--take", choice, "-o", out, "--ledger", ledger
    )

    assert (result.exit_code, f"Wrote {out} and {ledger}." in result.output) == (0, True)
    assert Draft.open(out).find(tag=WIDER)[0].text == "Theirs wrote."
    data = json.loads(ledger.read_text("utf-8"))
    counts = [data[one] for one in ("moved", "merged", "unmatched", "dropped")]
    assert sum(counts) == data["source_blocks"] == len(data["blocks"]) > 0
    assert counts[3] == 1
    assert "wrote" not in ledger.read_text("utf-8")


def test_the_ledger_is_a_page_when_its_name_asks_for_one(
    files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    out, ledger = tmp_path / "out.docx", tmp_path / "ledger.html"

    result = run(
        "merge", *files[:2], "--base", files[2], "--keep-both", "-o", out, "--ledger", ledger
    )

    page = ledger.read_text("utf-8")
    assert result.exit_code == 0
    assert "<h1>What became of every piece</h1>" in page
    assert all(f"<dd>{one.name}</dd>" in page for one in files)
    assert "mine: What was happening outside the force" in page
    assert "wrote" not in page


def test_a_ledger_of_another_kind_is_refused_before_anything_is_written(
    files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "out.docx"

    result = run(
        "merge", *files[:2], "--base", files[2], "--keep-both", "-o", out, "--ledger", "ledger.txt"
    )

    assert "ledger.txt must end in .json or .html." in refusal(result)
    assert not out.exists()


def test_quotes_show_the_words_of_both(files: tuple[Path, Path, Path]) -> None:
    result = run("merge", *files[:2], "--base", files[2], "--dry-run", "--quotes")

    assert "    mine    Mine wrote." in result.output.splitlines()
    assert "    theirs  Theirs wrote." in result.output.splitlines()


def test_keeping_both_writes_and_a_dry_run_does_not(
    files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "out.docx"
    command = ("merge", *files[:2], "--base", files[2], "--keep-both", "-o", out)

    assert (run(*command, "--dry-run").exit_code, out.exists()) == (0, False)
    assert (run(*command).exit_code, out.exists()) == (0, True)


def test_json_is_for_programs(files: tuple[Path, Path, Path]) -> None:
    result = run("merge", *files[:2], "--base", files[2], "--dry-run", "--format", "json")

    data = json.loads(result.output)
    assert (data["schema_version"], data["is_complete"]) == (1, False)
    assert [one["name"] for one in data["conflicts"]] == ["why-wider-context"]
    assert "mine" not in data["conflicts"][0]


def test_the_files_are_never_written_over(files: tuple[Path, Path, Path]) -> None:
    before = [one.read_bytes() for one in files]

    for out in files:
        assert "exists already" in refusal(
            run("merge", *files[:2], "--base", files[2], "--keep-both", "-o", out)
        )
    assert [one.read_bytes() for one in files] == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--keep-both",), "say --dry-run"),
        (("--dry-run", "--take", "why-wider-context"), "say NAME=mine"),
    ],
)
def test_what_was_not_said_is_asked_for(
    files: tuple[Path, Path, Path], arguments: tuple[str, ...], said: str
) -> None:
    result = run("merge", *files[:2], "--base", files[2], *arguments)

    assert (result.exit_code, said in result.output) == (2, True)
