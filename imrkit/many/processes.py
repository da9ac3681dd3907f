"""Work on many things in processes of their own; the results come in the order of the things."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

_SPAWN = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
_Given = TypeVar("_Given")
_Result = TypeVar("_Result")


def in_order(
    work: Callable[[_Given], _Result], given: Sequence[_Given], jobs: int
) -> Generator[_Result | None, None, None]:
    """Yield what comes of each thing; None where the process that worked on it came to an end.

    ``work`` and all that it takes and returns goes from process to process, and has to be
    picklable. One job is done in this process. Whoever stops in the middle waits for what is being
    worked on, and no more is begun.
    """
    if jobs == 1:
        yield from map(work, given)
        return
    left = list(given)
    while left:
        count = 0
        try:
            for result in _together(work, left, min(jobs, len(left))):
                count += 1
                yield result
        except BrokenProcessPool:  # at which of those that were worked on nobody says
            yield _alone(work, left[count])
            count += 1
        left = left[count:]


def _alone(work: Callable[[_Given], _Result], one: _Given) -> _Result | None:
    try:
        return next(_together(work, [one], 1))
    except BrokenProcessPool:
        return None


def _together(
    work: Callable[[_Given], _Result], given: Sequence[_Given], jobs: int
) -> Iterator[_Result]:
    with _pool(jobs) as pool:
        futures: list[Future[_Result]] = [pool.submit(work, one) for one in given]
        for future in futures:
            yield future.result()


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(jobs, _SPAWN, initializer=_leave_stopping_to_the_first)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_stopping_to_the_first() -> None:
    """Let Ctrl-C, which a terminal sends to all processes, end the first alone: it waits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
