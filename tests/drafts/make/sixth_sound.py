"""The sound draft: a force’s report in the sample form for a domestic homicide review.

@ after Beginning      what follows this line of the cover
@ Heading              in place of the empty paragraph under it
@ plan                 the rows of the plan, under its two bands
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Pt
from drafts.make.blocks import words_of
from drafts.make.sixth_parts import Numbered, cite, opened, read, remove, save
from support.paths import ROOT

_HEADINGS, _LEVEL = 2, 2  # the form’s own list of heading numbers, and its third level
_ROWS = (2, 3, 5, 6)


def make(source: Path, path: Path) -> None:
    """Fill the blank form and save it."""
    said, parts = read(source)
    document = opened(ROOT / "tests/samples/dhr-report-roman-front.docx")
    _tidy(document, said)
    for place, lines in parts:
        kind, _, rest = place.partition(" ")
        if place == "plan":
            _plan(document, lines)
        elif kind == "after":
            (line,) = [one for one in document.paragraphs if one.text.startswith(rest)]
            _write(document, line._element.getnext(), lines)
        else:
            _answer(document, place, lines)
    cite(document, ["%1.%2.%3"], ("Heading1", "Heading2"))
    _contents(document, said["pages"].split())
    save(document, path, said["modified"])


def _tidy(document: Any, said: dict[str, str]) -> None:
    """Fill the cover, take guidance out and put the marking of today on every page."""
    changes = {
        "[name of partnership]": said["partnership"],
        "[reference]": said["reference"],
        "........................": said["version"],
        "Issues for the “[          ]” community": said["issues"],
        "Issues for the “[ ]” community": said["issues"],
    }
    for text in document.element.iter(qn("w:t")):
        for old, new in changes.items():
            text.text = (text.text or "").replace(old, new)
    for shown in list(document.element.iter(qn("w:showingPlcHdr"))):
        remove(shown)  # Word takes it out as an author types
    for paragraph in document.paragraphs:
        if paragraph.style.name == "Guidance" or paragraph.text == "Rows may be added.":
            remove(paragraph._element)
    footers = set()
    for section in document.sections:
        section.header.paragraphs[0].runs[0].text = said["marking"]
        if section.footer.part.partname not in footers:
            section.footer.paragraphs[0].add_run(f"\n{said['marking']}")
        footers.add(section.footer.part.partname)


def _answer(document: Any, heading: str, lines: list[str]) -> None:
    (title,) = [
        one
        for one in document.paragraphs
        if one.style.name.startswith("Heading") and words_of(one._element) == heading
    ]
    empty = title._element.getnext()
    if not words_of(empty) and empty.tag == qn("w:p"):
        after = empty.getnext()
        remove(empty)
        empty = after
    _write(document, empty, lines)


def _write(document: Any, before: Any, lines: list[str]) -> None:
    writer = Numbered(document, _HEADINGS, _LEVEL)
    writer.before = before
    writer.write(lines)


def _plan(document: Any, lines: list[str]) -> None:
    (table,) = (one for one in document.tables if one.cell(0, 0).text == "Recommendation")
    for number, line in zip(_ROWS, lines, strict=True):
        for cell, text in zip(table.rows[number].cells, line.split("|"), strict=True):
            cell.paragraphs[0].add_run(text.strip()).font.size = Pt(9)


def _contents(document: Any, pages: list[str]) -> None:
    """Show the page of each heading as Word would when it renews the contents."""
    entries = [one for one in document.element.iter(qn("w:p")) if "PAGEREF" in _code(one)]
    for entry, page in zip(entries, pages, strict=True):
        list(entry.iter(qn("w:t")))[-1].text = page


def _code(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:instrText")))
