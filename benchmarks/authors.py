"""How long an author waits for the answer to an edit when 200 are at work.

    python benchmarks/authors.py [SECONDS]

Each has a draft of 90 controls and a connection that stays open, and changes a place every two
seconds. The bars: 99 of 100 answers within 100 ms, none that fails, and memory that does not grow
by more than a tenth from a third of the time to its end. These are bare times, which say as much of
the machine as of the server: the row “server” of “make bench” is the ratio. The exit code is 1 when
a bar is passed.
"""

from __future__ import annotations

import random
import statistics
import sys
import threading
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.load import Connection, served, together  # noqa: E402
from benchmarks.rows.serving import ADDRESS, SERVE, edit_of  # noqa: E402

AUTHORS = 200
PAUSE = 2.0  # seconds between two edits
SLOWEST = 100.0  # milliseconds, of 99 in 100
GROWTH = 1.1
PAGES = 30


def main(seconds: float) -> int:
    """Print what was waited; return 1 when a bar is passed."""
    body = edit_of(PAGES)
    waits: list[float] = []
    failed: list[int] = []
    with served(*SERVE, path=ADDRESS, body=body) as (port, process):
        until = time.monotonic() + seconds
        memory: list[int] = []
        watch = threading.Thread(target=_watched, args=(process, until, memory))
        watch.start()
        chance = random.Random(0)  # noqa: S311
        starts = [chance.uniform(0, PAUSE) for _ in range(AUTHORS)]
        together([partial(_author, port, body, at, until, waits, failed) for at in starts])
        watch.join()
    third, last = memory[len(memory) // 3], memory[-1]
    slowest = statistics.quantiles(waits, n=100)
    print(f"{len(waits)} edits of {AUTHORS} authors in {seconds:.0f} s, {len(failed)} failed")
    print(f"half within {slowest[49]:.0f} ms, 99 of 100 within {slowest[98]:.0f} ms")
    print(f"memory {third} MB after a third of the time, {last} MB at the end")
    return int(bool(failed) or slowest[98] > SLOWEST or last > GROWTH * third)


def _author(
    port: int, body: bytes, start: float, until: float, waits: list[float], failed: list[int]
) -> None:
    time.sleep(start)
    connection = Connection(port)
    while time.monotonic() < until:
        begun = time.perf_counter()
        status, _ = connection.post(ADDRESS, body)
        waits.append(1000 * (time.perf_counter() - begun))
        if status != 200:
            failed.append(status)
        time.sleep(PAUSE)
    connection.close()


def _watched(process: int, until: float, memory: list[int]) -> None:
    """Note the megabytes of a server and its workers, every second."""
    while time.monotonic() < until:
        memory.append(sum(map(_megabytes, _with_children(process))))
        time.sleep(1)


def _with_children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    children = [int(one) for one in listed.read_text().split()] if listed.exists() else []
    return [process, *children]


def _megabytes(process: int) -> int:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except FileNotFoundError:
        return 0
    return pages * 4096 // 1_000_000


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60))
