"""What a draft records of the protected characteristics is read from its tables and labels."""

from __future__ import annotations

import pytest

from imrkit.judging.characteristics.states import is_box, state_of


@pytest.mark.parametrize(
    "value",
    ["", "  ", "☐", "____", "☐ Male   ☐ Female", "Choose an item.", "<as recorded>", "dd/mm/yyyy"],
)
def test_nothing_stands_there(value: str) -> None:
    assert state_of(value) == "blank"


@pytest.mark.parametrize(
    "value",
    ["Unknown", "not known.", "N/K", "n/a", "–", "?", "Unknown at this time", "Not applicable"],
)
def test_not_known_and_no_more(value: str) -> None:
    assert state_of(value) == "unknown"


@pytest.mark.parametrize(
    "value",
    [
        "Not recorded",
        "not asked",
        "She was not asked",
        "Declined to say",
        "Unknown, the form has no box",
        "N/A because he is male",
        "Not established",
        "not recorded on police systems",
        "Prefer not to say",
    ],
)
def test_a_few_words_say_why(value: str) -> None:
    assert state_of(value) == "explained"


@pytest.mark.parametrize(
    "value",
    ["43", "None", "None known", "White British", "☐ Male   ☒ Female", "No", "Jedi", "Unmarried"],
)
def test_something_is_known(value: str) -> None:
    assert state_of(value) == "known"


def test_the_rest_of_the_row_may_say_why() -> None:
    assert state_of("Unknown", ["Not known", "Asked and declined"]) == "explained"
    assert state_of("", ["Not asked"]) == "explained"
    assert state_of("Unknown", ["Not known", "Choose one"]) == "unknown"


def test_a_box_for_a_tick_is_no_value() -> None:
    assert is_box("☒")
    assert is_box(" ☐ ")
    assert not is_box("☒ Yes")
    assert not is_box("")
