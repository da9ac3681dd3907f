"""How a row of the benchmarks stands beside its bar."""

from __future__ import annotations

import pytest

from benchmarks.pairs import Figure, Measured, Row


def measured(low: float, *, held_at: float = 0) -> Measured:
    """A row whose bar is 2, and what it came to."""
    figure = Figure(median=low + 1, low=low, high=low + 2)
    other = Figure(median=0.1, low=0.1, high=0.1)
    row = Row(
        group="read",
        work="a file",
        against="the floor",
        bar=2,
        held_at=held_at,
        prepare=lambda: (list, list),
    )
    return Measured(row=row, pairs=15, cpu=figure, wall=other)


@pytest.mark.parametrize(
    ("low", "held_at", "reached", "out"),
    [
        (1.5, 0, True, False),  # its interval reaches below the bar
        (2.5, 0, False, True),
        (2.5, 3, False, False),  # designs were tried, and it is no worse than they are
        (3.5, 3, False, True),
        (1.5, 3, True, False),
    ],
)
def test_a_row_is_out_beyond_its_bar_and_beyond_what_it_is_held_at(
    low: float, held_at: float, reached: bool, out: bool
) -> None:
    found = measured(low, held_at=held_at)

    assert (found.is_reached, found.is_out) == (reached, out)
