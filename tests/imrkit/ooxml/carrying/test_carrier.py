"""What is carried into another document says there what it said."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from support.any_document import DOCUMENTS, AnyDocument
from support.carrying import carried, put_at_end
from support.docx import cell, docx, p, row, table

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
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
