"""The files that are measured, each made here, and what others make of one."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as python_docx
from lxml import etree
from support.docx import cell, docx, p, row, run, sdt, table
from support.example import shipped_draft

from benchmarks.grown import grown

ROOT = Path(__file__).parents[1]

SENTENCE = (
    "The officer attended, spoke to both adults apart, recorded what each said and shared the "
    "record with the specialist team on the same day. "
)
_TEXT = "<w:text/>"
_HEADING = '<w:pStyle w:val="Heading1"/>'
STORIES = ("document", "header", "footer", "footnotes", "endnotes", "comments")


@cache
def report(controls: int, paragraphs: int) -> bytes:
    """Return a report of so many paragraphs, among them so many controls."""
    each = paragraphs // controls
    body = "".join(
        p(SENTENCE) if at % each else sdt(p(run(SENTENCE)), "", tag=f"t{at // each}")
        for at in range(paragraphs)
    )
    return python_docx_styles(body)


def python_docx_styles(body: str) -> bytes:
    """Return a body in a file with the styles that Word's own files have."""
    out = BytesIO()
    python_docx.Document().save(out)
    main = "word/document.xml"
    with zipfile.ZipFile(out) as plain, zipfile.ZipFile(BytesIO(docx(body))) as made:
        parts = {name: plain.read(name) for name in plain.namelist()}
        parts[main] = made.read(main)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    """Return parts as a Word file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@cache
def pages(count: int) -> bytes:
    """Return the example in our own template, grown to so many pages."""
    return grown(shipped_draft(), count)


@cache
def form(count: int) -> bytes:
    """Return somebody's form of about so many pages: each has a question, labels, and guidance."""
    body = ""
    for at in range(1, count + 1):
        body += p(run(f"{at}. What was known of the family in year {at}?"), properties=_HEADING)
        body += p(run("Say what was recorded and by whom. ", "<w:i/>")) + p("") + p(SENTENCE * 8)
        labels = ("Date of contact", "Officer", "What was done", "Why", "Outcome")
        body += table(*(row(cell(p(one)), cell(p(""))) for one in labels))
    return python_docx_styles(body)


@cache
def filled_form(count: int) -> bytes:
    """Return a file of so many lines, each with a control of plain text."""
    return docx("".join(p(sdt(run("x"), _TEXT, tag=f"t{at}")) for at in range(count)))


@cache
def rows_of_three() -> bytes:
    """Return a file with a repeating section of one row."""
    cells = row(*(cell(p(sdt(run("x"), _TEXT, tag=f"s.{one}"))) for one in "abc"))
    item = sdt(cells, "<w15:repeatingSectionItem/>")
    return docx(table(sdt(item, "<w15:repeatingSection/>", tag="s")))


def floor(data: bytes) -> list[Any]:
    """Unzip the stories of a file and their relationships, and parse them by lxml: no more."""
    found = []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            path = Path(name)
            stem = path.name.split(".")[0].rstrip("0123456789")
            if path.parts[0] == "word" and stem in STORIES and path.suffix in (".xml", ".rels"):
                found.append(etree.fromstring(archive.read(name)))
    return found


def resaved(data: bytes) -> None:
    """Open and save a file with python-docx."""
    python_docx.Document(BytesIO(data)).save(BytesIO())


@cache
def variables(count: int, name: str = "t") -> bytes:
    """Return a template of docxtpl with so many variables, one a line."""
    return python_docx_styles("".join(p(f"{{{{ {name}{at} }}}}") for at in range(count)))


@cache
def fields(count: int) -> bytes:
    """Return a file with so many merge fields, one a line."""
    field = '<w:fldSimple w:instr=" MERGEFIELD t{} "><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    return python_docx_styles("".join(p("", field.format(at)) for at in range(count)))
