"""Folders of Word files, and work on them that another process can do."""

from __future__ import annotations

import os
from pathlib import Path

from imrkit import files
from imrkit.documents.draft import Draft
from support.docx import docx, p

DATA = docx(p("Words"))


def folder_of(where: Path, *names: str) -> Path:
    """Put files into a folder."""
    for name in names:
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(DATA)
    return where


def copied(source: Path, output: Path | None) -> int:
    """Copy a Word file; return its size. At a file “end.docx” the process ends."""
    if source.name == "end.docx":
        os._exit(3)
    data = Draft.open(source).to_bytes()
    if output is not None:
        files.write_whole(output, data)
    return len(data)
