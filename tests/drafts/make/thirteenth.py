"""The thirteenth set: label tables, boxed answers and bold lines in place of headings.

A line is a block as in blocks.py. New here: “|: label | answer” is a row of labels,
“[ text” stands in a box and “[+ text” is a numbered paragraph in one. {#key} names a
numbered paragraph and {@key} gives its number.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from drafts.make.blocks import Writer, said_in, turn

LEVEL = (
    '<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{style}'
    '<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
)

MARGINS = (
    f'<w:tblCellMar {nsdecls("w")}><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
)


def make(stem: Path, target: Path) -> None:
    """Write the draft of a text beside a stem to a Word file."""
    make_with(Boxes, stem, target)


def make_with(boxes: type[Boxes], stem: Path, target: Path) -> None:
    """Write it with a writer of blocks."""
    top, _, body = stem.with_name(f"{stem.name}.txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    document = docx.Document()
    dress(document, said)
    writer = boxes(document, said)
    writer.write(numbered(body, nested=said["numbers"] == "nested").splitlines())
    held = io.BytesIO()
    document.save(held)
    target.write_bytes(undated(held))


def numbered(body: str, *, nested: bool) -> str:
    """Return a text with its {@key} marks turned into numbers of paragraphs."""
    section = count = 0
    found: dict[str, str] = {}
    for line in body.splitlines():
        if nested and line.startswith("# "):
            section, count = section + 1, 0
        elif line.startswith(("+ ", "[+ ")):
            count += 1
            for key in re.findall(r"\{#(\w+)\}", line):
                found[key] = f"{section}.{count}" if nested else str(count)
    text = re.sub(r"\{#\w+\} ?", "", body)
    return re.sub(r"\{@(\w+)\}", lambda match: found[match[1]], text)


def undated(held: io.BytesIO) -> bytes:
    """Return a packed document whose parts all bear the same date."""
    made = io.BytesIO()
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def dress(document: Any, said: dict[str, str]) -> None:
    """Give a new document its page, type, marking and properties."""
    first = document.sections[0]
    turn(first, wide=False)
    first.left_margin = first.right_margin = Mm(22)
    first.top_margin = first.bottom_margin = Mm(20)
    first.header.paragraphs[0].text = said["header"]
    foot = first.footer.paragraphs[0]
    foot.text = f"{said['footer']} | Page "
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
    normal = document.styles["Normal"]
    normal.font.size = Pt(float(said["size"]))
    normal.paragraph_format.space_after = Pt(6)
    for name in ("Normal", "Title", "Heading 1", "Heading 2"):
        style = document.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in list(fonts.attrib):
            del fonts.attrib[kind]
        style.font.name = said["font"]
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(said["colour"])
    document.styles["Title"].font.size = Pt(20)
    core = document.core_properties
    core.title, core.author, core.comments = said["title"], "", ""
    core.last_modified_by, core.language = "", "en-GB"
    core.created = core.modified = datetime.datetime.fromisoformat(said["modified"])


def widths(lines: list[str], whole: float) -> list[float]:
    """Return how wide each column of a table is to be, by what it holds."""
    plain = [re.sub(r"^\|[:!~]", "|", line) for line in lines]
    rows = [[cell.strip() for cell in line.split("|")[1:]] for line in plain]
    columns = list(zip(*rows, strict=True))
    least = [2 * max(map(len, " ".join(column).split()), default=1) + 4 for column in columns]
    share = [max(map(len, column)) for column in columns]
    left = max(whole - sum(least), 0)
    wanted = [low + left * part / sum(share) for low, part in zip(least, share, strict=True)]
    return [whole * width / sum(wanted) for width in wanted]


class Boxes(Writer):
    """Writes blocks, with boxes, label tables and one run of paragraph numbers."""

    def __init__(self, document: Any, said: dict[str, str]) -> None:
        super().__init__(document)
        self.shade = said["shade"]
        self.nested = said["numbers"] == "nested"
        self._box: Any = None
        numbering = document.part.numbering_part.element
        texts = [(0, "%1", '<w:pStyle w:val="Heading1"/>'), (1, "%1.%2", "")]
        if not self.nested:
            texts = [(0, "%1", "")]
        levels = "".join(LEVEL.format(n=n, text=text, style=style) for n, text, style in texts)
        whole = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
        numbering.insert(0, parse_xml(whole))
        self.number = numbering.add_num(77).numId

    def write(self, lines: Iterable[str]) -> None:
        """Write lines; rows of labels that follow one another are one table."""
        kept: list[str] = []
        before = ""
        for line in filter(None, lines):
            follows = line.startswith("|:") and before.startswith("|:")
            kept.append(f"| {line[2:].strip()}" if follows else line)
            before = line
        super().write(kept)

    def _line(self, line: str) -> None:
        sign, _, text = line.partition(" ")
        if sign in ("[", "[+"):
            self._boxed(text, counted=sign == "[+")
            return
        if self._box is not None:
            self._box = None
            self.document.add_paragraph().paragraph_format.space_after = Pt(0)
        if sign == "+":
            self._count(self.document.add_paragraph(text), int(self.nested))
        elif sign == "#" and self.nested:
            self._count(self.document.add_paragraph(text, style="Heading 1"), 0)
        else:
            super()._line(line)
            if sign == "*":
                self.document.paragraphs[-1].paragraph_format.keep_with_next = True

    def _count(self, paragraph: Any, level: int) -> None:
        wanted = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        wanted.get_or_add_ilvl().val = level
        wanted.get_or_add_numId().val = self.number

    def _boxed(self, text: str, *, counted: bool) -> None:
        if self._box is None:
            self._box = self.document.add_table(1, 1, style="Table Grid").cell(0, 0)
            paragraph = self._box.paragraphs[0]
        else:
            paragraph = self._box.add_paragraph()
        paragraph.add_run(text)
        if counted:
            self._count(paragraph, int(self.nested))

    def _table(self, lines: list[str]) -> None:
        self._box = None
        labels = lines[0].startswith("|:")
        super()._table([line.replace("|:", "|", 1) for line in lines])
        table = self.document.tables[-1]
        shaded = [row.cells[0] for row in table.rows] if labels else table.rows[0].cells
        table.autofit = False
        table._tbl.tblPr.find(qn("w:tblLook")).addprevious(parse_xml(MARGINS))
        for row in table.rows:
            row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
        upright = self.document.sections[-1].orientation == WD_ORIENT.PORTRAIT
        wide = widths(lines, 166 if upright else 253)
        for column, width in zip(table.columns, wide, strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)
        for cell in shaded if labels or lines[0].startswith("|!") else ():
            fill = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{self.shade}"/>'
            cell._tc.get_or_add_tcPr().append(parse_xml(fill))
        if labels:
            for row in table.rows:
                row.cells[0].paragraphs[0].runs[0].bold = True

    def _mark(self, text: str | None) -> None:
        """Leave a later section the marking of the one before it."""
        if text is not None:
            super()._mark(text)
