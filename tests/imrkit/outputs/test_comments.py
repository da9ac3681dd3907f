"""A report as comments: the summary first, then each finding that is open, in words that show."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from support.accepting import accepted_draft
from support.cases import CHECKLIST
from support.commands import DRAFTS, sample
from support.docx import docx, p

from imrkit import Severity, check
from imrkit.judging.without_quotes import without_quotes
from imrkit.outputs.comments import comments

ODD = "\u202e\u2066\u200f\u061c\u2028"
WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.NOTE: "Question"}


@pytest.mark.parametrize("name", DRAFTS)
def test_each_finding_says_what_is_there_why_and_what_to_do_at_its_place(name: str) -> None:
    draft, _, mapping = sample(name)
    report = check(draft, mapping=mapping)
    first, *rest = comments(report, report, CHECKLIST)

    assert report.open_findings
    assert first.path == ()
    assert len(rest) == len(report.open_findings)
    for said, one in zip(rest, report.open_findings, strict=True):
        head = f"{WORDS[one.severity]} {one.code}: {one.message}"
        assert said.lines[:3] == (head, one.why, one.remedy)
        assert (said.part, said.path) == (one.location.part, one.location.path)
        assert (said.quote, said.paragraph) == (one.location.quote, one.location.paragraph)


def test_the_first_sums_up_and_says_what_was_not_checked() -> None:
    report = check(docx(p("[TBC]")))
    first, *_ = comments(report, report, CHECKLIST)
    words = "\n".join(first.lines)

    assert report.not_checked
    assert all(one.code in words and one.reason in words for one in report.not_checked)
    assert report.checklist.status in words


def test_what_is_accepted_has_no_comment_and_is_counted() -> None:
    report = check(accepted_draft("A quotation."))
    (only,) = comments(report, report, CHECKLIST)

    assert f"not shown here: {len(report.findings)}." in "\n".join(only.lines)


def test_without_quotes_the_words_are_left_out_and_their_place_stays() -> None:
    report = check(docx(p("It was Tamsin Orrebrook who called.")))
    said = comments(report, without_quotes(report), CHECKLIST)

    assert any(one.quote == "Tamsin Orrebrook" for one in said)
    assert not any("Orrebrook" in line for one in said for line in one.lines)


def test_what_turns_a_text_is_written_out() -> None:
    report = check(docx(p("It was Tamsin Orrebrook who called.")))
    odd = tuple(replace(one, message=f"Odd{ODD}") for one in report.findings)
    report = replace(report, findings=odd)
    lines = [line for one in comments(report, report, CHECKLIST) for line in one.lines]

    assert any("\\u202e" in line for line in lines)
    assert not any(unicodedata.category(one) in ("Cc", "Zl") for line in lines for one in line)
    assert not set(ODD) & set("".join(lines))
