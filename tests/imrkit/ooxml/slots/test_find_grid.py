"""What the cells of a table ask for, and where each is answered."""

from __future__ import annotations

import pytest
from support.forms import Cell, found, slots

from imrkit.values.slots import AreaKind, Slot

H, CELL, CHOICE, COLUMN, ROW = "heading", "cell", "choice", "column", "row"
Rows = list[list[Cell]]
Expected = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Name", ""], ["Born", ""]], [(CELL, "Name"), (CELL, "Born")]),
        ([["#Name", "", "#Born", ""]], [(CELL, "Name"), (CELL, "Born")]),
        ([["Name: ", "Post: "]], [(CELL, "Name:"), (CELL, "Post:")]),
        (
            [["Name:", ("Address:", "Tel No:")]],
            [(CELL, "Name:"), (CELL, "Address:"), (CELL, "Tel No:")],
        ),
        (
            [[("Name of service:", ""), ("Address:", "")]],
            [(CELL, "Name of service:"), (CELL, "Address:")],
        ),
        ([["*Date", "*Event"], ["", ""], ["", ""]], [(COLUMN, "Date"), (COLUMN, "Event")]),
        ([["Date", "Event"], ["", ""]], [(COLUMN, "Date"), (COLUMN, "Event")]),
        (
            [["*Question", "*Yes", "*No"], ["Was it seen?", "", ""], ["It was graded.", "", ""]],
            [(COLUMN, "Question"), (CHOICE, "Was it seen?"), (CHOICE, "It was graded.")],
        ),
        (
            [["*Point", "*Proof"], ["Was it seen?", ""], ["It was graded.", ""]],
            [
                (COLUMN, "Point"),
                (COLUMN, "Proof"),
                (ROW, "Was it seen?"),
                (ROW, "It was graded."),
            ],
        ),
        (
            [
                ["*Question", "*Prompts", "*Response"],
                ["1. What?", "Dates; people", ""],
                ["2. Why?", "Systems", ""],
            ],
            [
                (COLUMN, "Question"),
                (COLUMN, "Prompts"),
                (COLUMN, "Response"),
                (ROW, "1. What?"),
                (ROW, "2. Why?"),
            ],
        ),
        (
            [["*Lead", "*Date"], ["2>#Theme 1"], ["", ""], ["2>#Theme 2"], ["", ""]],
            [(COLUMN, "Lead"), (COLUMN, "Date"), (ROW, "Theme 1"), (ROW, "Theme 2")],
        ),
        ([["Summary"], [""], ["Analysis"], [""]], [(CELL, "Summary"), (CELL, "Analysis")]),
        ([["2>#The event"], ["2>"], ["2>#Lessons"], ["2>"]], [(H, "The event"), (H, "Lessons")]),
        (
            [["2>Adults Initials: "], ["Received: ", "Sent: "]],
            [(CELL, "Adults Initials:"), (CELL, "Received:"), (CELL, "Sent:")],
        ),
        ([["#Was it seen?", "YES/NO"]], [(CHOICE, "Was it seen?")]),
        ([["#Decision (tick one)", "Go on ☐  Stop ☐"]], [(CHOICE, "Decision (tick one)")]),
        ([["Sex: Male ☐ Female ☐", "Age:"]], [(CHOICE, "Sex:"), (CELL, "Age:")]),
        ([["#Signed", "\t\t\tDate  "]], [(CELL, "Signed"), (CELL, "Date")]),
        (
            [["#Accepted by", "Name: \t\tDate:"]],
            [(CELL, "Accepted by"), (CELL, "Name:"), (CELL, "Date:")],
        ),
        (
            [["Describe what happened and who was there. Give dates.", ""]],
            [(CELL, "Describe what happened and who was there. Give dates.")],
        ),
        ([["1", "What did you do?", ""]], [(CELL, "What did you do?")]),
        (
            [["2>*Writer", "2>*Officer"], ["Name", "", "Name", ""], ["Date", "", "Date", ""]],
            [
                (ROW, "Writer"),
                (ROW, "Officer"),
                (CELL, "Name"),
                (CELL, "Name"),
                (CELL, "Date"),
                (CELL, "Date"),
            ],
        ),
        (
            [
                ["Number", "Date", "Time"],
                ["2>Patient", "Age"],
                ["3>What happened"],
                ["Crew", "2>Car"],
            ],
            [
                (CELL, one)
                for one in (
                    "Number",
                    "Date",
                    "Time",
                    "Patient",
                    "Age",
                    "What happened",
                    "Crew",
                    "Car",
                )
            ],
        ),
        (
            [["2>*Crew", "*Code"], ["2>", ""], ["#Seen?", "2>"], ["Told", "2>"]],
            [(COLUMN, "Crew"), (COLUMN, "Code"), (CELL, "Seen?"), (CELL, "Told")],
        ),
        ([["#Part 1 – The person"]], [(H, "Part 1 – The person")]),
        ([["Guidance. Read all of this before you begin to write."]], []),
        (
            [[("*How to use this form", "•Write plainly", "•Use codes", "Send it back by 1 May.")]],
            [],
        ),
    ],
)
def test_what_asks(rows: Rows, expected: Expected) -> None:
    assert found(rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["#Name", "Adult A"], ["#Agency", "Police"]], [(CELL, "Name"), (CELL, "Agency")]),
        ([["Name", "Adult A"], ["Agency", "Police"]], [(CELL, "Name"), (CELL, "Agency")]),
        (
            [["*Date", "*Event"], ["1 May 2020", "Seen at home"], ["", ""]],
            [(COLUMN, "Date"), (COLUMN, "Event")],
        ),
        (
            [["*Action", "*Lead"], ["Ring it through", "Scheduler"], ["Add cups", ""], ["", ""]],
            [(COLUMN, "Action"), (COLUMN, "Lead")],
        ),
        (
            [["*No.", "*Question", "*Response"], ["#1", "*What?", "A fall."], ["#2", "*Why?", ""]],
            [
                (COLUMN, "No."),
                (COLUMN, "Question"),
                (COLUMN, "Response"),
                (ROW, "What?"),
                (ROW, "Why?"),
            ],
        ),
    ],
)
def test_answers_are_none(rows: Rows, expected: Expected) -> None:
    assert found(rows) == expected


def area_paths(slot: Slot) -> list[tuple[int, ...]]:
    return [one.path[2:] for one in slot.areas]


def test_the_cells_below_a_column_and_those_beside_a_row_are_its_areas() -> None:
    question, view, _, row = slots([["*Question", "*View", "*Source"], ["*Seen?", "", ""]])

    assert area_paths(question) == []
    assert area_paths(view) == [(3, 1)]
    assert area_paths(row) == [(3, 1), (3, 2)]


def test_columns_for_yes_and_no_are_the_options_of_a_row() -> None:
    _, row, comment = slots([["*Question", "*Yes", "*No"], ["Seen?", "x", ""], ["Told?", "", ""]])

    assert [(one.text, one.is_chosen) for one in row.options] == [("Yes", True), ("No", False)]
    assert [one.is_chosen for one in comment.options] == [False, False]


def test_a_label_is_answered_in_its_own_cell_beside_it_or_below() -> None:
    own, beside = slots([["Name:", "Post: "]])[0], slots([["Name:", ""]])[0]
    below = slots([["Name"], [""]])[0]

    assert [one.kind for one in own.areas] == [AreaKind.LINE]
    assert area_paths(beside) == [(2, 1)]
    assert area_paths(below) == [(3, 0)]


def test_the_words_of_a_form_in_a_cell_are_no_answer() -> None:
    first, second = slots([["Born", "dd/mm/yyyy"], ["Views", "/In their own words"]])

    assert (first.areas[0].text, first.areas[0].prompt) == ("", "dd/mm/yyyy")
    assert (second.areas[0].text, second.areas[0].prompt) == ("", "In their own words")


def test_options_say_which_is_ticked() -> None:
    (slot,) = slots([["Seen?", "☒ Yes ☐ No"]])

    assert [(one.text, one.is_chosen) for one in slot.options] == [("Yes", True), ("No", False)]
    assert slot.text == "Yes"


def test_a_table_is_about_its_band_or_what_stands_above_it() -> None:
    above = slots("H1|Family", [["*Name", "*Born"], ["", ""]])[1]
    below_band = slots([["2>#Family"], ["Name", ""]])[1]

    assert (above.table_title, below_band.table_title) == ("Family", "Family")


def test_help_in_the_cell_of_a_label_is_its_guidance() -> None:
    (slot,) = slots([[("*Authors", "/Post, not only name."), ""]])

    assert (slot.anchor, slot.guidance) == ("Authors", "Post, not only name.")


def test_help_on_the_next_line_of_a_title_is_not_in_it() -> None:
    (slot,) = slots([["#Siblings\nGive names and dates of birth of all of them.", ""]])

    assert slot.anchor == "Siblings"
