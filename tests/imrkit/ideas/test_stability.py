"""What docs/stability.md promises is so now; a change of it has to be meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import run
from support.docx import docx, p

import imrkit
from imrkit.checklist import Checklist
from imrkit.judging.checks import CHECKS
from imrkit.judging.lint import RULES
from imrkit.ooxml.own import namespaces

PROMISED = (Path(__file__).parents[3] / "docs/stability.md").read_text("utf-8")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(docx(p("Words.")))
    return path


@pytest.mark.parametrize("command", ["check", "lint", "items", "checks"])
def test_the_json_of_every_command_says_the_version_of_its_shape(command: str, draft: Path) -> None:
    files = [str(draft)] if command in ("check", "lint") else []

    result = run(command, *files, "--format", "json", *(["--fail-on", "never"] if files else []))

    assert json.loads(result.output)["schema_version"] == 1


def test_the_record_says_the_version_of_its_shape() -> None:
    assert imrkit.Record().to_dict()["schema_version"] == 1


def test_exit_codes_are_those_that_are_promised(draft: Path, tmp_path: Path) -> None:
    assert run("check", draft, "--fail-on", "never").exit_code == 0
    assert run("check", draft, "--fail-on", "note").exit_code == 1
    with pytest.raises(imrkit.ImrkitError) as caught:
        imrkit.check(tmp_path / "no.docx")
    assert caught.value.exit_code == 2
    for code in ("0: nothing to report", "1: something found", "2: it could not be done"):
        assert code in PROMISED


def test_what_travels_in_a_draft_has_the_names_that_are_promised() -> None:
    assert namespaces.RECORD in PROMISED
    assert namespaces.IDENTITY in PROMISED


def test_a_code_belongs_to_one_check_or_one_rule() -> None:
    codes = [*(one.code for one in CHECKS), *(one.code for one in RULES.values())]

    assert len(set(codes)) == len(codes)


def test_a_tag_is_written_as_is_promised() -> None:
    checklist: Checklist = imrkit.load_checklist()
    item = next(item for item in checklist.items if any(part.columns for part in item.parts))
    part = next(part for part in item.parts if part.columns)

    assert str(item.tag(part, part.columns[0])) == f"imr:{item.id}#{part.id}.{part.columns[0].id}"
    assert "`imr:item#part`, in rows with `.column`" in PROMISED
