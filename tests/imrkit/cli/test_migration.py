"""``imrkit migrate``: a draft goes into another template, with the account of it."""

from __future__ import annotations

import json
from pathlib import Path

from support.commands import refusal, run
from support.paths import SAMPLES

from imrkit.documents.draft import Draft

DRAFT, FORM = SAMPLES / "mappa-o-scr-2012.draft.docx", SAMPLES / "nhs-rca-three-level.docx"
KEYS = {"schema_version", "source_blocks", "moved", "merged", "unmatched", "dropped", "blocks"}
BLOCK_KEYS = {"id", "kind", "text_sha256", "from", "to", "outcome", "loss"}


def test_the_moved_draft_and_its_ledger_are_written(tmp_path: Path) -> None:
    out, ledger = tmp_path / "moved.docx", tmp_path / "ledger.json"

    done = run("migrate", DRAFT, "--to", FORM, "-o", out, "--ledger", ledger)

    assert done.exit_code == 0, done.output
    assert "Score all 412 by risk" in str(Draft.open(out).snapshot())
    told = json.loads(ledger.read_text("utf-8"))
    assert set(told) == KEYS
    assert all(set(block) == BLOCK_KEYS for block in told["blocks"])
    assert "Score all 412 by risk" not in ledger.read_text("utf-8")


def test_the_ledger_as_a_page_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    page = tmp_path / "ledger.html"

    done = run("migrate", DRAFT, "--to", FORM, "--dry-run", "--ledger", page)

    assert done.exit_code == 0, done.output
    html = page.read_text("utf-8")
    assert "default-src 'none'" in html
    assert "http" not in html.replace("http-equiv", "")
    assert list(tmp_path.iterdir()) == [page]


def test_nothing_is_written_where_too_much_would_be_lost(tmp_path: Path) -> None:
    out = tmp_path / "moved.docx"
    form = SAMPLES / "lscb-imr-2010.docx"  # asks for the chronology in rows, and it is text

    done = run("migrate", DRAFT, "--to", form, "-o", out, "--fail-on-loss", "major")

    assert done.exit_code == 1
    assert not out.exists()
    assert run("migrate", DRAFT, "--to", form, "-o", out).exit_code == 0


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    out = tmp_path / "moved.docx"
    out.write_bytes(b"mine")

    assert "exists already" in refusal(run("migrate", DRAFT, "--to", FORM, "-o", out))
    assert out.read_bytes() == b"mine"


def test_the_ledger_says_its_format_by_its_name(tmp_path: Path) -> None:
    bad = tmp_path / "ledger.txt"

    done = run("migrate", DRAFT, "--to", FORM, "--dry-run", "--ledger", bad)

    assert "must end in .json or .html" in refusal(done)


def test_without_an_output_it_is_a_dry_run_or_refused() -> None:
    done = run("migrate", DRAFT, "--to", FORM)

    assert done.exit_code == 2
    assert "--dry-run" in done.output


def test_a_folder_is_moved_file_by_file(tmp_path: Path) -> None:
    folder, out = tmp_path / "drafts", tmp_path / "moved"
    folder.mkdir()
    (folder / "a.docx").write_bytes(DRAFT.read_bytes())
    (folder / "b.docx").write_bytes(b"no Word file")

    done = run("migrate", folder, "--to", FORM, "-o", out, "--ledger", "x.json")

    assert done.exit_code == 2
    assert "a.docx: 121 blocks: " in done.output
    assert "b.docx: " in done.output
    assert sorted(one.name for one in out.iterdir()) == ["a.docx", "a.ledger.json"]
    assert "Score all 412 by risk" in str(Draft.open(out / "a.docx").snapshot())
