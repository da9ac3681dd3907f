"""Which of the numbers that an author types before paragraphs are used again or go back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def used_again(numbers: Sequence[tuple[str, str]]) -> Iterator[tuple[int, bool]]:
    """Yield the places of numbers that do not go on, with whether the very number was used.

    ``numbers``: of each paragraph, in reading order, its number ("" for none) and what it stands
    under; only numbers with a full stop in them (“5.4”) count. One that begins anew with 1 is no
    slip: it counts something else; nor is one without its neighbour, as the times 10.20 and 10.20.
    """
    known: dict[tuple[str, str], set[int]] = {}
    highest: dict[tuple[str, str], int] = {}
    for at, (number, under) in enumerate(numbers):
        parent, stop, own = number.rpartition(".")
        if not stop or not own.isdecimal():
            continue
        one, key = int(own), (under, parent)
        if one == 1 or key not in known:
            known[key], highest[key] = set(), 0
        if one <= highest[key] and one - 1 in known[key]:
            yield at, one in known[key]
        known[key].add(one)
        highest[key] = max(one, highest[key])
