"""Where a finding lies in a form whose questions stand in the first column of a table."""

from __future__ import annotations

from support.forms import Block, Cell, form

import imrkit

ROWS: list[list[Cell]] = [
    ["#*Guidance", "#*Level", "#*Report text"],
    ["*Author", "2", "A nurse of another ward"],
    [
        "*Background of the case",
        "2",
        "The lodger is a trans man and worked nights on the ring road.",
    ],
    [
        "*Care given",
        "2",
        "The patient was attention-seeking, in the words of nobody but the author.",
    ],
]


def where(*blocks: Block) -> list[str]:
    report = imrkit.check(imrkit.Draft.open(form(*blocks)))
    codes = ("IMR9206", "IMR9401")
    return [one.location.where for one in report.open_findings if one.code in codes]


def test_a_row_with_a_label_is_told_by_it() -> None:
    assert sorted(where("H1|Main report", ROWS)) == [
        "at “Background of the case”",
        "at “Care given”",
    ]


def test_a_row_of_events_is_told_by_its_number() -> None:
    events: list[list[Cell]] = [
        ["*Date", "*Event"],
        ["3 May 2024", "The patient was attention-seeking."],
    ]

    assert where("H1|Chronology", events) == ["under “Chronology”, row 1"]


def test_a_report_without_quotes_names_no_label_of_the_author() -> None:
    report = imrkit.check(imrkit.Draft.open(form("H1|Main report", ROWS)))

    shown = [one.location.where for one in imrkit.without_quotes(report).open_findings]

    assert shown
    assert not any("Background of the case" in one for one in shown)


JUDGES = "Adult A was attention-seeking, and a letter was sent to the school in May."


def test_a_line_is_told_by_its_label() -> None:
    assert where("H1|Part 2", f"**What it meant:** {JUDGES}") == ["at “What it meant:”"]


def test_what_stands_below_a_heading_without_a_style_is_told_by_it() -> None:
    bold = ("H1|Part 2", "*Q3. Sharing", JUDGES, "H1|Part 3", "Nothing more is known.")

    assert where(*bold) == ["under “Q3. Sharing”"]
    assert where(*bold[:2], "H2|Calls", JUDGES) == ["under “Calls”"]
