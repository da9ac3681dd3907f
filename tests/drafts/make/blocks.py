"""A draft’s text as blocks of Word: one line is one paragraph, label, bullet or row.

= title            # heading       ## heading of level 2, and so on
- bullet           + numbered      * bold line
: label: | answer  (in one paragraph)
|! a | b           the title row of a table, |~ one that is not marked as such, | a | b a row
>> landscape       a new section: portrait or landscape, perhaps “unmarked”
>> picture NAME | alternative text
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm, Pt
from forms.make.parts import MAIN, Element, w


class Writer:
    """Writes blocks at the end of a document, or before an element of it."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.before: Element | None = None
        self._rows: list[str] = []

    def write(self, lines: Iterable[str]) -> None:
        """Write lines, the last rows of a table too."""
        for line in [*filter(None, lines), ""]:
            if self._rows and line[:2] != "| ":
                self._table(self._rows)
                self._rows = []
            if line.startswith("|"):
                self._rows.append(line)
            elif line:
                self._line(line)

    def _put(self, made: Any) -> Any:
        if self.before is not None:
            self.before.addprevious(made._element)
        return made

    def _line(self, line: str) -> None:
        sign, _, text = line.partition(" ")
        if sign == ">>":
            self._command(text)
        elif sign and set(sign) == {"#"}:
            self._put(self.document.add_paragraph(text, style=f"Heading {len(sign)}"))
        elif sign == ":":
            label, _, answer = (part.strip() for part in text.partition("|"))
            made = self._put(self.document.add_paragraph())
            made.add_run(label).bold = True
            made.add_run(f" {answer}" if answer else "")
        elif sign == "*":
            self._put(self.document.add_paragraph()).add_run(text).bold = True
        elif sign in ("=", "-", "+"):
            styles = {"=": "Title", "-": "List Bullet", "+": "List Number"}
            self._put(self.document.add_paragraph(text, style=styles[sign]))
        else:
            self._put(self.document.add_paragraph(line))

    def _table(self, lines: list[str]) -> None:
        rows = [[cell.strip() for cell in line.split("|")[1:]] for line in lines]
        kind = lines[0][1:2]
        if kind in "!~":
            rows[0][0] = rows[0][0][1:].strip()
        made = self._put(self.document.add_table(len(rows), len(rows[0]), style="Table Grid"))
        for number, (row, cells) in enumerate(zip(made.rows, rows, strict=True)):
            for cell, text in zip(row.cells, cells, strict=True):
                self._cell(cell, text, bold=number == 0 and kind in "!~")
        if kind == "!":
            made.rows[0]._tr.get_or_add_trPr().append(w("tblHeader"))
        self._put(self.document.add_paragraph())

    def _cell(self, cell: Any, text: str, *, bold: bool) -> None:
        for number, part in enumerate(text.split(" // ")):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            run = paragraph.add_run(part)
            run.bold = bold or None
            run.font.size = Pt(9)

    def _command(self, text: str) -> None:
        name, _, rest = text.partition(" ")
        if name == "picture":
            alternative = rest.partition("|")[2].strip()
            picture: Any = self.document.add_picture(io.BytesIO(drawing()), width=Mm(90))
            picture._inline.docPr.set("name", "Picture 1")
            if alternative:
                picture._inline.docPr.set("descr", alternative)
        else:
            turn(self.document.add_section(WD_SECTION.NEW_PAGE), wide=name == "landscape")
            self._mark("" if rest == "unmarked" else None)

    def _mark(self, text: str | None) -> None:
        """Give the last section the marking of the first, or another text."""
        first, last = self.document.sections[0], self.document.sections[-1]
        for whole, margin in ((first.header, last.header), (first.footer, last.footer)):
            margin.is_linked_to_previous = False
            margin.paragraphs[0].text = whole.paragraphs[0].text if text is None else text


def said_in(top: str) -> dict[str, str]:
    """Return what the first lines of a text say of its draft, as “font: Arial”."""
    pairs = (line.partition(":") for line in top.splitlines())
    return {name.strip(): value.strip() for name, _, value in pairs}


def turn(section: Any, *, wide: bool) -> None:
    """Lay a section across the page, or upright."""
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))


def drawing() -> bytes:
    """Return a picture of a few grey boxes in two rows, as a genogram has."""
    boxes = [(20, 10), (80, 10), (140, 10), (50, 60), (110, 60)]
    lines = [
        b"\0" + bytes(150 if any(x <= i < x + 36 and y <= j < y + 26 for x, y in boxes) else 255
                      for i in range(200))
        for j in range(100)
    ]  # fmt: skip
    parts = (
        (b"IHDR", struct.pack(">2I5B", 200, 100, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(lines))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


def words_of(element: Element) -> str:
    """Return the text of an element as it stands there, with what is deleted or hidden."""
    kinds = (f"{{{MAIN}}}t", f"{{{MAIN}}}delText")
    return "".join(one.text or "" for one in element.iter(*kinds))
