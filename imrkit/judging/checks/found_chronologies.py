"""The chronologies of a draft, wherever they stand."""

from __future__ import annotations

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import CHRONOLOGY, tells
from imrkit.judging.checks.chronologies import Chronology, of_places, owns_chronology
from imrkit.judging.checks.dated_blocks import of_blocks


def chronologies(check_input: CheckInput) -> tuple[Chronology, ...]:
    """Return the chronologies of a draft: those at places with a column for dates, and else those
    that are told by what stands in the text. They are read once for all checks."""
    return check_input.remembered(_read)


tells(CHRONOLOGY, lambda check_input: bool(chronologies(check_input)))


def _read(check_input: CheckInput) -> tuple[Chronology, ...]:
    at_places = tuple(of_places(check_input))
    if any(entry.date_text for one in at_places for entry in one.entries):
        return at_places
    places = [
        place
        for item in filter(owns_chronology, check_input.checklist.items)
        for place in check_input.places_of(item)
    ]
    if any(place.tag and place.rows is not None for place in places):
        return ()  # a table of ours, with nothing in it
    blocks = check_input.snapshot.blocks or ()
    return tuple(of_blocks(blocks, [place.where for place in places]))
