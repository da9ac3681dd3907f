"""A template's words to its author go: ours, those of a style, and those that a mapping knows."""

from __future__ import annotations

import pytest
from support.docx import cell, docx, p, row, run, style, table
from support.published import body, published

import imrkit
from imrkit.mapping import Mapping

STYLES = style("G", "Form Guidance") + style("Notice", "Notice")
LONG = "Bring in background only if it had a bearing on what was done by"
GUIDED = '<w:pStyle w:val="G"/>'


def mapped(*openings: str) -> Mapping:
    return Mapping(
        id="f", title="F", checklist="imr", review_type="", guidance=openings, entries=()
    )


def left(given: str, *openings: str) -> str:
    return body(docx(given, styles=STYLES), mapping=mapped(*openings))


def test_a_paragraph_in_a_style_for_guidance_goes() -> None:
    assert left(p("Say why.", properties=GUIDED) + p("Kept")) == p("Kept")


def test_what_our_templates_say_of_themselves_goes() -> None:
    said = "Prepared with imrkit. The checklist behind it is advice."
    ours = p(said, properties='<w:pStyle w:val="Notice"/>')

    assert left(ours + p("Kept")) == p("Kept")
    assert left(p("A notice of the board.", properties='<w:pStyle w:val="Notice"/>')) != ""


def test_a_blank_template_of_ours_says_nothing_of_imrkit() -> None:
    parts, _ = published(imrkit.new("sar", "Example Police"))

    assert b"imrkit" not in parts["word/document.xml"]


def test_a_whole_paragraph_that_a_mapping_knows_goes() -> None:
    assert left(p("To include: ") + p("To include: the calls"), "To include:") == p(
        "To include: the calls"
    )


def test_a_paragraph_that_begins_as_a_mapping_says_goes_where_it_looks_the_same() -> None:
    assert left(p(f"{LONG} services."), LONG[:60]) == ""
    typed = p(f"{LONG} services.", run(" It had none.", "<w:color w:val='FF0000'/>"))
    assert left(typed, LONG[:60]) != ""


@pytest.mark.parametrize("around", [lambda one: table(row(cell(one)))])
def test_a_cell_of_guidance_is_empty(around: object) -> None:
    assert left(around(p("x", properties=GUIDED))) == around("<w:p/>")  # type: ignore[operator]


def test_a_paragraph_that_ends_a_section_stays_without_its_words() -> None:
    section = f'{GUIDED}<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>'

    assert left(p("Say why.", properties=section)) == f"<w:p><w:pPr>{section}</w:pPr></w:p>"
