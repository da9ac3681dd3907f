"""While a tracked change of any kind is pending there is no copy, and its place is told."""

from __future__ import annotations

import pytest
from support.docx import cell, docx, p, row, run, style, table

import imrkit

BY = 'w:id="1" w:author="PC1"'
HEADING = p("Analysis", properties='<w:pStyle w:val="Heading1"/>')
STYLES = style("Heading1", "heading 1")


def changed(name: str, content: str = "") -> str:
    return f"<w:{name}Change {BY}>{content}</w:{name}Change>"


CHANGES = {
    "an insertion": f"<w:p><w:ins {BY}>{run('x')}</w:ins></w:p>",
    "a deletion": f"<w:p><w:del {BY}><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
    "a move away": f"<w:p><w:moveFrom {BY}>{run('x')}</w:moveFrom></w:p>",
    "a move to": f"<w:p><w:moveTo {BY}>{run('x')}</w:moveTo></w:p>",
    "looks of words": p(run("x", f"<w:b/>{changed('rPr', '<w:rPr/>')}")),
    "looks of a paragraph": p("x", properties=changed("pPr", "<w:pPr/>")),
    "a paragraph mark": p("x", properties=f"<w:rPr><w:ins {BY}/></w:rPr>"),
    "a mark taken out": p("x", properties=f"<w:rPr><w:del {BY}/></w:rPr>"),
    "a number": p("x", properties=f"<w:numPr><w:numberingChange {BY}/></w:numPr>"),
    "a row": table(f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell(p('x'))}</w:tr>"),
    "a row taken out": table(f"<w:tr><w:trPr><w:del {BY}/></w:trPr>{cell(p('x'))}</w:tr>"),
    "a cell": table(row(cell(p("x"), properties=f"<w:cellIns {BY}/>"))),
    "a cell taken out": table(row(cell(p("x"), properties=f"<w:cellDel {BY}/>"))),
    "merged cells": table(row(cell(p("x"), properties=f'<w:cellMerge {BY} w:vMerge="cont"/>'))),
    "looks of a cell": table(row(cell(p("x"), properties=changed("tcPr", "<w:tcPr/>")))),
    "a table": f"<w:tbl><w:tblPr>{changed('tblPr', '<w:tblPr/>')}</w:tblPr><w:tblGrid/>"
    f"{row(cell(p('x')))}</w:tbl>",
    "columns": f"<w:tbl><w:tblPr/><w:tblGrid>{changed('tblGrid', '<w:tblGrid/>')}</w:tblGrid>"
    f"{row(cell(p('x')))}</w:tbl>",
    "a section": p("x", properties=f"<w:sectPr>{changed('sectPr', '<w:sectPr/>')}</w:sectPr>"),
    "an element of data": f"<w:p><w:customXmlInsRangeStart {BY}/>{run('x')}</w:p>",
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_pending_change_is_told_below_its_heading(change: str) -> None:
    done = imrkit.publish(docx(HEADING + CHANGES[change] + p("x"), styles=STYLES))

    assert (done.data, done.removed) == (None, ())
    assert [(one.kind.value, one.where, one.count) for one in done.left] == [
        ("revision", "Analysis", 1)
    ]


def test_a_change_of_a_style_counts() -> None:
    tracked = style("A", "A", f"<w:rPr><w:b/>{changed('rPr', '<w:rPr/>')}</w:rPr>")
    done = imrkit.publish(docx(p("x"), styles=tracked))

    assert [one.part for one in done.left] == ["word/styles.xml"]


def test_a_change_in_a_header_or_note_counts_and_one_in_a_comment_does_not() -> None:
    inserted = CHANGES["an insertion"]
    done = imrkit.publish(
        docx(
            p("x"),
            headers={"h": inserted},
            footnotes=f'<w:footnote w:id="2">{inserted}</w:footnote>',
            comments=f'<w:comment w:id="3">{inserted}</w:comment>',
        )
    )

    assert [one.where for one in done.left] == ["a header", "the footnotes"]
