"""The rows that “make bench” runs, by what they are about."""

from __future__ import annotations

from benchmarks.pairs import Row
from benchmarks.rows import folders, judging, making, moving, reading, serving, starting

ROWS: tuple[Row, ...] = (
    *reading.ROWS,
    *judging.ROWS,
    *making.ROWS,
    *moving.ROWS,
    *folders.ROWS,
    *starting.ROWS,
    *serving.ROWS,
)
