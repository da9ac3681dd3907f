"""A report says the same in every format."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support import said
from support.accepting import accepted_draft
from support.cases import CHECKLIST, Case, all_cases, input_of
from support.commands import DRAFTS, run, sample
from support.docx import docx, p

from imrkit import check
from imrkit.judging.report import Report, make_report
from imrkit.outputs import html, markdown, text
from imrkit.words.characters import visible

CASES = [case for case in all_cases() if case.fails]
DAY = date(2026, 11, 26)


def page(report: Report) -> str:
    return html.page(report, CHECKLIST, "draft.docx", made=DAY)


FORMATS: dict[str, tuple[Callable[[Report], str], Callable[[str], set[str]]]] = {
    "text": (lambda one: text.report(one, CHECKLIST, "draft.docx"), said.in_text),
    "markdown": (lambda one: markdown.report(one, CHECKLIST, "draft.docx"), said.in_markdown),
    "html": (page, said.in_html),
}


def assert_all_say_the_same(report: Report) -> None:
    for form, (write, read) in FORMATS.items():
        assert read(visible(write(report))) == said.expected(report, CHECKLIST, form), form


@pytest.mark.parametrize("name", DRAFTS)
def test_every_format_says_the_same_of_a_sample(name: str) -> None:
    draft, _, mapping = sample(name)
    report = check(draft, mapping=mapping)

    assert len(said.expected(report, CHECKLIST, "text")) > 5
    assert_all_say_the_same(report)


def test_every_format_says_the_same_of_what_is_accepted() -> None:
    report = check(accepted_draft("A <b>quotation</b>, *as* written."))

    assert report.findings
    assert report.open_findings == ()
    assert_all_say_the_same(report)
    for write, _ in FORMATS.values():
        assert "Accepted with a reason" in write(report)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_format_says_the_same_of_a_case(case: Case) -> None:
    assert_all_say_the_same(make_report(input_of(case.raw, CHECKLIST)))


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_the_command_writes_each_format(form: str, tmp_path: Path) -> None:
    arguments = ("check", *sample(DRAFTS[0]), "--format", form)
    shown = run(*arguments)
    out = tmp_path / "report"
    written = run(*arguments, "-o", out)

    assert shown.exit_code == written.exit_code == 1
    assert out.read_text("utf-8") == shown.output
    assert "IMR203" in shown.output


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_without_quotes_no_word_of_the_draft_is_shown(form: str, tmp_path: Path) -> None:
    draft = tmp_path / "Orrebrook.docx"
    draft.write_bytes(docx(p("It was Tamsin Orrebrook who called.")))

    assert "Orrebrook" in run("check", draft, "--format", form).output
    told = run("check", draft, "--format", form, "--no-quotes").output
    assert "Orrebrook" not in told
    assert "IMR802" in told


def test_json_of_a_report_is_what_it_was() -> None:
    shown = json.loads(run("check", *sample(DRAFTS[0]), "--format", "json").output)

    assert shown["findings"]
    assert all(one["message"] for one in shown["findings"])
