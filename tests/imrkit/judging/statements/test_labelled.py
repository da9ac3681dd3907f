"""Recommendations in paragraphs that call themselves so, where a form has a place for none."""

from __future__ import annotations

from typing import Any

import pytest
from support.cases import CHECKLIST, input_of

from imrkit.judging.statements import StatementKind, statements
from imrkit.judging.statements.labelled import labelled_places

FIRST = "Recommendation 1 (learning 2): The Head of Custody will add a question on language."
SECOND = "Recommendation 2 (learning 1): The Head of Crime will name a sergeant for each suspect."
PLAN = {
    "rows": [
        ["Recommendation", "Owner", "Date"],
        ["1. The Head of Custody will add a question on language.", "Head of Custody", "May 2027"],
        ["2. The Head of Crime will name a sergeant.", "Head of Crime", "May 2027"],
    ]
}
COLUMNS = {"rec": "Recommendation", "owner": "Owner", "date": "Date"}
ENTRY = {
    "item": "action-plan-complete",
    "part": "actions",
    "heading": "Plan",
    "columns": COLUMNS,
}


def _input(*lessons: str) -> Any:
    blocks = [
        {"text": "Lessons", "heading": 1},
        "Learning 1: nobody owns a suspect.",
        *lessons,
        {"text": "Plan", "heading": 1},
        PLAN,
    ]
    raw = {"addressed": True, "blocks": blocks, "entries": [ENTRY]}
    return input_of(raw, CHECKLIST)


def test_they_are_found_under_a_heading_that_says_nothing_of_them() -> None:
    found = statements(_input(FIRST, SECOND), StatementKind.RECOMMENDATION)

    assert [one.name for one in found if one.row is None] == [
        "Recommendation 1",
        "Recommendation 2",
    ]
    assert found[0].place.where == "under “Lessons”"


@pytest.mark.parametrize(
    "lessons", [(), (FIRST,), ("Recommendation 1 was carried out.", "Recommendation 2 was not.")]
)
def test_one_alone_or_a_sentence_about_them_is_no_list(lessons: tuple[str, ...]) -> None:
    assert labelled_places(_input(*lessons), "rec-smart", "recs", ["recommendation"]) == ()
