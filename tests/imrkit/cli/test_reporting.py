"""A draft that is open in Word is read as it was saved, and that is said; never written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.commands import refusal, run
from support.example import example_draft
from support.paths import SAMPLES
from support.updating import older

FORM = SAMPLES / "nhs-rca-three-level.docx"
SAID = "draft.docx is open in Word"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes((SAMPLES / "mappa-o-scr-2012.draft.docx").read_bytes())
    return path


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize(
    "command",
    [
        ("migrate", "--to", FORM, "--dry-run"),
        ("publish", "--dry-run"),
        ("merge", FORM.parent / "mappa-o-scr-2012.draft.docx", "--base", "draft", "--dry-run"),
    ],
)
def test_it_is_said(draft: Path, command: tuple[str | Path, ...], is_open: bool) -> None:
    if is_open:
        draft.with_name("~$draft.docx").touch()
    name, *rest = [draft if one == "draft" else one for one in command]

    done = run(str(name), draft, *rest)

    assert (SAID in done.stderr) is is_open
    assert done.exit_code in (0, 1)


def test_nothing_is_written_over_it(draft: Path) -> None:
    data = older(example_draft())
    draft.write_bytes(data)
    draft.with_name("~$aft.docx").touch()  # Word cuts the beginning of a name

    done = run("update", draft, "--in-place")

    assert "Close it there" in refusal(done)
    assert draft.read_bytes() == data
    assert list(draft.parent.glob("*.docx")) == [draft, *draft.parent.glob("~$*")]
