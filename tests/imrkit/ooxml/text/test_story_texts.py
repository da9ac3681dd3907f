"""The texts beside the body are read: headers, footers, notes, comments, text boxes."""

from __future__ import annotations

from typing import Any

from support.docx import cell, docx, p, row, table, text_box

from imrkit.documents.draft import Draft
from imrkit.values.snapshot import Paragraph, Story

SEPARATOR = f'<w:footnote w:id="0" w:type="separator">{p()}</w:footnote>'


def stories(body: str = "", **parts: Any) -> list[Story]:
    return list(Draft.open(docx(body, **parts)).snapshot().stories or ())


def test_every_story_is_read_with_where_it_stands() -> None:
    found = stories(
        p("body"),
        headers={"h": p("Top")},
        footers={"f": p("Bottom")},
        footnotes=f'{SEPARATOR}<w:footnote w:id="1">{p("Note.")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{p("End.")}</w:endnote>',
        comments=f'<w:comment w:id="1">{p("Why?")}</w:comment>',
    )

    assert [(one.kind, one.text, one.part, one.path) for one in found] == [
        ("header", "Top", "word/header-h.xml", ()),
        ("footer", "Bottom", "word/footer-f.xml", ()),
        ("footnotes", "Note.", "word/footnotes.xml", (1,)),
        ("endnotes", "End.", "word/endnotes.xml", (0,)),
        ("comments", "Why?", "word/comments.xml", (0,)),
    ]
    assert found[2].blocks == (Paragraph(text="Note.", part="word/footnotes.xml", path=(1, 0)),)


def test_the_text_of_a_table_is_read_row_by_row() -> None:
    note = table(row(cell(p("a")), cell(p("b"))), row(cell(p("c")), cell(p("d"))))
    (found,) = stories(footnotes=f"<w:footnote>{note}{p('e')}</w:footnote>")

    assert found.text == "a\tb\nc\td\ne"


def test_a_text_box_is_a_story_of_its_own_and_read_once() -> None:
    body, top = stories(text_box(p("in")), headers={"h": text_box(p("up"))})

    assert (body.kind, body.text, body.part) == ("text-box", "in", "word/document.xml")
    assert (top.kind, top.text, top.part) == ("text-box", "up", "word/header-h.xml")
    assert body.blocks[0].path == (*body.path, 0)
