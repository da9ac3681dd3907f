"""A draft in a blank form whose guidance is no bracket: each place is found by its words.

Before “---”: the form, the last edit, ``keep:`` (guidance left in), ``header:`` (the words that
stand in place of the form’s in every header). After it, places that begin with “@”:

@ Heading or line     under these words, in place of guidance and empty paragraphs, or in a control
@ line Beginning      the paragraph that begins so; taken out where nothing is put in
@ cells N             the last cell of each row of table N, a line each
@ table N             the rows of table N under its titles
"""

from __future__ import annotations

import io
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from drafts.make.blocks import Writer, said_in, words_of
from drafts.make.marks import keep
from drafts.make.sample import parts_of
from forms.make.parts import Element, w
from support.paths import ROOT


def make(source: Path, path: Path) -> None:
    """Fill the blank form and save it."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    document: Any = Document(str(ROOT / said["form"]))
    for section in document.sections if "header" in said else ():
        section.header.paragraphs[0].text = said["header"]
    tables = list(document.tables)
    places = [(place.removeprefix("@ "), lines) for place, lines in parts_of(body)]
    names = {place for place, _ in places}
    for place, lines in places:
        _put(document, tables, place, lines, names, said.get("keep"))
    stream = io.BytesIO()
    document.save(stream)
    keep(stream.getvalue(), path, modified=datetime.fromisoformat(said["modified"]))


def _put(
    document: Any,
    tables: list[Any],
    place: str,
    lines: list[str],
    names: set[str],
    kept: str | None,
) -> None:
    kind, _, rest = place.partition(" ")
    lines = [line for line in lines if line]
    if kind == "line":
        (found,) = [one for one in document.paragraphs if one.text.startswith(rest)]
        if lines:
            found.text = lines[0]
        else:
            _remove(found._element)
    elif kind == "cells":
        for row, text in zip(tables[int(rest)].rows, lines, strict=True):
            _set(row.cells[-1], text)
    elif kind == "table":
        _rows(tables[int(rest)], [[cell.strip() for cell in line.split("|")] for line in lines])
    else:
        found = next(one for one in document.paragraphs if one.text.strip() == place)
        _answer(document, found._element, lines, names, kept)


def _answer(
    document: Any, heading: Element, lines: list[str], names: set[str], kept: str | None
) -> None:
    at = heading.getnext()
    while at is not None and _is_room(at, names):
        gone, at = at, at.getnext()
        if words_of(gone).strip() == kept:
            heading = gone
        elif gone.tag == qn("w:sdt"):
            _control(document, gone, lines)
            return
        else:
            _remove(gone)
    writer = Writer(document)
    writer.before = heading.getnext()
    writer.write(lines)


def _is_room(element: Element, names: set[str]) -> bool:
    if element.tag == qn("w:sdt"):
        return True
    if element.tag != qn("w:p") or list(element.iter(qn("w:sectPr"))):
        return False
    style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    if style is not None and style.get(qn("w:val"), "").startswith("Heading"):
        return False
    text = words_of(element).strip()
    return text not in names


def _control(document: Any, control: Element, lines: list[str]) -> None:
    """Type an answer into a rich-text control."""
    content = control.find(qn("w:sdtContent"))
    assert content is not None
    for old in list(content):
        content.remove(old)
    for shown in list(control.iter(qn("w:showingPlcHdr"))):
        _remove(shown)
    for line in lines:
        content.append(document.add_paragraph(line)._element)


def _rows(table: Any, rows: list[list[str]]) -> None:
    table.rows[0]._tr.get_or_add_trPr().append(w("tblHeader"))
    while len(table.rows) < len(rows) + 1:
        table._element.append(deepcopy(table.rows[-1]._tr))
    for extra in table.rows[len(rows) + 1 :]:
        _remove(extra._tr)
    for row, texts in zip(table.rows[1:], rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _set(cell, text)


def _set(cell: Any, text: str) -> None:
    if cell.text.strip() == text:
        return
    cell.paragraphs[0].text = ""
    cell.paragraphs[0].add_run(text).font.size = Pt(9)


def _remove(element: Any) -> None:
    element.getparent().remove(element)
