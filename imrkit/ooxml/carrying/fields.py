"""Fields that the edge of what is carried cuts in two: they become the text that they show.

The other half may come to stand anywhere, and Word would take all between for the field's own. So a
field stays one only where all of it is carried at once.
"""

from __future__ import annotations

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.field_pieces import PIECES, fields_of
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.places import Places
from imrkit.values.losses import LossGrade

_CUT = "A field of which only a part was carried is plain text now"


class FieldCarrier:
    """Takes away what is left of fields that are not whole."""

    def __init__(self, book: LossBook, places: Places) -> None:
        self._book = book
        self._places = places

    def take(self, copied: Copied) -> None:
        """Leave in copies only fields that begin and end there."""
        for one in fields_of(copied.each(*PIECES)).cut:
            near = self._places.near(copied, (*one.signs, *one.codes)[0])
            self._book.add(LossGrade.MINOR, _CUT, near)
            one.dissolve()
