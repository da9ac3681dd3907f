"""Paragraphs, tables and page sections are read as a person would find them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.docx import cell, docx, p, row, run, sdt, style, table, text_box

from imrkit.errors import DocumentError
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.blocks import read_blocks, read_sections
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.snapshot import Block, Paragraph, Table

EVEN = "<w:evenAndOddHeaders/>"


def blocks(body: str, styles: str = "") -> tuple[Block, ...]:
    """Return what is read, without where it stands."""
    document = OpenDocument(Package.open(docx(body, styles=styles)))
    return tuple(replace(block, part="", path=()) for block in read_blocks(document))


def the_table(body: str) -> Table:
    (block,) = blocks(body)
    assert isinstance(block, Table)
    return block


def spans(found: Table) -> list[list[int]]:
    return [[cell.columns for cell in row] for row in found.rows]


def margins(data: bytes) -> list[list[tuple[str, str, str]]]:
    return [
        [(margin.kind, margin.pages, margin.text) for margin in section.margins]
        for section in read_sections(OpenDocument(Package.open(data)))
    ]


def reference(id_: str, pages: str = "default", kind: str = "header") -> str:
    return f'<w:{kind}Reference w:type="{pages}" r:id="{id_}"/>'


def ends_section(content: str) -> str:
    return p(properties=f"<w:sectPr>{content}</w:sectPr>")


def test_headings_are_known_by_style_and_level() -> None:
    styles = style("h1", "heading 1") + style("mine", "Mine", based_on="h1")
    body = (
        p("One", properties='<w:pStyle w:val="h1"/>')
        + p("a")
        + p("Two", properties='<w:pStyle w:val="mine"/>')
    )

    assert blocks(body, styles) == (
        Paragraph(text="One", style="heading 1", heading_level=1),
        Paragraph(text="a"),
        Paragraph(text="Two", style="Mine", heading_level=1),
    )


@pytest.mark.parametrize("name", ["toc 1", "toc 2", "TOC 1"])
def test_lines_of_a_table_of_contents_are_no_headings(name: str) -> None:
    (block,) = blocks(p("One", properties='<w:pStyle w:val="t"/>'), style("t", name))

    assert block == Paragraph(text="One", style=name)


def test_blocks_inside_controls_stand_in_reading_order() -> None:
    body = p("a") + sdt(p("b") + sdt(p("c"))) + table(row(cell(p("d")))) + p("e")
    texts = [
        block.text if isinstance(block, Paragraph) else block.texts[0][0] for block in blocks(body)
    ]

    assert texts == ["a", "b", "c", "d", "e"]


def test_paragraphs_of_a_table_or_text_box_are_no_blocks_of_their_own() -> None:
    found = blocks(table(row(cell(p("a"), p("b")))) + text_box(p("boxed")))

    assert [type(block) for block in found] == [Table, Paragraph]


def test_a_paragraph_moved_away_is_left_out() -> None:
    assert blocks(f"<w:moveFrom>{p('gone')}</w:moveFrom>" + p("a")) == (Paragraph(text="a"),)


def test_what_is_there_for_older_readers_alone_is_read() -> None:
    old, new = f"<mc:Fallback>{p('old')}</mc:Fallback>", f"<mc:Choice>{p('new')}</mc:Choice>"

    for held, text in ((old, "old"), (new + old, "new")):
        body = f"<mc:AlternateContent>{held}</mc:AlternateContent>"
        assert blocks(body) == (Paragraph(text=text),)


def test_a_spanning_cell_stands_once_with_its_span() -> None:
    wide = cell(p("a"), properties='<w:gridSpan w:val="2"/>')
    found = the_table(table(row(wide, cell(p("b"))), row(*(cell(p(c)) for c in "cde")), columns=3))

    assert found.texts == (("a", "b"), ("c", "d", "e"))
    assert spans(found) == [[2, 1], [1, 1, 1]]


@pytest.mark.parametrize("value", ["", "x", "²"])
def test_a_span_that_is_no_number_is_one(value: str) -> None:
    found = the_table(table(row(cell(p("a"), properties=f'<w:gridSpan w:val="{value}"/>'))))

    assert spans(found) == [[1]]


def test_rows_and_cells_inside_controls_are_rows_and_cells() -> None:
    rows = (
        row(sdt(cell(p("a"))), cell(p("b"))),
        sdt(sdt(row(cell(p("c")), cell(sdt(p("d")))))),
        row(cell(p(sdt(run("e")))), sdt(cell(p("f")))),
    )

    assert the_table(table(*rows)).texts == (("a", "b"), ("c", "d"), ("e", "f"))


def test_a_table_in_a_cell_follows_the_table_around_it() -> None:
    deepest = table(row(cell(p("z"))))
    inner = table(row(cell(p("x"), sdt(deepest)), cell(p("y"))))
    outer = table(row(cell(p("a"), inner, p("b")), cell(p("c"))), row(cell(p("d"))))
    found = blocks(outer + p("e"))

    assert [one.texts if isinstance(one, Table) else one.text for one in found] == [
        (("a\nb", "c"), ("d",)),
        (("x", "y"),),
        (("z",),),
        "e",
    ]


def test_each_table_has_its_own_address() -> None:
    inner = table(row(cell(p("x"))))
    document = OpenDocument(Package.open(docx(table(row(cell(p("a")), cell(inner, p("b")))))))
    outer, found = read_blocks(document)

    assert isinstance(outer, Table)
    assert isinstance(found, Table)
    around = outer.rows[0][1].path
    assert found.path[: len(around)] == around
    assert found.rows[0][0].path[: len(found.path)] == found.path


def test_a_document_without_a_body_is_refused() -> None:
    data = docx(files={"word/document.xml": docx_without_body()})

    with pytest.raises(DocumentError, match="no body"):
        read_blocks(OpenDocument(Package.open(data)))


def docx_without_body() -> str:
    return '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def test_a_section_shows_its_header_and_footer() -> None:
    data = docx(headers={"h": p("Top")}, footers={"f": p("Bottom")})

    assert margins(data) == [[("header", "default", "Top"), ("footer", "default", "Bottom")]]


def test_a_section_without_a_header_of_its_own_shows_the_one_before() -> None:
    body = ends_section(reference("a")) + ends_section("") + ends_section(reference("b"))
    data = docx(body, section="", headers={"a": p("A"), "b": p("B")})

    assert [section[0][2] for section in margins(data)] == ["A", "A", "B", "B"]


def test_a_first_page_counts_only_where_the_section_has_one() -> None:
    body = ends_section(reference("a") + reference("b", "first"))
    data = docx(body, section="<w:titlePg/>", headers={"a": p("A"), "b": p("B")})
    first, second = margins(data)

    assert ("header", "first", "B") not in first
    assert ("header", "first", "B") in second


def test_a_first_page_that_is_switched_off_does_not_count() -> None:
    data = docx(section='<w:titlePg w:val="0"/>' + reference("a"), headers={"a": p("A")})

    assert [pages for _, pages, _ in margins(data)[0]] == ["default", "default"]


def test_a_first_page_without_a_header_shows_none() -> None:
    data = docx(section=f"<w:titlePg/>{reference('a')}", headers={"a": p("A")})

    assert ("header", "first", "") in margins(data)[0]


@pytest.mark.parametrize(
    ("settings", "shown"),
    [(EVEN, True), ('<w:evenAndOddHeaders w:val="0"/>', False), ("<w:zoom/>", False)],
)
def test_even_pages_count_only_where_the_settings_say_so(settings: str, shown: bool) -> None:
    data = docx(section=reference("a", "even"), headers={"a": p("Even")}, settings=settings)

    assert (("header", "even", "Even") in margins(data)[0]) is shown


def test_the_words_of_a_watermark_are_part_of_the_header() -> None:
    mark = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    data = docx(headers={"h": p("Top", mark)})

    assert margins(data)[0][0][2].split() == ["Top", "DRAFT"]


def test_the_words_of_a_header_s_text_box_are_part_of_it_once() -> None:
    assert margins(docx(headers={"h": text_box(p("Boxed"))}))[0][0][2].split() == ["Boxed"]


def test_a_header_s_text_box_does_not_run_into_the_words_before_it() -> None:
    boxed = text_box(p("Boxed")).replace("<w:p>", f"<w:p>{run('Top')}", 1)

    assert margins(docx(headers={"h": boxed}))[0][0][2].split() == ["Top", "Boxed"]


@pytest.mark.parametrize(
    "content",
    [
        text_box(p("Boxed")),
        p('<w:r><w:pict><v:shape><v:textpath string="Boxed"/></v:shape></w:pict></w:r>'),
    ],
    ids=["text box", "watermark"],
)
def test_text_boxes_and_watermarks_in_a_header_s_table_are_part_of_it(content: str) -> None:
    data = docx(headers={"h": table(row(cell(content), cell(p("Top")))) + p()})

    assert sorted(margins(data)[0][0][2].split()) == ["Boxed", "Top"]


def test_a_header_that_is_not_there_shows_nothing() -> None:
    assert margins(docx(section=reference("gone")))[0][0] == ("header", "default", "")


def test_a_section_that_was_changed_under_tracking_counts_once() -> None:
    old = f"<w:sectPrChange><w:sectPr>{reference('b')}</w:sectPr></w:sectPrChange>"
    data = docx(section=reference("a") + old, headers={"a": p("A"), "b": p("B")})

    assert [section[0][2] for section in margins(data)] == ["A"]
