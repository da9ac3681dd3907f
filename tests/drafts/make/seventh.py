"""Drafts of the seventh set: the DHR sample, two forms of an agency’s own, boxes to fill.

Before “---” stands ``manner:`` (dhr, own or boxes) with what that manner wants, and perhaps
``title:``, the title in the file’s properties. In a text for boxes a place begins with “@”:

@ N          the last cell of each row of table N, a line each; in a single box all lines
@ header     the words that stand in the header in place of the form’s

A table whose first row begins with “|:” has its labels in bold on the left.
"""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from drafts.make import sample
from drafts.make.blocks import Writer, said_in, turn
from drafts.make.marks import keep
from drafts.make.sample import parts_of
from forms.make.parts import field, w
from support.paths import ROOT


def make(source: Path, path: Path) -> None:
    """Write a draft in the manner that its text names."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    if said["manner"] == "dhr":
        sample.make(source, path)
        document: Any = _contents(Document(str(path)), said["issues"])
    else:
        document = _own(said, body) if said["manner"] == "own" else _boxes(said, body)
    document.core_properties.title = said.get("title", "")
    stream = io.BytesIO()
    document.save(stream)
    keep(stream.getvalue(), path, modified=datetime.fromisoformat(said["modified"]))


def _contents(document: Any, issues: str) -> Any:
    """Show in the contents too what the form leaves open in a heading."""
    for text in document.element.iter(qn("w:t")):
        if (text.text or "").startswith("Issues for the “["):
            text.text = issues
    return document


class Labelled(Writer):
    """A writer that also knows tables with their labels on the left."""

    def _table(self, lines: list[str]) -> None:
        if lines[0][1:2] != ":":
            super()._table(lines)
            return
        super()._table(["| " + lines[0][2:].strip(), *lines[1:]])
        table = self.document.tables[-1]
        table.autofit = False
        for number, width in enumerate((Mm(45), Mm(122))):
            table.columns[number].width = width
            for cell in table.columns[number].cells:
                cell.width = width
        for row in table.rows:
            for run in row.cells[0].paragraphs[0].runs:
                run.bold = True


def _own(said: dict[str, str], body: str) -> Any:
    document: Any = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = said["font"], Pt(float(said["size"]))
    normal.paragraph_format.space_after = Pt(5)
    section = document.sections[0]
    turn(section, wide=False)
    section.left_margin = section.right_margin = Mm(int(said["margin"]))
    section.header.paragraphs[0].text = said["header"]
    Labelled(document).write(body.splitlines())
    for paragraph in document.paragraphs:
        if paragraph.runs and all(one.bold for one in paragraph.runs):
            paragraph.paragraph_format.keep_with_next = True
    for row in [row for table in document.tables for row in table.rows]:
        row._tr.get_or_add_trPr().insert(0, w("cantSplit"))
    for one in document.sections:
        one.footer.is_linked_to_previous = False
        one.footer.paragraphs[0].text = f"{said['footer']} "
        one.footer.paragraphs[0]._element.extend(field("PAGE", "1"))
    return document


def _boxes(said: dict[str, str], body: str) -> Any:
    document: Any = Document(str(ROOT / said["form"]))
    tables = list(document.tables)
    for place, lines in parts_of(body):
        lines = [line for line in lines if line]
        if place == "header":
            for section in document.sections:
                section.header.paragraphs[0].text = lines[0]
            continue
        table = tables[int(place)]
        if len(table.rows) == 1 and len(table.columns) == 1:
            _box(table.cell(0, 0), lines)
        else:
            for row, line in zip(table.rows, lines, strict=True):
                _say(row.cells[-1].paragraphs[0], line)
    return document


def _box(cell: Any, lines: list[str]) -> None:
    """Write paragraphs and small tables into a box, in place of its empty lines."""
    for empty in cell.paragraphs[1:]:
        empty._element.getparent().remove(empty._element)
    first, rows = cell.paragraphs[0], []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append([part.strip() for part in line.lstrip("|!").split("|")])
            continue
        if rows:
            _inner(cell, rows)
            first, rows = cell.add_paragraph(), []
        if line:
            _say(first if not first.text else cell.add_paragraph(), line)
            first = cell.paragraphs[-1]


def _inner(cell: Any, rows: list[list[str]]) -> None:
    table = cell.add_table(len(rows), len(rows[0]))
    table.style = cell.part.document.styles["Table Grid"]
    table.rows[0]._tr.get_or_add_trPr().append(w("tblHeader"))
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for inner, text in zip(row.cells, texts, strict=True):
            _say(inner.paragraphs[0], f"* {text}" if number == 0 else text)


def _say(paragraph: Any, line: str) -> None:
    paragraph.text = ""
    run = paragraph.add_run(line.removeprefix("* "))
    run.bold = line.startswith("* ") or None
    run.font.size = Pt(9)
    paragraph.paragraph_format.space_after = Pt(2)
