"""A draft in an agency’s own form, written from a text that also says how the form looks."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.shared import Mm, Pt
from drafts.make.blocks import Writer, said_in, turn
from drafts.make.marks import keep


def make(source: Path, path: Path) -> None:
    """Write a draft; the lines before “---” say font, size, margins of the page and last edit."""
    top, _, body = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = said["font"], Pt(float(said["size"]))
    normal.paragraph_format.space_after = Pt(4)
    section = document.sections[0]
    turn(section, wide=False)
    section.left_margin = section.right_margin = Mm(20)
    section.header.paragraphs[0].text = said["header"]
    section.footer.paragraphs[0].text = said["footer"]
    Writer(document).write(body.splitlines())
    stream = io.BytesIO()
    document.save(stream)
    keep(stream.getvalue(), path, modified=datetime.fromisoformat(said["modified"]))
