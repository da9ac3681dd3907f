"""Reading every control with its text, from the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
from docx2python import docx2python
from support.example import shipped_draft

import imrkit
from benchmarks.grown import with_rows
from benchmarks.inputs import floor, pages, report
from benchmarks.pairs import Row, Work


def _beside(
    make: Callable[[], bytes], other: Callable[[bytes], object]
) -> Callable[[], tuple[Work, Work]]:
    def prepare() -> tuple[Work, Work]:
        data = make()
        return lambda: imrkit.read_controls(data), lambda: other(data)

    return prepare


def _by_python_docx(data: bytes) -> object:
    return docx.Document(BytesIO(data))


def by_docx2python(data: bytes) -> str:
    """Return the text of a file, as docx2python reads it."""
    with docx2python(BytesIO(data)) as read:
        return str(read.text)


def _small() -> bytes:
    return report(60, 1200)


ROWS = (
    Row(group="read", work="60 controls, 1,200 paragraphs", against="the floor", bar=1.7,
        held_at=4.5, prepare=_beside(_small, floor)),
    Row(group="read", work="60 controls, 1,200 paragraphs", against="`docx.Document()`", bar=0.35,
        held_at=1.4, prepare=_beside(_small, _by_python_docx)),
    Row(group="read", work="60 controls, 1,200 paragraphs",
        against="docx2python’s text", bar=1 / 50,
        held_at=0.055, prepare=_beside(_small, by_docx2python)),
    Row(group="read", work="300 pages of our own form", against="the floor", bar=2.0,
        held_at=15, prepare=_beside(lambda: pages(300), floor)),
    Row(group="read", work="our own form, 1,000 rows of chronology", against="the floor", bar=3.0,
        held_at=17, prepare=_beside(lambda: with_rows(shipped_draft(), 1000), floor)),
)  # fmt: skip
