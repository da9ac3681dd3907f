"""Checks of recommendations and actions: who, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, Hit, at, check, items_with, places_for
from imrkit.judging.checks.chronology import ColumnSchema
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.places import Place
from imrkit.toml import schema as shape
from imrkit.values.findings import Location
from imrkit.words.dates import has_real_date, read_date

_NUMBER = re.compile(
    r"\s*+((?:(?:R|Rec|Recommendation|Action)\s*+(?:\.\s*+)?)?\d{1,3}(?!\d)(?:\.\d{1,3}(?!\d))*+)",
    re.I,
)
# Not the one in “10:30”, “1.3.2024” or “3 – 5 officers”.
_SIGN = re.compile(r"\s*+(?:[.):](?!\d)|[-–—](?=\s|$)(?!\s*+\d))\s*+")
_NO_OWNER = re.compile(
    r"""\W*+(?:
        (?:all\W++(?:\w++\W++){0,2}?)?(?:staff|officers)(?:\W++(?:and\W++)?(?:staff|officers))?
        |all\W++(?:\w++\W++){0,2}?(?:employees|personnel|ranks|supervisors|managers|teams|units
          |departments|agencies)(?:\W++(?:and\W++)?(?:staff|officers|supervisors|managers))?
        |(?:every|each)\W++(?:officer|supervisor|manager|team|unit|department|agency)
        |all|everyone|everybody|n/?a|none|tbc|tba|tbd|not\ known
    )?\W*+""",
    re.IGNORECASE | re.VERBOSE,
)


class OwnerSchema(ColumnSchema):
    """The column of the owner, and the words that show an owner in a sentence."""

    words = shape.texts()


@check("IMR601", "owner-missing", kind=CheckKind.CELL, needs=(PLACES,), settings=OwnerSchema)
def owner_missing(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation or action has no owner.

    What it flags
    -------------
    A row whose owner is empty or names everybody (“all staff”, “all officers”); in recommendations
    written as numbered paragraphs, one that names no role. A number alone on its line belongs to
    what follows. Where no paragraph is numbered, each is taken as a recommendation.

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
    for item, settings in items_with(check_input, "owner-missing"):
        for place, location, name, text in _entries(
            places_for(check_input, item, settings), settings["column"]
        ):
            words = settings["words"]
            missing = (
                _NO_OWNER.fullmatch(text) is not None
                if place.rows is not None
                else not any(_names(word, text) for word in words)
            )
            if missing:
                yield Hit(item=item.id, location=location, message=f"{name} names no owner.")


@check("IMR602", "date-missing", kind=CheckKind.CELL, needs=(PLACES,), settings=ColumnSchema)
def date_missing(check_input: CheckInput) -> Iterator[Hit]:
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
    for item, settings in items_with(check_input, "date-missing"):
        for _, location, name, text in _entries(
            places_for(check_input, item, settings), settings["column"]
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
                yield place, at(place, row), f"Row {row.number}", row.cells[column]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbered:
    """A recommendation that begins with its number, or stands below it."""

    name: str
    title: str  # what stands behind the number
    is_heading: bool
    lines: tuple[str, ...] = ()  # below it

    @property
    def text(self) -> str:
        return "\n".join(line for line in (self.title, *self.lines) if line)


def _paragraphs(place: Place) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each recommendation: every paragraph, when none is numbered.

    Sub-headings only part them, and a number with nothing behind and below it is none yet.
    """
    numbered = _numbered(place)
    if not numbered:
        headings = frozenset(place.headings)
        lines = [line for line in place.paragraphs if line not in headings]
        yield from ((f"Paragraph {number}", line) for number, line in enumerate(lines, start=1))
    only_headings = all(one.is_heading for one in numbered)
    for one in numbered:
        if one.lines or (one.title and (only_headings or not one.is_heading)):
            yield one.name, one.text


def _numbered(place: Place) -> list[_Numbered]:
    headings = frozenset(place.headings)
    found: list[tuple[str, str, bool]] = []
    below: list[list[str]] = []
    for line in place.paragraphs:
        is_heading = line in headings
        if label := _label(line):
            found.append((*label, is_heading))
            below.append([])
        elif found and not is_heading:
            below[-1].append(line)
    return [
        _Numbered(name=name, title=title, is_heading=is_heading, lines=tuple(lines))
        for (name, title, is_heading), lines in zip(found, below, strict=True)
    ]


def _label(line: str) -> tuple[str, str] | None:
    """Return the number that a line begins with and the rest; ``None`` when it has none.

    “3.1” is a number by itself; “3” needs a sign behind it or nothing: “3 officers” is none.
    """
    number = _NUMBER.match(line)
    if number is None:
        return None
    name, rest = number[1], line[number.end() :]
    sign = _SIGN.match(rest)
    title = rest[sign.end() :] if sign else rest.strip()
    if not title:
        return None if read_date(line) else (name, "")
    return (name, title) if sign or ("." in name and rest[0].isspace()) else None


def _names(word: str, text: str) -> bool:
    return whole_word(word).search(text) is not None


def whole_word(word: str) -> re.Pattern[str]:
    """Return the pattern of a word or words that are no part of longer ones."""
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
