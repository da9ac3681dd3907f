"""Each text of a package is read once, with the headings that it stands under."""

from __future__ import annotations

from imrkit.judging.passages import HeadingIndex, passages
from imrkit.values.headings import HeadingLevel
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Cell, Paragraph, Snapshot, Table

PART = "/word/document.xml"


def paragraph(text: str, at: int, level: HeadingLevel | None = None) -> Paragraph:
    return Paragraph(text=text, heading_level=level, part=PART, path=(0, at))


def snapshot() -> Snapshot:
    cells = (
        Cell(text="4 May", part=PART, path=(0, 4, 1, 0)),
        Cell(text="He rang", part=PART, path=(0, 4, 1, 1)),
    )
    titles = (Cell(text="When"), Cell(text="What"))
    return Snapshot(
        blocks=(
            paragraph("Title page", 0),
            paragraph("Analysis", 1, 1),
            paragraph("Risk", 2, 2),
            paragraph("They spoke.", 3),
            Table(rows=(titles, cells), part=PART, path=(0, 4)),
            paragraph("Learning", 5, 1),
        )
    )


def test_a_passage_knows_the_headings_above_it() -> None:
    found = {one.text: one.headings for one in passages(snapshot())}

    assert found["Title page"] == ()
    assert found["They spoke."] == found["He rang"] == ("Analysis", "Risk")
    assert found["Learning"] == ("Learning",)


def test_where_no_heading_has_a_style_one_that_looks_so_is_known() -> None:
    typed = Slot(kind=SlotKind.HEADING, anchor="7.2 Risk", level=2, part=PART, path=(0, 0))
    draft = Snapshot(blocks=(paragraph("7.2 Risk", 0), paragraph("They spoke.", 1)), slots=(typed,))
    found = passages(draft)

    assert [one.text for one in found if one.is_prose] == ["They spoke."]
    assert [one.where for one in found if one.is_prose] == ["under “7.2 Risk”"]


def test_where_headings_have_a_style_no_other_is_one() -> None:
    typed = Slot(kind=SlotKind.HEADING, anchor="Action 3", level=2, part=PART, path=(0, 1))
    draft = Snapshot(
        blocks=(paragraph("Plan", 0, 1), paragraph("Action 3", 1), paragraph("A form.", 2)),
        slots=(typed,),
    )

    assert [one.where for one in passages(draft) if one.is_prose] == ["under “Plan”"] * 2


def test_what_is_prose() -> None:
    assert [one.text for one in passages(snapshot()) if one.is_prose] == [
        "Title page",
        "They spoke.",
        "4 May",
        "He rang",
    ]


def test_the_headings_above_an_address() -> None:
    index = HeadingIndex.of(passages(snapshot()))

    assert index.above(PART, (0, 4, 1)) == ("Analysis", "Risk")  # what holds a passage
    assert index.above(PART, (0, 4, 1, 0, 7)) == ("Analysis", "Risk")  # what stands in one
    assert index.above(PART, (0, 9)) == ("Learning",)
    assert index.above("/word/header1.xml", (0, 1)) == ()
    assert index.above("", ()) == ()


def test_a_table_in_a_cell_is_under_the_headings_of_its_cell() -> None:
    inner = Cell(text="09/09/2024", part=PART, path=(0, 1, 2, 1, 0, 1, 0))
    outer = (Cell(text="Chronology", part=PART, path=(0, 1, 2, 0)),)
    last = (Cell(text="Appendices", part=PART, path=(0, 1, 3, 0)),)
    found = passages(
        Snapshot(
            blocks=(
                paragraph("Report", 0, 1),
                Table(rows=(outer, last), part=PART, path=(0, 1)),
                Table(rows=((inner,),), part=PART, path=(0, 1, 2, 1, 0)),
                paragraph("Plan", 2, 1),
            )
        )
    )
    index = HeadingIndex.of(found)

    assert next(one for one in found if one.text == "09/09/2024").headings == ("Report",)
    assert index.above(PART, (0, 1, 2, 1, 0)) == index.above(PART, (0, 1, 3, 0)) == ("Report",)
    assert index.above(PART, (0, 2)) == ("Plan",)


def table(*rows: tuple[str, ...]) -> Table:
    return Table(
        rows=tuple(
            tuple(
                Cell(text=text, part=PART, path=(0, 0, at, column))
                for column, text in enumerate(row)
            )
            for at, row in enumerate(rows)
        ),
        part=PART,
        path=(0, 0),
    )


def rows_of(found: Table, *slots: Slot) -> list[int | None]:
    return [one.row for one in passages(Snapshot(blocks=(found,), slots=slots))]


def test_a_first_row_in_which_a_label_is_answered_holds_no_titles() -> None:
    area = AnswerArea(kind=AreaKind.CELL, part=PART, path=(0, 0, 0, 1), text="They rang.")
    asked = Slot(
        kind=SlotKind.CELL,
        anchor="Analysis",
        part=PART,
        path=(0, 0, 0, 0, 1),
        table=(0, 0),
        areas=(area,),
    )
    form = table(("Analysis", "They rang."), ("Learning", "Ring back."))

    assert rows_of(form, asked) == [1, 1, 2, 2]
    assert rows_of(form) == [0, 0, 1, 1]


def test_a_table_of_one_column_or_of_one_row_holds_no_titles() -> None:
    assert rows_of(table(("Analysis",), ("They rang.",))) == [1, 2]
    assert rows_of(table(("Analysis", "They rang."))) == [1, 1]
