"""The words of a Word file, read from its XML by nothing of ours, and its things counted."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from support.search import letters

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments)\d*\.xml")
_PRINTED = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
_BESIDE = re.compile(r"word/(?:header|footer)\d+\.xml")
_SHORTEST = 4  # letters
_EMPTY_BOXES = frozenset("☐□▢○")
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

    ``beside``: those of headers and footers instead, but for data of the body that is shown there
    again. What a content control shows as its placeholder is no text of a document (ISO 29500-1
    section 17.5.2.39), and a box that is not ticked says nothing.
    """
    found: Counter[str] = Counter()
    for root in _roots(data, _BESIDE if beside else _PARTS):
        for paragraph in root.iter(f"{_W}p"):
            words = "".join(_typed(paragraph, is_beside=beside)).split()
            found.update(one for one in words if one not in _EMPTY_BOXES)
    return found


def things_of(data: bytes) -> dict[str, int]:
    """Return how many pictures, references to notes and comments, and tracked changes there are."""
    roots = list(_roots(data, _PARTS))
    return {name: sum(1 for root in roots for _ in root.iter(f"{_W}{name}")) for name in _THINGS}


def printed_words_of(data: bytes) -> Counter[str]:
    """Return the words of body and notes that a page shows, as their letters alone."""
    found: Counter[str] = Counter()
    for root in _roots(data, _PRINTED):
        for paragraph in root.iter(f"{_W}p"):
            words = "".join(_typed(paragraph, is_printed=True)).split()
            found.update(filter(None, map(letters, words)))
    return found


def unprinted(draft: bytes, printed: str) -> dict[str, tuple[int, int]]:
    """Return the words of a draft that a print has less often: how often each of them has them.

    Words of a few letters stand in others too often to be counted.
    """
    text = letters(printed)
    words = printed_words_of(draft)
    found = {word: text.count(word) for word in words if len(word) >= _SHORTEST}
    return {word: (words[word], count) for word, count in found.items() if count < words[word]}


def _roots(data: bytes, parts: re.Pattern[str]) -> Iterator[etree._Element]:
    with zipfile.ZipFile(BytesIO(data)) as file:
        for name in file.namelist():
            if parts.fullmatch(name):
                yield etree.fromstring(file.read(name))


def _typed(
    paragraph: etree._Element, *, is_printed: bool = False, is_beside: bool = False
) -> Iterator[str]:
    for one in paragraph.iter(*(f"{_W}{name}" for name in ("t", "delText", "tab", "br"))):
        around = list(one.iterancestors(f"{_W}sdt"))
        if any(sdt.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None for sdt in around):
            continue
        if is_beside and any(sdt.find(f"{_W}sdtPr/{_W}dataBinding") is not None for sdt in around):
            continue
        if next(one.iterancestors(f"{_W}p")) is not paragraph:
            continue  # of a text box, which has paragraphs of its own
        if is_printed and _is_unseen(one):
            continue
        yield (one.text or "") if one.tag in (f"{_W}t", f"{_W}delText") else " "


def _is_unseen(text: etree._Element) -> bool:
    """Tell whether a page shows no such text: it is deleted, hidden, or the older of two forms."""
    run = next(text.iterancestors(f"{_W}r"), None)
    is_hidden = run is not None and run.find(f"{_W}rPr/{_W}vanish") is not None
    is_older = next(text.iterancestors(_FALLBACK), None) is not None
    return is_hidden or is_older or text.tag == f"{_W}delText"
