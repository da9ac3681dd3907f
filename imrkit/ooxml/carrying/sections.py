"""Sections of pages, which stay behind: content comes to stand on the target's pages."""

from __future__ import annotations

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.marks import take_out
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_SECTION, _PAGE, _COLUMNS = (n.qn(f"w:{name}") for name in ("sectPr", "pgSz", "cols"))
_BREAK = "A section of pages ended here; the text stands on the target’s own pages now"
_ACROSS = "Text stood on pages in landscape; it stands on the target’s own pages now"
_IN_COLUMNS = "Text stood in columns; it stands on the target’s own pages now"


class SectionCarrier:
    """Takes sections out of copies."""

    def __init__(self, book: LossBook, places: Places) -> None:
        self._book = book
        self._places = places

    def take(self, copied: Copied) -> None:
        """Leave no section in copies, and tell of those that looked like none of the target's."""
        for section in copied.each(_SECTION):
            what = _what(section)
            if section.getparent() is not copied.holder or what != _BREAK:
                self._book.add(LossGrade.MINOR, what, self._places.near(copied, section))
            take_out(section)


def _what(section: Element) -> str:
    page, columns = section.find(_PAGE), section.find(_COLUMNS)
    if page is not None and page.get(n.qn("w:orient")) == "landscape":
        return _ACROSS
    number = "" if columns is None else columns.get(n.qn("w:num"), "")
    return _IN_COLUMNS if (natural(number) or 1) > 1 else _BREAK
