"""A report as text: the gravest last, a summary under all of it, colours on a terminal alone."""

from __future__ import annotations

import itertools
import os
import pty
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from support.commands import DRAFTS, sample
from support.docx import docx, p, style

from imrkit import Severity, check, load_checklist
from imrkit.judging.report import Report
from imrkit.outputs import text
from imrkit.outputs.contents import contents, summary

CHECKLIST = load_checklist()
RANKS = {"error": 3, "warning": 2, "question": 1}
ESCAPE = "\x1b"


def of_sample(name: str) -> Report:
    draft, _, mapping = sample(name)
    return check(draft, mapping=mapping)


def ranks_by_section(shown: str) -> list[list[int]]:
    """Return how grave each finding is, by the section that it stands in, in order."""
    return [
        [RANKS[word] for word in re.findall(r"^ +(error|warning|question) IMR\d+:", one, re.M)]
        for one in shown.split("\n\n")
    ]


def mixed(name: str) -> Report:
    """Return a report whose findings are errors, warnings and questions in turn."""
    report = of_sample(name)
    kinds = itertools.cycle((Severity.ERROR, Severity.NOTE, Severity.WARNING))
    found = tuple(replace(one, severity=next(kinds)) for one in report.findings)
    return replace(report, findings=found)


@pytest.mark.parametrize("name", DRAFTS)
def test_the_gravest_stands_last_of_sections_and_in_them(name: str) -> None:
    ranks = [one for one in ranks_by_section(text.report(mixed(name), CHECKLIST, "d")) if one]

    gravest = [max(one) for one in ranks]
    assert len(set(gravest)) > 1
    assert gravest == sorted(gravest)
    assert any(len(set(one)) > 1 for one in ranks)


@pytest.mark.parametrize("name", DRAFTS)
def test_the_gravest_of_an_item_stands_last(name: str) -> None:
    report = mixed(name)
    item = max(report.items, key=lambda one: sum(f.item == one.id for f in report.findings))
    only = replace(report, findings=tuple(f for f in report.findings if f.item == item.id))
    ranks = [one for one in ranks_by_section(text.report(only, CHECKLIST, "d")) if one]

    assert len(ranks) == 1
    assert ranks[0] == sorted(ranks[0])
    assert len(set(ranks[0])) > 1


@pytest.mark.parametrize("name", DRAFTS)
def test_the_last_line_counts_what_was_found(name: str) -> None:
    report = of_sample(name)
    words = " ".join(text.report(report, CHECKLIST, "d").split())

    warnings = sum(one.severity == "warning" for one in report.open_findings)
    assert words.endswith(summary(report))
    assert f"{warnings} warning" in summary(report)
    assert all(one.code in summary(report) for one in report.not_checked)


def test_nothing_found_is_said_so() -> None:
    report = check(docx(p("Adult A was seen."), headers={"h": p("OFFICIAL-SENSITIVE")}))

    assert report.open_findings == ()
    assert summary(report).startswith("nothing found; ")


def test_what_is_the_same_at_several_places_is_said_once_with_all_of_them() -> None:
    report = check(docx(p("RESTRICTED") * 2 + p("Note.") + p("RESTRICTED")))
    one = report.findings[0]
    places = [replace(one.location, where=f"under “{name}”") for name in ("A", "B")]
    report = replace(report, findings=tuple(replace(one, location=two) for two in places))

    several = [
        one
        for item in contents(report, CHECKLIST, "d").items
        for one in item.remarks
        if len(one.findings) > 1
    ]
    words = " ".join(text.report(report, CHECKLIST, "d").split())

    assert several
    for remark in several:
        assert f"{remark.first.code}: {remark.first.message} ({remark.where})" in words
        assert all(one.location.where in remark.where for one in remark.findings)


# Colours


def on_a_terminal(draft: Path, *arguments: str, **environment: str) -> str:
    """Return what a terminal gets of a report."""
    reading, writing = pty.openpty()
    plain = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "imrkit", "check", str(draft), *arguments],
        stdout=writing,
        stderr=subprocess.DEVNULL,
        env={**plain, "TERM": "xterm", **environment},
    ):
        os.close(writing)
        pieces = []
        while piece := _read(reading):
            pieces.append(piece)
    os.close(reading)
    return b"".join(pieces).decode()


def _read(reading: int) -> bytes:
    try:
        return os.read(reading, 65_536)
    except OSError:  # Linux says so that the other end is closed
        return b""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(docx(style("H", "heading 1") + p("[TBC]"), headers={"h": p("RESTRICTED")}))
    return path


@pytest.mark.programs
def test_a_terminal_is_shown_colours(draft: Path) -> None:
    shown = on_a_terminal(draft)

    assert f"{ESCAPE}[33mwarning IMR" in shown
    assert re.sub(r"\x1b\[\d+m", "", shown).count(ESCAPE) == 0


@pytest.mark.programs
@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_whoever_wants_no_colours_has_none(environment: dict[str, str], draft: Path) -> None:
    shown = on_a_terminal(draft, **environment)

    assert "warning IMR" in shown
    assert ESCAPE not in shown


@pytest.mark.programs
def test_a_file_and_a_pipe_have_none(draft: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    on_a_terminal(draft, "-o", str(out))
    piped = subprocess.run(
        [sys.executable, "-m", "imrkit", "check", draft], capture_output=True, text=True
    )

    assert ESCAPE not in out.read_text("utf-8")
    assert out.read_text("utf-8") == piped.stdout
