"""``imrkit new`` and ``imrkit repair`` write a whole file, or say why not and write none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import BAD, NEW, real, refusal, run
from support.example import example_draft, torn_draft

from imrkit.documents.draft import Draft
from imrkit.outputs import lists
from imrkit.values.repairs import Repaired
from imrkit.verbs import load_checklist


def test_new_does_not_write_over_a_file(tmp_path: Path) -> None:
    out = tmp_path / "mine.docx"
    out.write_text("mine")

    assert "exists already" in refusal(run(*NEW, out))
    assert out.read_text() == "mine"


def test_new_refuses_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "does not exist" in refusal(run(*NEW, tmp_path / "no" / "mine.docx"))
    assert list(tmp_path.iterdir()) == []


def test_new_refuses_an_unknown_type_and_writes_nothing(tmp_path: Path) -> None:
    result = run("new", "--type", "nope", "--force", "x", "-o", tmp_path / "mine.docx")

    assert "“nope” is not a review type" in refusal(result)
    assert list(tmp_path.iterdir()) == []


def test_new_refuses_a_name_that_word_would_not_open(tmp_path: Path) -> None:
    assert "must end in .docx" in refusal(run(*NEW, tmp_path / "mine.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_new_writes_a_template_and_says_where(tmp_path: Path) -> None:
    result = run(*NEW, tmp_path / "mine.docx")

    assert (result.exit_code, (tmp_path / "mine.docx").exists()) == (0, True)
    assert "mine.docx" in result.output


VALUES = {"doc-identity-block": {"review": "DARDR 03"}, "rec-smart#recs": [{"no": 1, "text": "A"}]}


def test_new_fills_what_the_values_name(tmp_path: Path) -> None:
    values, out = tmp_path / "values.json", tmp_path / "mine.docx"
    values.write_text(json.dumps(VALUES))

    result = run(*NEW, out, "--data", values)

    assert (result.exit_code, result.output) == (0, f"Wrote {out}: 2 places filled.\n")
    assert Draft.open(out).find(tag="imr:rec-smart#recs.text")[0].text == "A"


def test_new_writes_what_can_be_placed_and_says_what_cannot(tmp_path: Path) -> None:
    values, out = tmp_path / "values.json", tmp_path / "mine.docx"
    values.write_text(json.dumps({**VALUES, "rec-smart#rec": 1, "people-pen-picture": {"x": ""}}))

    result = run(*NEW, out, "--data", values)

    assert result.exit_code == 1
    lines = " ".join(result.output.split())
    assert "mine.docx: 2 places filled. 2 values could not be placed: - rec-smart#rec: " in lines
    assert "its parts in this file: recs." in lines
    assert out.exists()

    looked = run(*NEW[:-1], "--data", values, "--dry-run", "--format", "json")
    said = json.loads(looked.output)
    assert (looked.exit_code, set(tmp_path.iterdir())) == (1, {values, out})
    assert said["placed"] == ["doc-identity-block#review", "rec-smart#recs"]
    assert [one["place"] for one in said["unplaced"]] == ["rec-smart#rec", "people-pen-picture#x"]


def test_new_refuses_values_that_are_none_and_writes_nothing(tmp_path: Path) -> None:
    values = tmp_path / "values.json"
    values.write_text('{"a": }')

    result = run(*NEW, tmp_path / "mine.docx", "--data", values)

    assert "values.json, line 1: this is not JSON" in refusal(result)
    assert list(tmp_path.iterdir()) == [values]


def test_new_asks_for_a_file_to_write() -> None:
    assert "Name what to write (-o)" in run(*NEW[:-1]).output


# repair


@pytest.mark.programs
def test_repair_writes_the_draft_with_its_places_and_says_so(tmp_path: Path) -> None:
    draft, out = tmp_path / "torn.docx", tmp_path / "mine.docx"
    draft.write_bytes(torn_draft())

    result = run("repair", draft, "-o", out)

    assert (result.exit_code, draft.read_bytes()) == (0, torn_draft())
    assert "mine.docx: 117 places restored" in result.output
    assert "nothing is left" not in result.output
    assert run("check", out).output.splitlines()[1:] == run_check(example_draft(), tmp_path)[1:]


def run_check(data: bytes, folder: Path) -> list[str]:
    (folder / "example.docx").write_bytes(data)
    return run("check", folder / "example.docx").output.splitlines()


def test_repair_names_the_places_of_which_nothing_is_left() -> None:
    made = Repaired(
        data=b"", restored=("imr:chron-table#events",), missing=("imr:people-pen-picture",)
    )
    text = lists.repaired(made, load_checklist(), Path("mine.docx"))
    assert text.splitlines()[0].startswith("Wrote mine.docx: 1 place restored.")
    assert text.splitlines()[-1] == "  Who the person was"


def test_repair_refuses_what_is_whole_and_writes_nothing(tmp_path: Path) -> None:
    draft = tmp_path / "example.docx"
    draft.write_bytes(example_draft())

    assert "nothing to repair" in refusal(run("repair", draft, "-o", tmp_path / "mine.docx"))
    assert list(tmp_path.iterdir()) == [draft]


@pytest.mark.programs
def test_repair_does_not_write_over_a_file(tmp_path: Path) -> None:
    draft = tmp_path / "torn.docx"
    draft.write_bytes(torn_draft())

    assert "exists already" in refusal(run("repair", draft, "-o", draft))
    assert "must end in .docx" in refusal(run("repair", draft, "-o", tmp_path / "mine.odt"))
    assert draft.read_bytes() == torn_draft()


@pytest.mark.parametrize("what", BAD)
def test_repair_refuses_a_bad_file_and_writes_nothing(what: str, tmp_path: Path) -> None:
    draft = tmp_path / "bad.docx"
    draft.write_bytes(BAD[what])

    assert refusal(run("repair", draft, "-o", tmp_path / "mine.docx"))
    assert list(tmp_path.iterdir()) == [draft]


GUID = "12345678-90ab-cdef-1234-567890abcdef"


def test_new_lets_a_template_open_an_add_in_when_asked(tmp_path: Path) -> None:
    run(*NEW, tmp_path / "plain.docx")
    result = run(*NEW, tmp_path / "mine.docx", "--embed-addin", f"{GUID}@0.1.0.0")

    assert result.exit_code == 0
    with_it = Draft.open(tmp_path / "mine.docx")
    assert with_it.remove_addin()
    assert with_it.to_bytes() == (tmp_path / "plain.docx").read_bytes()


@pytest.mark.programs
@pytest.mark.parametrize("addin", [GUID, "imrkit@1.0", f"{{{GUID}}}@1.0", f"{GUID}@latest", ""])
def test_new_refuses_what_names_no_add_in_and_writes_nothing(addin: str, tmp_path: Path) -> None:
    out = tmp_path / "mine.docx"
    done = real("new", "--type", "dardr", "--force", "x", "-o", out, "--embed-addin", addin)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("imrkit: “")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_new_says_in_its_help_what_an_add_in_costs() -> None:
    words = " ".join(run("new", "--help").output.split())

    assert "Off unless asked for, because it puts the add-in's id into every document" in words
