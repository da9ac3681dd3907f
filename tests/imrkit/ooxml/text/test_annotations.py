"""Comments, tracked changes and hidden text of every story are read with where they stand."""

from __future__ import annotations

from collections import Counter

import pytest
from support.docx import cell, docx, p, row, run, sdt, style, table, text_box

from imrkit.documents.draft import Draft
from imrkit.values.annotations import Comment, HiddenText, Revision, RevisionKind
from imrkit.values.snapshot import Snapshot

MAIN = "word/document.xml"
WHO = 'w:id="3" w:author="Adult A" w:date="2026-03-03T10:00:00Z"'
Left = Counter[str]


def snapshot(body: str = "", **parts: str) -> Snapshot:
    return Draft.open(docx(body, **parts)).snapshot()  # type: ignore[arg-type]


def left(**counts: int) -> Left:
    return Counter(counts)


def counted(data: bytes) -> Left:
    found = Draft.open(data).snapshot()
    counts = Counter(str(one.kind).replace("-", "_") for one in found.revisions or ())
    return counts + left(comments=len(found.comments or ()), hidden=len(found.hidden or ()))


def leftovers(body: str, comments: str = "", styles: str = "") -> Left:
    return counted(docx(body, comments=comments, styles=styles))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("x"), left()),
        (p(f"<w:ins>{run('x')}</w:ins>"), left(insertion=1)),
        (p(f"<w:moveTo>{run('x')}</w:moveTo>"), left(insertion=1)),
        (p("x", properties="<w:rPr><w:ins/></w:rPr>"), left(insertion=1)),
        (table(row(cell(p(), properties="<w:cellIns/>"))), left(insertion=1)),
        (p("<w:del><w:r/></w:del>"), left(deletion=1)),
        (p("<w:moveFrom><w:r/></w:moveFrom>"), left(deletion=1)),
        (table(row(cell(p(), properties="<w:cellDel/>"))), left(deletion=1)),
        (p(run("x", "<w:rPrChange/>")), left(format_change=1)),
        (p("x", properties="<w:pPrChange/>"), left(format_change=1)),
        (table(row(cell(p(), properties="<w:tcPrChange/>"))), left(format_change=1)),
        (p(properties="<w:sectPr><w:sectPrChange/></w:sectPr>"), left(format_change=1)),
        (p(run("x", "<w:vanish/>")), left(hidden=1)),
        (p(run("", "<w:vanish/>")), left()),
        (p(run("x", '<w:vanish w:val="0"/>')), left()),
    ],
)
def test_each_kind_of_leftover_is_counted(body: str, expected: Left) -> None:
    assert leftovers(body) == expected


def test_comments_are_counted() -> None:
    two = '<w:comment w:id="1"><w:p/></w:comment><w:comment w:id="2"><w:p/></w:comment>'

    assert leftovers(p("x"), comments=two) == left(comments=2)


def test_text_hidden_by_a_character_style_is_counted() -> None:
    styles = style("s", "Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")

    assert leftovers(p(run("x", '<w:rStyle w:val="s"/>')), styles=styles) == left(hidden=1)


def test_text_hidden_by_its_paragraph_s_style_is_counted() -> None:
    styles = style("s", "Guidance", "<w:rPr><w:vanish/></w:rPr>")

    assert leftovers(p("x", properties='<w:pStyle w:val="s"/>'), styles=styles) == left(hidden=1)


def test_leftovers_of_every_story_are_counted() -> None:
    new = p(f"<w:ins>{run('x')}</w:ins>")
    data = docx(
        new,
        headers={"h": new},
        footers={"f": new},
        footnotes=f"<w:footnote>{new}</w:footnote>",
        endnotes=f"<w:endnote>{new}</w:endnote>",
        comments=f"<w:comment>{new}</w:comment>",
    )

    assert counted(data) == left(insertion=6, comments=1)


def test_leftovers_of_a_text_box_are_counted_once() -> None:
    inside = p(f"<w:ins>{run('x')}</w:ins>", run("y", "<w:vanish/>"))

    assert leftovers(text_box(inside)) == left(insertion=1, hidden=1)


def test_a_revision_says_who_when_what_and_where() -> None:
    body = p("a", f"<w:ins {WHO}>{run('new')}</w:ins>") + sdt(
        p(f"<w:del {WHO}><w:r><w:delText>old</w:delText></w:r></w:del>")
    )
    who = {"author": "Adult A", "date": "2026-03-03T10:00:00Z", "part": MAIN}

    assert snapshot(body).revisions == (
        Revision(kind=RevisionKind.INSERTION, text="new", path=(0, 0), **who),
        Revision(kind=RevisionKind.DELETION, text="old", path=(0, 1, 0), **who),
    )


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (p("x", properties="<w:rPr><w:ins/></w:rPr>"), (0, 0)),
        (p("x", properties="<w:sectPr><w:sectPrChange/></w:sectPr>"), (0, 0)),
        (table(row(cell(p(), properties="<w:cellIns/>"))), (0, 0, 2, 0)),
        (table("<w:tr><w:trPr><w:ins/></w:trPr>" + cell(p()) + "</w:tr>"), (0, 0, 2)),
        (sdt(f"<w:moveTo>{p('x')}</w:moveTo>"), (0, 0, 0)),
    ],
)
def test_a_revision_stands_at_the_paragraph_cell_or_row_that_it_is_in(
    body: str, path: tuple[int, ...]
) -> None:
    assert [one.path for one in snapshot(body).revisions or ()] == [path]


def test_a_comment_says_who_when_what_and_on_which_paragraph() -> None:
    marks = '<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'
    reference = '<w:r><w:commentReference w:id="3"/></w:r>'
    body = p("a") + p("b", marks[0], "c", marks[1], reference)

    assert snapshot(body, comments=f"<w:comment {WHO}>{p('Ask legal?')}</w:comment>").comments == (
        Comment(
            author="Adult A",
            date="2026-03-03T10:00:00Z",
            text="Ask legal?",
            part=MAIN,
            path=(0, 1),
        ),
    )


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (p("a") + '<w:commentRangeStart w:id="3"/>' + sdt(p("b")), (0, 2, 0)),
        (p("a", '<w:r><w:commentReference w:id="3"/></w:r>'), (0, 0)),
        (p("a"), ()),
    ],
    ids=["before a paragraph", "a reference alone", "on nothing"],
)
def test_a_comment_stands_on_the_paragraph_in_which_it_begins(
    body: str, path: tuple[int, ...]
) -> None:
    (found,) = snapshot(body, comments=f"<w:comment {WHO}>{p('x')}</w:comment>").comments or ()

    assert found.path == path
    assert found.part == (MAIN if path else "")


def test_hidden_text_says_what_and_where() -> None:
    found = snapshot(headers={"h": p("a", run("PC1", "<w:vanish/>"))})  # type: ignore[arg-type]

    assert found.hidden == (HiddenText(text="PC1", part="word/header-h.xml", path=(0,)),)
