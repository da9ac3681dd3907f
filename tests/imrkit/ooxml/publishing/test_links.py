"""Links to files go and their words stay; links to the web and inside the document stay."""

from __future__ import annotations

import pytest
from support.docx import docx, p, run
from support.published import WORD, body, counts, published, with_link, with_part

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
LINK = f'<w:hyperlink r:id="x">{run("the annex")}</w:hyperlink>'
FILES = ["file:///C:/Cases/x.docx", "\\\\force\\share\\x.docx", "C:\\x.docx", "../annex.docx",
         "Annex%20A.docx", "FILE://force/x", "ms-word:ofe|u|file:///c:/x"]  # fmt: skip
WEB = ["https://example.org/x", "http://example.org", "mailto:board@example.org", "tel:0161 496"]


@pytest.mark.parametrize("target", FILES)
def test_a_link_to_a_file_goes(target: str) -> None:
    given = with_link(docx(p("See ", LINK, ".")), "hyperlink", target)
    parts, done = published(given)

    assert body(given) == p("See ", run("the annex"), ".")
    assert (counts(done), target.encode() in parts[WORD]) == ({"link": 1}, False)


@pytest.mark.parametrize("target", WEB)
def test_a_link_to_the_web_stays(target: str) -> None:
    parts, done = published(with_link(docx(p(LINK)), "hyperlink", target))

    assert (counts(done), target.encode() in parts[WORD]) == ({}, True)
    assert b'<w:hyperlink r:id="x">' in parts["word/document.xml"]


def test_a_link_inside_the_document_stays() -> None:
    given = docx(p(f'<w:hyperlink w:anchor="b">{run("above")}</w:hyperlink>'))

    assert "hyperlink" in body(given)


def test_a_link_on_a_picture_goes_and_the_picture_stays() -> None:
    drawing = f'<w:r><w:drawing><x><a:hlinkClick xmlns:a="{A}" r:id="x"/></x></w:drawing></w:r>'
    left = body(with_link(docx(p(drawing)), "hyperlink", "file:///c:/x"))

    assert ("hlinkClick" in left, "<w:drawing>" in left) == (False, True)


def test_an_old_picture_leads_to_no_file() -> None:
    shape = '<w:r><w:pict><v:shape href="file:///c:/x" alt="Family tree"/></w:pict></w:r>'
    given = docx(p(shape))

    assert body(given) == p(shape.replace(' href="file:///c:/x"', ""))
    assert counts(published(given)[1]) == {"link": 1}


@pytest.mark.parametrize("target", ["file:///c:/x.png", "https://example.org/x.png"])
def test_a_picture_is_not_fetched_from_elsewhere(target: str) -> None:
    blip = f'<w:r><w:drawing><a:blip xmlns:a="{A}" r:link="x"/></w:drawing></w:r>'
    parts, done = published(with_link(docx(p(blip)), "image", target))

    assert (counts(done)["link"], target.encode() in b"".join(parts.values())) == (1, False)
    assert b"<w:drawing>" in parts["word/document.xml"]


def test_another_document_is_not_drawn_in() -> None:
    given = with_link(docx('<w:subDoc r:id="x"/>' + p("a")), "subDocument", "file:///c:/x.docx")

    assert body(given) == p("a")


def test_a_link_of_another_part_goes() -> None:
    chart = f'<c xmlns:r="http://x" xmlns:a="{A}"/>'
    given = with_part(docx(p("a", '<w:r><x r:id="added"/></w:r>')), "word/d.xml", chart, "chart")
    parts, _ = published(with_link(given, "hyperlink", "file:///c:/x", source="word/d.xml"))

    assert b"file:" not in b"".join(parts.values())
