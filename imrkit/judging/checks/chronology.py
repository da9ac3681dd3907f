"""Checks of the chronology."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, Hit, at, check, items_with, places_for
from imrkit.judging.places import Place, Row
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.words.dates import read_date


class ColumnSchema(shape.StrictSchema):
    """The column that a check looks at."""

    part = shape.slug(required=False)
    column = shape.slug()


@check("IMR501", "date-out-of-order", needs=(PLACES,), settings=ColumnSchema, by_row=True)
def date_out_of_order(check_input: CheckInput) -> Iterator[Hit]:
    """A row of the chronology is earlier than the row above it.

    What it flags
    -------------
    A row whose date lies before the latest date above it. A date that cannot be read (“spring
    2008”) is given as a note, since its order could not be checked; an empty one is left to the
    check for empty places.

    Why it matters
    --------------
    Chronologies of several agencies are merged by date; a row in the wrong place is lost in the
    merge, and the reader misjudges what was known when.

    Example
    -------
    29/08/2009 in the row after 17/09/2009.

    Remedy
    ------
    Correct the date, or move the row.
    """
    for item, settings in items_with(check_input, "date-out-of-order"):
        for place in places_for(check_input, item, settings):
            for hit in _rows_out_of_order(place, settings["column"]):
                yield Hit(
                    item=item.id,
                    location=at(place, hit[0]),
                    message=hit[1],
                    severity=hit[2],
                )


def _rows_out_of_order(place: Place, column: str) -> Iterator[tuple[Row, str, Severity | None]]:
    latest = None
    latest_text = ""
    for row in place.rows or ():
        text = row.cells.get(column, "").strip()
        date = read_date(text)
        if date is None:
            if text:
                message = f"The date “{text[:40]}” cannot be read; its order was not checked."
                yield row, message, Severity.NOTE
        elif latest is not None and date < latest:
            yield row, f"The date {text} comes after {latest_text}, which is later.", None
        else:
            latest, latest_text = date, text
