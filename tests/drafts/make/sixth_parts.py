"""What the sixth set shares: paragraphs that Word numbers, and citations of them by label.

In a text, “+ {#name} words” is a numbered paragraph and “{@name}” shows its number anywhere.
"""

from __future__ import annotations

import io
import re
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from drafts.make.blocks import Writer, said_in, words_of
from drafts.make.marks import keep
from drafts.make.sample import parts_of

_LABEL = re.compile(r"\{#(\w+)\} ?")
_CITED = re.compile(r"\{@(\w+)\}")


class Numbered(Writer):
    """A writer whose “+” lines are numbered by a list of the document."""

    def __init__(self, document: Any, number: int, level: int) -> None:
        super().__init__(document)
        self.number, self.level = number, level

    def _line(self, line: str) -> None:
        if line.startswith("+ "):
            made = self._put(self.document.add_paragraph(line[2:]))
            count(made._element, self.number, self.level)
        else:
            super()._line(line)


def read(source: Path) -> tuple[dict[str, str], list[tuple[str, list[str]]]]:
    """Return what the top of a text says, and its parts."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    return said_in(top), list(parts_of(body))


def count(paragraph: Any, number: int, level: int) -> None:
    """Let a list number a paragraph."""
    looks = paragraph.get_or_add_pPr().get_or_add_numPr()
    looks.get_or_add_ilvl().val, looks.get_or_add_numId().val = level, number


def add_list(document: Any, *texts: str, styles: tuple[str, ...] = ()) -> int:
    """Add a list, one text of a number a level; the first levels may belong to styles."""
    root = document.part.numbering_part.element
    made = [int(one.get(qn("w:abstractNumId"))) for one in root.iter(qn("w:abstractNum"))]
    abstract = _new("abstractNum", abstractNumId=max(made, default=0) + 1)
    abstract.append(_new("multiLevelType", val="multilevel"))
    for level, text in enumerate(texts):
        one = _new("lvl", ilvl=level)
        one.append(_new("start", val=1))
        one.append(_new("numFmt", val="decimal"))
        if level < len(styles):
            one.append(_new("pStyle", val=styles[level]))
        one.append(_new("lvlText", val=text))
        one.append(_new("lvlJc", val="left"))
        looks = _new("pPr")
        looks.append(_new("ind", left=567, hanging=567))
        one.append(looks)
        abstract.append(one)
    last = root.findall(qn("w:abstractNum"))
    if last:
        last[-1].addnext(abstract)
    else:
        root.insert(0, abstract)
    return int(root.add_num(abstract.get(qn("w:abstractNumId"))).numId)


def _new(name: str, **values: object) -> Any:
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def cite(document: Any, shown: list[str], heads: tuple[str, ...] = ()) -> None:
    """Put the number of each labelled paragraph where it is cited.

    ``shown`` is the text of the number at the paragraphs’ level, as “%1.%2”; ``heads`` are the
    styles that count the levels above.
    """
    counts = [0] * (len(heads) + 1)
    numbers: dict[str, str] = {}
    for paragraph in document.element.body.iter(qn("w:p")):
        looks = paragraph.find(qn("w:pPr"))
        style = looks.find(qn("w:pStyle")) if looks is not None else None
        name = style.get(qn("w:val")) if style is not None else ""
        if name in heads:
            counts[heads.index(name)] += 1
            counts[heads.index(name) + 1 :] = [0] * (len(heads) - heads.index(name))
        elif looks is not None and looks.find(qn("w:numPr")) is not None and name == "":
            counts[-1] += 1
            for label in _LABEL.findall(words_of(paragraph)):
                number = shown[0]
                for level, value in enumerate(counts, 1):
                    number = number.replace(f"%{level}", str(value))
                numbers[label] = number
    for text in document.element.body.iter(qn("w:t")):
        words = _LABEL.sub("", text.text or "")
        text.text = _CITED.sub(lambda one: numbers[one[1]], words)


def fill_rows(table: Any, rows: list[str], first: int = 1) -> None:
    """Fill the rows under a title, adding and taking away rows as needed."""
    cells = [[cell.strip() for cell in row.split("|")] for row in rows if row]
    while len(table.rows) < len(cells) + first:
        table._element.append(deepcopy(table.rows[-1]._tr))
    for extra in table.rows[len(cells) + first :]:
        table._element.remove(extra._tr)
    for row, texts in zip(table.rows[first:], cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            for run in cell.paragraphs[0].runs:
                run.text = ""
            cell.paragraphs[0].add_run(text).font.size = Pt(8.5)


def remove(element: Any) -> None:
    """Take an element out."""
    element.getparent().remove(element)


def opened(path: Path) -> Any:
    """Open a blank form."""
    return Document(str(path))


def save(document: Any, path: Path, modified: str, title: str = "") -> None:
    """Save a draft, the same file each time."""
    document.core_properties.title = title
    stream = io.BytesIO()
    document.save(stream)
    keep(stream.getvalue(), path, modified=datetime.fromisoformat(modified))
