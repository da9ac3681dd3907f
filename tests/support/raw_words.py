"""The words of a Word file, read from its XML by nothing of ours, and its things counted."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments)\d*\.xml")
_BESIDE = re.compile(r"word/(?:header|footer)\d+\.xml")
_THINGS = (
    "drawing",
    "pict",
    "footnoteReference",
    "endnoteReference",
    "commentReference",
    "ins",
    "del",
)


def words_of(data: bytes, *, beside: bool = False) -> Counter[str]:
    """Return the words of body, notes and comments, deleted ones too, as often as they stand there.

    ``beside``: those of headers and footers instead. What a content control shows as its
    placeholder is no text of a document (ISO 29500-1 section 17.5.2.39).
    """
    found: Counter[str] = Counter()
    for root in _roots(data, _BESIDE if beside else _PARTS):
        for paragraph in root.iter(f"{_W}p"):
            found.update("".join(_typed(paragraph)).split())
    return found


def things_of(data: bytes) -> dict[str, int]:
    """Return how many pictures, references to notes and comments, and tracked changes there are."""
    roots = list(_roots(data, _PARTS))
    return {name: sum(1 for root in roots for _ in root.iter(f"{_W}{name}")) for name in _THINGS}


def _roots(data: bytes, parts: re.Pattern[str]) -> Iterator[etree._Element]:
    with zipfile.ZipFile(BytesIO(data)) as file:
        for name in file.namelist():
            if parts.fullmatch(name):
                yield etree.fromstring(file.read(name))


def _typed(paragraph: etree._Element) -> Iterator[str]:
    for one in paragraph.iter(*(f"{_W}{name}" for name in ("t", "delText", "tab", "br"))):
        around = one.iterancestors(f"{_W}sdt")
        if any(sdt.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None for sdt in around):
            continue
        if next(one.iterancestors(f"{_W}p")) is not paragraph:
            continue  # of a text box, which has paragraphs of its own
        yield (one.text or "") if one.tag in (f"{_W}t", f"{_W}delText") else " "
