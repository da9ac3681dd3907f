"""A draft that grows to many pages: its paragraphs and rows again and again, each numbered."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from lxml import etree
from support.docx import MAIN, unzipped, zipped

_WORDS_ON_A_PAGE = 450
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def grown(data: bytes, pages: int) -> bytes:
    """Return a draft of so many pages."""
    parts = unzipped(data)
    root = etree.fromstring(parts[MAIN])
    times = max(1, round(pages * _WORDS_ON_A_PAGE / len(_text_of(root).split())))
    for one in list(_repeated(root)):
        for number in range(times - 1, 0, -1):
            again = copy.deepcopy(one)
            first = next(again.iter(f"{_W}t"))
            first.text = f"{first.text or ''} {number} "
            one.addnext(again)
    return zipped({**parts, MAIN: etree.tostring(root)})


def with_rows(data: bytes, rows: int) -> bytes:
    """Return a draft whose tables with entries have together about so many rows."""
    parts = unzipped(data)
    root = etree.fromstring(parts[MAIN])
    one = max(_entries(root), key=lambda row: len(_text_of(row)))
    for _ in range(rows):
        one.addnext(copy.deepcopy(one))
    return zipped({**parts, MAIN: etree.tostring(root)})


def _repeated(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs of prose, and the last row of each table."""
    for one in root.iter(f"{_W}p"):
        in_table = next(one.iterancestors(f"{_W}tc"), None) is not None
        if not in_table and len(_text_of(one)) > 60:
            yield one
    for table in root.iter(f"{_W}tbl"):
        rows = [one for one in table.iter(f"{_W}tr") if _text_of(one)]
        if len(rows) > 1:
            yield rows[-1]


def _entries(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of repeating sections, each the control that holds it."""
    for mark in root.iter("{*}repeatingSectionItem"):
        properties = mark.getparent()
        control = None if properties is None else properties.getparent()
        if control is not None:
            yield control


def _text_of(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_W}t"))
