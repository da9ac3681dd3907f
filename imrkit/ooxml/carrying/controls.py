"""Content controls: they keep what they show and are bound to nothing (ISO 29500-1 17.5.2)."""

from __future__ import annotations

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.marks import take_out
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.package import names as n
from imrkit.values.losses import LossGrade

_BINDINGS = n.qn("w:dataBinding"), n.qn("w15:dataBinding")
_UNBOUND = "A control showed data that is kept beside the text; it keeps the words that it showed"


class ControlCarrier:
    """Parts controls from the data of the source."""

    def __init__(self, pair: Pair, book: LossBook, places: Places) -> None:
        self._pair = pair
        self._book = book
        self._places = places

    def take(self, copied: Copied) -> None:
        """Let no control in copies be bound: Word would show what the target keeps instead."""
        for binding in copied.each(*_BINDINGS):
            self._book.add(LossGrade.NOTE, _UNBOUND, self._places.near(copied, binding))
            take_out(binding)
