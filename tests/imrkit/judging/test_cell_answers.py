"""An author's words in a table are found where no room was left for them."""

from __future__ import annotations

from imrkit.judging.cell_answers import cell_answer
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Cell, Table

PART = "/word/document.xml"


def table(*rows: tuple[str, ...]) -> Table:
    return Table(
        rows=tuple(
            tuple(
                Cell(text=text, part=PART, path=(0, 0, at, column))
                for column, text in enumerate(row)
            )
            for at, row in enumerate(rows)
        )
    )


def label(anchor: str, row: int, column: int = 0, answered: int | None = None) -> Slot:
    area = AnswerArea(
        kind=AreaKind.CELL, part=PART, path=(0, 0, row, answered or 0), text="Something."
    )
    return Slot(
        kind=SlotKind.CELL,
        anchor=anchor,
        part=PART,
        path=(0, 0, row, column, 1),
        areas=() if answered is None else (area,),
    )


def test_behind_the_label_in_its_cell() -> None:
    asked = label("Learning", 0)

    assert cell_answer(table(("Learning\nA visit was missed.",)), asked, [asked]) == (
        "A visit was missed."
    )


def test_words_that_tell_what_to_write_are_no_answer() -> None:
    asked = label("Learning", 0)

    for told in ("Please say what was learnt.", "What was learnt?", "List all of them."):
        assert cell_answer(table((f"Learning\n{told}",)), asked, [asked]) == ""


def test_below_the_label() -> None:
    asked = label("Learning", 0)
    form = table(("Learning",), ("A visit was missed.",))

    assert cell_answer(form, asked, [asked]) == "A visit was missed."
    assert cell_answer(form, asked, [asked, label("A visit was missed.", 1)]) == ""


def test_not_below_where_something_stands_beside_the_label() -> None:
    asked = label("Learning", 0)

    assert cell_answer(table(("Learning", "One."), ("Two.", "Three.")), asked, [asked]) == ""


def test_below_an_answer_while_its_label_goes_on() -> None:
    asked = label("Learning", 0, answered=1)
    form = table(
        ("Learning", "Something."), ("", "And more."), ("", "Again."), ("Plan", "None."), ("", "x")
    )

    assert cell_answer(form, asked, [asked, label("Plan", 3)]) == "And more.\nAgain."


def test_a_label_with_room_of_its_own_has_nothing_beside_it() -> None:
    asked = label("Learning", 0, answered=1)

    assert cell_answer(table(("Learning", "Something."), ("Plan", "None.")), asked, [asked]) == ""


def test_columns_are_read_row_by_row() -> None:
    asked = Slot(kind=SlotKind.COLUMN, anchor="Date", part=PART, path=(0, 0, 0, 0, 1))

    assert cell_answer(table(("Date",), ("3 May",)), asked, [asked]) == ""
