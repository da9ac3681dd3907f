"""A draft in a trust’s own form: headings and the paragraphs under them are numbered by Word."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.shared import Mm, Pt, RGBColor
from drafts.make.blocks import said_in, turn
from drafts.make.sixth_parts import Numbered, add_list, cite, count, save


def make(source: Path, path: Path) -> None:
    """Write a draft; the lines before “---” say how it looks and what its properties hold."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = said["font"], Pt(float(said["size"]))
    normal.paragraph_format.space_after = Pt(5)
    number = add_list(document, "%1", "%1.%2", styles=("Heading1",))
    heading = document.styles["Heading 1"]
    heading.font.name, heading.font.color.rgb = said["font"], RGBColor(0, 0x5E, 0xB8)
    count(heading.element, number, 0)
    section = document.sections[0]
    turn(section, wide=False)
    section.left_margin = section.right_margin = Mm(20)
    section.header.paragraphs[0].text = said["header"]
    section.footer.paragraphs[0].text = said["footer"]
    Numbered(document, number, 1).write(body.splitlines())
    cite(document, ["%1.%2"], ("Heading1",))
    save(document, path, said["modified"], said["title"])
