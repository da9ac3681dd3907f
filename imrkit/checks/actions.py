"""Checks of recommendations and actions: who, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit import toml_schema as shape
from imrkit.checks.base import PLACES, Hit, at, check, items_with, places_for
from imrkit.checks.chronology import ColumnSchema
from imrkit.dates import has_real_date
from imrkit.findings import Location
from imrkit.places import Place
from imrkit.reading import Reading

_NUMBERED = re.compile(
    r"\s*((?:(?:R|Rec|Recommendation|Action)\s*\.?\s*)?\d+(?:\.\d+)*)\s*[.):]\s*\S", re.I
)
_NO_OWNER = re.compile(
    r"\W*(?:all|all staff|staff|everyone|n/?a|none|tbc|tba|tbd|not known)?\W*", re.I
)


class OwnerSchema(ColumnSchema):
    """The column of the owner, and the words that show an owner in a sentence."""

    words = shape.texts()


@check("IMR601", "owner-missing", needs=(PLACES,), settings=OwnerSchema)
def owner_missing(reading: Reading) -> Iterator[Hit]:
    """A recommendation or action has no owner.

    What it flags
    -------------
    A row whose owner is empty or names everybody (“all staff”); in recommendations written as
    numbered paragraphs, one that names no role. Where no paragraph is numbered, each is taken as a
    recommendation.

    Why it matters
    --------------
    What nobody owns is not done, and the panel will ask who answers for it.

    Example
    -------
    “R3. Staff should be reminded to include calls.”

    Remedy
    ------
    Name one accountable role, for example “Head of Public Protection”.
    """
    for item, settings in items_with(reading, "owner-missing"):
        for place, location, name, text in _entries(
            places_for(reading, item, settings), settings["column"]
        ):
            words = settings["words"]
            missing = (
                _NO_OWNER.fullmatch(text) is not None
                if place.rows is not None
                else not any(_names(word, text) for word in words)
            )
            if missing:
                yield Hit(item=item.id, location=location, message=f"{name} names no owner.")


@check("IMR602", "date-missing", needs=(PLACES,), settings=ColumnSchema)
def date_missing(reading: Reading) -> Iterator[Hit]:
    """A recommendation or action has no real date.

    What it flags
    -------------
    A row whose date is empty or names no day or month of a year (“ongoing”, “in due course”); in
    recommendations written as numbered paragraphs, one without such a date.

    Why it matters
    --------------
    Without a date nobody can say whether the action is late.

    Example
    -------
    “Ongoing” in the column for the target date.

    Remedy
    ------
    Set a date by which it will be done; for a lasting task, the date of the first review.
    """
    for item, settings in items_with(reading, "date-missing"):
        for _, location, name, text in _entries(
            places_for(reading, item, settings), settings["column"]
        ):
            if not has_real_date(text):
                shown = (
                    f"“{text[:40]}” in place of a real date"
                    if text and len(text) <= 40
                    else "no real date"
                )
                yield Hit(item=item.id, location=location, message=f"{name} has {shown}.")


def _entries(places: tuple[Place, ...], column: str) -> Iterator[tuple[Place, Location, str, str]]:
    """Yield each recommendation: its place, its location, its name, and the text to look at."""
    for place in places:
        if place.rows is None:
            yield from ((place, at(place), *entry) for entry in _paragraphs(place))
            continue
        for row in place.rows:
            if column in row.cells and not row.is_empty:
                yield place, at(place, row.number), f"Row {row.number}", row.cells[column]


def _paragraphs(place: Place) -> Iterator[tuple[str, str]]:
    for number, text in enumerate(_joined(place.paragraphs), start=1):
        label = _NUMBERED.match(text)
        yield (label[1] if label else f"Paragraph {number}"), text


def _joined(paragraphs: tuple[str, ...]) -> list[str]:
    """Return each numbered paragraph with those that follow it; all, when none is numbered."""
    entries: list[str] = []
    for text in paragraphs:
        if _NUMBERED.match(text):
            entries.append(text)
        elif entries:
            entries[-1] += f"\n{text}"
    return entries or list(paragraphs)


def _names(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
