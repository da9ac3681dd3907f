"""Fields that the edge of what is carried cuts in two: they become the text that they show.

The other half may come to stand anywhere, and Word would take all between for the field's own. So a
field stays one only where it is carried at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.marks import take_out
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

CHAR, KIND = n.qn("w:fldChar"), n.qn("w:fldCharType")
CODES = (n.qn("w:instrText"), n.qn("w:delInstrText"))
_CUT = "A field that was carried in part is plain text now"


@dataclass(slots=True, kw_only=True)
class _Field:
    """A field as far as it was read: its signs, and the pieces of its code."""

    pieces: list[Element] = field(default_factory=list)


class FieldCarrier:
    """Takes away what is left of fields that are not whole."""

    def __init__(self, book: LossBook, places: Places) -> None:
        self._book = book
        self._places = places

    def take(self, copied: Copied) -> None:
        """Leave in copies only fields that begin and end there, in newer and older copies alike."""
        open_fields = [_Field()]  # the first: what belongs to one that began earlier
        for piece in copied.each(CHAR, *CODES):
            kind = piece.get(KIND) if piece.tag == CHAR else ""
            if kind == "begin":
                open_fields.append(_Field(pieces=[piece]))
            elif kind == "end" and len(open_fields) > 1:
                open_fields.pop()
            else:
                open_fields[-1].pieces.append(piece)
        cut = [one for one in open_fields if one.pieces]
        for one in cut:
            self._book.add(LossGrade.MINOR, _CUT, self._places.near(copied, one.pieces[0]))
            for piece in one.pieces:
                take_out(piece)
