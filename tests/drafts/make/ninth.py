"""Drafts of the ninth set: three forms of an agency’s own, written as those of the seventh.

Before “---” may stand ``across:``, the header of the pages that lie across in place of the other.
"""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from drafts.make import seventh
from drafts.make.blocks import said_in
from drafts.make.marks import keep


def make(source: Path, path: Path) -> None:
    """Write a draft, with a header of their own on the pages that lie across where it has one."""
    seventh.make(source, path)
    top, _, _ = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    said = said_in(top)
    if "across" in said:
        document: Any = Document(str(path))
        for section in document.sections:
            if section.orientation == WD_ORIENT.LANDSCAPE:
                section.header.paragraphs[0].text = said["across"]
        stream = io.BytesIO()
        document.save(stream)
        keep(stream.getvalue(), path, modified=datetime.fromisoformat(said["modified"]))
