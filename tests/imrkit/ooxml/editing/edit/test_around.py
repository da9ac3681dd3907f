"""A control is put around what stands there, taken away, repeated; all else stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.docx import (
    cell,
    docx,
    p,
    part,
    row,
    run,
    sdt,
    table,
)
from support.editing import (
    BODY,
    COMMENT,
    PLACES,
    RICH,
    body,
    is_sound,
    only,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import (
    ControlKind,
    Level,
    NewControl,
    walk,
)
from imrkit.values.richtext import TableRow


@pytest.mark.programs
@pytest.mark.parametrize("level", PLACES)
def test_a_control_is_put_around_what_stands_there(level: Level, tmp_path: Path) -> None:
    draft = Draft.open(docx(BODY))
    path, count = PLACES[level]

    draft.wrap(path, RICH, count=count)

    control = only(draft)
    assert (control.level, control.path, control.tag, control.title) == (level, path, "t", "Title")
    assert control.text and control.id and control.placeholder is False
    assert is_sound(draft, tmp_path)


@pytest.mark.parametrize("level", PLACES)
def test_unwrapping_what_was_wrapped_gives_back_the_file(level: Level) -> None:
    before = docx(BODY)
    draft = Draft.open(before)
    path, count = PLACES[level]

    draft.wrap(path, RICH, count=count)
    draft.unwrap(path)

    assert body(draft.to_bytes()) == body(before)


def test_a_control_is_put_around_in_a_header_and_inside_another() -> None:
    draft = Draft.open(docx(sdt(p("in")), headers={"h": p("head")}))

    draft.wrap((0, 0, 0), NewControl(tag="inner"))
    draft.wrap((0,), NewControl(tag="head"), part="word/header-h.xml")

    assert [(one.tag, one.story) for one in walk(draft.controls())] == [
        ("", "body"),
        ("inner", "body"),
        ("head", "header"),
    ]


@pytest.mark.programs
def test_rows_become_a_repeating_section_that_is_filled_by_rows(tmp_path: Path) -> None:
    held = row(cell(p(sdt(run("x"), "<w:text/>", tag="t.a"))), cell(p("y")))
    draft = Draft.open(docx(table(held, held)))

    draft.wrap((0, 0, 2), NewControl(kind=ControlKind.REPEATING_SECTION, tag="t"), count=2)
    draft.fill("t", [{"a": "one"}, {"a": "two"}, {"a": "three"}])

    (section,) = draft.controls()
    assert [[one.text for one in cells] for cells in section.rows] == [["one"], ["two"], ["three"]]
    assert is_sound(draft, tmp_path)
    draft.unwrap(section.path)
    assert {one.kind for one in walk(draft.controls())} == {ControlKind.PLAIN_TEXT}


def test_a_row_is_repeated_where_it_is_wanted() -> None:
    held = row(cell(p(sdt(run("x"), "<w:text/>", tag="t.a"))), cell(p("y")))
    draft = Draft.open(docx(table(held)))
    draft.wrap((0, 0, 2), NewControl(kind=ControlKind.REPEATING_SECTION, tag="t"))
    draft.fill("t", [{"a": "one"}, {"a": "two"}])

    draft.repeat_row((0, 0, 2), 0)

    (section,) = draft.controls()
    assert [one.value for cells in section.rows for one in cells] == ["one", "", "two"]
    with pytest.raises(DocumentError, match="no row 7"):
        draft.repeat_row((0, 0, 2), 7)


MARKED = (
    '<w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="2"/><w:permStart w:id="3"/>'
    f"{run('label')}"
    '<w:permEnd w:id="3"/><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>'
    '<w:bookmarkEnd w:id="1"/>'
)


@pytest.mark.programs
@pytest.mark.parametrize("times", [1, 3])
def test_a_row_that_is_copied_doubles_no_mark(times: int, tmp_path: Path) -> None:
    held = row(cell(p(MARKED, sdt(run("x"), "<w:text/>", tag="t.a"))))
    draft = Draft.open(docx(table(held, columns=1), comments=COMMENT))
    draft.wrap((0, 0, 2), NewControl(kind=ControlKind.REPEATING_SECTION, tag="t"))

    for _ in range(times):
        draft.repeat_row((0, 0, 2), 0)
    draft.fill("t", [TableRow(source=0, cells={}), TableRow(source=0, cells={})])

    after = part(draft.to_bytes())
    for mark in ("bookmarkStart", "commentRangeStart", "permStart", "permEnd", "commentRangeEnd",
                 "commentReference", "bookmarkEnd"):  # fmt: skip
        assert after.count(f"<w:{mark} ") == 1
    assert is_sound(draft, tmp_path)


def test_a_placeholder_goes_with_its_control() -> None:
    draft = Draft.open(docx(sdt(p("Click here"), "<w:showingPlcHdr/>")))

    draft.unwrap((0, 0))

    assert "Click here" not in part(draft.to_bytes())


INNER = table(row(cell(p())))


def test_unwrapping_leaves_a_cell_a_paragraph_and_a_row_a_cell() -> None:
    draft = Draft.open(
        docx(table(row(sdt("", tag="c")), row(cell(sdt(table(row(cell(p()))))))) + p())
    )
    draft.unwrap((0, 0, 3, 0, 0))
    draft.unwrap((0, 0, 2, 0))

    after = part(draft.to_bytes())
    assert "<w:tr><w:tc><w:p/></w:tc></w:tr>" in after
    assert "</w:tbl><w:p/></w:tc>" in after
