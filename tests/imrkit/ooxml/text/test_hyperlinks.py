"""Hyperlinks are read however they are written."""

from __future__ import annotations

import pytest
from support.docx import MAIN_RELS, docx, docx_parts, p, relationship, run, sdt, zipped

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.values.annotations import Hyperlink

SITE = "https://example.org/a?b"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def field(code: str, result: str) -> str:
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in KINDS}
    codes = "".join(f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in code.partition(" "))
    return marks["begin"] + codes + marks["separate"] + run(result) + marks["end"]


KINDS = ("begin", "separate", "end")


def links(body: str) -> list[tuple[str, str, tuple[int, ...]]]:
    parts = docx_parts(body)
    link = relationship("rSite", f"{n.R}/hyperlink", SITE, "External")
    parts[MAIN_RELS] = str(parts[MAIN_RELS]).replace("</Relationships>", f"{link}</Relationships>")
    found = Draft.open(zipped(parts)).snapshot().hyperlinks or ()
    assert {one.part for one in found} <= {"word/document.xml"}
    return [(one.text, one.target, one.path) for one in found]


@pytest.mark.parametrize(
    ("content", "text", "target"),
    [
        (f'<w:hyperlink r:id="rSite">{run("a")}{run("b")}</w:hyperlink>', "ab", SITE),
        (f'<w:hyperlink w:anchor="b">{run("a")}</w:hyperlink>', "a", "#b"),
        (f'<w:hyperlink r:id="rSite" w:anchor="b">{run("a")}</w:hyperlink>', "a", f"{SITE}#b"),
        (f'<w:hyperlink r:id="gone">{run("a")}</w:hyperlink>', "a", ""),
        (field(f'HYPERLINK "{SITE}" \\o "A tip"', "a"), "a", SITE),
        (field(f'hyperlink \\o "A tip" "{SITE}"', "a"), "a", SITE),
        (field('HYPERLINK \\l "b"', "a"), "a", "#b"),
        (field(f'HYPERLINK {SITE} \\l "b" \\h', "a"), "a", f"{SITE}#b"),
        (f'<w:fldSimple w:instr="HYPERLINK {SITE}">{run("a")}</w:fldSimple>', "a", SITE),
    ],
)
def test_a_link_says_its_text_its_target_and_where_it_stands(
    content: str, text: str, target: str
) -> None:
    assert links(sdt(p("x") + p(content))) == [(text, target, (0, 0, 1))]


def test_a_picture_that_is_a_link_is_one_without_text() -> None:
    content = f'<w:r><w:drawing><a:hlinkClick xmlns:a="{DRAWING}" r:id="rSite"/></w:drawing></w:r>'

    assert links(p(content)) == [("", SITE, (0, 0))]


def test_other_fields_are_no_links() -> None:
    assert links(p(field("AUTHOR \\* MERGEFORMAT", "A")) + p(field("", "B"))) == []


def test_a_link_within_the_result_of_another_field_is_read() -> None:
    inner = field('HYPERLINK \\l "b"', "One")
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in KINDS]
    contents = marks[0] + "<w:r><w:instrText>TOC</w:instrText></w:r>" + marks[1] + inner + marks[2]

    assert links(p(contents)) == [("One", "#b", (0, 0))]


def test_links_of_other_stories_are_read() -> None:
    note = f"<w:footnote>{p(field('HYPERLINK x', 'a'))}</w:footnote>"

    assert Draft.open(docx(footnotes=note)).snapshot().hyperlinks == (
        Hyperlink(text="a", target="x", part="word/footnotes.xml", path=(0, 0)),
    )
