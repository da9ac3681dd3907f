"""Where a draft answers an item, told by headings, labels and titles that no mapping names."""

from __future__ import annotations

from typing import Any

import pytest
from support.cases import CHECKLIST, input_of

from imrkit.checklist import ChecklistItem
from imrkit.judging.found_places import every_place, found_places
from imrkit.judging.places import Place

STORY: list[Any] = [{"text": "Elsewhere", "heading": 1}, "The officer came at nine."]
ENTRIES = [{"item": "analysis-beyond-description", "heading": "Elsewhere"}]


def _item(name: str) -> ChecklistItem:
    item = CHECKLIST.item(name)
    assert item is not None
    return item


def _found(name: str, *blocks: Any) -> tuple[Place, ...]:
    raw = {"addressed": True, "blocks": [*STORY, *blocks], "entries": ENTRIES}
    return found_places(input_of(raw, CHECKLIST), _item(name))


@pytest.mark.parametrize(
    "blocks",
    [
        [{"text": "Parallel processes", "heading": 1}, "None known."],
        [
            {"text": "7. Parallel proceedings", "heading": 3},
            "None known.",
            {"text": "Next", "heading": 3},
        ],
        ["Parallel processes: None known."],
        ["Parallel processes:", "None known.", "Next:", "The officer left."],
        [{"rows": [["Parallel processes", "None known."], ["Next", "The officer left."]]}],
        [{"rows": [["No.", "Asked", "Answer"], ["7", "Parallel processes", "None known."]]}],
    ],
)
def test_an_answer_is_found_by_its_heading_or_label(blocks: list[Any]) -> None:
    [place] = _found("parallel-processes-listed", *blocks)

    assert place.text == "None known."
    assert "Parallel" in place.where
    assert place.path


@pytest.mark.parametrize(
    "blocks",
    [
        ["The force listed its parallel processes. None known."],
        [{"text": "Previous parallel processes", "heading": 1}, "None known."],
        [
            {"text": "Parallel processes", "heading": 1},
            {"text": "Next", "heading": 1},
            "None known.",
        ],
        [{"rows": [["Parallel processes", "Actions", "Date"], ["One", "None", "May"]]}],
        [
            {
                "rows": [
                    ["System", "What was searched", "Result"],
                    ["Crime recording", "Parallel processes", "None"],
                    ["Custody", "Parallel processes", "None"],
                ]
            }
        ],
    ],
)
def test_what_is_no_heading_or_label_with_an_answer_is_no_place(blocks: list[Any]) -> None:
    assert not _found("parallel-processes-listed", *blocks)


def test_a_table_is_a_list_by_its_titles() -> None:
    table = {"rows": [["Ref", "Recommendation", "By whom", "By"], ["1", "Ring back.", "", "1 May"]]}

    [place] = _found("rec-smart", table)

    assert place.item_part == "recs"
    assert place.rows is not None
    assert dict(place.rows[0].cells)["text"] == "Ring back."
    assert {"owner", "date"} <= set(place.rows[0].cells)
    assert not _found("action-plan-complete", table)


def test_a_table_below_a_heading_is_its_list_when_somebody_answers_for_it() -> None:
    heading = {"text": "Recommendations", "heading": 1}
    plan = {"rows": [["No.", "What", "Who"], ["1", "Ring each caller back.", "Head of Contact"]]}
    other = {"rows": [["No.", "What", "Colour"], ["1", "Ring each caller back.", "Red"]]}

    assert [one.rows is not None for one in _found("rec-smart", heading, plan)] == [True]
    assert not _found("rec-smart", heading, other)


def test_questions_stand_beside_their_numbers() -> None:
    asked = ["How was risk graded?", "What was her sister told?", "Who wrote the plan?"]
    rows = [[f"Q{number}", text] for number, text in enumerate(asked, 1)]

    [place] = _found("tor-included", {"rows": [["No.", "Question"], *rows]})

    assert place.text.split("\n") == [f"{number}. {text}" for number, text in rows]
    assert place.where == "beside “Q1”"
    assert not _found("tor-included", {"rows": rows[:2]})
    assert not _found("tor-included", {"rows": [[one, "Yes."] for one, _ in rows]})


def test_what_is_mapped_is_not_found_again() -> None:
    raw = {"addressed": True, "blocks": STORY, "entries": ENTRIES}
    item = _item("analysis-beyond-description")
    check_input = input_of(raw, CHECKLIST)

    assert every_place(check_input, item) == check_input.places_of(item) != ()


def test_an_item_that_its_control_answers_is_answered_nowhere_else() -> None:
    control = {"tag": "imr:parallel-processes-listed", "text": "The trial is in May."}
    blocks = [{"text": "Parallel processes", "heading": 1}, "None known."]
    check_input = input_of({"controls": [control], "blocks": blocks}, CHECKLIST)

    places = every_place(check_input, _item("parallel-processes-listed"))

    assert [one.text for one in places] == ["The trial is in May."]
