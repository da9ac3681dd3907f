"""The draft of the example's invented case."""

from __future__ import annotations

import functools
import runpy
import tempfile
import tomllib
from pathlib import Path

import imrkit
from support.libreoffice import resaved

_FOLDER = Path(__file__).parents[2] / "examples"


@functools.cache
def example_draft() -> bytes:
    """Return the draft that ``examples/main_job.py`` makes, with its record."""
    script = runpy.run_path(str(_FOLDER / "main_job.py"))
    sample = tomllib.loads((_FOLDER / "answers.toml").read_text("utf-8"))
    blank = imrkit.new(sample["draft"]["review_type"], sample["draft"]["force"])
    draft: imrkit.Draft = script["fill"](imrkit.Draft.open(blank), sample)
    return draft.to_bytes()


@functools.cache
def torn_draft() -> bytes:
    """Return the example's draft as LibreOffice saves it: without tags, its places cut."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "draft.docx").write_bytes(example_draft())
        (made,) = resaved([folder / "draft.docx"], folder / "out")
        return made.read_bytes()
