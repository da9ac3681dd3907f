"""Drafts of the tenth, eleventh and twelfth sets: an agency’s own form, with numbers.

Before “---” stand how it looks and ``numbers:``, the numbers of a heading and of a paragraph, as
“%1 / %1.%2”, or of a paragraph alone, as “P%1”; perhaps ``letters: yes``, headings by letters, and
``runs on: yes``, paragraphs that are counted through the whole draft, as are those alone. In a
text, “+ {#name} words” is a numbered paragraph and “{@name}” shows its number.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from drafts.make.blocks import said_in, turn
from drafts.make.seventh import Labelled
from drafts.make.sixth_parts import add_list, count, save
from forms.make.parts import field, t, w

_LABEL = re.compile(r"\{#(\w+)\} ")
_CITED = re.compile(r"\{@(\w+)\}")


def make(source: Path, path: Path) -> None:
    """Write a draft."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    document: Any = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = said["font"], Pt(float(said["size"]))
    _add_numbers(document, said)
    section = document.sections[0]
    turn(section, wide=False)
    section.left_margin = section.right_margin = Mm(25)
    section.header.paragraphs[0].text = said["header"]
    _Numbered(document).write(_cite(body, said).splitlines())
    _add_pages(document, said["footer"])
    save(document, path, said["modified"], said["title"])


class _Numbered(Labelled):
    """A writer whose “+” lines have the style that is numbered."""

    def _line(self, line: str) -> None:
        if line.startswith("+ "):
            self.document.add_paragraph(line[2:], style="Numbered Paragraph")
        else:
            super()._line(line)


def _add_numbers(document: Any, said: dict[str, str]) -> None:
    """Let one list number the headings, if they bear numbers, and the paragraphs."""
    under = document.styles.add_style("Numbered Paragraph", WD_STYLE_TYPE.PARAGRAPH)
    under.base_style = document.styles["Normal"]
    under.paragraph_format.space_after = Pt(6)
    texts = said["numbers"].split(" / ")
    styles = [document.styles["Heading 1"], under][-len(texts) :]
    number = add_list(document, *texts, styles=tuple(one.style_id for one in styles))
    for level, style in enumerate(styles):
        count(style.element, number, level)
    lists = document.part.numbering_part.element.findall(qn("w:abstractNum"))
    levels = lists[-1].findall(qn("w:lvl"))
    if "letters" in said:
        levels[0].find(qn("w:numFmt")).set(qn("w:val"), "upperLetter")
    if "runs on" in said:
        levels[1].find(qn("w:numFmt")).addnext(w("lvlRestart", val=0))
    for name in ("Title", "Heading 1", "Heading 2"):
        font = document.styles[name].font
        font.name, font.color.rgb = said["font"], RGBColor.from_string(said["colour"])


def _cite(body: str, said: dict[str, str]) -> str:
    """Put the number of each labelled paragraph where it is cited."""
    head = paragraph = 0
    numbers: dict[str, str] = {}
    *above, shown = said["numbers"].rstrip(".").split(" / ")
    restarts = above and "runs on" not in said
    for line in body.splitlines():
        if line.startswith("# "):
            head, paragraph = head + 1, 0 if restarts else paragraph
        elif line.startswith("+ "):
            paragraph += 1
            first = chr(ord("A") + head - 1) if "letters" in said else str(head)
            counts = [first, str(paragraph)] if above else [str(paragraph)]
            for label in _LABEL.findall(line):
                numbers[label] = shown
                for level, value in enumerate(counts, 1):
                    numbers[label] = numbers[label].replace(f"%{level}", value)
    return _CITED.sub(lambda one: numbers[one[1]], _LABEL.sub("", body))


def _add_pages(document: Any, words: str) -> None:
    for section in document.sections:
        section.footer.is_linked_to_previous = False
        footer = section.footer.paragraphs[0]
        footer.text = f"{words} | Page "
        footer._element.extend([*field("PAGE", "1"), t(" of "), *field("NUMPAGES", "1")])
