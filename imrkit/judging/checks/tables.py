"""Checks of tables that should hold certain rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, Hit, at, check, items_with, places_for
from imrkit.judging.checks.chronology import ColumnSchema
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.places import Row
from imrkit.toml import schema as shape

_SHOWN = 3  # of those whose rows are missing


class EachSchema(ColumnSchema):
    """A drop-down column of which every option should have a row, for each name in another."""

    each = shape.slug()


@check("IMR205", "rows-missing", kind=CheckKind.INCOMPLETE, needs=(PLACES,), settings=EachSchema)
def rows_missing(check_input: CheckInput) -> Iterator[Hit]:
    """A table lacks rows that it should have.

    What it flags
    -------------
    In a template of ours, a table that was begun and that has no row for some of the options of a
    column, each of which the checklist asks for: a person with a row for sex and for race and none
    for the other seven protected characteristics. It is said once for a table. A row without a name
    belongs to the name above it. Items recorded as not applicable, not known or answered elsewhere
    are left alone.

    Why it matters
    --------------
    What has no row was neither answered nor said to be not known, and nobody sees that it is
    missing.

    Example
    -------
    Adult A has a row for sex and race; religion and disability are not there.

    Remedy
    ------
    Add a row for each. Where nothing is known, say so there, and why.
    """
    for item, settings in items_with(check_input, "rows-missing"):
        if check_input.is_set_aside(item):
            continue
        options = _options(item, settings)
        for place in places_for(check_input, item, settings):
            is_told = bool(place.tag) and settings["column"] in place.titles
            begun = [row for row in place.rows or () if not row.is_empty] if is_told else []
            if lacks := list(_lacks(begun, options, settings)):
                names, lacking = zip(*lacks[:_SHOWN], strict=True)
                more = len(lacks) - _SHOWN
                shown = "; ".join(lacking) + (f"; and {more} more" if more > 0 else "")
                yield Hit(
                    item=item.id,
                    location=at(place),
                    message=f"{shown}.",
                    quotes=tuple(filter(None, names)),
                )


def _options(item: ChecklistItem, settings: Mapping[str, Any]) -> tuple[str, ...]:
    columns = [
        column
        for part in item.parts
        if part.id == settings["part"]
        for column in part.columns
        if column.id == settings["column"]
    ]
    return columns[0].options if columns else ()


def _lacks(
    rows: Iterable[Row], options: Iterable[str], settings: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Yield each name and, with a gap for it, which options have no row."""
    found: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    name = ""
    for row in rows:
        name = row.cells.get(settings["each"], "").strip() or name
        names.setdefault(name.casefold(), name)
        held = found.setdefault(name.casefold(), set())
        held.add(row.cells.get(settings["column"], "").strip().casefold())
    for key, held in found.items():
        if missing := [f"“{option}”" for option in options if option.casefold() not in held]:
            who = "{} has" if key else "There is"
            yield names[key], f"{who} no row for {', '.join(missing)}"
