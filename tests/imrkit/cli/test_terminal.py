"""Nothing that a terminal obeys reaches it, and whatever fails is said in words, with exit 2."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import cell, docx, p, row, sdt, style, table
from support.paths import ROOT

import imrkit.cli
from imrkit import cli
from imrkit.words.characters import visible

ODD = "\x1b[31m\x07\x08\x7f\x9b31m\x85\u202e\u2066\u200f\u061c\u2028\r"


def ran(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person does."""
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "imrkit", *map(str, arguments)],
        **{
            "capture_output": True,
            "encoding": "utf-8",
            "check": False,
            "timeout": 60,
            **options,
        },
    )


def obeyed(text: str) -> set[str]:
    """Return the characters of a text that a terminal would obey, by Unicode's own account."""
    return {
        one
        for one in text
        if (unicodedata.category(one) == "Cc" and one not in "\t\n")
        or unicodedata.bidirectional(one) in {"LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI"}
        or unicodedata.bidirectional(one) in {"FSI", "PDI", "B"} - ({"B"} if one == "\n" else set())
        or one in "\u200e\u200f\u061c\u2028\u2029"
    }


def odd_draft(folder: Path) -> Path:
    """Return a Word file whose every text, name and target holds what a terminal obeys."""
    legal = "".join(one for one in ODD if one >= " " or one == "\r")
    path = folder / f"draft{ODD}.docx"
    path.write_bytes(
        docx(
            style("H", "heading 1")
            + p(f"[TBC {legal}]")
            + sdt(p(f"12/{legal}13/2024 TBC"), tag=f"imr:{legal}", title=legal)
            + sdt(p(legal), tag=f"imr:{legal}", title=legal)
        )
    )
    return path


@given(st.text() | st.text(alphabet=ODD + "a\\u00"))
def test_what_is_visible_holds_nothing_that_is_obeyed(text: str) -> None:
    assert obeyed(visible(text)) == set()


@given(st.text())
def test_json_stays_the_same_data(text: str) -> None:
    shown = visible(json.dumps({text: [text]}, ensure_ascii=False))

    assert json.loads(shown) == {text: [text]}


def test_plain_text_stays_as_it_is() -> None:
    text = "“Adult A”\tŵ — 你好\n👩‍👩‍👧 a\u00adb"

    assert visible(text) == text


def commands(folder: Path) -> list[Sequence[str | Path]]:
    draft = odd_draft(folder)
    toml = folder / f"odd{ODD}.toml"
    toml.write_text(f'[checklist]\nid = "x"\nextends = "imr"\ntitle = "{ODD[-6:-1]}"\nodd = 1\n')
    return [
        ("check", draft),
        ("check", draft, "--format", "json"),
        ("check", draft, "--format", "markdown"),
        ("check", draft, "--format", "html"),
        ("check", draft, "--type", ODD),
        ("check", draft, "--role", ODD),
        ("check", draft, "--checklist", toml),
        ("check", draft, "--mapping", toml),
        ("check", folder / f"none{ODD}"),
        ("lint", draft),
        ("lint", draft, "--format", "json"),
        ("repair", draft, "-o", folder / f"new{ODD}.docx"),
        ("repair", draft, "-o", folder / f"new{ODD}"),
        ("items", "--type", ODD),
        ("items", "--checklist", toml),
        ("explain", ODD),
        ("new", "--type", ODD, "--force", ODD, "-o", folder / "new.docx"),
        ("new", "--type", "rr", "--force", "E", "-o", folder / f"new{ODD}.docx"),
        ("new", "--type", "rr", "--force", "E", "--brand", toml, "-o", folder / "other.docx"),
        ("new", "--type", "rr", "--force", "E", "--embed-addin", ODD, "-o", folder / "other.docx"),
        ("manifest", "--origin", ODD),
        ("serve", "--origin", ODD),
        ("serve", "--host", ODD),
        ("serve", "--sample", ODD),
        (ODD,),
        (f"--{ODD}",),
    ]


@pytest.mark.programs
def test_nothing_that_a_terminal_obeys_reaches_it(tmp_path: Path) -> None:
    quoted = 0
    for command in commands(tmp_path):
        done = ran(*command)
        shown = done.stdout + done.stderr
        assert obeyed(shown) == set(), command
        assert "Traceback" not in shown, command
        quoted += "\\u001b" in shown
    assert quoted > 12


@pytest.mark.programs
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_report_that_is_written_for_people_holds_nothing_of_it_either(
    form: str, tmp_path: Path
) -> None:
    ran("check", odd_draft(tmp_path), "--format", form, "-o", tmp_path / "report")

    assert obeyed((tmp_path / "report").read_text()) == set()


def test_one_place_writes_to_the_terminal() -> None:
    files = itertools.chain((ROOT / "imrkit").rglob("*.py"), (ROOT / "addin_server").rglob("*.py"))

    found = [
        path.name
        for path in files
        if re.search(r"\becho\(|\bprint\(|std(out|err)\.write", path.read_text("utf-8"))
    ]

    assert found == ["__main__.py", "terminal.py"]  # (the former: its version)


# What fails is said in words, with exit 2


@pytest.mark.programs
@pytest.mark.parametrize(
    "command", ["checks", "items", "--help", "--version", "explain IMR101", "check --help"]
)
def test_an_output_that_is_full_is_one_sentence(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = ran(*command.split(), capture_output=False, stdout=full, stderr=subprocess.PIPE)

    assert done.returncode == 2
    assert done.stderr == "imrkit: the output could not be written: No space left on device.\n"


@pytest.mark.programs
@pytest.mark.parametrize("command", ["checks", "items", "--help", "items --format json"])
def test_a_pipe_that_is_closed_is_no_result(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = ran(*command.split(), capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (2, "")


@pytest.mark.programs
def test_an_output_that_is_not_there_is_no_traceback() -> None:
    done = subprocess.run(
        ["sh", "-c", f"exec '{sys.executable}' -m imrkit checks >&- 2>&-"], check=False, timeout=60
    )

    assert done.returncode in (0, 2)


@pytest.mark.parametrize(
    "error", [ValueError("Adult A"), KeyError("Adult A"), RecursionError(), MemoryError()]
)
def test_a_fault_of_imrkit_s_own_is_said_in_words_and_quotes_nothing(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "imrkit", fail)

    with pytest.raises(SystemExit) as ended:
        imrkit.cli.main()

    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (2, "")
    assert f"a fault of imrkit itself ({type(error).__name__} in " in said.err
    assert "Adult A" not in said.err
    assert "Traceback" not in said.err


def test_whoever_stops_it_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "imrkit", stop)

    with pytest.raises(SystemExit) as ended:
        imrkit.cli.main()

    assert (ended.value.code, capsys.readouterr().err) == (2, "imrkit: stopped.\n")


DIGITS = "9" * 5_000


@pytest.mark.programs
@pytest.mark.parametrize(
    "body",
    [
        p("x", properties=f'<w:outlineLvl w:val="{DIGITS}"/>'),
        table(row(cell(p("x"), properties=f'<w:gridSpan w:val="{DIGITS}"/>'))),
        sdt(p("x"), f'<w:id w:val="{DIGITS}"/>', tag="t"),
        p(
            "x",
            properties=f'<w:numPr><w:ilvl w:val="{DIGITS}"/><w:numId w:val="{DIGITS}"/></w:numPr>',
        ),
    ],
)
@pytest.mark.parametrize("command", ["check", "lint"])
def test_numbers_of_many_digits_in_a_draft_are_no_traceback(
    body: str, command: str, tmp_path: Path
) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(docx(body))

    done = ran(command, path)

    assert done.returncode in (0, 1)
    assert done.stderr == ""


@pytest.mark.programs
@pytest.mark.parametrize(
    "text",
    [
        f"font = {'[' * 5_000}{']' * 5_000}",
        f"font = {'{a=' * 5_000}1{'}' * 5_000}",
        f"font = {'9' * 10_000}",
        f"font = 0x{'f' * 10_000}",
    ],
)
@pytest.mark.parametrize("option", ["--brand", "--checklist"])
def test_a_toml_file_that_is_too_much_is_no_traceback(
    text: str, option: str, tmp_path: Path
) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(text)

    done = ran("new", "--type", "rr", "--force", "E", option, path, "-o", tmp_path / "new.docx")

    assert done.returncode == 2
    assert "odd.toml" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr) < 2_000
