"""Answers that answer nothing, in forms whose labels are bold lines."""

from __future__ import annotations

import pytest
from support.forms import Block, form

import imrkit

LONG = (
    "Staff knew of the debts from May 2024 and asked about them twice, each time by letter and "
    "never at home, because visits had been stopped that spring."
)


def found(*blocks: Block) -> list[str]:
    """Return the stock answers in a form, as its author wrote them."""
    report = imrkit.check(imrkit.Draft.open(form(*blocks)))
    told = (one for one in report.open_findings if one.code in ("IMR206", "IMR9301"))
    return [one.quotes[0] for one in told]


@pytest.mark.parametrize(
    "answer",
    [
        "See chronology.",
        "12. See above",
        "4.3 As stated earlier.",
        "Please refer to section 6.",
        "See my earlier answer.",
        "This has been covered in the chronology.",
        "(b) As per narrative",
        "Ditto.",
        "Discussed elsewhere.",
        "See relevant section.",
    ],
)
@pytest.mark.parametrize("number", ["", "2. ", "Q2: "])
def test_a_pointer_below_a_bold_question_is_told(answer: str, number: str) -> None:
    blocks = (
        *("H1|Part 4: Our answers", "*Q1. Did we ask about money?", LONG),
        *(f"*{number}Was information shared with the landlord?", answer),
        *("*What got in the way", LONG, "H1|Learning", LONG),
    )

    assert found(*blocks) == [answer]


@pytest.mark.parametrize(
    "answer",
    [
        "See paragraphs 12 to 14.",
        "4.3 As paragraph 4.1 says, nobody asked.",
        "The landlord was told by letter on 3 May.",
        "Not until June; see Appendix 2 for the letters.",
        "Seen in May, and shared that day.",
    ],
)
def test_an_answer_below_a_bold_question_is_left(answer: str) -> None:
    blocks = (
        *("H1|Part 4: Our answers", "*Q1. Did we ask about money?", LONG),
        *("*Was information shared with the landlord?", answer),
        *("*What got in the way", LONG, "H1|Learning", LONG),
    )

    assert found(*blocks) == []


def test_a_pointer_among_other_paragraphs_is_left() -> None:
    assert found("H1|Our answers", "*Was it shared?", "See chronology.", LONG) == []
