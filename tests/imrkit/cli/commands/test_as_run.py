"""As a person runs it: what works on stdout alone, what is refused in one line, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.commands import BAD, DRAFTS, real, sample
from support.docx import docx, p


@pytest.mark.programs
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


@pytest.mark.programs
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


@pytest.mark.programs
@pytest.mark.parametrize("what", BAD)
def test_a_bad_draft_is_one_line_on_stderr_and_exit_code_2(what: str, tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(BAD[what])
    done = real("check", draft)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("imrkit: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.programs
@pytest.mark.parametrize("arguments", [("check",), ("nope",), ("items", "--role", "nobody")])
def test_a_command_that_is_not_one_shows_its_usage_and_exit_code_2(
    arguments: tuple[str, ...],
) -> None:
    done = real(*arguments)

    assert done.returncode == 2
    assert "Usage: imrkit" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.programs
def test_a_console_with_few_characters_still_shows_the_report(tmp_path: Path) -> None:
    """Windows gives a pipe its old code page."""
    draft = tmp_path / "отчёт.docx"
    draft.write_bytes(docx(p("x")))
    done = real("check", draft, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")

    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1}


@pytest.mark.programs
def test_a_console_with_few_characters_still_shows_the_error() -> None:
    done = real("check", "отчёт.docx", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 2
    assert "does not exist" in done.stderr
