"""What is carried into another document says there what it said."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from lxml import etree
from support.any_document import DOCUMENTS, AnyDocument
from support.carrying import carried, put_at_end, with_parts
from support.docx import MAIN, as_strict, cell, docx, p, row, table, unzipped

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.strict import is_strict
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import body_of
from imrkit.ooxml.text.visible_text import visible_text


def words(data: bytes) -> Counter[str]:
    """Count the words of the body, notes and comments of a file."""
    document = OpenDocument(Package.open(data))
    kinds = ("body", "footnotes", "endnotes", "comments")
    return Counter(
        word
        for story in document.stories
        if story.kind in kinds
        for word in visible_text(story.root, document.styles, text_boxes=True).split()
    )


def test_paragraphs_and_tables_come_in_their_order() -> None:
    source = docx(p("one") + table(row(cell(p("a")), cell(p("b")))) + p("two"))

    found = carried(source, docx(p("there")))

    assert found.values(".//w:body/*[not(self::w:sectPr)]//w:t/text()") == [
        "there",
        "one",
        "a",
        "b",
        "two",
    ]


def test_runs_are_carried_into_a_paragraph() -> None:
    source, target = Package.open(docx(p("one", "two"))), Package.open(docx(p("there")))
    carrier = Carrier(source, target)
    paragraph = target.edit(target.main).find(f".//{n.qn('w:p')}")
    assert paragraph is not None

    runs = body_of(source).iter(n.qn("w:r"))
    paragraph.extend(carrier.carry(runs, source.main, target.main))

    assert carrier.finish() == ()
    assert "".join(map(str, paragraph.itertext())) == "thereonetwo"


def test_nothing_of_the_source_is_taken_away() -> None:
    source, target = Package.open(docx(p("one"))), Package.open(docx(p("there")))
    before = source.to_bytes()

    put_at_end(target, Carrier(source, target).carry(body_of(source), source.main, target.main))

    assert source.to_bytes() == before


STRANGE = (
    p("<w:ruby><w:rt><w:r><w:t>r</w:t></w:r></w:rt><w:rubyBase/></w:ruby>", properties="<w:new/>")
    + p(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>x</m:t></m:r></m:oMath>",
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:ptab w:leader="dot"/></w:r>',
        '<w:smartTag w:uri="urn:s" w:element="e"><w:r><w:t>s</w:t></w:r></w:smartTag>',
        '<w:proofErr w:type="spellStart"/>',
        '<x:any xmlns:x="urn:x" x:b="1">kept<x:c/>as it is</x:any>',
        '<w:dir w:val="rtl"><w:r><w:lastRenderedPageBreak/><w:t>d</w:t></w:r></w:dir>',
    )
    + '<w:customXml w:uri="urn:s" w:element="e"><w:p/></w:customXml>'
)


def test_what_is_not_understood_is_kept_to_the_letter() -> None:
    source = docx(STRANGE)

    found = carried(source, docx(p("there")))

    expected = list(body_of(Package.open(source)))[:-1]
    made = list(found.body)[1:-1]
    assert [etree.tostring(one, method="c14n", exclusive=True) for one in made] == [
        etree.tostring(one, method="c14n", exclusive=True) for one in expected
    ]


def test_parts_of_other_formats_and_other_documents_come_too() -> None:
    body = '<w:altChunk r:id="rId1"/>' + p('<w:subDoc r:id="rId2"/>')
    links = {"rId1": ("aFChunk", "a.html"), "rId2": ("subDocument", "file:///other.docx")}
    source = with_parts(body, links, {"word/a.html": ("text/html", b"<p>words</p>")})

    found = carried(source, docx())

    first, second = found.package.relationships("word/document.xml")
    assert found.package.read(first.target) == b"<p>words</p>"
    assert found.package.content_type(first.target) == "text/html"
    assert (second.target, second.external) == ("file:///other.docx", True)
    assert found.values(".//w:altChunk/@r:id | .//w:subDoc/@r:id") == [first.id, second.id]


@pytest.mark.parametrize("turned", [(True, False), (False, True), (True, True)])
def test_strict_files_give_and_take(turned: tuple[bool, bool]) -> None:
    files = docx(p("mine") + STRANGE), docx(p("theirs"))

    one, other = (
        as_strict(data) if turn else data for data, turn in zip(files, turned, strict=True)
    )

    data = carried(one, other).data

    assert words(data) == words(files[0]) + words(files[1])
    assert is_strict(unzipped(data)[MAIN]) is turned[1]


def test_a_note_that_names_itself_is_carried_once() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    source = docx(
        p(reference), footnotes=f'<w:footnote w:id="2">{p("noted", reference)}</w:footnote>'
    )

    found = carried(source, docx(p("there")))

    assert words(found.data) == Counter(["there", "noted"])


@settings(max_examples=60)
@given(DOCUMENTS, DOCUMENTS)
def test_every_word_of_any_document_comes_into_any_other(
    one: AnyDocument, other: AnyDocument
) -> None:
    found = words(carried(one.data, other.data).data)

    assert not words(other.data) + body_words(one.data) - found


def body_words(data: bytes) -> Counter[str]:
    """Count the words of the body of a file."""
    document = OpenDocument(Package.open(data))
    return Counter(visible_text(document.stories[0].root, document.styles, text_boxes=True).split())
