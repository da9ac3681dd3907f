"""Tables that are wider than the page on which they come to stand: their columns are narrowed.

A table from a page in landscape would run off one in portrait, and nobody would read its end.
"""

from __future__ import annotations

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import integer
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_TABLE, _SECTION, _BODY = n.qn("w:tbl"), n.qn("w:sectPr"), n.qn("w:body")
_W, _TYPE = n.qn("w:w"), n.qn("w:type")
_COLUMN, _WIDTHS = n.qn("w:gridCol"), (n.qn("w:tblW"), n.qn("w:tcW"))
_COLUMNS = f"{n.qn('w:tblGrid')}/{_COLUMN}"
_PAGE, _MARGINS = n.qn("w:pgSz"), n.qn("w:pgMar")
_SPARE = 300  # twentieths of a point by which tables of Word's own stand out on both sides
_NARROWED = "A table was wider than the page on which it stands now; its columns are narrower"


class WideTableCarrier:
    """Fits tables into the pages of the target, once they stand there."""

    def __init__(self, pair: Pair, book: LossBook, places: Places) -> None:
        self._pair = pair
        self._book = book
        self._places = places
        self._tables: dict[Element, Copied] = {}  # with what each was carried among

    def take(self, copied: Copied) -> None:
        """Remember the tables in copies that stand in no other."""
        for table in copied.each(_TABLE):
            if next(table.iterancestors(_TABLE), None) is None:
                self._tables[table] = copied

    def finish(self) -> None:
        """Narrow the tables that are wider than the text of their page; those in cells fit them."""
        if not self._tables:
            return
        body = self._pair.target.package.tree(self._pair.target.main).find(_BODY)
        waiting: list[Element] = []
        for element in () if body is None else body.iter(_TABLE, _SECTION):
            if element.tag == _TABLE and element in self._tables:
                waiting.append(element)
            elif element.tag == _SECTION:
                self._fit(waiting, _text_width(element))
                waiting = []

    def _fit(self, tables: list[Element], room: int) -> None:
        for table in tables:
            is_in_cell = next(table.iterancestors(_TABLE), None) is not None
            width = sum(integer(one.get(_W, "")) or 0 for one in table.iterfind(_COLUMNS))
            if room > 0 and width > room + _SPARE and not is_in_cell:
                _narrow(table, room / width)
                near = self._places.near(self._tables[table], table)
                self._book.add(LossGrade.MINOR, _NARROWED, near)


def _text_width(section: Element) -> int:
    """Return the width of the text on a section's pages (17.6.11, 17.6.13); 0 when none is said."""
    page, margins = section.find(_PAGE), section.find(_MARGINS)
    if page is None or margins is None:
        return 0
    sides = (integer(margins.get(n.qn(f"w:{side}"), "")) or 0 for side in ("left", "right"))
    return (integer(page.get(_W, "")) or 0) - sum(sides)


def _narrow(table: Element, factor: float) -> None:
    """Narrow a table and those in it."""
    for element in table.iter(_COLUMN, *_WIDTHS):
        width = integer(element.get(_W, ""))
        is_length = element.tag == _COLUMN or element.get(_TYPE, "dxa") == "dxa"
        if width and is_length:
            element.set(_W, str(round(width * factor)))
