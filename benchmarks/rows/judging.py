"""Checking a draft, with the checklist loaded, and loading the checklist."""

from __future__ import annotations

from collections.abc import Callable

from support.example import shipped_draft

import imrkit
from benchmarks.grown import with_rows
from benchmarks.inputs import floor, form, pages
from benchmarks.new_process import python
from benchmarks.pairs import Row, Work
from benchmarks.rows.reading import by_docx2python

_PAGES_OF_100_KB = 35
_LOAD = "import imrkit; imrkit.load_checklist()"
_TOML = (
    "import pathlib, tomllib; [tomllib.loads(pathlib.Path(one).read_text('utf-8')) "
    "for one in ('imrkit/checklists/imr.toml', 'imrkit/checklists/imr.law.toml')]"
)


def _check(data: bytes) -> Work:
    checklist = imrkit.load_checklist()
    return lambda: imrkit.check(data, checklist=checklist)


def _beside(
    make: Callable[[], bytes], other: Callable[[bytes], object]
) -> Callable[[], tuple[Work, Work]]:
    def prepare() -> tuple[Work, Work]:
        data = make()
        return _check(data), lambda: other(data)

    return prepare


def _load() -> tuple[Work, Work]:
    return python("-c", _LOAD), python("-c", _TOML)


def _grows(small: bytes, large: bytes) -> tuple[Work, Work]:
    return _check(large), _check(small)


ROWS = (
    Row(group="check", work="full report of 100 KB, the whole catalogue", against="the floor",
        bar=30, held_at=130, prepare=_beside(lambda: pages(_PAGES_OF_100_KB), floor)),
    Row(group="check", work="full report of 100 KB, the whole catalogue",
        against="docx2python’s text", bar=1 / 8, held_at=1.8,
        prepare=_beside(lambda: pages(_PAGES_OF_100_KB), by_docx2python)),
    Row(group="check", work="our own form, 1,000 rows of chronology", against="the floor", bar=14,
        held_at=110, prepare=_beside(lambda: with_rows(shipped_draft(), 1000), floor)),
    Row(group="checklist", work="loading the items, in a new process",
        against="`tomllib` of the files", bar=3, prepare=_load),
    Row(group="map", work="a form of 100 pages that nobody knows", against="the floor", bar=60,
        held_at=90, prepare=lambda: (lambda: imrkit.map(form(100)), lambda: floor(form(100)))),
    Row(group="growth", work="check, 10 to 100 pages", against="itself", bar=1.1, times=10,
        prepare=lambda: _grows(pages(10), pages(100))),
)  # fmt: skip
