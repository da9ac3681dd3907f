"""What some work costs as a multiple of other work, taken pair by pair in one run: A B A B …

Bare times say more of the machine than of the work, so none is kept: a pair gives a ratio of CPU
time and one of wall time, and of each the median stands with its interval at 95 %.
"""

from __future__ import annotations

import gc
import math
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], object]
_PAIRS = 15  # where one of a pair takes less than a second
_FEWEST = 6  # where it takes more; with fewer there is no interval at 95 %
_LONG = 1.0  # second


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Some work beside other work, and the most that it may cost as a multiple of that."""

    group: str  # by which it is asked for: make bench ROWS=read
    work: str
    against: str
    bar: float
    prepare: Callable[[], tuple[Work, Work]]  # ours, and the other
    times: float = 1.0  # how much more there is of ours, where the two grow: the exponent counts
    is_wall: bool = False  # the bar is one of wall time: what several processes do at once
    # Where designs were tried and the bar was not reached (README.md tells of them): what it must
    # not pass instead; 0 where it is reached.
    held_at: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The median of some ratios, and its interval at 95 %."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, ratios: Sequence[float]) -> Figure:
        """Return the figure of ratios; the interval is that of the order statistics."""
        ordered = sorted(ratios)
        skipped = _skipped(len(ordered))
        return cls(
            median=statistics.median(ordered), low=ordered[skipped], high=ordered[-1 - skipped]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a row came to."""

    row: Row
    pairs: int
    cpu: Figure
    wall: Figure

    @property
    def is_reached(self) -> bool:
        """False when the whole interval lies beyond the bar."""
        return self.barred.low <= self.row.bar

    @property
    def is_out(self) -> bool:
        """True when the whole interval lies beyond the bar, and beyond what the row is held at."""
        return self.barred.low > max(self.row.bar, self.row.held_at)

    @property
    def barred(self) -> Figure:
        """The figure that the row's bar is one of."""
        return self.wall if self.row.is_wall else self.cpu


def measure(row: Row) -> Measured:
    """Run both works of a row by turns."""
    ours, other = row.prepare()
    first = _cost(other), _cost(ours)  # whatever is loaded once is loaded now
    gc.freeze()  # what earlier rows left is not looked through again while this one is measured
    count = _PAIRS if max(cost[1] for cost in first) < _LONG else _FEWEST
    pairs = [(_cost(ours), _cost(other)) for _ in range(count)]
    cpu, wall = (
        Figure.of([_ratio(row, mine[at], theirs[at]) for mine, theirs in pairs]) for at in (0, 1)
    )
    return Measured(row=row, pairs=count, cpu=cpu, wall=wall)


def _ratio(row: Row, mine: float, theirs: float) -> float:
    ratio = mine / theirs
    return ratio if row.times == 1.0 else math.log(ratio) / math.log(row.times)


def _cost(work: Work) -> tuple[float, float]:
    """Return the seconds of CPU and of wall that work takes, with those of processes it starts.

    What it made is freed in that time too: to free a large tree costs as much as to parse it.
    """
    gc.collect()
    cpu, wall = _cpu(), time.perf_counter()
    work()
    return _cpu() - cpu, time.perf_counter() - wall


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _skipped(count: int) -> int:
    """Return how many of so many ratios lie outside the interval at each end.

    The median lies below the k-th smallest with the chance of fewer than k heads in as many tosses.
    """
    chance, skipped = 0.0, 0
    for heads in range(count // 2):
        chance += math.comb(count, heads) / 2**count
        if chance > 0.025:
            break
        skipped = heads
    return skipped
