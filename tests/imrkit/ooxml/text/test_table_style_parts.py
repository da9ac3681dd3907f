"""Text is hidden by a part of its table's style, and by what the document says of all text."""

from __future__ import annotations

import pytest
from support.docx import MAIN, cell, docx, p, row, run, style, unzipped

import imrkit
from imrkit.values.snapshot import Table

HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
SHOWN = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
ALL = f"<w:docDefaults><w:rPrDefault>{HIDDEN}</w:rPrDefault></w:docDefaults>"
GRID = tuple(f"{letter}{number}" for number in "123" for letter in "abc")


def part(name: str, looks: str = HIDDEN) -> str:
    return f'<w:tblStylePr w:type="{name}">{looks}</w:tblStylePr>'


def grid(look: str) -> str:
    rows = "".join(row(*(cell(p(text)) for text in GRID[at : at + 3])) for at in (0, 3, 6))
    columns = '<w:gridCol w:w="900"/>' * 3
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/>{look}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def seen(parts: str, look: str) -> str:
    data = docx(grid(look) + p("end"), styles=style("T", "T", parts, kind="table"))
    (table,) = (one for one in imrkit.Draft.open(data).blocks() if isinstance(one, Table))
    return " ".join(text for line in table.texts for text in line if text)


ALL_ON = '<w:tblLook w:val="01E0"/>'  # first and last row and column, and the bands


@pytest.mark.parametrize(
    ("parts", "look", "left"),
    [
        (part("firstRow"), ALL_ON, "a2 b2 c2 a3 b3 c3"),
        (part("firstRow"), '<w:tblLook w:firstRow="1"/>', "a2 b2 c2 a3 b3 c3"),
        (part("firstRow"), '<w:tblLook w:val="0020" w:firstRow="0"/>', " ".join(GRID)),
        (part("firstRow"), "", " ".join(GRID)),
        (part("lastRow"), ALL_ON, "a1 b1 c1 a2 b2 c2"),
        (part("firstCol"), ALL_ON, "b1 c1 b2 c2 b3 c3"),
        (part("lastCol"), ALL_ON, "a1 b1 a2 b2 a3 b3"),
        (part("nwCell"), ALL_ON, "b1 c1 a2 b2 c2 a3 b3 c3"),
        (part("seCell"), ALL_ON, "a1 b1 c1 a2 b2 c2 a3 b3"),
        (part("band1Horz"), '<w:tblLook w:val="0000"/>', "a2 b2 c2"),
        (part("band2Vert"), '<w:tblLook w:val="0000"/>', "a1 c1 a2 c2 a3 c3"),
        (part("band1Horz"), '<w:tblLook w:val="0200"/>', " ".join(GRID)),
        (part("wholeTable"), "", ""),
        (HIDDEN + part("firstRow", SHOWN), ALL_ON, "a1 b1 c1"),
        (part("firstRow") + part("nwCell", SHOWN), ALL_ON, "a1 a2 b2 c2 a3 b3 c3"),
    ],
)
def test_a_part_of_a_table_is_hidden_by_its_style(parts: str, look: str, left: str) -> None:
    assert seen(parts, look) == left


def test_a_table_inside_a_hidden_row_is_told_by_its_own_style() -> None:
    inner = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{row(cell(p('in')))}</w:tbl>"
    outer = grid(ALL_ON).replace(p("a1"), inner + p("a1"))
    data = docx(outer, styles=style("T", "T", part("firstRow"), kind="table"))

    texts = [one.texts for one in imrkit.Draft.open(data).blocks() if isinstance(one, Table)]
    assert texts[0][0] == ("", "", "")
    assert texts[1] == (("in",),)


def test_what_hides_is_inherited() -> None:
    styles = style("B", "B", part("firstRow"), kind="table") + style(
        "T", "T", based_on="B", kind="table"
    )
    (table,) = imrkit.Draft.open(docx(grid(ALL_ON), styles=styles)).blocks()

    assert isinstance(table, Table)
    assert table.texts[0] == ("", "", "")


def test_a_copy_holds_nothing_of_what_a_style_or_the_document_hides() -> None:
    given = {
        docx(grid(ALL_ON) + p("end"), styles=style("T", "T", part("firstRow"), kind="table")): "b1",
        docx(p("secret", run("told", '<w:vanish w:val="0"/>')), styles=ALL): "secret",
    }
    for data, hidden in given.items():
        assert hidden in str(imrkit.Draft.open(data).snapshot().hidden)
        done = imrkit.publish(data)
        assert done.data is not None
        assert hidden.encode() in _document(data)
        assert hidden.encode() not in _document(done.data)
        assert (b"told" if hidden == "secret" else b"b2") in _document(done.data)


def _document(data: bytes) -> bytes:
    return unzipped(data)[MAIN]
