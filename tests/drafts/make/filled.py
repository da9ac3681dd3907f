"""A draft in a blank form of the samples or the test forms, filled from a text.

Before “---”: the form and last edit, ``from:`` with ``to:`` (words put in place of others, in
headers too), ``drop:`` (guidance taken out), ``keep:`` (guidance left in), ``level:`` (where a form
lets choose one), ``contents:`` (the line that shows the contents). After it, parts that begin with
“@” and say where their lines go:

@ Heading or label    under that heading, or in the last cell beside that label
@ before Heading      before that heading
@ row Label           the cells of the table that begins with this label
@ rows A | B | C      the rows under these titles
@ line Beginning      the paragraph that begins so
"""

from __future__ import annotations

import io
import re
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.shared import Pt
from docx.table import Table
from drafts.make.blocks import Writer, said_in, words_of
from drafts.make.marks import keep
from drafts.make.sample import parts_of
from forms.make.parts import MAIN, Element, w
from support.paths import ROOT

_GUIDANCE = re.compile(r"\[.*\]", re.DOTALL)


def make(source: Path, path: Path) -> None:
    """Fill the blank form and save it."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    document: Any = Document(str(ROOT / said["form"]))
    _tidy(document, top)
    for place, lines in parts_of(body):
        _put(document, place, lines)
    _contents(document, said.get("contents"))
    keep(_bytes(document), path, modified=datetime.fromisoformat(said["modified"]))


def _bytes(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _tidy(document: Any, top: str) -> None:
    """Take guidance out and put the answers of the cover and the header in."""
    told = [tuple(part.strip() for part in line.split(":", 1)) for line in top.splitlines()]
    kept = {text for name, text in told if name == "keep"}
    dropped = {text for name, text in told if name == "drop"}
    _change(document, [text for n, text in told if n == "from"], [t for n, t in told if n == "to"])
    for table in document.tables:
        if len(table.rows) == 1 and len(table.columns) == 1:
            _remove(table._element)
        elif table.cell(0, 0).text == "Guidance":
            _head(table)
            _clear_labels(table, kept)
            _choose_level(table, said_in(top)["level"])
    for entry in [one for one in document.element.iter(f"{{{MAIN}}}p") if dropped]:
        if words_of(entry).startswith(tuple(dropped)):
            _remove(entry)
    for paragraph in document.paragraphs:
        text = paragraph.text.strip()
        if _GUIDANCE.fullmatch(text) and text not in kept:
            _remove(paragraph._element)


def _clear_labels(table: Any, kept: set[str]) -> None:
    for row in table.rows[1:]:
        for paragraph in row.cells[0].paragraphs[1:]:
            if paragraph.text not in kept:
                _remove(paragraph._element)


def _choose_level(table: Any, level: str) -> None:
    for row in table.rows[1:]:
        if row.cells[1]._tc is not row.cells[0]._tc:
            row.cells[1].paragraphs[0].text = level


def _change(document: Any, old: list[str], new: list[str]) -> None:
    margins = [margin for one in document.sections for margin in (one.header, one.footer)]
    parts = {margin.part.partname: margin._element for margin in margins}
    wholes = [document.element, *parts.values()]
    for text in [text for whole in wholes for text in whole.iter(f"{{{MAIN}}}t")]:
        for before, after in zip(old, new, strict=True):
            if before in (text.text or ""):
                text.text = text.text.replace(before, after)
                _plain(text.getparent())


def _plain(run: Any) -> None:
    """Take the colour and the slant of guidance from a run that is an answer now."""
    for name in ("color", "i", "iCs"):
        for look in list(run.iter(f"{{{MAIN}}}{name}")):
            _remove(look)


def _put(document: Any, place: str, lines: list[str]) -> None:
    kind, _, rest = place.partition(" ")
    if kind in ("row", "rows"):
        _fill_table(document, kind, _cells(rest), [_cells(line) for line in lines])
    elif kind == "line":
        (found,) = [one for one in document.paragraphs if one.text.startswith(rest)]
        found.text = lines[0]
    elif kind == "before":
        _write(document, _heading(document, rest)[0]._element, lines)
    elif found := _heading(document, place):
        _answer(document, found[-1]._element, lines)
    else:
        _answer_cell(document, place, lines)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _heading(document: Any, text: str) -> list[Any]:
    return [one for one in document.paragraphs if one.text.strip() == text]


def _answer(document: Any, heading: Element, lines: list[str]) -> None:
    """Write in place of the empty paragraphs under a heading, after guidance that is left in."""
    while not _empty(_next(heading)) and _GUIDANCE.fullmatch(words_of(_next(heading))):
        heading = _next(heading)
    while _empty(_next(heading)):
        _remove(_next(heading))
    _write(document, _next(heading), lines)


def _next(element: Element) -> Element:
    found = element.getnext()
    assert found is not None
    return found


def _empty(element: Element) -> bool:
    ends = f"{{{MAIN}}}sectPr"
    return element.tag == f"{{{MAIN}}}p" and not words_of(element) and not list(element.iter(ends))


def _write(document: Any, before: Element, lines: list[str]) -> None:
    writer = Writer(document)
    writer.before = before
    writer.write(lines)


def _answer_cell(document: Any, label: str, lines: list[str]) -> None:
    rows = [row for table in document.tables for row in table.rows]
    (row,) = [one for one in rows if one.cells[0].paragraphs[0].text.strip() == label]
    _set(row.cells[-1], " // ".join(lines))


def _fill_table(document: Any, kind: str, titles: list[str], rows: list[list[str]]) -> None:
    if kind == "row":
        fits = [one for one in document.tables if one.cell(0, 0).text.strip() == titles[0]]
        (table,) = [one for one in fits if len(one.columns) == len(rows[0])]
        at = 0
    else:
        tables = [Table(one, document) for one in document.element.iter(f"{{{MAIN}}}tbl")]
        (table,) = [one for one in tables if _titles(one) == titles]
        _head(table)
        at = 1
    while len(table.rows) < len(rows) + at:
        table._element.append(deepcopy(table.rows[-1]._tr))
    for extra in table.rows[len(rows) + at :]:
        _remove(extra._tr)
    for row, texts in zip(table.rows[at:], rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _set(cell, text)


def _titles(table: Any) -> list[str]:
    return [cell.text.strip() for cell in table.rows[0].cells]


def _head(table: Any) -> None:
    looks = table.rows[0]._tr.get_or_add_trPr()
    if not list(looks.iter(f"{{{MAIN}}}tblHeader")):
        looks.append(w("tblHeader"))


def _set(cell: Any, text: str) -> None:
    if cell.text.strip() == text:
        return
    for paragraph in cell.paragraphs[1:]:
        _remove(paragraph._element)
    cell.paragraphs[0].text = ""
    for number, part in enumerate(text.split(" // ")):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(3)
        if part.startswith("- "):
            paragraph.style = "List Bullet"
        paragraph.add_run(part.removeprefix("- ")).font.size = Pt(9)


def _contents(document: Any, shown: str | None) -> None:
    """Show the headings of the first level where the form shows that there are none."""
    titles = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    titles = [title for title in titles if title != "Contents"]
    for text in list(document.element.iter(f"{{{MAIN}}}t")) if shown else ():
        if text.text == shown:
            text.text = titles[0]
            for title in reversed(titles[1:]):
                text.addnext(deepcopy(text))
                _next(text).text = title
                text.addnext(w("br"))


def _remove(element: Any) -> None:
    element.getparent().remove(element)
