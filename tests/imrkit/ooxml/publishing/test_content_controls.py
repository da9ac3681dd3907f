"""Content controls go and their content stays, at every level; a cell or row stays whole."""

from __future__ import annotations

import re

import pytest
from support.docx import cell, docx, p, row, run, sdt, table, text_box
from support.published import body, counts, published

CELLS = row(cell(p("a")), cell(p("b")))


@pytest.mark.parametrize(
    ("given", "left"),
    [
        pytest.param(p("x", sdt(run("y")), "z"), p("x", "y", "z"), id="in a line"),
        pytest.param(sdt(p("x") + p("y")), p("x") + p("y"), id="a block"),
        pytest.param(table(row(sdt(cell(p("a"))), cell(p("b")))), table(CELLS), id="a cell"),
        pytest.param(table(sdt(CELLS)), table(CELLS), id="a row"),
        pytest.param(sdt(sdt(p(sdt(run("x"))))), p("x"), id="one in another"),
        pytest.param(sdt(""), "", id="an empty block"),
        pytest.param(
            table(row(cell(sdt(table(CELLS))))),
            table(row(cell(table(CELLS) + "<w:p/>"))),
            id="a cell ends in a paragraph",
        ),
        pytest.param(
            table(row(cell(sdt("")))), table(row(cell("<w:p/>"))), id="a cell holds a paragraph"
        ),
        pytest.param(table(CELLS, sdt("")), table(CELLS), id="a row without cells"),
        pytest.param(table(sdt("")) + p("x"), p("x"), id="a table without rows"),
        pytest.param(
            "<w:sdt><w:sdtPr/><w:bookmarkStart w:id='1' w:name='b'/><w:sdtContent>"
            f"{p('x')}</w:sdtContent><w:bookmarkEnd w:id='1'/></w:sdt>",
            f'<w:bookmarkStart w:id="1" w:name="b"/>{p("x")}<w:bookmarkEnd w:id="1"/>',
            id="marks beside the content stay",
        ),
    ],
)
def test_a_control_goes_and_its_content_stays(given: str, left: str) -> None:
    assert body(docx(given)) == left


def test_controls_go_in_every_story_and_in_copies_for_older_readers() -> None:
    given = docx(
        text_box(sdt(p("in a box"))) + p("x"),
        headers={"h1": sdt(p("above"))},
        footers={"f1": p(sdt(run("below")))},
        footnotes=f'<w:footnote w:id="5">{sdt(p("a note"))}</w:footnote>',
    )
    given = docx(
        text_box(sdt(p("in a box"))) + p('<w:r><w:footnoteReference w:id="5"/></w:r>'),
        headers={"h1": sdt(p("above"))},
        footers={"f1": p(sdt(run("below")))},
        footnotes=f'<w:footnote w:id="5">{sdt(p("a note"))}</w:footnote>',
    )
    parts, done = published(given)

    text = b"".join(parts.values()).decode()
    assert "w:sdt" not in text
    assert (text.count("in a box"), counts(done)["content-control"]) == (2, 5)
    assert all(one in text for one in ("above", "below", "a note"))


def test_controls_stay_when_asked_without_data_and_prompts() -> None:
    bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/>'
    named = '<w:placeholder><w:docPart w:val="P"/></w:placeholder>'
    given = docx(
        p(sdt(run("kept"), named + bound, tag="t"))
        + p("Then: ", sdt(run("Type here"), "<w:showingPlcHdr/>"))
    )
    left = body(given, keep_controls=True)

    assert left == p(sdt(run("kept"), "<w:text/>", tag="t")) + p("Then: ")


def test_a_control_with_a_picture_alone_stays_when_asked() -> None:
    given = docx(p(sdt("<w:r><w:drawing/></w:r>", "<w:picture/>")))

    assert re.search("<w:sdt>", body(given, keep_controls=True))
