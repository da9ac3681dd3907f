"""A draft of the fourth set: an own document, or a blank form in which each place is told apart.

Before “---”: the last edit, ``title:`` (a property), ``header:``, and either the ``form:`` or the
font, size and footer of an own one. “+ <name> words” names a numbered paragraph, “§name” cites it.
In a form, parts begin with “@”:

@ under Line          after this line, in place of what the form leaves there to write in
@ line Beginning      the paragraph that begins so; taken out where nothing is put in
@ keep Line           a line of the form that stays
@ cell N R C          one cell of table N
@ box N               the one cell of table N, a paragraph for each line
@ rows N R            the rows of table N from row R on
"""

from __future__ import annotations

import io
import re
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from drafts.make.blocks import Writer, said_in, turn, words_of
from drafts.make.marks import keep
from drafts.make.sample import parts_of
from forms.make.parts import Element, field, t, w
from support.paths import ROOT

_NAMED = re.compile(r"^\+ <(\w+)> ")
_CITED = re.compile(r"§(\w+)")


def make(source: Path, path: Path) -> None:
    """Write the draft and save it."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    body = _cited(body)
    document: Any = _form(said, body) if "form" in said else _own(said, body)
    document.core_properties.title = said.get("title", "")
    stream = io.BytesIO()
    document.save(stream)
    keep(stream.getvalue(), path, modified=datetime.fromisoformat(said["modified"]))


def _cited(body: str) -> str:
    """Put the number of a named paragraph where its name is cited."""
    numbered = [line for line in body.splitlines() if line.startswith("+ ")]
    names = {found[1]: n for n, one in enumerate(numbered, 1) if (found := _NAMED.match(one))}
    lines = (_NAMED.sub("+ ", line) for line in body.splitlines())
    return _CITED.sub(lambda one: str(names[one[1]]), "\n".join(lines))


def _own(said: dict[str, str], body: str) -> Any:
    document: Any = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = said["font"], Pt(float(said["size"]))
    normal.paragraph_format.space_after = Pt(5)
    section = document.sections[0]
    turn(section, wide=False)
    section.left_margin = section.right_margin = Mm(22)
    section.header.paragraphs[0].text = said["header"]
    section.footer.paragraphs[0].text = said["footer"]
    Writer(document).write(body.splitlines())
    for one in document.sections:
        one.footer.paragraphs[0]._p.extend([t(" – page "), *field("PAGE", "1")])
    return document


def _form(said: dict[str, str], body: str) -> Any:
    document: Any = Document(str(ROOT / said["form"]))
    for section in document.sections if "header" in said else ():
        section.header.paragraphs[0].text = said["header"]
    places = [place.removeprefix("@ ").partition(" ")[::2] for place, _ in parts_of(body)]
    whole = {rest for kind, rest in places if kind == "under"}
    begun = tuple(rest for kind, rest in places if kind in ("line", "keep"))
    tables = list(document.tables)
    for (kind, rest), (_, lines) in zip(places, parts_of(body), strict=True):
        lines = [line for line in lines if line]
        if kind == "under":
            _under(document, rest, lines, whole, begun)
        elif kind == "line":
            _line(document, rest, lines)
        elif kind != "keep":
            _in_table(document, tables, kind, [int(one) for one in rest.split()], lines)
    return document


def _under(
    document: Any, line: str, lines: list[str], whole: set[str], begun: tuple[str, ...]
) -> None:
    start = next(one for one in document.paragraphs if one.text.strip() == line)._element
    at, looks = start.getnext(), None
    while at is not None and _is_room(at, whole, begun):
        gone, at = at, at.getnext()
        numbered = gone.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
        looks = gone.find(qn("w:pPr")) if numbered and not words_of(gone) else looks
        gone.getparent().remove(gone)
    writer = Writer(document)
    writer.before = start.getnext()
    writer.write(lines)
    if any(one.startswith(">> picture") for one in lines):
        writer.before.addprevious(document.paragraphs[-1]._element)
    at = start.getnext()
    while at is not writer.before and looks is not None:
        if at.find(qn("w:pPr")) is None:
            at.insert(0, deepcopy(looks))
        at = at.getnext()


def _is_room(element: Element, whole: set[str], begun: tuple[str, ...]) -> bool:
    if element.tag != qn("w:p") or list(element.iter(qn("w:sectPr"))):
        return element.tag == qn("w:sdt")
    style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    if style is not None and style.get(qn("w:val"), "").startswith("Heading"):
        return False
    text = words_of(element).strip()
    return text not in whole and not (text and text.startswith(begun))


def _line(document: Any, beginning: str, lines: list[str]) -> None:
    found = next(one for one in document.paragraphs if one.text.startswith(beginning))
    if lines:
        found.text = lines[0]
    else:
        found._element.getparent().remove(found._element)


def _in_table(document: Any, tables: list[Any], kind: str, at: list[int], lines: list[str]) -> None:
    table = tables[at[0]]
    if kind == "cell":
        _set(table.cell(at[1], at[2]), lines[0])
    elif kind == "rows":
        _rows(table, at[1], [[cell.strip() for cell in line.split("|")] for line in lines])
    else:
        cell = table.cell(0, 0)
        writer = Writer(document)
        writer.before = cell.paragraphs[0]._element
        writer.write(lines)
        for old in cell.paragraphs[len(lines) :]:
            old._element.getparent().remove(old._element)


def _rows(table: Any, first: int, rows: list[list[str]]) -> None:
    looks = table.rows[first - 1]._tr.get_or_add_trPr()
    if first and looks.find(qn("w:tblHeader")) is None:
        looks.append(w("tblHeader"))
    while len(table.rows) < len(rows) + first:
        table._element.append(deepcopy(table.rows[-1]._tr))
    for extra in table.rows[len(rows) + first :]:
        extra._tr.getparent().remove(extra._tr)
    for row, texts in zip(table.rows[first:], rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _set(cell, text)


def _set(cell: Any, text: str) -> None:
    for old in cell.paragraphs[1:]:
        old._element.getparent().remove(old._element)
    cell.paragraphs[0].text = ""
    cell.paragraphs[0].add_run(text).font.size = Pt(9)
