"""The check of what a recommendation promises, and the plan promises otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.stated import named
from imrkit.judging.facts.amounts import Amount, amounts
from imrkit.judging.statements import Statement
from imrkit.judging.statements.plan import Plan, plan_rows, recommended
from imrkit.words.dates import read_dates

_BY = re.compile(
    r"\b(?:by|before|until|no later than|from|end of|deadline:?|due:?)\s\Z", re.IGNORECASE
)
_LONGEST_BEFORE = 20  # characters before a date that say that something is due then
_CARRIED = ("rec", "text", "action")  # columns of a plan that repeat what was recommended
_DUE = ("date", "milestone")
_SAYS = "{} says “{}”, where the recommendation has “{}”."


@check("IMR9314", "values-differ", needs=(PLACES, WHOLE))
def values_differ(check_input: CheckInput) -> Iterator[Hit]:
    """The plan has another time, date or amount than the recommendation.

    What it flags
    -------------
    A row of the plan with the number or words of a recommendation, and another time limit
    (“48 hours”, “five working days”), share, sum or number of the same things; or another day
    than the one by which the recommendation asks for it. A recommendation with several rows may
    have several days, and one with several time limits is left alone.

    Why it matters
    --------------
    The plan is what is done and tracked. A softer figure there is a softer promise, and nobody
    agreed to it.

    Example
    -------
    “The team is told within 48 hours” in the report, “within five working days” in the plan.

    Remedy
    ------
    Settle which one is meant, and give the same in both.
    """
    plan = Plan(plan_rows(check_input))
    for item, _ in items_with(check_input, "values-differ"):
        for one in recommended(check_input) if not check_input.is_set_aside(item) else ():
            rows = [row for row in plan.of(one) if row.address != one.address]
            for row in rows:
                pair = _amounts_differ(one, row)
                if pair is None and len(rows) == 1:
                    pair = _dates_differ(one, row)
                if pair is not None:
                    yield named(row, _SAYS, *pair, item=item.id)


def _amounts_differ(one: Statement, row: Statement) -> tuple[str, str] | None:
    """Return the words of a row and of its recommendation that give other amounts."""
    there = list(amounts(one.text))
    cells = [_cells(row, [name]) for name in _CARRIED] if there else []
    for told in filter(None, cells or [row.text]):
        here = list(amounts(told))
        for kind in dict.fromkeys(amount.kind for amount in there):
            own, other = _only(there, kind), _only(here, kind)
            if own is not None and other is not None and own.value != other.value:
                return told[other.start : other.end], one.text[own.start : own.end]
    return None


def _only(found: Sequence[Amount], kind: str) -> Amount | None:
    """Return the amount of a kind when there is one alone, or several of one value."""
    same = [one for one in found if one.kind == kind]
    return same[0] if len({one.value for one in same}) == 1 else None


def _dates_differ(one: Statement, row: Statement) -> tuple[str, str] | None:
    asked, told = _due(one), _due(row)
    if asked is None or told is None or _overlap(asked[1], told[1]):
        return None
    return told[0], asked[0]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _due(one: Statement) -> tuple[str, tuple[int, int]] | None:
    """Return the only day by which something is due, in its words and as ordinals."""
    cell = _cells(one, _DUE[:1])
    found = [(cell, date) for date in read_dates(cell)]
    if not found:
        text = one.text
        found = [
            (text, date)
            for date in read_dates(text)
            if _BY.search(text[max(0, date.start - _LONGEST_BEFORE) : date.start])
        ]
    if len(found) != 1 or not found[0][1].is_certain:
        return None
    text, date = found[0]
    return text[date.start : date.end], (date.first.toordinal(), date.last.toordinal())


def _cells(one: Statement, columns: Sequence[str]) -> str:
    cells = {} if one.row is None else one.row.cells
    return "\n".join(cells[name] for name in columns if cells.get(name))
