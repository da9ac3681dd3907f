"""Where only the pattern of a date stands, and nobody put one in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.places import Place

DATE_FORM = re.compile(
    r"(?<![^\W_])(?:d{1,2}|x{2}|_{2,4})\s?[/.\-–]\s?(?:m{1,4}|x{2}|_{2,4})\s?[/.\-–]\s?(?:y{2,4}|x{2,4}|_{2,4})"
    r"(?![^\W_])|(?<![^\W_])(?:hh:mm|dd\smm(?:m)?\syyyy)(?![^\W_])",
    re.IGNORECASE,
)


def date_form(text: str) -> str:
    """Return what stands for a date that nobody put in (“dd/mm/yyyy”); "" when nothing does."""
    found = DATE_FORM.search(text)
    return found[0] if found else ""


def date_forms(check_input: CheckInput) -> Iterator[Place]:
    """Yield the places of a form where a date was to be put in and only its pattern stands."""
    for item in check_input.document_items():
        for place in check_input.places_of(item):
            if place.is_empty and not place.tag and date_form(place.prompt):
                yield place
