"""The rule between what a table says is not known and what the record says of the whole item."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.characteristics.states import state_of
from imrkit.judging.characteristics.values import State
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, Hit, at, check, items_with, places_for
from imrkit.judging.checks.chronology import ColumnSchema
from imrkit.judging.places import Row
from imrkit.values.record import DecisionState


@check("IMR9209", "known-and-not-known", needs=(PLACES,), settings=ColumnSchema)
def known_and_not_known(check_input: CheckInput) -> Iterator[Hit]:
    """The record says that nothing is known, and a row of the table says what is.

    What it flags
    -------------
    An item that is recorded as not known while a row of its table holds a known value. The rule is
    one: “not recorded”, “not asked”, “declined” or “not established” in a row is the answer of that
    row, and the item is answered by its rows; “not known” in the record is for the whole item, and
    stands only while no row says anything that is known, of anybody. Where it stands, rows may be
    left empty. Said once for a table.

    Why it matters
    --------------
    Who reads the decision does not look at the table, and what is known of a person is lost.

    Example
    -------
    The record: not known, not asked. The table: “Sex: female, self-defined”.

    Remedy
    ------
    Undo the decision on the item, and say in each row that is open why it is not known.
    """
    for item, settings in items_with(check_input, "known-and-not-known"):
        decision = check_input.decision(item)
        if decision is None or decision.state is not DecisionState.NOT_KNOWN:
            continue
        for place in places_for(check_input, item, settings):
            known = [row for row in place.rows or () if _is_known(row, settings["column"])]
            if known:
                column = place.titles.get(settings["column"], "")
                yield Hit(
                    item=item.id,
                    location=at(place, known[0], column),
                    message=f"The item is recorded as not known, and {_count(known)} what is.",
                )


def _is_known(row: Row, column: str) -> bool:
    return bool(row.cells.get(column)) and state_of(row.cells[column]) is State.KNOWN


def _count(rows: list[Row]) -> str:
    return "1 row says" if len(rows) == 1 else f"{len(rows)} rows say"
