"""A child IMR in the 2010 sample form: label, answer; heading, answer; rows of its tables.

@ label Beginning      what is typed after the label, in place of its line of underscores
@ Heading              in place of the guidance and empty paragraphs under it
@ rows Title           the rows of the table whose first title is this
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from drafts.make.sixth_parts import (
    Numbered,
    add_list,
    cite,
    fill_rows,
    opened,
    read,
    remove,
    save,
)
from support.paths import ROOT


def make(source: Path, path: Path) -> None:
    """Fill the blank form and save it."""
    said, parts = read(source)
    document = opened(ROOT / "tests/samples/lscb-imr-2010.docx")
    number = add_list(document, "[%1]")
    _margins(document, said)
    for place, lines in parts:
        kind, _, rest = place.partition(" ")
        if kind == "label":
            _label(document, rest, lines)
        elif kind == "rows":
            (table,) = [one for one in document.tables if one.cell(0, 0).text.strip() == rest]
            fill_rows(table, lines)
        else:
            _answer(document, place, lines, number)
    cite(document, ["%1"])
    save(document, path, said["modified"])


def _margins(document: Any, said: dict[str, str]) -> None:
    """Mark every page anew, save those of the section whose header stays as the form has it."""
    document.sections[0].footer.paragraphs[0].add_run(f"\t\t{said['marking']}")
    old = document.sections[1].header
    old.is_linked_to_previous = False
    old.paragraphs[0].text = document.sections[0].header.paragraphs[0].text
    for order in (0, 2):
        header = document.sections[order].header
        header.is_linked_to_previous = False
        header.paragraphs[0].text = f"IMR Child M – version 1.2\t\t{said['marking']}"


def _label(document: Any, label: str, lines: list[str]) -> None:
    (found,) = [one for one in document.paragraphs if one.text.startswith(label)]
    if not lines:
        remove(found._element)
        return
    text = found.text.partition("_")[0].rstrip("\t ")
    for run in found.runs:
        run.text = ""
    found.add_run(text + lines[0] if lines[0][0] in ":," else f"{text} {lines[0]}")
    for line in reversed(lines[1:]):
        made = document.add_paragraph(line)
        found._element.addnext(made._element)


def _answer(document: Any, heading: str, lines: list[str], number: int) -> None:
    found = next(one for one in document.paragraphs if one.text.strip() == heading)
    at = found._element.getnext()
    while at.tag == qn("w:p") and not _stays(at):
        gone, at = at, at.getnext()
        remove(gone)
    writer = Numbered(document, number, 0)
    writer.before = at
    writer.write(lines)


def _stays(paragraph: Any) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = style.get(qn("w:val")) if style is not None else ""
    return name.startswith("Heading") or bool(list(paragraph.iter(qn("w:sectPr"))))
