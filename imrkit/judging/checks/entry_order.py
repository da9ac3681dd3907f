"""Which entries of a chronology stand out of order."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum

from imrkit.judging.checks.chronologies import Entry


class Order(StrEnum):
    """How an entry stands to another, in words for its author."""

    EARLIER = "earlier than {} above it"
    LATER = "later than {} below it"


def runs_backwards(entries: Sequence[Entry]) -> bool:
    """Tell whether entries run from the latest to the earliest."""
    days = [one.date.first for one in entries if one.date]
    steps = [later < earlier for earlier, later in itertools.pairwise(days)]
    return len(steps) > 2 and sum(steps) > 0.8 * len(steps)


def misplaced(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry, Order]]:
    """Yield each entry out of order, another that shows it, and how the two stand.

    The fewest are named that leave the others in order.
    """
    days = [one for one in entries if one.date and one.date.is_day]
    kept = set(map(id, _in_order(days)))
    behind = _earliest_behind(entries, kept)
    latest: Entry | None = None
    for number, one in enumerate(entries):
        date = one.date
        if date is None:
            continue
        if latest is not None and latest.date and date.last < latest.date.first:
            if id(one) not in kept or not date.is_day:
                yield one, latest, Order.EARLIER
            continue
        if date.is_day and id(one) not in kept:
            later = (other for other in entries[number + 1 :] if id(other) in kept)
            yield one, next(later, one), Order.LATER
        elif not date.is_day:  # a range, or a date that is not sure, and all of it lies later
            if (first := behind[number]) and first.date and first.date.last < date.first:
                yield one, first, Order.LATER
        elif latest is None or not latest.date or date.first > latest.date.first:
            latest = one


def _earliest_behind(entries: Sequence[Entry], kept: set[int]) -> list[Entry | None]:
    """Return, for each entry, the earliest behind it among those that are kept."""
    found: list[Entry | None] = []
    earliest: Entry | None = None
    for one in reversed(entries):
        found.append(earliest)
        is_earlier = not (earliest and earliest.date and one.date) or (
            one.date.first < earliest.date.first
        )
        if id(one) in kept and is_earlier:
            earliest = one
    return found[::-1]


def _in_order(entries: Sequence[Entry]) -> list[Entry]:
    """Return the most entries whose days do not go back.

    Of two ways that which keeps the later days: the row below is then the one in the wrong place.
    """
    latest_first = entries[::-1]
    days = [-one.date.first.toordinal() for one in latest_first if one.date]
    ends: list[int] = []  # the day that ends a run of each length, the lowest there is
    numbers: list[int] = []  # of the entry on that day
    before: list[int] = []  # of each entry, the one before it in its run; -1: none
    for number, day in enumerate(days):
        length = bisect_right(ends, day)
        before.append(numbers[length - 1] if length else -1)
        ends[length : length + 1] = [day]
        numbers[length : length + 1] = [number]
    found: list[Entry] = []
    at = numbers[-1] if numbers else -1
    while at >= 0:
        found.append(latest_first[at])
        at = before[at]
    return found
