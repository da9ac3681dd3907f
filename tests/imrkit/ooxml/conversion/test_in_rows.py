"""The rows of a table become a repeating section with a control in each mapped column."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.docx import cell, docx, p, row, run, sdt, table
from support.wrapping import area, body_of, planned, without_controls, wrapped

from imrkit.documents.draft import Draft
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.conversion import PlannedColumn, PlannedPlace
from imrkit.values.slots import AreaKind, SlotKind

PLAIN, SECTION = ControlKind.PLAIN_TEXT, ControlKind.REPEATING_SECTION
ROWS = NewControl(kind=SECTION, tag="imr:log#rows", title="Log")
HEAD = row(cell(p("Date")), cell(p("Event")), cell(p("No")))
EMPTY = row(cell(p()), cell(p()), cell(p("1")))
FULL = row(cell(p("3 May 2026")), cell(p("Call")), cell(p("2")))
BAND = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p/></w:tc></w:tr>'


def column(name: str, at: int, rows: range, *, section: NewControl = ROWS) -> PlannedPlace:
    place = planned(
        *(area(AreaKind.CELL, (0, 0, one, at)) for one in rows),
        kind=PLAIN,
        tag=f"imr:log#rows.{name}",
        anchor=name,
    )
    slot = replace(place.slot, kind=SlotKind.COLUMN, table=(0, 0))
    return replace(place, slot=slot, section=section)


def headed(*titles: str) -> PlannedPlace:
    place = planned(area(AreaKind.BLOCKS, (0,), 1, 2), anchor="Log")
    columns = (
        PlannedColumn(title=one, control=NewControl(kind=PLAIN, tag=f"imr:log#rows.{one.lower()}"))
        for one in titles
    )
    return replace(place, control=ROWS, columns=tuple(columns))


def test_columns_of_one_table_become_one_section() -> None:
    body = table(HEAD, EMPTY, EMPTY, columns=3)
    done = wrapped(body, column("date", 0, range(3, 5)), column("event", 1, range(3, 5)))
    (section,) = Draft.open(done.data).controls()

    assert (section.tag, section.kind, len(section.rows)) == ("imr:log#rows", SECTION, 2)
    assert [one.tag for one in section.rows[0]] == ["imr:log#rows.date", "imr:log#rows.event"]
    assert [one.tag for one in done.done] == ["imr:log#rows.date", "imr:log#rows.event"]
    assert body_of(without_controls(done.data)) == body_of(docx(body))


def test_a_section_can_be_filled_and_read_back() -> None:
    done = wrapped(
        table(HEAD, EMPTY, columns=3),
        column("date", 0, range(3, 4)),
        column("event", 1, range(3, 4)),
    )
    draft = Draft.open(done.data)
    rows = ({"imr:log#rows.date": "1 May", "imr:log#rows.event": "Call"},) * 3
    draft.fill("imr:log#rows", rows)

    assert Draft.open(draft.to_bytes()).controls()[0].value == rows


def test_a_heading_with_named_columns_takes_the_rows_below_their_titles() -> None:
    body = p("Log") + table(HEAD, EMPTY, BAND, FULL, columns=3)
    done = wrapped(body, headed("Event", "Date"))
    sections = Draft.open(done.data).controls()

    assert [len(one.rows) for one in sections] == [1, 1]
    assert [one.text for one in sections[1].rows[0]] == ["3 May 2026", "Call"]
    assert body_of(without_controls(done.data)) == body_of(docx(body))
    assert done.refused == ()


def test_a_row_that_begins_farther_right_has_its_cells_below_their_titles() -> None:
    short = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell(p("Call")) + cell(p("2"))
    body = p("Log") + table(HEAD, f"{short}</w:tr>", columns=3)
    (section,) = Draft.open(wrapped(body, headed("Event")).data).controls()

    assert [one.text for one in section.rows[0]] == ["Call"]


def test_a_table_without_these_columns_or_rows_is_refused() -> None:
    body = p("Log") + table(HEAD, columns=3)
    for place in (headed("Event"), headed("Event", "Other")):
        done = wrapped(body, place)
        assert "no row to fill in" in done.refused[0].reason


MERGED = row(cell(p(), properties='<w:vMerge w:val="restart"/>'), cell(p()), cell(p("1")))
CONTINUED = row(cell(p(), properties="<w:vMerge/>"), cell(p()), cell(p("1")))
HELD = row(cell(p(sdt(run("x"), "<w:text/>"))), cell(p()), cell(p("1")))
TRACKED = f'<w:tr><w:trPr><w:ins w:id="1" w:author="A"/></w:trPr>{EMPTY[6:]}'


@pytest.mark.parametrize("rows", [(MERGED, CONTINUED), (HELD, EMPTY), (EMPTY, TRACKED)])
def test_cells_of_rows_that_word_could_not_repeat_get_a_control_each(rows: tuple[str, str]) -> None:
    at = 2 if rows[1] is TRACKED else 1
    places = (area(AreaKind.CELL, (0, 0, 3, 1)), area(AreaKind.CELL, (0, 0, 4, at)))
    event = column("event", 1, range(0))
    event = replace(event, slot=replace(event.slot, areas=places))
    done = wrapped(table(HEAD, *rows, columns=3), event)
    whole = wrapped(p("Log") + table(HEAD, *rows, columns=3), headed("Event"))

    assert [one.tag for one in done.done] == ["imr:log#rows", "imr:log#rows"]
    assert done.refused == ()
    assert "could not repeat" in whole.refused[0].reason


def test_a_cell_that_belongs_to_the_one_above_has_its_control() -> None:
    body = table(HEAD, MERGED, CONTINUED, columns=3)
    done = wrapped(body, column("date", 0, range(3, 5)))

    assert [one.path for one in done.done] == [(0, 0, 3, 0, 1, 0)]
    assert done.refused == ()


def test_a_cell_that_cannot_have_a_control_leaves_all_rows_as_they_were() -> None:
    broken = row(cell(p(), "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"), cell(p()), cell(p("1")))
    body = table(HEAD, EMPTY, broken, columns=3)
    done = wrapped(body, column("event", 1, range(3, 5)), column("date", 0, range(3, 5)))

    assert [one.place.slot.anchor for one in done.refused] == ["event", "date"]
    assert body_of(done.data) == body_of(docx(body))


def test_all_columns_of_a_table_stand_in_the_rows_of_the_section_that_most_name() -> None:
    first = range(3, 4)
    places = [
        column("date", 0, first),
        replace(column("event", 1, first), section=replace(ROWS, tag="imr:other", title="Other")),
        replace(column("no", 2, first), section=None),
    ]
    done = wrapped(table(HEAD, EMPTY, columns=3), *places)
    (section,) = Draft.open(done.data).controls()

    assert section.tag == "imr:log#rows"
    assert [one.tag for one in section.rows[0]] == [one.control.tag for one in places]
    assert [one.note for one in done.done] == ["", "It stands in the rows of “Log”.", ""]
    assert done.refused == ()


def test_a_row_says_more_of_its_cell_than_a_column() -> None:
    body = table(HEAD, EMPTY, EMPTY, columns=3)
    detail = replace(column("detail", 1, range(3, 5)), section=None)
    row_place = planned(area(AreaKind.CELL, (0, 0, 3, 1)), tag="imr:age", anchor="Age")
    done = wrapped(body, detail, row_place)

    assert [one.tag for one in done.done] == ["imr:age", "imr:log#rows.detail"]
    assert [one.place.slot.anchor for one in done.refused] == ["detail"]


def test_rows_come_before_a_place_that_asks_for_the_same() -> None:
    body = table(HEAD, EMPTY, EMPTY, columns=3)
    same = planned(area(AreaKind.CELL, (0, 0, 3, 1)), tag=ROWS.tag, anchor="Coroner")
    other = replace(same, control=replace(same.control, tag="imr:other"))
    for place, kind in ((same, SECTION), (other, ControlKind.RICH_TEXT)):
        done = wrapped(body, column("event", 1, range(3, 5)), place)
        assert [one.kind for one in done.done] == [kind]


def test_paragraphs_whose_columns_tabs_part_are_rows() -> None:
    body = p("Code", "<w:r><w:tab/></w:r>", "Age") + 2 * p("<w:r><w:tab/></w:r>")
    places = []
    for name, at in (("code", 0), ("age", 1)):
        areas = (area(AreaKind.LINE, (0, row), at, at) for row in (1, 2))
        place = planned(*areas, kind=PLAIN, tag=f"imr:log#rows.{name}", anchor=name)
        slot = replace(place.slot, kind=SlotKind.COLUMN)
        places.append(replace(place, slot=slot, section=ROWS))
    done = wrapped(body, *places)
    (section,) = Draft.open(done.data).controls()

    assert [[one.tag for one in row] for row in section.rows] == 2 * [
        ["imr:log#rows.code", "imr:log#rows.age"]
    ]
    assert body_of(without_controls(done.data)) == body_of(docx(body))
