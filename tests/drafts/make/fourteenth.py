"""The fourteenth set: forms with headings in bars, headings with typed letters, plans in cards.

A line is a block as in thirteenth.py. New here: “^ text” is a heading in a coloured bar,
which no style marks as a heading, and “>> landscape TEXT” begins a section with a header
of its own; a section without a text has the header of the first.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from drafts.make.thirteenth import Boxes, make_with


def make(stem: Path, target: Path) -> None:
    """Write the draft of a text beside a stem to a Word file."""
    make_with(Bars, stem, target)


class Bars(Boxes):
    """Writes blocks, with headings in bars and sections that have their own header."""

    def __init__(self, document: Any, said: dict[str, str]) -> None:
        super().__init__(document, said)
        self.colour = said["colour"]

    def _line(self, line: str) -> None:
        sign, _, text = line.partition(" ")
        if sign != "^":
            super()._line(line)
            return
        super()._line(f"* {text}")
        paragraph = self.document.paragraphs[-1]
        paragraph.paragraph_format.space_before = Pt(8)
        run = paragraph.runs[0]
        run.font.size = Pt(12)
        run.font.color.rgb = RGBColor(255, 255, 255)
        fill = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{self.colour}"/>'
        paragraph._p.pPr.find(qn("w:spacing")).addprevious(parse_xml(fill))

    def _table(self, lines: list[str]) -> None:
        if self._box is not None:
            self.document.add_paragraph().paragraph_format.space_after = Pt(0)
        super()._table(lines)

    def _command(self, text: str) -> None:
        name, _, header = text.partition(" ")
        super()._command(name)
        first, last = self.document.sections[0], self.document.sections[-1]
        last.header.is_linked_to_previous = False
        last.header.paragraphs[0].text = header or first.header.paragraphs[0].text
