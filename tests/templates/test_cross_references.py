"""An author’s cross-references to numbered paragraphs and to tables show what stands there."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from lxml import etree
from support.docx import MAIN, unzipped, zipped
from support.page_images import without
from support.paths import ROOT
from support.word import validate

import imrkit
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, parent_of, text_run
from imrkit.values.snapshot import Paragraph
from imrkit.values.tags import PREFIX

SCRIPT = runpy.run_path(str(ROOT / "templates/make_pages.py"))
CHECKLIST = imrkit.load_checklist()
STALE = "9.9.9"
REFERS = re.compile(
    r"\b(?:sections?|paragraphs?|table|page|part|chapter)\s+\d",
    re.IGNORECASE,
)


def with_references() -> bytes:
    """A report whose conclusion cites the second paragraph of its summary and two tables."""
    draft = imrkit.Draft.open(imrkit.new("dardr", "Example Police"))
    draft.fill("imr:involvement-summary", ["The first thing.", "The second thing."])
    draft.fill("imr:learning-conclusion", ["See X1, the table in X2, and page X3."])
    parts = unzipped(draft.to_bytes())
    root = etree.fromstring(parts[MAIN])
    for number, words in enumerate(("The second thing.", "Recommendations"), start=1):
        text = next(one for one in root.iter(n.qn("w:t")) if one.text == words)
        run = parent_of(text)
        run.addprevious(node("w:bookmarkStart", id=str(9000 + number), name=f"_Ref{number}"))
        run.addnext(node("w:bookmarkEnd", id=str(9000 + number)))
    text = next(one for one in root.iter(n.qn("w:t")) if "X1" in (one.text or ""))
    run = parent_of(text)
    pieces = re.split(r"X\d", text.text or "")
    text.text = pieces[0]
    fields = ("REF _Ref1 \\r \\h", "REF _Ref2 \\r \\h", "PAGEREF _Ref2 \\h")
    for code, words in reversed(list(zip(fields, pieces[1:], strict=True))):
        for made in reversed([*field(code), text_run(words)]):
            run.addnext(made)
    return zipped({**parts, MAIN: etree.tostring(root)})


def field(code: str) -> list[etree._Element]:
    """A field as Word makes it, with an old result."""
    words = node("w:instrText")
    words.text = f" {code} "
    marks = [node("w:r", node("w:fldChar", fldCharType=one)) for one in ("begin", "separate")]
    end = node("w:r", node("w:fldChar", fldCharType="end"))
    return [marks[0], node("w:r", words), marks[1], text_run(STALE), end]


@pytest.mark.programs
def test_they_are_right_once_they_are_updated(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(with_references())
    assert validate(path) == []

    plain = without(path.read_bytes(), PREFIX)  # LibreOffice 7.4 reads no field in a control
    (text,) = SCRIPT["updated_texts"]([plain])
    numbers = [
        re.search(rf"([\d.]+)\s+{words}", text.replace("\xa0", " "))
        for words in ("The second thing", "Recommendations\n")
    ]
    paragraph, table = (one[1] for one in numbers if one)
    shown = re.search(r"See ([\d.]+), the table in ([\d.]+), and page (\d+)\.", text)
    assert shown is not None, text
    assert shown.groups()[:2] == (paragraph, table)
    assert int(shown[3]) > 10


@pytest.mark.parametrize("kind", CHECKLIST.review_types, ids=lambda kind: str(kind.id))
def test_no_line_of_a_template_names_another_part_by_a_typed_number(
    kind: imrkit.checklist.ReviewType,
) -> None:
    """What refers to another part is a field (the contents), or it would be stale unseen."""
    for size in CHECKLIST.sizes:
        draft = imrkit.Draft.open(imrkit.new(kind.id, "Example Police", size=size.id))
        lines = [one for one in draft.snapshot().blocks or () if isinstance(one, Paragraph)]
        own = [one.text for one in lines if one.style != "toc 1" and " Act " not in one.text]
        assert [one for one in own if REFERS.search(one)] == []
