"""Drafts of the eighth set: a child review in the sample form, two forms of an agency’s own.

A text that names a ``form:`` fills that blank form; any other is written as a form of its own.
"""

from __future__ import annotations

from pathlib import Path

from drafts.make import seventh, third
from drafts.make.blocks import said_in


def make(source: Path, path: Path) -> None:
    """Write a draft in the manner that its text names."""
    top, _, _ = source.with_suffix(".txt").read_text("utf-8").partition("\n---\n")
    (third if "form" in said_in(top) else seventh).make(source, path)
