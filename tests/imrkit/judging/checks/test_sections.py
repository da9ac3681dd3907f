"""A text that stands at several places is told of once, at the nearest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.cases import CHECKLIST, input_of

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import assertions
from imrkit.judging.checks.sections import sections_of, without_quotations
from imrkit.judging.checks.telling import telling

BEYOND, RISK = "analysis-beyond-description", "analysis-risk-assessment"
ENTRIES = [{"item": BEYOND, "heading": "Analysis"}, {"item": RISK, "heading": "Risk"}]


def draft(*blocks: object) -> CheckInput:
    return input_of({"blocks": list(blocks), "entries": ENTRIES}, CHECKLIST)


def heading(text: str, level: int) -> dict[str, object]:
    return {"text": text, "heading": level}


def test_what_stands_at_a_place_inside_another_is_not_told_twice() -> None:
    seen = draft(heading("Analysis", 1), heading("Risk", 2), "The form was filled in.")

    found = sections_of(seen, (BEYOND, RISK))

    assert [(one.place.item, one.text) for one in found] == [(RISK, "The form was filled in.")]


def test_a_heading_inside_a_place_parts_its_text() -> None:
    seen = draft(heading("Analysis", 1), "First.", heading("A visit", 2), "Second.")

    found = sections_of(seen, (BEYOND,))

    assert [(one.heading, one.text.strip()) for one in found] == [
        ("", "First."),
        ("A visit", "Second."),
    ]
    assert found[1].location.where == "under “Analysis”, “A visit”"


@given(st.lists(st.sampled_from(["One.", "Two is here.", "“Three”, he said."]), max_size=6))
def test_each_paragraph_is_asserted_where_it_stands(lines: list[str]) -> None:
    seen = draft(heading("Analysis", 1), *lines, heading("Elsewhere", 1), "Four.")

    found = assertions(seen)

    assert [one.whole[one.start :][: len(one.text)] for one in found][:-1] == lines
    assert found[-1].item == ""


@given(st.text(alphabet='ab “”"\n', max_size=40))
def test_without_its_quotations_a_text_keeps_its_length(text: str) -> None:
    assert len(without_quotations(text)) == len(text)


def test_what_a_text_quotes_is_not_its_authors() -> None:
    assert telling("He wrote that the care was “timely and excellent” that night.").judged == 0
    assert telling("The care he was given was timely and excellent that night.").judged == 1
