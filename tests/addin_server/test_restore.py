"""Edits that the panel kept come into their draft without it, as the panel would put them there."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from support.example import example_draft

from addin_server import create_app
from addin_server.restore import restore
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.files import digest

EMPTY = "imr:method-evidence-weight"
WORDS = "Words that nobody saved."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(example_draft())
    return path


def kept(draft: Path, /, **changes: Any) -> Path:
    """Write the file as the panel does."""
    control = next(one for one in Draft.open(draft).controls() if one.tag == EMPTY)
    work = {
        "form": "imrkit-work-1",
        "name": draft.name,
        "key": draft.name,
        "draft": "",
        "draft_sha256": digest(draft.read_bytes()),
        "edits": [{"path": control.path, "value": WORDS}],
        "record": Draft.open(draft).record.to_dict(),
        "given": [],
    }
    path = draft.with_name("draft.unsaved.json")
    path.write_text(json.dumps({**work, **changes}), "utf-8")
    return path


def run(*words: Path | str) -> Result:
    return CliRunner().invoke(restore, list(map(str, words)))


def written(path: Path) -> str | None:
    return next(one.text for one in Draft.open(path).controls() if one.tag == EMPTY)


def test_the_edits_are_in_the_file_that_the_panel_would_have_saved(draft: Path) -> None:
    edits, output = kept(draft), draft.with_name("out.docx")
    done = run(edits, draft, "-o", output)

    assert (done.exit_code, done.output) == (0, f"Wrote {output}.\n")
    assert written(output) == WORDS
    work = json.loads(edits.read_text("utf-8"))
    sent = {name: work[name] for name in ("edits", "record")}
    sent["draft"] = base64.b64encode(draft.read_bytes()).decode()
    saved = create_app().test_client().post("/api/drafts/save", json=sent).get_json()
    assert base64.b64decode(saved["draft"]) == output.read_bytes()


def test_edits_that_hold_their_draft_need_no_other_file(draft: Path) -> None:
    edits = kept(draft, draft=base64.b64encode(draft.read_bytes()).decode())
    output = draft.with_name("out.docx")

    assert run(edits, "-o", output).exit_code == 0
    assert written(output) == WORDS


def test_an_edit_that_cannot_be_put_in_is_told_and_the_others_are_there(draft: Path) -> None:
    edits = kept(draft)
    work = json.loads(edits.read_text("utf-8"))
    work["edits"].append({"path": [0, 0], "value": "Elsewhere."})
    edits.write_text(json.dumps(work))
    output = draft.with_name("out.docx")
    done = run(edits, draft, "-o", output)

    assert done.exit_code == 1
    assert len(done.output.splitlines()) > 1
    assert written(output) == WORDS


def test_a_draft_that_was_not_open_is_refused(draft: Path) -> None:
    edits, output = kept(draft), draft.with_name("out.docx")
    draft.write_bytes(example_draft()[:-1])

    done = run(edits, draft, "-o", output)
    assert isinstance(done.exception, DocumentError)
    assert "is not the file that the edits" in str(done.exception)
    assert not output.exists()


def test_the_draft_is_asked_for_by_its_name(draft: Path) -> None:
    done = run(kept(draft), "-o", draft.with_name("out.docx"))
    assert "without their draft, draft.docx. Name that file too." in str(done.exception)


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 100_000, '{"form": "imrkit-work-1"}'])
def test_another_file_is_refused(draft: Path, text: str) -> None:
    edits = kept(draft)
    edits.write_text(text)
    done = run(edits, draft, "-o", draft.with_name("out.docx"))
    assert isinstance(done.exception, DocumentError)


def test_edits_of_another_shape_are_refused(draft: Path) -> None:
    done = run(kept(draft, edits=[{"value": 3}]), draft, "-o", draft.with_name("out.docx"))
    assert "does not hold edits that the panel kept" in str(done.exception)


def test_a_file_that_is_there_is_replaced_only_when_asked(draft: Path) -> None:
    edits, before = kept(draft), draft.read_bytes()
    assert isinstance(run(edits, draft, "-o", draft).exception, DocumentError)
    assert draft.read_bytes() == before
    assert run(edits, draft, "-o", draft, "--force").exit_code == 0
    assert written(draft) == WORDS
