"""What is in the file and not on the page is not in the copy; what is on the page is."""

from __future__ import annotations

import pytest
from support.docx import cell, docx, p, row, run, sdt, style, table, text_box
from support.published import body, counts, published

HIDDEN = "<w:vanish/>"
MARK = f"<w:rPr>{HIDDEN}</w:rPr>"
BAD = f"<w:rPr>{HIDDEN}</w:rPr>"
STYLES = (
    style("Secret", "Secret", BAD, kind="character")
    + style("Below", "Below", based_on="Secret", kind="character")
    + style("SecretP", "SecretP", BAD)
)


def field(*kinds: str, code: str = "XE") -> list[str]:
    """Return the runs of a field: its begin, code, end; “v” for hidden ones."""
    looks = [f"<w:rPr>{HIDDEN}</w:rPr>" if one == "v" else "" for one in kinds]
    return [
        f'<w:r>{looks[0]}<w:fldChar w:fldCharType="begin"/></w:r>',
        f"<w:r>{looks[1]}<w:instrText>{code}</w:instrText></w:r>",
        f'<w:r>{looks[2]}<w:fldChar w:fldCharType="end"/></w:r>',
    ]


@pytest.mark.parametrize(
    ("given", "left"),
    [
        pytest.param(p("a", run("b", HIDDEN)), p("a"), id="by itself"),
        pytest.param(p("a", run("b", '<w:vanish w:val="1"/>')), p("a"), id="as a number says"),
        pytest.param(p("a", run("b", '<w:rStyle w:val="Secret"/>')), p("a"), id="by a style"),
        pytest.param(p("a", run("b", '<w:rStyle w:val="Below"/>')), p("a"), id="by its base"),
        pytest.param(
            p("a", run("b", '<w:vanish w:val="0"/>')),
            p("a", run("b", '<w:vanish w:val="0"/>')),
            id="what is switched off is on the page",
        ),
        pytest.param(
            p("a", run("9", "<w:webHidden/>")),
            p("a", run("9", "<w:webHidden/>")),
            id="what only the web leaves out is on the page",
        ),
        pytest.param(p("a", *field("v", "v", "v")), p("a"), id="a hidden field"),
        pytest.param(
            p("a", *field("", "v", "")), p("a", *field("", "v", "")), id="half of a field stays"
        ),
        pytest.param(
            table(row(cell(p("a"))), f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell(p('b'))}</w:tr>"),
            table(row(cell(p("a")))),
            id="a row",
        ),
        pytest.param(
            table(f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell(p('b'))}</w:tr>") + p("a"),
            p("a"),
            id="all rows of a table",
        ),
    ],
)
def test_hidden_things_go(given: str, left: str) -> None:
    assert body(docx(given, styles=STYLES)) == left


@pytest.mark.parametrize(
    ("given", "left"),
    [
        pytest.param(
            p("a ", properties=MARK) + p("b", properties='<w:jc w:val="center"/>'),
            p("a ", "b", properties='<w:jc w:val="center"/>'),
            id="its words stand before the next",
        ),
        pytest.param(
            p(run("a", HIDDEN), properties=MARK) + p("b"), p("b"), id="all of it is hidden"
        ),
        pytest.param(
            p("a", properties=MARK) + p("b", properties=MARK) + p("c"),
            p("a", "b", "c"),
            id="several in a row",
        ),
        pytest.param(
            p("a", properties=MARK) + table(row(cell(p("b")))),
            p("a", properties="<w:rPr/>") + table(row(cell(p("b")))),
            id="nothing to stand before",
        ),
        pytest.param(
            p("a", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("b"),
            p("a", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("b"),
            id="a heading and its text on one line",
        ),
    ],
)
def test_paragraphs_whose_end_is_hidden_are_put_together(given: str, left: str) -> None:
    assert body(docx(given, styles=STYLES)) == left


def test_a_paragraph_that_ends_a_section_stays() -> None:
    section = '<w:rPr><w:vanish/></w:rPr><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>'

    assert body(docx(p("a", properties=section) + p("b"))).count("<w:p>") == 2


def test_hidden_text_is_told_once_where_the_file_holds_it_twice() -> None:
    parts, done = published(docx(text_box(p("a", run("b", HIDDEN)))))

    assert counts(done) == {"hidden-text": 1}
    assert b">b<" not in parts["word/document.xml"]


def test_notes_that_nothing_refers_to_go() -> None:
    notes = "".join(f'<w:footnote w:id="{one}">{p(f"note {one}")}</w:footnote>' for one in "23")
    rule = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    reference = '<w:r>{}<w:footnoteReference w:id="{}"/></w:r>'
    given = p(reference.format("", 2), reference.format(BAD, 3))
    parts, done = published(docx(given, footnotes=rule + notes))

    text = parts["word/footnotes.xml"].decode()
    assert ("note 2" in text, "note 3" in text, "separator" in text) == (True, False, True)
    assert counts(done) == {"hidden-text": 2}


def test_a_hidden_drawing_goes() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="1" name="x" hidden="1"/></wp:inline></w:drawing>'
        "</w:r>"
    )
    left = body(docx(p("a", drawing)))

    assert "drawing" not in left.replace("drawingml", "")


def test_hidden_words_in_a_control_go() -> None:
    assert body(docx(p(sdt(run("a") + run("b", HIDDEN))))) == p("a")


@pytest.mark.parametrize(
    "styles",
    [
        pytest.param(style("T", "T", BAD, kind="table"), id="its style"),
        pytest.param(
            style("B", "B", BAD, kind="table") + style("T", "T", based_on="B", kind="table"),
            id="the style that its style is based on",
        ),
    ],
)
def test_words_that_the_style_of_their_table_hides_are_taken_out(styles: str) -> None:
    grid = table(row(cell(p("secret")))).replace(
        "<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>'
    )

    assert "secret" not in body(docx(grid + p("a"), styles=styles))


def test_words_that_the_style_of_what_names_none_hides_are_taken_out() -> None:
    hiding = style("N", "Normal", BAD).replace("<w:style ", '<w:style w:default="1" ')
    shown = p(run("a", '<w:vanish w:val="0"/>'))

    assert "secret" not in body(docx(p("secret") + shown, styles=hiding))
