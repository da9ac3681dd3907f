"""A draft in a blank form whose places are given by their number in the body of the form.

Before “---”: the form, the last edit, ``header:`` (the words that stand in place of the form’s in
every header), ``title:`` (of the file’s properties). A draft with no form is in its agency’s own.
After it, places that begin with “@”; N is a paragraph or table of the body, counted from 0:

@ text N          the paragraph’s new words; @ page N  the page number in a line of the contents
@ after N         what follows it
@ answer N-M      what stands in place of these
@ drop N-M        these are taken out
@ field N         the form field of the paragraph, and what follows it
@ choose N        which entry of its list; @ tick N  which of its boxes
@ box N           the one cell of a table; @ pen N  the last cell, after its label
@ cells N         the last cell of each row; @ cell N R C  one cell
@ row N R         the cells of a row, from its second
@ rows N          the rows under the titles
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
from docx.table import Table
from docx.text.paragraph import Paragraph
from drafts.make import foreign
from drafts.make.blocks import Writer, said_in
from drafts.make.marks import keep
from drafts.make.sample import parts_of
from forms.make.parts import Element, w
from support.paths import ROOT

_SIGNS = ("*", "|", "#", ":")
_CHECKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checked"


def make(source: Path, path: Path) -> None:
    """Fill the blank form, or write the agency’s own, and save it."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    if "form" in said:
        document: Any = Document(str(ROOT / said["form"]))
        for section in document.sections if "header" in said else ():
            section.header.paragraphs[0].text = said["header"]
        places = list(document.element.body)
        for place, lines in parts_of(body):
            kind, *numbers = place.removeprefix("@ ").replace("-", " ").split()
            _put(document, places, kind, [int(one) for one in numbers], lines)
    else:
        foreign.make(source, path)
        document = Document(str(path))
    document.core_properties.title = said.get("title", "")
    stream = io.BytesIO()
    document.save(stream)
    keep(stream.getvalue(), path, modified=datetime.fromisoformat(said["modified"]))


def _put(
    document: Any, places: list[Element], kind: str, numbers: list[int], lines: list[str]
) -> None:
    place = places[numbers[0]]
    if kind in ("answer", "drop"):
        last = places[numbers[-1]]
        _write(document, last.getnext(), lines)
        for one in places[numbers[0] : numbers[-1] + 1]:
            _remove(one)
    elif kind == "after":
        _write(document, place.getnext(), lines)
    elif kind == "text":
        for control in list(place.iter(qn("w:sdt"))):
            _remove(control)
        Paragraph(place, document).text = lines[0]  # type: ignore[arg-type]
    elif kind == "page":
        list(place.iter(qn("w:t")))[-1].text = lines[0]
    elif place.tag == qn("w:p"):
        _form_field(document, place, kind, lines)
    else:
        _table(document, Table(place, document), kind, numbers[1:], lines)  # type: ignore[arg-type]


def _form_field(document: Any, place: Element, kind: str, lines: list[str]) -> None:
    if kind == "choose":
        next(place.iter(qn("w:ddList"))).insert(0, w("result", val=lines[0]))
    elif kind == "tick":
        list(place.iter(qn("w:checkBox")))[int(lines[0]) - 1].append(w("checked"))
    elif lines[0].startswith(_SIGNS):
        _write(document, place, lines)
        _remove(place)
    else:
        (result,) = [one for one in place.iter(qn("w:t")) if "\u2002" in (one.text or "")]
        result.text = lines[0]
        _write(document, place.getnext(), lines[1:])


def _table(document: Any, table: Any, kind: str, numbers: list[int], lines: list[str]) -> None:
    if kind == "rows":
        _rows(table, [[cell.strip() for cell in line.split("|")] for line in lines])
    elif kind == "row":
        cells = table.rows[numbers[0]].cells[1:]
        for cell, text in zip(cells, lines[0].split("|"), strict=True):
            _set(cell, text.strip())
    elif kind == "cell":
        _set(table.cell(*numbers), lines[0])
    elif kind == "cells":
        for row, text in zip(table.rows, lines, strict=True):
            _set(row.cells[-1], text)
    elif kind == "tick":
        _check(table, int(lines[0]))
    else:
        _box(document, table.rows[-1].cells[0], 1 if kind == "pen" else 0, lines)


def _check(table: Any, number: int) -> None:
    """Check a box among the content controls of a table."""
    mark = list(table._element.iter(_CHECKED))[number - 1]
    mark.set(_CHECKED.replace("checked", "val"), "1")
    control = next(mark.iterancestors(qn("w:sdt")))
    next(control.iter(qn("w:t"))).text = "☒"


def _box(document: Any, cell: Any, kept: int, lines: list[str]) -> None:
    """Write in a cell, after as many of its paragraphs as are kept."""
    *gone, last = cell.paragraphs[kept:]
    for one in gone:
        _remove(one._element)
    last.text = ""
    _write(document, last._element, lines)
    if last._element.getprevious().tag == qn("w:p"):
        _remove(last._element)


def _write(document: Any, before: Element | None, lines: list[str]) -> None:
    writer = Writer(document)
    writer.before = before
    writer.write(lines)


def _rows(table: Any, rows: list[list[str]]) -> None:
    looks = table.rows[0]._tr.get_or_add_trPr()
    if not list(looks.iter(qn("w:tblHeader"))):
        looks.append(w("tblHeader"))
    while len(table.rows) < len(rows) + 1:
        table._element.append(deepcopy(table.rows[-1]._tr))
    for extra in table.rows[len(rows) + 1 :]:
        _remove(extra._tr)
    for row, texts in zip(table.rows[1:], rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _set(cell, text)


def _set(cell: Any, text: str) -> None:
    cell.paragraphs[0].text = ""
    cell.paragraphs[0].add_run(text).font.size = Pt(9)


def _remove(element: Any) -> None:
    element.getparent().remove(element)
