"""A draft in the project’s own template, filled from a table of answers by tag.

Its blank template is kept beside it: drafts in use were made from earlier templates than today’s.
"""

from __future__ import annotations

import io
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from drafts.make.marks import keep

import imrkit


def make(source: Path, path: Path) -> None:
    """Fill a blank template and save it."""
    told = tomllib.loads(source.with_suffix(".toml").read_text("utf-8"))
    draft = imrkit.Draft.open(source.with_suffix(".blank.docx"))
    for tag, value in told["answers"].items():
        draft.fill(tag, value)
    content = draft.to_bytes()
    for typed in told.get("typed", []):
        content = _type_over(content, **typed)
    modified = datetime.fromisoformat(told["draft"]["modified"])
    keep(content, path, modified=modified)


def _type_over(content: bytes, *, tag: str, row: int, text: str) -> bytes:
    """Type words into a date control that are no date, as Word lets an author do."""
    document: Any = Document(io.BytesIO(content))
    controls = [
        one
        for one in document.element.iter(qn("w:sdt"))
        if any(
            name.get(qn("w:val")) == tag for name in one.iterfind(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        )
    ]
    control = controls[row - 1]
    date = control.find(f"{qn('w:sdtPr')}/{qn('w:date')}")
    date.attrib.pop(qn("w:fullDate"), None)
    first, *rest = control.iter(qn("w:t"))
    first.text = text
    for one in rest:
        one.text = ""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
