"""``imrkit check`` says what the library finds, in words or JSON, and changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import BAD, DRAFTS, NEW, refusal, run, sample
from support.docx import docx, p, unzipped, zipped

from imrkit import verbs
from imrkit.checklist import Role
from imrkit.documents.draft import Draft
from imrkit.judging.checks import CHECKS
from imrkit.values.record import Acceptance, Record
from imrkit.verbs import load_checklist


def test_there_are_sample_drafts() -> None:
    assert len(DRAFTS) >= 2


# check


@pytest.mark.parametrize("name", DRAFTS)
def test_check_reports_a_draft_in_words(name: str) -> None:
    result = run("check", *sample(name))

    assert result.exit_code == 1
    assert f"{name}.draft.docx" in result.output
    assert "not official guidance" in result.output
    assert "needs attention" in result.output
    assert "IMR203" in result.output


@pytest.mark.parametrize("name", DRAFTS)
def test_check_reports_a_draft_as_json(name: str) -> None:
    result = run("check", *sample(name), "--format", "json")
    report = json.loads(result.output)

    assert result.exit_code == 1
    assert report["schema_version"] == 1
    assert report["checklist"]["id"] == "imr"
    assert sum(report["counts"].values()) == len(report["items"])
    assert {finding["code"] for finding in report["findings"]} <= {one.code for one in CHECKS}
    assert all(finding["fingerprint"] for finding in report["findings"])


@pytest.mark.parametrize("name", DRAFTS)
def test_words_and_json_hold_the_same_findings(name: str) -> None:
    words = " ".join(run("check", *sample(name)).output.split())
    report = json.loads(run("check", *sample(name), "--format", "json").output)

    assert report["findings"]
    for finding in report["findings"]:
        assert finding["code"] in words
        assert " ".join(finding["message"].split()) in words


@pytest.mark.parametrize("name", DRAFTS)
@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_check_fails_on_what_it_is_told_to(name: str, fail_on: str, code: int) -> None:
    assert run("check", *sample(name), "--fail-on", fail_on).exit_code == code


@pytest.mark.parametrize(
    ("header", "codes"), [("", [1, 1, 1, 0]), ("OFFICIAL-SENSITIVE", [0, 0, 0, 0])]
)
def test_check_tells_an_error_from_nothing(header: str, codes: list[int], tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx(p("x"), headers={"h": p(header)}))
    levels = ("error", "warning", "note", "never")

    assert [run("check", draft, "--fail-on", level).exit_code for level in levels] == codes


def test_an_accepted_finding_is_shown_with_its_reason_and_does_not_fail(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    draft = Draft.open(docx(p("Adult A was seen."), headers={"h": p("RESTRICTED")}))
    found = verbs.check(draft).findings
    draft.record = Record(
        accepted=tuple(
            Acceptance(
                fingerprint=one.fingerprint,
                item=one.item,
                code=one.code,
                role="lead",
                at="2026-11-23T10:00:00+00:00",
                reason="A quotation.",
            )
            for one in found
        )
    )
    path.write_bytes(draft.to_bytes())

    result = run("check", path)

    assert found
    assert result.exit_code == 0
    accepted = result.output.split("Accepted with a reason")[1]
    assert all(one.code in accepted for one in found)
    assert "A quotation. (lead, 23 November 2026)" in accepted


def test_check_changes_nothing_in_the_draft(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx(p("x")))
    before = draft.read_bytes()
    run("check", draft)

    assert draft.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["draft.docx"]


@pytest.mark.parametrize("style", ["text", "json"])
def test_check_writes_to_a_file_what_it_would_have_said(style: str, tmp_path: Path) -> None:
    said = run("check", *sample(DRAFTS[0]), "--format", style)
    out = tmp_path / "report"
    written = run("check", *sample(DRAFTS[0]), "--format", style, "-o", out)

    assert written.exit_code == said.exit_code == 1
    assert out.read_text("utf-8") == said.output
    assert written.output == f"Wrote {out}.\n"


def test_check_does_not_write_over_a_file(tmp_path: Path) -> None:
    out = tmp_path / "report"
    out.write_text("mine")

    assert "exists already" in refusal(run("check", *sample(DRAFTS[0]), "-o", out))
    assert out.read_text() == "mine"


def test_check_does_not_write_over_the_draft(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx(p("x")))

    assert "exists already" in refusal(run("check", draft, "-o", draft))
    assert "word/document.xml" in unzipped(draft.read_bytes())


@pytest.mark.parametrize("role", list(Role))
def test_check_takes_a_role(role: Role) -> None:
    report = json.loads(run("check", *sample(DRAFTS[0]), "--role", role, "--format", "json").output)
    expected = {item.id for item in load_checklist().items if role in item.roles}

    assert report["role"] == role
    assert {item["id"] for item in report["items"]} <= expected


def test_check_says_for_which_role_and_type() -> None:
    output = run("check", *sample(DRAFTS[0]), "--role", "officer", "--type", "sar").output

    assert "Role        officer" in output
    assert "(SAR)" in output


@pytest.mark.parametrize("name", ["sar", "SAR"])
def test_check_takes_a_type_over_the_mapping_s(name: str) -> None:
    report = json.loads(run("check", *sample(DRAFTS[0]), "--type", name, "--format", "json").output)

    assert report["review_type"] == "sar"


def test_check_without_a_type_says_so(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx(p("x")))

    assert "say --type" in run("check", draft).output


@pytest.mark.parametrize("what", BAD)
def test_a_bad_draft_is_one_sentence_that_names_it_and_nothing_written(
    what: str, tmp_path: Path
) -> None:
    draft, out = tmp_path / "draft.docx", tmp_path / "report"
    draft.write_bytes(BAD[what])
    message = refusal(run("check", draft, "-o", out))

    assert "draft.docx" in message
    assert "\n" not in message
    assert not out.exists()


def test_an_empty_folder_or_a_missing_draft_is_refused(tmp_path: Path) -> None:
    assert "holds no Word file" in refusal(run("check", tmp_path))
    assert "does not exist" in refusal(run("check", tmp_path / "draft.docx"))


@pytest.mark.parametrize(
    "arguments", [("check", "x", "--type", "nope"), ("items", "--type", "nope")]
)
def test_an_unknown_type_is_told_the_known_ones(arguments: tuple[str, ...], tmp_path: Path) -> None:
    draft = tmp_path / "x"
    draft.write_bytes(docx(p("x")))
    result = run(*(draft if one == "x" else one for one in arguments))

    assert "“nope” is not a review type. Known are: dardr" in refusal(result)


def test_a_bad_mapping_shows_its_lines(tmp_path: Path) -> None:
    mapping = tmp_path / "mine.toml"
    mapping.write_text(
        '[mapping]\nid = "x"\ntitle = "X"\nchecklist = "imr"\n\n'
        '[[entries]]\nitem = "no-such-item"\nheading = "H"\n'
    )
    message = refusal(run("check", sample(DRAFTS[0])[0], "--mapping", mapping))

    assert "mine.toml, line 7" in message
    assert 'item = "no-such-item"' in message


def renamed(data: bytes, old: str, new: str) -> bytes:
    """Change a tag in the main part of a Word file."""
    parts = unzipped(data)
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    return zipped(dict(parts))


def test_the_text_report_shows_every_finding_but_fields_of_what_was_not_begun(
    tmp_path: Path,
) -> None:
    run(*NEW, tmp_path / "mine.docx")
    whole = (tmp_path / "mine.docx").read_bytes()
    draft = Draft.open(whole)
    draft.fill("imr:people-pen-picture", ["TBC"])
    lost = tmp_path / "lost.docx"
    lost.write_bytes(renamed(draft.to_bytes(), "imr:method-limitations", "imr-method-limitations"))

    data = json.loads(run("check", lost, "--format", "json").output)
    text = " ".join(run("check", lost).output.split())

    statuses = {item["id"]: item["status"] for item in data["items"]}
    shown = [
        one
        for one in data["findings"]
        if one["name"] != "empty" or statuses[one["item"]] != "not-started"
    ]
    assert any(one["code"] == "IMR101" for one in shown)
    assert [one["message"] for one in shown if one["message"] not in text] == []
