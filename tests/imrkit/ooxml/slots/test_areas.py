"""What an author would fill in is told apart from the form's own words."""

from __future__ import annotations

from support.docx import docx, p, run, sdt
from support.forms import grid, line, slots

from imrkit.documents.draft import Draft
from imrkit.values.slots import AnswerArea, AreaKind

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(chr(0x2002) * 5)}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
PROMPT = "<w:showingPlcHdr/><w:text/>"


def area_of(body: str) -> AnswerArea:
    ((area,), *_) = [one.areas for one in Draft.open(docx(body)).slots()]
    return area


def test_an_empty_form_field_at_the_end_of_a_line_is_the_area() -> None:
    area = area_of(p("Date: ", FIELD))

    assert (area.kind, area.start, area.end) == (AreaKind.FIELD, 6, 11)


def test_a_control_behind_a_label_in_the_next_paragraph_or_cell_is_the_area() -> None:
    inline = sdt(run("Click here"), PROMPT)
    block = sdt(p("Click here"), PROMPT)

    assert area_of(p("Name: ", inline)).kind is AreaKind.CONTROL
    assert area_of(line("*Views") + block).kind is AreaKind.CONTROL
    assert area_of(grid([["Name", line("")]]).replace("<w:p></w:p>", p(inline))).kind is (
        AreaKind.CONTROL
    )


def test_blocks_go_from_the_heading_to_the_next_without_the_help() -> None:
    first, second = slots("H1|Views", "/In their words.", "She said so.", "", "H1|Learning", "")

    assert [(one.start, one.end, one.text) for one in first.areas] == [(2, 4, "She said so.")]
    assert [(one.start, one.end, one.text) for one in second.areas] == [(5, 6, "")]


def test_contents_are_no_answer_to_the_title_above_them() -> None:
    title, *_ = slots("H1|Report", "*Contents", "1. Family", "2. Learning", "", "H2|Family", "")

    assert title.areas == ()


def test_the_titles_of_columns_are_no_answer_to_the_heading_above() -> None:
    (heading, *_) = slots("H1|Family", [["*Name", "*Born"], ["Child C", "2005"], ["", ""]])

    assert heading.text == "Child C\t2005"


def test_words_behind_a_line_to_write_on_are_not_written_on() -> None:
    (slot,) = slots("We knew them from ______ on, as far as we can see.")

    assert [(one.start, one.end, one.text) for one in slot.areas] == [(18, 24, "")]


def test_a_list_without_gaps_is_answered_below_it() -> None:
    heading, *points = slots("H1|Context", "•Volume of work", "•Training", "", "")

    assert [(one.start, one.end) for one in heading.areas] == [(3, 5)]
    assert [one.areas for one in points] == [(), ()]


def test_a_label_without_any_room_is_answered_at_its_end() -> None:
    (first, _) = slots("Name:", "Post:")

    assert [(one.kind, one.start, one.end) for one in first.areas] == [(AreaKind.LINE, 5, 5)]
