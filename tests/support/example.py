"""The draft of the example's invented case."""

from __future__ import annotations

import functools
import runpy
import tomllib
from pathlib import Path

import imrkit

_FOLDER = Path(__file__).parents[2] / "examples"


@functools.cache
def example_draft() -> bytes:
    """Return the draft that ``examples/main_job.py`` makes, with its record."""
    script = runpy.run_path(str(_FOLDER / "main_job.py"))
    sample = tomllib.loads((_FOLDER / "answers.toml").read_text("utf-8"))
    blank = imrkit.new(sample["draft"]["review_type"], sample["draft"]["force"])
    draft: imrkit.Draft = script["fill"](imrkit.Draft.open(blank), sample)
    return draft.to_bytes()
