"""Controls that the form has: they stay as they are, and are found by another tag from now on."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.index import copies_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import is_older_copy
from imrkit.values.controls import FILLED_KINDS, NewControl, short_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Existing:
    """A content control of the form's own."""

    sdt: Sdt
    new: NewControl

    @property
    def at(self) -> Element:
        """The control."""
        return self.sdt.element

    def wrap(self, maker: Maker) -> Made:
        """Give it the tag, and a title when it has none."""
        sdt, former = self.sdt, self.sdt.tag
        if sdt.kind not in FILLED_KINDS:
            raise DocumentError(f"A control of kind {sdt.kind} is filled in Word.")
        if any(map(is_older_copy, sdt.element.iterancestors())):
            raise DocumentError("It is a copy that the file holds for older readers.")
        if sdt.is_locked:
            raise DocumentError("The form locks the content control that stands there.")
        for one in (sdt, *copies_of(sdt)):
            one.tag = self.new.tag
            one.title = one.title or short_title(self.new.title)
        maker.number(sdt)
        return Made(sdt=sdt, former_tag=None if former == self.new.tag else former)
