"""A repeating section gets one row for each that is given."""

from __future__ import annotations

import re

import pytest
from support.docx import (
    cell,
    docx,
    p,
    part,
    row,
    run,
    sdt,
)
from support.kinds import (
    BODY,
    CELLS,
    ITEM,
    NAME,
    TEXT,
    THREE,
    bound,
    controls,
    fill,
    filled,
    row_values,
    texts,
    values,
)

import imrkit
from imrkit.documents.draft import Draft


def test_a_repeating_section_gets_one_row_for_each() -> None:
    assert texts(filled("rows", THREE)) == [["1", "2"], ["3", "4"], ["5", "6"]]


def test_rows_in_another_namespace_than_word_s_are_filled_alike() -> None:
    body = re.sub(r"<w15:(repeatingSection\w*)", r"<x:\1 xmlns:x='urn:other'", BODY["rows"])
    foreign = re.sub(r"</w15:(repeatingSection\w*)", r"</x:\1", body)

    assert foreign.count("urn:other") == 2
    assert texts(controls(fill(docx(foreign), THREE))["t"]) == [["1", "2"], ["3", "4"], ["5", "6"]]


def test_rows_take_the_place_of_the_old_ones() -> None:
    data = fill(fill(docx(BODY["rows"]), THREE), row_values({"a": "x", "b": "y"}))

    assert texts(controls(data)["t"]) == [["x", "y"]]


def test_a_column_that_a_row_leaves_out_stays_empty() -> None:
    control = filled("rows", row_values({"a": "1"}, {"b": "2"}))

    assert [[one.is_empty for one in cells] for cells in control.rows] == [
        [False, True],
        [True, False],
    ]


def test_a_second_filling_carries_nothing_over_from_the_first() -> None:
    data = fill(fill(docx(BODY["rows"]), THREE), row_values({"a": "x"}, {"b": "y"}))

    assert [[one.value for one in cells] for cells in controls(data)["t"].rows] == [
        ["x", ""],
        ["", "y"],
    ]


@pytest.mark.parametrize("again", [False, True])
def test_no_rows_leave_one_empty_row(again: bool) -> None:
    data = fill(docx(BODY["rows"]), THREE) if again else docx(BODY["rows"])
    control = controls(fill(data, []))["t"]

    assert len(control.rows) == 1
    assert control.is_empty


def test_rows_have_ids_of_their_own() -> None:
    data = fill(docx(BODY["rows"]), THREE)

    for name in ("w:id", "w14:paraId", "w14:textId"):
        found = values(data, name)
        assert len(set(found)) == len(found), name


def test_rows_have_ids_that_no_other_part_uses() -> None:
    other = sdt(p("x"), '<w:id w:val="5"/>', tag="other")
    data = fill(docx(BODY["rows"], headers={"h": other}), THREE)

    assert "5" not in values(data, "w:id")


def test_a_row_s_bookmarks_have_ids_and_names_of_their_own() -> None:
    mark = '<w:bookmarkStart w:id="9" w:name="here"/><w:bookmarkEnd w:id="9"/>'
    data = fill(docx(BODY["rows"].replace("</w:p>", f"{mark}</w:p>", 1)), THREE)
    starts = re.findall(r"<w:bookmarkStart [^>]*>", part(data))

    assert len(set(starts)) == len(starts)
    assert len(set(re.findall(r'w:name="[^"]*"', "".join(starts)))) == len(starts)


def test_a_row_that_holds_a_repeating_section_of_its_own_can_be_filled() -> None:
    inner = sdt(sdt(p(CELLS[1]), ITEM), "<w15:repeatingSection/>", tag="t.inner")
    body = sdt(sdt(p(CELLS[0]) + inner, ITEM), "<w15:repeatingSection/>", tag="t")
    data = fill(docx(body), row_values({"a": "1"}, {"a": "2"}))

    assert [cells[0].text for cells in controls(data)["t"].rows] == ["1", "2"]


def test_rows_leave_alone_what_a_column_they_do_not_name_is_bound_to() -> None:
    shared = sdt(run("old"), NAME + TEXT, tag="t.b")
    body = sdt(sdt(p(CELLS[0], shared), ITEM), "<w15:repeatingSection/>", tag="t")
    data = fill(bound(p(sdt(run("old"), NAME + TEXT, tag="cover")), body), row_values({"a": "x"}))

    assert controls(data)["cover"].text == "old"


def test_the_rest_of_the_table_stays() -> None:
    head = row(cell(p("Head")), cell(p("Head")))
    body = BODY["rows"].replace("<w:sdt>", f"{head}<w:sdt>", 1)
    data = fill(docx(body + p("after")), THREE)

    assert part(data).count("Head") == 2
    assert Draft.open(data).snapshot().blocks is not None
    assert part(data).index("Head") < part(data).index("after")


def test_a_row_keeps_the_prompts_of_the_row_whose_place_it_takes() -> None:
    """As in a table that comes with a row for each of several things."""
    draft = Draft.open(imrkit.new("sar", "Example Police", size="core"))
    grid = "imr:edi-recorded#grid"
    person = f"{grid}.person"
    prompts = [one.text for one in draft.find(tag=person)]
    assert len(set(prompts)) > 1

    draft.fill(grid, [{"value": "Not asked"}] * (len(prompts) + 1))

    assert [one.text for one in draft.find(tag=person)] == [*prompts, prompts[0]]


def test_a_row_unlike_the_first_is_made_from_the_first() -> None:
    other = sdt(row(cell(p(sdt(run("z"), TEXT, tag="t.z")))), ITEM)
    body = BODY["rows"].replace(
        "</w:sdtContent></w:sdt></w:tbl>", f"{other}</w:sdtContent></w:sdt></w:tbl>"
    )
    assert "t.z" in body

    assert texts(controls(fill(docx(body), THREE))["t"]) == [["1", "2"], ["3", "4"], ["5", "6"]]
