"""What leads to bookmarks: cross-references, contents, links inside the document.

It follows a bookmark that has another name in the target. What led to a bookmark that was not
carried becomes the text that it shows: in the target it would lead nowhere, or to something else
that is called so there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lxml import etree

from imrkit.ooxml.carrying.bookmark_codes import bookmarks_in, kind_of, renamed
from imrkit.ooxml.carrying.bookmark_names import BookmarkNames
from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.field_pieces import PIECES, PiecedField, fields_of
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import value_of
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_LINK, _ANCHOR, _ID = n.qn("w:hyperlink"), n.qn("w:anchor"), n.qn("r:id")
_SIMPLE, _CODE = n.qn("w:fldSimple"), n.qn("w:instr")
_FORM = f"{n.qn('w:ffData')}/{n.qn('w:name')}"
_LOST = "A link to a place that was not carried is plain text now"
_CONTENTS = "A table of contents lists places that were not carried; update it in Word"


class ReferenceCarrier:
    """Lets what leads to bookmarks follow them, once all is carried."""

    def __init__(self, names: BookmarkNames, book: LossBook, places: Places) -> None:
        self._names = names
        self._book = book
        self._places = places
        self._later: list[Callable[[], None]] = []

    def take(self, copied: Copied) -> None:
        """Remember what in copies leads to bookmarks."""
        for field in fields_of(copied.each(*PIECES)).whole:
            if field.codes:
                near = self._places.near(copied, field.signs[0])
                self._later.append(partial(self._lead_field, field, copied.number, near))
        for element in copied.each(_SIMPLE, _LINK):
            near = self._places.near(copied, element)
            lead = self._lead_simple if element.tag == _SIMPLE else self._lead_link
            self._later.append(partial(lead, element, copied.number, near))
        for sign in copied.each(n.qn("w:fldChar")):
            for name in sign.iterfind(_FORM):
                self._later.append(partial(self._rename_form, name, copied.number))

    def finish(self) -> None:
        """Let everything that was carried lead where it led."""
        for lead in self._later:
            lead()
        self._later.clear()

    def _lead_field(self, field: PiecedField, number: int, near: str) -> None:
        code = field.code
        if self._is_lost(code, number):
            self._tell(near, is_contents=_is_in_contents(field))
            field.dissolve()
        elif (new := self._renamed(code, number)) != code:
            field.code = new

    def _lead_simple(self, element: Element, number: int, near: str) -> None:
        code = element.get(_CODE, "")
        if self._is_lost(code, number):
            self._tell(near)
            unwrap(element)
        else:
            element.set(_CODE, self._renamed(code, number))

    def _lead_link(self, element: Element, number: int, near: str) -> None:
        anchor = element.get(_ANCHOR, "")
        if not anchor or element.get(_ID):
            return  # it leads out of the document
        if new := self._names.now(anchor, number):
            element.set(_ANCHOR, new)
        elif self._names.is_to_be_let_go(anchor):
            self._tell(near, is_contents=anchor.startswith("_Toc"))
            unwrap(element)

    def _rename_form(self, name: Element, number: int) -> None:
        """Let the field of a form be called as the bookmark around it is."""
        if new := self._names.now(value_of(name), number):
            name.set(n.qn("w:val"), new)

    def _is_lost(self, code: str, number: int) -> bool:
        if kind_of(code) == "TOC":
            return False
        return any(
            self._names.now(name, number) is None and self._names.is_to_be_let_go(name)
            for name in bookmarks_in(code)
        )

    def _renamed(self, code: str, number: int) -> str:
        return renamed(code, lambda name: self._names.now(name, number))

    def _tell(self, near: str, *, is_contents: bool = False) -> None:
        if is_contents:
            self._book.add(LossGrade.NOTE, _CONTENTS)
        else:
            self._book.add(LossGrade.MAJOR, _LOST, near)


def _is_in_contents(field: PiecedField) -> bool:
    around = field.around
    while around is not None and kind_of(around.code) != "TOC":
        around = around.around
    return around is not None


def unwrap(element: Element) -> None:
    """Put what stands in an element in its place."""
    above = element.getparent()
    if above is None:
        return
    for child in list(element.iterchildren(etree.Element)):
        element.addprevious(child)
    above.remove(element)
