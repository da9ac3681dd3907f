"""Text is what a reader sees: no codes, no deletions, nothing hidden, no line lost."""

from __future__ import annotations

import pytest
from support.docx import cell, docx, p, row, run, sdt, style, table, text_box

from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.stories import body_of
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text


def shown(body: str, styles: str = "", *, text_boxes: bool = False) -> str:
    package = Package.open(docx(body, styles=styles))
    return visible_text(body_of(package), Styles.read(package), text_boxes=text_boxes)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("<w:tab/>", "a\tb"),
        ("<w:ptab/>", "a\tb"),
        ("<w:br/>", "a\nb"),
        ("<w:cr/>", "a\nb"),
        ('<w:br w:type="page"/>', "a\nb"),
        ("<w:noBreakHyphen/>", "a\u2011b"),
        ("<w:softHyphen/>", "ab"),
        ("<w:t> </w:t>", "a b"),
        ("<w:t/>", "ab"),
        ("<w:lastRenderedPageBreak/>", "ab"),
        ("<!-- nothing -->", "ab"),
    ],
)
def test_a_piece_of_a_run_reads_as_its_character(piece: str, expected: str) -> None:
    assert shown(f"<w:p>{run('a')}<w:r>{piece}</w:r>{run('b')}</w:p>") == expected


def test_tab_stops_of_a_paragraph_are_no_text() -> None:
    stops = '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'

    assert shown(p("a", properties=stops)) == "a"


@pytest.mark.parametrize(
    ("code", "expected"),
    [("2612", "\u2612"), ("F0FE", "\uf0fe"), ("nonsense", ""), ("110000", ""), ("-1", "")],
)
def test_a_symbol_reads_as_its_character(code: str, expected: str) -> None:
    symbol = f'<w:sym w:font="Wingdings" w:char="{code}"/>'

    assert shown(f"<w:p><w:r>{symbol}</w:r></w:p>") == expected


@pytest.mark.parametrize("code", ["D800", "DFFF", "0000", "FFFE"])
def test_a_symbol_that_is_no_character_reads_as_nothing(code: str) -> None:
    assert shown(f'<w:p><w:r><w:sym w:char="{code}"/></w:r></w:p>') == ""


def test_paragraphs_are_parted_by_a_line_end() -> None:
    assert shown(p("a") + p("b")) == "a\nb"


def test_an_empty_paragraph_between_two_is_kept() -> None:
    assert shown(p("a") + p() + p("b")) == "a\n\nb"


def test_a_simple_field_reads_as_its_result() -> None:
    assert shown(p('<w:fldSimple w:instr=" PAGE ">' + run("7") + "</w:fldSimple>")) == "7"


def test_a_complex_field_reads_as_its_result() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> DOCPROPERTY Client </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("result")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    assert shown(p("a ", field, " b")) == "a result b"


def test_links_and_smart_tags_read_as_their_text() -> None:
    link = f'<w:hyperlink w:anchor="x">{run("link")}</w:hyperlink>'
    smart = f'<w:smartTag w:element="x">{run("place")}</w:smartTag>'

    assert shown(p(link, " ", smart)) == "link place"


@pytest.mark.parametrize("tag", ["del", "moveFrom"])
def test_what_was_deleted_is_left_out(tag: str) -> None:
    gone = f"<w:{tag}><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:{tag}>"

    assert shown(p("a", gone, "b")) == "ab"


@pytest.mark.parametrize("tag", ["ins", "moveTo"])
def test_what_was_inserted_is_in(tag: str) -> None:
    assert shown(p("a", f"<w:{tag}>{run('new')}</w:{tag}>", "b")) == "anewb"


def test_hidden_text_is_left_out() -> None:
    assert shown(p("a", run("hidden", "<w:vanish/>"), "b")) == "ab"


@pytest.mark.parametrize("value", ["0", "false", "off"])
def test_text_that_is_said_not_to_be_hidden_is_in(value: str) -> None:
    assert shown(p(run("seen", f'<w:vanish w:val="{value}"/>'))) == "seen"


def test_text_hidden_by_its_character_style_is_left_out() -> None:
    styles = style("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    styles += style("Deep", "Deep", based_on="Secret", kind="character")

    assert shown(p("a", run("hidden", '<w:rStyle w:val="Deep"/>'), "b"), styles) == "ab"


def test_text_hidden_by_its_paragraphs_style_is_left_out() -> None:
    styles = style("Guidance", "Guidance", "<w:rPr><w:vanish/></w:rPr>")

    assert shown(p("a") + p("hidden", properties='<w:pStyle w:val="Guidance"/>'), styles) == "a"


def test_a_run_that_is_shown_wins_over_a_style_that_hides() -> None:
    styles = style("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    seen = run("seen", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')

    assert shown(p(seen), styles) == "seen"


def test_cells_are_parted_by_tabs_and_rows_by_line_ends() -> None:
    grid = table(row(cell(p("a")), cell(p("b"))), row(cell(p("c")), cell(p("d"))))

    assert shown(grid) == "a\tb\nc\td"


def test_paragraphs_of_a_cell_are_parted_by_line_ends() -> None:
    assert shown(table(row(cell(p("a"), p("b")), cell(p("c"))))) == "a\nb\tc"


def test_a_nested_table_stands_in_its_cell() -> None:
    inner = table(row(cell(p("x")), cell(p("y"))))

    assert shown(table(row(cell(inner, p("a")), cell(p("b"))))) == "x\ty\na\tb"


def test_cells_inside_controls_are_parted_by_tabs() -> None:
    assert shown(table(row(sdt(cell(p("a"))), cell(p("b"))))) == "a\tb"


def test_cells_whose_paragraph_is_inside_a_control_are_parted_by_tabs_alone() -> None:
    assert shown(table(row(cell(sdt(p("a"))), cell(p("b"))))) == "a\tb"


def test_a_bookmark_after_a_row_s_last_cell_adds_nothing() -> None:
    end = '<w:bookmarkEnd w:id="1"/>'

    assert shown(table(row(cell(p("a")), cell(p("b")), end), row(cell(p("c"))))) == "a\tb\nc"


def test_text_boxes_are_left_out_unless_asked_for() -> None:
    body = p("a") + text_box(p("boxed"))

    assert "boxed" not in shown(body)
    assert shown(body, text_boxes=True).split() == ["a", "boxed"]


def test_the_words_of_a_watermark_are_read_with_text_boxes() -> None:
    mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'

    assert shown(mark, text_boxes=True) == "DRAFT"
    assert shown(mark) == ""


def test_marks_of_notes_and_comments_are_no_text() -> None:
    marks = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'

    assert shown(p("a", marks)) == "a"
