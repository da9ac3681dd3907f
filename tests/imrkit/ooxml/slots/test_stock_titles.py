"""The titles of reports are told by their words where an author gave them no other sign."""

from __future__ import annotations

import pytest
from support.forms import Block, Cell, found, slots

TEXT = "The worker wrote to the family on 3 May and rang them twice in the week after it."
HEADING = "heading"


@pytest.mark.parametrize(
    "title",
    [
        "Background",
        "Background:",
        "4. Analysis of practice",
        "4  Analysis of practice",
        "C. Terms of Reference",
        "Section 4: Equality & Diversity",
        "The voice of the child",
        "LESSONS LEARNT",
    ],
)
def test_a_plain_line_above_a_text_is_a_heading(title: str) -> None:
    assert found(title, TEXT) == [(HEADING, " ".join(title.split()))]
    assert slots(title, "", TEXT)[0].areas[0].text == TEXT


@pytest.mark.parametrize(
    "blocks",
    [
        ("Cover: ", "Background", "Methodology", "Analysis", "A short note of what it holds"),
        (TEXT, "•Background", TEXT),
        (TEXT, "The background", "of the family", TEXT),
        (TEXT, "Analysis of the blood", TEXT),
        (TEXT, "Background is given in the annex, which the panel has seen.", TEXT),
    ],
)
def test_other_lines_are_none(blocks: tuple[Block, ...]) -> None:
    assert not [one for one in found(*blocks) if one[0] == HEADING]


def test_a_form_that_nobody_has_filled_in_asks_as_before() -> None:
    assert found("Background:", "", "", "Analysis:", "", "") == [
        ("label", "Background:"),
        ("label", "Analysis:"),
    ]


def test_a_title_on_the_line_of_its_text() -> None:
    (asked,) = slots(f"**Good practice** – {TEXT}")

    assert (asked.anchor, asked.areas[0].text) == ("Good practice", TEXT)


def test_bold_labels_go_on_below_a_text_where_they_are_the_authors_manner() -> None:
    titles = ["Who came", "What was said", "What was done", "Who was told"]
    lines = [f"**{one}:** {TEXT}" for one in titles]

    assert [words for _, words in found(*lines[:3], TEXT + TEXT, lines[3])] == [
        f"{one}:" for one in titles
    ]
    assert [words for _, words in found(lines[0], TEXT + TEXT, lines[1])] == ["Who came:"]


def test_a_label_that_leads_a_text_is_a_part_of_the_answer_before_it() -> None:
    assert found(f"Learning:\tPoint 1: {TEXT}") == [("label", "Learning:")]
    assert len(found("Name:\tDate: 2 May")) == 2


def test_rows_ask_where_the_heads_of_columns_say_so() -> None:
    rows: list[list[Cell]] = [["1. What was known", TEXT], ["2. What was done", TEXT]]

    asked = found([["*Question", "*Response"], *rows])
    assert ("row", "1. What was known") in asked
    assert not any(kind == "row" for kind, _ in found([["*Issue", "*Outcome"], *rows]))
