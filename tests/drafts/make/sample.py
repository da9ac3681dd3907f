"""A draft in a sample form: what stands in the text is put under the headings of the blank form."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from drafts.make.blocks import Writer, said_in, words_of
from drafts.make.marks import keep
from forms.make.parts import MAIN
from support.paths import ROOT

import imrkit

_FORM = ROOT / "tests/samples/dhr-report-roman-front.docx"
_ROWS = (2, 3, 5, 6)  # of the plan, under its two bands


def make(source: Path, path: Path) -> None:
    """Fill the blank form and save it."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    draft = imrkit.Draft.open(_FORM)
    draft.fill("Partnership", said["partnership"])
    draft.fill("CaseRef", said["reference"])
    document: Any = Document(io.BytesIO(draft.to_bytes()))
    _tidy(document, said)
    for heading, lines in parts_of(body):
        if heading == "@ plan":
            _plan(document, lines)
        else:
            _answer(document, heading, lines)
    stream = io.BytesIO()
    document.save(stream)
    keep(stream.getvalue(), path, modified=datetime.fromisoformat(said["modified"]))


def parts_of(body: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each part of a text: what stands after its “@”, and its lines."""
    for part in f"\n{body}".split("\n@")[1:]:
        heading, *lines = part.strip().splitlines()
        yield heading.strip(), lines


def _tidy(document: Any, said: dict[str, str]) -> None:
    """Fill the cover, take guidance out and put the marking of today in every header."""
    changes = {
        "Version and date: ........................": f"Version and date: {said['version']}",
        "Issues for the “[          ]” community": said["issues"],
    }
    for text in document.element.iter(f"{{{MAIN}}}t"):
        text.text = changes.get(text.text, text.text)
    for paragraph in document.paragraphs:
        if paragraph.style.name == "Guidance" or paragraph.text == "Rows may be added.":
            paragraph._element.getparent().remove(paragraph._element)
    for section in document.sections:
        for text in section.header._element.iter(f"{{{MAIN}}}t"):
            text.text = said["marking"] if text.text == "RESTRICTED" else text.text


def _answer(document: Any, heading: str, lines: list[str]) -> None:
    found = [
        one
        for one in document.paragraphs
        if one.style.name.startswith("Heading") and words_of(one._element) == heading
    ]
    (title,) = found
    writer = Writer(document)
    empty = title._element.getnext()
    assert not words_of(empty), heading
    writer.before = empty
    writer.write(lines)
    empty.getparent().remove(empty)


def _plan(document: Any, lines: list[str]) -> None:
    (table,) = (one for one in document.tables if one.cell(0, 0).text == "Recommendation")
    for number, line in zip(_ROWS, lines, strict=True):
        for cell, text in zip(table.rows[number].cells, line.split("|"), strict=True):
            cell.paragraphs[0].add_run(text.strip())
