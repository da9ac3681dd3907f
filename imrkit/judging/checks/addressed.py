"""Read what stands at the places that settings name: “item”, “item#part”, “item#part.column”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import at
from imrkit.judging.places import Place, Row
from imrkit.values.findings import Location
from imrkit.values.tags import PREFIX, ControlTag


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an author wrote at a place, or in a cell of a table there."""

    text: str
    place: Place
    row: Row | None = None
    column: str = ""  # the title of the cell's column
    is_whole: bool = False  # the place is that of the item as a whole, other parts may stand there

    @property
    def location(self) -> Location:
        """Where it stands."""
        return at(self.place, self.row, self.column)


def answers(check_input: CheckInput, addresses: Iterable[str]) -> tuple[Answer, ...]:
    """Return what is written at addresses such as “qa-senior-sign-off#date”, in their order."""
    return tuple(found for address in addresses for found in _answers(check_input, address))


def _answers(check_input: CheckInput, address: str) -> Iterator[Answer]:
    wanted = ControlTag.parse(f"{PREFIX}{address}")
    for place in check_input.places.get(wanted.item, ()):
        if place.item_part not in ("", wanted.part):
            continue
        if wanted.column:
            yield from _cells(place, wanted.column)
        elif not place.is_empty:
            is_whole = bool(wanted.part) and not place.item_part
            yield Answer(text=place.text, place=place, is_whole=is_whole)


def _cells(place: Place, column: str) -> Iterator[Answer]:
    for row in place.rows or ():
        if text := row.cells.get(column, ""):
            yield Answer(text=text, place=place, row=row, column=place.titles[column])
