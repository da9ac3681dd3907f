"""A finished file read back: what of a key is left in it, in which spelling and place ever."""

from __future__ import annotations

import itertools
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx import cell, docx, p, row, run, table, zipped
from support.named_places import KEY, parts_with_names, planted

import imrkit
from imrkit.key import parse_key
from imrkit.ooxml.read_back import read_back
from imrkit.values.renaming import KeyKind, NameLeft

CASE = parse_key(
    """
[names]
"Sioned Mair Pritchard" = "Adult A"
"Rhys Pritchard" = "Adult B"
"PC Gareth Hughes" = "PC1"
"Grace Mensah" = "Adult C"
"Yaw O'Neill-Wójcik" = "Adult D"
"Karen Child" = "Child A"
[dates]
"Adult A" = ["17 September 1989"]
[addresses]
"Adult A" = ["12 Heol y Bont, Trefwern TW14 9QX"]
[numbers]
"PC1" = ["4471", "07700 900123"]
[kept]
words = ["Grace Road"]
"""
)


def _left(data: bytes, file_name: str = "") -> tuple[NameLeft, ...]:
    return read_back(data, CASE, file_name)


def _codes(text: str) -> set[tuple[str, bool]]:
    return {(" or ".join(one.codes), one.sure) for one in _left(docx(p(text)))}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Sioned", {("Adult A", True)}),
        ("SIÔNED’s", {("Adult A", True)}),
        ("Sio\u00adned", {("Adult A", True)}),
        ("Prit-\nchard", {("Adult A or Adult B", True)}),
        ("pritchard", {("Adult A or Adult B", True)}),
        ("O’NEILL", {("Adult D", True)}),
        ("Oneill Wojcik", {("Adult D", True)}),
        ("wójcik", {("Adult D", True)}),
        ("Hughes", {("PC1", True)}),
        ("born 17/9/89", {("Adult A", True)}),
        ("on 1989-09-17", {("Adult A", True)}),
        ("the 17th of Sept. 1989", {("Adult A", True)}),
        ("at 12, Heol-y-Bont", {("Adult A", True)}),
        ("tw149qx", {("Adult A", True)}),
        ("+44 (0)7700 900 123", {("PC1", True)}),
        ("collar 4471", {("PC1", False)}),
        ("Grace fell", {("Adult C", False)}),
        ("with grace", set()),
        ("in Grace Road", set()),
        ("Adult A and Child A, PC1", set()),
        ("112 Heol, 17 September 1988, 44712", set()),
    ],
)
def test_every_spelling_is_seen(text: str, codes: set[tuple[str, bool]]) -> None:
    assert _codes(text) == codes


def test_a_name_in_many_runs_is_told_with_its_place_and_without_its_words() -> None:
    heading = p("Chronology", properties='<w:pStyle w:val="Heading1"/>')
    data = docx(heading + table(row(cell(p(run("Sio"), run("ne"), run("d")), p()))))

    (left,) = _left(data)

    assert left == NameLeft(
        kind=KeyKind.NAME,
        codes=("Adult A",),
        where="in a text",
        part="word/document.xml",
        near="Chronology",
    )


def test_a_heading_that_holds_a_name_is_not_told() -> None:
    data = docx(p("Of Sioned", properties='<w:pStyle w:val="Heading1"/>') + p("Sioned"))

    assert {one.near for one in _left(data)} == {""}


def test_files_inside_the_file_are_read_too() -> None:
    inner = docx(p(run("Sio"), run("ned")))
    (left,) = _left(docx(files={"word/embeddings/a.docx": inner}))

    assert left.part == "word/embeddings/a.docx › word/document.xml"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_part_in_another_encoding_is_read(encoding: str) -> None:
    data = docx(files={"customXml/item1.xml": "<a>Sioned</a>".encode(encoding)})

    assert [one.codes for one in _left(data)] == [("Adult A",)]


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY b "x">]><a>Sioned</a>',
        b"<a>Sioned",
        b"Sioned was here",
        b"\x00\x01\x02" + "Sioned was here".encode("utf-16-le"),
        b"<p title='Sioned'>Nobody",
    ],
)
def test_what_is_no_xml_is_read_as_raw_data(content: bytes) -> None:
    data = docx(files={"word/media/a.bin": content})

    assert [one.codes for one in _left(data)] == [("Adult A",)]


@pytest.mark.parametrize("name", ["Wiśniewski", "Ŵynfordd", "Lleẁelyn", "Đurđević"])
def test_a_name_of_other_letters_is_read_in_the_text_of_a_metafile(name: str) -> None:
    drawn = b"\x54\0\0\0\x0a\0\0\0" + name.encode("utf-16-le") + b"\x0e\0\0\0"
    key = parse_key(f'[names]\n"{name}" = "PC1"')

    (left,) = read_back(docx(files={"word/media/a.emf": drawn}), key)
    assert (left.codes, left.where) == (("PC1",), "in raw data")


def test_a_document_inside_the_text_of_an_element_is_read() -> None:
    inner = escape(f'<?xml version="1.0"?>{p(run("Sio"), run("ned"))}')
    data = docx(files={"customXml/item1.xml": f"<a>{inner}</a>"})

    assert [one.codes for one in _left(data)] == [("Adult A",)]


def test_names_of_parts_and_of_the_file_are_read() -> None:
    data = docx(files={"word/media/SionedHughes.png": b""})

    found = {(one.where, one.codes, one.part) for one in _left(data, "IMR_Pritchard_Sioned.docx")}

    assert found == {
        ("in the name of a part", ("Adult A",), "word/media/….png"),
        ("in the name of a part", ("PC1",), "word/media/….png"),
        ("in the file’s name", ("Adult A",), ""),
        ("in the file’s name", ("Adult A", "Adult B"), ""),
    }


def test_a_file_that_is_no_archive_cannot_be_read_back() -> None:
    with pytest.raises(imrkit.DocumentError, match="could not be read back"):
        _left(b"Sioned")


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_one_name_planted_anywhere_is_seen(data: Any) -> None:
    """Every place but one holds a code: whatever is planted there is told of."""
    plant = planted(data)
    chosen = data.draw(st.integers(0, PLACES - 1))
    numbers = itertools.count()

    def one(kind: str) -> str:
        if (number := next(numbers)) == chosen:
            return plant("runs" if kind == "runs" else "text" if kind == "half1" else kind)
        return f"<w:r><w:t>PC1 {number}</w:t></w:r>" if kind == "runs" else f"PC1{number}"

    assert read_back(zipped(parts_with_names(one)), parse_key(KEY))


def _places() -> int:
    """Count the places of the file in which names are planted."""
    numbers = itertools.count()
    parts_with_names(lambda kind: f"x{next(numbers)}")
    return next(numbers)


PLACES = _places()
