"""What a draft records of the protected characteristics is read from its tables and labels."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from imrkit.judging.characteristics import records
from imrkit.values.snapshot import Block, Cell, Paragraph, Table

NINE_ROWS = [
    ["Age", "43"],
    ["Disability", "Asthma"],
    ["Gender reassignment", "Not asked"],
    ["Marriage", "Married"],
    ["Pregnancy", "No"],
    ["Race", "White Welsh"],
    ["Religion", "Unknown"],
    ["Sex", "F"],
    ["Sexual orientation", "Not asked"],
]


def heading(text: str, level: int = 1) -> Paragraph:
    return Paragraph(text=text, heading_level=level)


def table(*rows: Sequence[str]) -> Table:
    return Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


def told(*blocks: Block) -> list[tuple[str, str, str, str]]:
    return [
        (str(one.characteristic), one.who, str(one.state), one.value)
        for found in records(blocks)
        for one in found.entries
    ]


def test_a_grid_with_a_column_for_each_person() -> None:
    grid = table(
        ["Characteristic", "Adult A", "Adult B"], ["Age", "43", "45"], ["Faith", "–", "None"]
    )

    assert told(grid) == [
        ("age", "Adult A", "known", "43"),
        ("age", "Adult B", "known", "45"),
        ("religion or belief", "Adult A", "unknown", "–"),
        ("religion or belief", "Adult B", "known", "None"),
    ]


def test_a_row_without_a_name_belongs_to_the_name_above() -> None:
    grid = table(
        ["Who", "Characteristic", "Entry"],
        ["Adult A", "Age", "43"],
        ["", "Sex", "F"],
        ["Adult B", "Sex", "M"],
    )

    assert [one[:2] for one in told(grid)] == [
        ("age", "Adult A"),
        ("sex", "Adult A"),
        ("sex", "Adult B"),
    ]


def test_columns_of_a_table_of_people() -> None:
    people = table(
        ["Name", "Tie", "DOB", "Ethnicity / religion"],
        ["Child C", "Subject", "2015", "Tamil / Hindu"],
        ["", "", "", ""],
    )

    assert {one[0] for one in told(people)} == {"age", "race", "religion or belief"}
    assert {one[1] for one in told(people)} == {"Child C"}


def test_labels_in_cells_beside_their_answers() -> None:
    assert told(
        table(["Gender", "Male", "Ethnicity", "White Irish"], ["GP", "P3", "Religion", ""])
    ) == [
        ("sex", "", "known", "Male"),
        ("race", "", "known", "White Irish"),
        ("religion or belief", "", "blank", ""),
    ]


def test_labels_on_lines() -> None:
    line = Paragraph(text="2.1 Age 79\tSex Male\tMarital status Widowed")
    assert [(one[0], one[3]) for one in told(line, Paragraph(text="Faith: Methodist"))] == [
        ("age", "79"),
        ("sex", "Male"),
        ("marriage and civil partnership", "Widowed"),
        ("religion or belief", "Methodist"),
    ]


def test_a_heading_of_its_own_for_each_below_one_about_the_nine() -> None:
    blocks = [
        heading("Protected characteristics"),
        heading("Age", 2),
        Paragraph(text="79"),
        heading("Race", 2),
        Paragraph(text="Roma"),
    ]

    assert [(one[0], one[3]) for one in told(*blocks)] == [("age", "79"), ("race", "Roma")]
    assert told(heading("Background"), heading("Age", 2), Paragraph(text="79")) == []


def test_a_list_of_contacts_records_nobody() -> None:
    assert (
        told(table(["Date", "Officer", "Ethnicity", "Outcome"], ["1 May", "PC1", "W1", "Nil"]))
        == []
    )


def test_what_the_text_beside_a_table_explains_is_explained() -> None:
    grid = table(["Characteristic", "Entry"], ["Age", "43"], ["Religion", "Unknown"])
    why = Paragraph(text="What is not known was never asked.")

    assert [one[2] for one in told(heading("Equality"), grid, why)] == ["known", "explained"]
    assert [one[2] for one in told(heading("Equality"), grid, heading("Other"), why)] == [
        "known",
        "unknown",
    ]


def test_that_pregnancy_does_not_apply_to_a_man_says_enough() -> None:
    grid = table(
        ["Characteristic", "Adult A", "Adult B"], ["Pregnancy", "N/A", "N/A"], ["Sex", "F", "M"]
    )

    assert [one[2] for one in told(grid)][:2] == ["unknown", "known"]


@given(st.permutations(NINE_ROWS))
def test_the_order_of_rows_does_not_matter(rows: list[list[str]]) -> None:
    assert set(told(table(["Characteristic", "Entry"], *rows))) == set(
        told(table(["Characteristic", "Entry"], *NINE_ROWS))
    )
