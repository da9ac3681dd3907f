"""The command line says what the library does, in words or JSON, with exit codes 0, 1 and 2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.docx import bad_files, docx, p, unzipped, zipped
from support.example import example_draft, torn_draft
from support.paths import SAMPLES

from imrkit import verbs
from imrkit.checklist import Role
from imrkit.cli import imrkit
from imrkit.documents.draft import Draft
from imrkit.errors import ImrkitError
from imrkit.judging.checks import CHECKS
from imrkit.judging.lint import RULES
from imrkit.outputs import present
from imrkit.values.record import Acceptance, Record
from imrkit.values.repairs import Repaired
from imrkit.verbs import load_checklist

DRAFTS = sorted(path.name.removesuffix(".draft.docx") for path in SAMPLES.glob("*.draft.docx"))
BAD = bad_files()


def run(*arguments: str | Path) -> Result:
    """Run the command line in this process; an imrkit error is left in ``exception``."""
    return CliRunner().invoke(imrkit, [str(one) for one in arguments])


def real(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "imrkit", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )


def sample(name: str) -> tuple[Path, str, Path]:
    return SAMPLES / f"{name}.draft.docx", "--mapping", SAMPLES / f"{name}.mapping.toml"


def refusal(result: Result) -> str:
    assert isinstance(result.exception, ImrkitError), result.output
    return str(result.exception)


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
    assert "A quotation. (lead, 2026-11-23)" in accepted


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


def test_a_folder_or_a_missing_draft_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(run("check", tmp_path))
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
        '[[slots]]\nitem = "no-such-item"\nheading = "H"\n'
    )
    message = refusal(run("check", sample(DRAFTS[0])[0], "--mapping", mapping))

    assert "mine.toml, line 7" in message
    assert 'item = "no-such-item"' in message


# items


def test_items_are_listed_by_section() -> None:
    known = load_checklist()
    result = run("items")

    assert result.exit_code == 0
    assert [item.id for item in known.items if f"  {item.id} " not in result.output] == []
    assert known.sections[0].title in result.output.splitlines()


def test_items_are_listed_as_json() -> None:
    data = json.loads(run("items", "--format", "json").output)

    known = load_checklist().items
    assert [item["id"] for item in data] == [item.id for item in known]
    for key in ("example", "when_not_known", "supports_author"):
        assert [item[key] for item in data] == [getattr(item, key) for item in known]
    assert {"title", "prompts", "sources", "tags"} <= set(data[0])


def test_items_of_a_role_and_a_type_are_fewer() -> None:
    everything = json.loads(run("items", "--format", "json").output)
    some = json.loads(run("items", "--role", "officer", "--type", "sar", "--format", "json").output)

    assert 0 < len(some) < len(everything)
    assert all("officer" in item["roles"] for item in some)


@pytest.mark.parametrize("command", [("items",), ("explain", "IMR203"), ("check", "x")])
def test_a_bad_checklist_shows_every_mistake_with_its_line(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    checklist = tmp_path / "mine.toml"
    checklist.write_text("[checklist]\nid = 3\n\n[[items]]\n")
    message = refusal(run(*command, "--checklist", checklist))

    assert "mine.toml, line 2: “id” must be text in quotes\n    id = 3" in message
    assert "mine.toml, line 4: “title” is missing" in message


def test_a_checklist_that_is_no_toml_shows_its_line(tmp_path: Path) -> None:
    checklist = tmp_path / "mine.toml"
    checklist.write_text("[checklist]\nid = \n")

    assert "mine.toml, line 2: this is not TOML" in refusal(run("items", "--checklist", checklist))


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_checklist_that_cannot_be_read_is_refused(content: bytes | None, tmp_path: Path) -> None:
    checklist = tmp_path / "mine.toml"
    if content is not None:
        checklist.write_bytes(content)

    assert "cannot be read" in refusal(run("items", "--checklist", checklist))


# checks and explain


def test_checks_are_listed() -> None:
    lines = run("checks").output.splitlines()

    assert [line.split()[0] for line in lines] == [check.code for check in CHECKS]
    assert [line.split()[1] for line in lines] == [check.name for check in CHECKS]


def test_checks_are_listed_as_json() -> None:
    data = json.loads(run("checks", "--format", "json").output)

    assert [check["code"] for check in data] == [check.code for check in CHECKS]
    assert all(set(check["sections"]) for check in data)


def test_every_check_is_explained() -> None:
    known = load_checklist()
    heads = [present.explanation(check, known).splitlines()[0] for check in CHECKS]

    assert heads == [f"{check.code} {check.name} ({check.severity})" for check in CHECKS]


def test_every_finding_of_lint_is_explained() -> None:
    for rule in RULES.values():
        for name in (rule.code.lower(), rule.kind):
            text = run("explain", name).output
            assert text.startswith(f"{rule.code} {rule.kind} ({rule.severity})\n")
            assert rule.why.split()[0] in text
            assert wide(text) == []


def test_every_item_is_explained() -> None:
    known = load_checklist()
    texts = [present.explanation(item, known) for item in known.items]

    assert [text.splitlines()[0] for text in texts] == [
        f"{item.title} [{item.id}]" for item in known.items
    ]
    assert all("Rests on" in text for text in texts)


def test_a_check_is_explained_by_code_and_by_name_in_any_case() -> None:
    by_code = run("explain", "IMR203")

    assert by_code.exit_code == 0
    assert by_code.output.startswith("IMR203 guidance-left (warning)")
    for name in ("imr203", "guidance-left", "Guidance-Left"):
        assert run("explain", name).output == by_code.output


def test_an_item_is_explained_by_its_id() -> None:
    result = run("explain", "tor-included")

    assert result.exit_code == 0
    assert "[tor-included]" in result.output.splitlines()[0]


def test_an_item_is_explained_with_its_example_and_what_to_write_when_it_is_not_known() -> None:
    item = load_checklist().item("voice-victim")
    assert item is not None
    said = " ".join(run("explain", "voice-victim").output.split())

    assert f"Example (invented) {item.example} When it is not known {item.when_not_known}" in said


def test_what_an_item_does_not_have_has_no_heading_in_its_explanation() -> None:
    told = run("explain", "doc-paragraph-numbering").output
    kept = run("explain", "gov-author-wellbeing").output

    assert "Example (invented)" in told
    assert "When it is not known" not in told
    assert "Example (invented)" not in kept


def test_what_is_neither_a_check_nor_an_item_is_refused() -> None:
    assert "“IMR999” is neither a check nor an item" in refusal(run("explain", "IMR999"))


@pytest.mark.parametrize(
    "command",
    [("checks",), ("items",), *(("check", *map(str, sample(name))) for name in DRAFTS)],
    ids=lambda command: " ".join(Path(one).name for one in command),
)
def test_no_line_is_wider_than_a_hundred_columns(command: tuple[str, ...]) -> None:
    assert wide(run(*command).output) == []


def test_no_line_of_an_explanation_is_wider_than_a_hundred_columns() -> None:
    known = load_checklist()

    for check in CHECKS:
        assert wide(present.explanation(check, known)) == []
    for item in known.items:
        assert wide(present.explanation(item, known)) == []


def wide(text: str) -> list[str]:
    """Return the lines that are too wide, but for addresses, which nothing can break."""
    return [line for line in text.splitlines() if len(line) > 100 and "https://" not in line]


# new


@pytest.fixture
def new() -> tuple[str, ...]:
    return ("new", "--type", "dardr", "--force", "Example Police", "-o")


def test_new_does_not_write_over_a_file(new: tuple[str, ...], tmp_path: Path) -> None:
    out = tmp_path / "mine.docx"
    out.write_text("mine")

    assert "exists already" in refusal(run(*new, out))
    assert out.read_text() == "mine"


def test_new_refuses_a_folder_that_is_not_there(new: tuple[str, ...], tmp_path: Path) -> None:
    assert "does not exist" in refusal(run(*new, tmp_path / "no" / "mine.docx"))
    assert list(tmp_path.iterdir()) == []


def test_new_refuses_an_unknown_type_and_writes_nothing(tmp_path: Path) -> None:
    result = run("new", "--type", "nope", "--force", "x", "-o", tmp_path / "mine.docx")

    assert "“nope” is not a review type" in refusal(result)
    assert list(tmp_path.iterdir()) == []


def test_new_refuses_a_name_that_word_would_not_open(new: tuple[str, ...], tmp_path: Path) -> None:
    assert "must end in .docx" in refusal(run(*new, tmp_path / "mine.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_new_writes_a_template_and_says_where(new: tuple[str, ...], tmp_path: Path) -> None:
    result = run(*new, tmp_path / "mine.docx")

    assert (result.exit_code, (tmp_path / "mine.docx").exists()) == (0, True)
    assert "mine.docx" in result.output


# repair


def test_repair_writes_the_draft_with_its_places_and_says_so(tmp_path: Path) -> None:
    draft, out = tmp_path / "torn.docx", tmp_path / "mine.docx"
    draft.write_bytes(torn_draft())

    result = run("repair", draft, "-o", out)

    assert (result.exit_code, draft.read_bytes()) == (0, torn_draft())
    assert "mine.docx: 93 places restored" in result.output
    assert "nothing is left" not in result.output
    assert run("check", out).output.splitlines()[1:] == run_check(example_draft(), tmp_path)[1:]


def run_check(data: bytes, folder: Path) -> list[str]:
    (folder / "example.docx").write_bytes(data)
    return run("check", folder / "example.docx").output.splitlines()


def test_repair_names_the_places_of_which_nothing_is_left() -> None:
    made = Repaired(
        data=b"", restored=("imr:chron-table#events",), missing=("imr:people-pen-picture",)
    )
    text = present.repaired(made, load_checklist(), Path("mine.docx"))
    assert text.splitlines()[0].startswith("Wrote mine.docx: 1 place restored.")
    assert text.splitlines()[-1] == "  Pen picture"


def test_repair_refuses_what_is_whole_and_writes_nothing(tmp_path: Path) -> None:
    draft = tmp_path / "example.docx"
    draft.write_bytes(example_draft())

    assert "nothing to repair" in refusal(run("repair", draft, "-o", tmp_path / "mine.docx"))
    assert list(tmp_path.iterdir()) == [draft]


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


def test_new_lets_a_template_open_an_add_in_when_asked(
    new: tuple[str, ...], tmp_path: Path
) -> None:
    run(*new, tmp_path / "plain.docx")
    result = run(*new, tmp_path / "mine.docx", "--embed-addin", f"{GUID}@0.1.0.0")

    assert result.exit_code == 0
    with_it = Draft.open(tmp_path / "mine.docx")
    assert with_it.remove_addin()
    assert with_it.to_bytes() == (tmp_path / "plain.docx").read_bytes()


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


def renamed(data: bytes, old: str, new: str) -> bytes:
    """Change a tag in the main part of a Word file."""
    parts = unzipped(data)
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    return zipped(dict(parts))


def test_the_text_report_shows_every_finding_but_fields_of_what_was_not_begun(
    new: tuple[str, ...], tmp_path: Path
) -> None:
    run(*new, tmp_path / "mine.docx")
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


# As a person runs it


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check", *map(str, sample(DRAFTS[0]))), 1),
        (("check", *map(str, sample(DRAFTS[0])), "--fail-on", "never"), 0),
        (("items",), 0),
        (("checks",), 0),
        (("explain", "IMR203"), 0),
        (("--help",), 0),
        (("--version",), 0),
    ],
)
def test_what_works_says_so_on_stdout_alone(arguments: tuple[str, ...], code: int) -> None:
    done = real(*arguments)

    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "no-such-file.docx"),
        ("explain", "IMR999"),
        ("items", "--type", "nope"),
        ("items", "--checklist", "no-such-file.toml"),
        ("new", "--type", "nope", "--force", "x", "-o", "no-such-folder/x.docx"),
    ],
)
def test_what_is_refused_is_one_line_on_stderr_and_exit_code_2(arguments: tuple[str, ...]) -> None:
    done = real(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("imrkit: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("what", BAD)
def test_a_bad_draft_is_one_line_on_stderr_and_exit_code_2(what: str, tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(BAD[what])
    done = real("check", draft)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("imrkit: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("check",), ("nope",), ("items", "--role", "nobody")])
def test_a_command_that_is_not_one_shows_its_usage_and_exit_code_2(
    arguments: tuple[str, ...],
) -> None:
    done = real(*arguments)

    assert done.returncode == 2
    assert "Usage: imrkit" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_console_with_few_characters_still_shows_the_report(tmp_path: Path) -> None:
    """Windows gives a pipe its old code page."""
    draft = tmp_path / "отчёт.docx"
    draft.write_bytes(docx(p("x")))
    done = real("check", draft, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")

    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1}


def test_a_console_with_few_characters_still_shows_the_error() -> None:
    done = real("check", "отчёт.docx", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 2
    assert "does not exist" in done.stderr
