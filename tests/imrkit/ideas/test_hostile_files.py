"""Files made to hurt are read as others are, or refused in a sentence that names the limit.

What they cost is measured by benchmarks/hostile.py; here is what comes out.
"""

from __future__ import annotations

import io
import zipfile

import pytest
from support import hostile
from support.docx import Store, cell, docx, p, row, run, sdt, table, unzipped

import imrkit
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.package import limits
from imrkit.values.richtext import Line, Text


def limit(monkeypatch: pytest.MonkeyPatch, kind: str, most: int) -> None:
    """Set the limit of a kind of thing."""
    monkeypatch.setattr("imrkit.ooxml.package.parsing.MAX_XML", {**limits.MAX_XML, kind: most})


@pytest.mark.parametrize(
    "member",
    ["../up.xml", "word/../../up.xml", "/root.xml", "..\\up.xml", "C:/x.xml", "%2e%2e/up.xml"],
)
def test_a_part_whose_name_leads_out_is_refused(member: str) -> None:
    with pytest.raises(DocumentError, match="leads out of the file"):
        Draft.open(hostile.with_member(member, b"x"))


def test_a_name_that_turns_back_inside_is_none() -> None:
    data = hostile.with_member("word/../customXml/image1.xml", b"<x/>")

    assert Draft.open(data).snapshot().blocks


@pytest.mark.parametrize(
    "make",
    [
        hostile.controls_in_controls,
        hostile.tables_in_tables,
        hostile.boxes_in_boxes,
        hostile.insertions,
        hostile.rows_in_rows,
    ],
)
@pytest.mark.parametrize("depth", [10, 40, 100, 200])
def test_what_stands_in_itself_is_read_or_refused_in_words(
    make: hostile.Nested, depth: int
) -> None:
    try:
        draft = Draft.open(make(depth))
    except DocumentError as error:
        assert depth > 40
        assert "nests elements more than 256 deep" in str(error)
        return
    assert depth < 200
    assert draft.snapshot().blocks is not None and draft.display()
    assert draft.defects() is not None
    assert Draft.open(draft.to_bytes()).snapshot() == draft.snapshot()


def test_a_text_in_controls_in_controls_is_read_once_for_each() -> None:
    found = Draft.open(hostile.controls_in_controls(60)).controls()

    assert [control.text for control in found] == ["x"] * 60
    assert [len(control.path) for control in found] == list(range(2, 62))


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("elements", hostile.with_body(b"<w:p/>" * 2_000)),
        ("attributes", hostile.with_body(p(run("x", '<w:sz w:val="1"/>' * 2_000)).encode())),
        ("letters of text", hostile.with_body(p("x" * 2_000).encode())),
        ("content controls", hostile.controls(2_000)),
        ("page sections", hostile.page_sections(2_000)),
    ],
)
def test_more_than_a_file_may_hold_is_refused_by_the_limit(
    kind: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Draft.open(data).snapshot()

    limit(monkeypatch, kind, 1_999)

    with pytest.raises(DocumentError, match=f"holds more than 1,999 {kind}"):
        Draft.open(data)


def test_a_limit_is_for_all_parts_together_and_each_counts_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = docx(p("x"), headers={f"h{i}": p("x" * 100) for i in range(30)})
    limit(monkeypatch, "letters of text", 2_999)
    draft = Draft.open(data)
    for _ in range(50):
        draft.record = draft.record

    with pytest.raises(DocumentError, match="more than 2,999 letters of text, counted to its part"):
        draft.snapshot()

    limit(monkeypatch, "letters of text", 4_000)
    assert Draft.open(data).snapshot()


def test_controls_that_hold_one_long_text_many_times_over_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("imrkit.ooxml.text.visible_text.MAX_CONTROL_TEXT", 1_000)
    inner = p("x" * 50)
    for _ in range(21):
        inner = sdt(inner)

    with pytest.raises(DocumentError, match="its content controls hold more than 1,000 letters"):
        Draft.open(docx(inner)).controls()


def test_one_text_that_is_too_long_is_refused_by_the_limit() -> None:
    with pytest.raises(DocumentError, match="more than 10,000,000 letters"):
        Draft.open(hostile.with_body(p("x" * 10_100_000).encode()))


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "shift_jis"])
def test_a_part_in_an_encoding_that_no_word_file_has_is_refused(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><x/>'.encode(encoding)

    with pytest.raises(DocumentError, match="is written in"):
        Draft.open(docx(files={"word/document.xml": xml}))


def test_a_header_that_lies_of_its_size_is_not_believed() -> None:
    data = bytearray(hostile.with_member("word/media/x.emf", bytes(130_000_000)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/media/x.emf").file_size
    data = data.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))

    with pytest.raises(DocumentError):
        Draft.open(bytes(data))


def test_each_of_many_page_sections_has_the_header_of_its_own() -> None:
    found = Draft.open(hostile.page_sections(50)).snapshot().sections

    assert found is not None and len(found) == 51
    assert len({margin.text for one in found for margin in one.margins}) == 2


def test_of_several_copies_for_older_readers_one_is_read() -> None:
    copies = "".join(f"<mc:Fallback>{p(f'copy {i}')}</mc:Fallback>" for i in range(3))
    alone = Draft.open(docx(f"<mc:AlternateContent>{copies}</mc:AlternateContent>{p('x')}"))
    choice = f'<mc:Choice Requires="wps">{p("choice")}</mc:Choice>'
    chosen = Draft.open(docx(f"<mc:AlternateContent>{choice}{copies}</mc:AlternateContent>"))

    assert [one.tag for one in alone.controls()] == []
    assert "choice" in str(chosen.snapshot().blocks)
    assert "copy" not in str(chosen.snapshot().blocks)


def test_the_text_of_cells_in_controls_is_that_of_the_table() -> None:
    cells = sdt(cell(p("a")) + cell(p("b")), tag="cells")
    rows = sdt(row(cells, cell(p(sdt(run("c"), tag="run")))), tag="row")
    found = {one.tag: one.text for one in imrkit.read_controls(docx(sdt(table(rows), tag="all")))}

    assert found == {"all": "a\tb\tc", "row": "a\tb\tc", "cells": "a\nb", "run": "c"}


def test_a_draft_of_headings_that_all_read_alike_is_not_repaired() -> None:
    heading = p("Terms of reference")

    with pytest.raises(DocumentError, match="More than 5,000 headings and labels"):
        imrkit.repair(hostile.with_body(heading.encode() * 5_001))


def test_a_place_that_would_hold_too_much_is_not_repaired(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("imrkit.ooxml.repair.repair.MAX_STRETCH", 3)
    purpose = p("Purpose", properties='<w:pStyle w:val="PartLabel"/>')

    with pytest.raises(DocumentError, match="more than 3 paragraphs stand there"):
        imrkit.repair(hostile.with_body((purpose + p("x") * 4).encode()))


def test_controls_bound_to_the_many_children_of_one_node_are_told_apart() -> None:
    size = 50
    store = Store(xml=f"<a>{'<b>x</b>' * size}</a>", id=hostile.STORE)
    draft = Draft.open(
        docx(
            "".join(
                p(sdt(run("x"), hostile.binding(f"/a/b[{i + 1}]"), tag=f"t{i}"))
                for i in range(size)
            ),
            stores=[store],
        )
    )
    draft.fill_all({f"t{i}": f"value {i}" for i in range(size)})

    values = "".join(f"<b>value {i}</b>" for i in range(size))
    assert unzipped(draft.to_bytes())["customXml/item1.xml"].endswith(f"<a>{values}</a>".encode())


def test_what_many_controls_show_is_shown_by_all() -> None:
    size = 20
    store = Store(xml="<a><b>x</b></a>", id=hostile.STORE)
    bound = hostile.binding("/a/b")
    draft = Draft.open(
        docx("".join(p(sdt(run("x"), bound, tag=f"t{i}")) for i in range(size)), stores=[store])
    )
    draft.fill_all({f"t{i}": "value" for i in range(size)})

    assert {one.text for one in draft.controls()} == {"value"}
    assert b"<b>value</b>" in unzipped(draft.to_bytes())["customXml/item1.xml"]


def test_each_of_many_controls_in_a_text_box_is_filled_with_its_own_copy() -> None:
    draft = Draft.open(hostile.copies(30))
    paths = [one.path for one in draft.controls()]
    for number, path in enumerate(paths):
        draft.fill_at(path, f"value {number}")

    xml = unzipped(draft.to_bytes())["word/document.xml"].decode()
    assert [xml.count(f">value {number}<") for number in range(30)] == [2] * 30


@pytest.mark.parametrize("words", [4_000, 26_000])
def test_a_long_place_is_changed_word_by_word_or_refused_by_the_limit(words: int) -> None:
    draft = Draft.open(hostile.long_paragraph(words))
    (control,) = draft.controls()
    text = "a " * (words // 2) + "changed " + "a " * (words // 2)
    try:
        draft.fill_at(control.path, [Line(source=0, content=(Text(text=text),))])
    except DocumentError as error:
        assert words > 25_000
        assert "more than 25,000 words" in str(error)
        return
    assert words < 25_000
    assert draft.controls()[0].text == text.strip()
