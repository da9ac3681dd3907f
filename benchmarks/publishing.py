"""What it takes to make a copy that may leave, beside python-docx opening and saving the same file.

    python benchmarks/publishing.py [FILE …]

CPU time, the best of several runs; without files the samples and the drafts of the tests. Prints a
row for each file, and the median of the ratios. The copy is read back in that time as well.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx

import imrkit

ROOT = Path(__file__).parents[1]
RUNS = 7


def seconds(work: Callable[[], object]) -> float:
    """Return the least CPU time that a piece of work took."""
    return min(_once(work) for _ in range(RUNS))


def _once(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def open_and_save(data: bytes) -> None:
    """Open a file with python-docx and save it."""
    docx.Document(io.BytesIO(data)).save(io.BytesIO())


def main() -> int:
    """Print the rows."""
    files = [Path(one) for one in sys.argv[1:]] or sorted(
        [*ROOT.glob("tests/samples/*.draft.docx"), *ROOT.glob("tests/drafts/*.docx")]
    )
    ratios = []
    for file in files:
        data = file.read_bytes()
        if imrkit.publish(data).data is None:
            continue
        peer = seconds(lambda data=data: open_and_save(data))  # type: ignore[misc]
        ours = seconds(lambda data=data: imrkit.publish(data))  # type: ignore[misc]
        ratios.append(ours / peer)
        print(f"{file.name}: {ours * 1000:.0f} ms, {ours / peer:.2f} of python-docx")
    print(f"median {statistics.median(ratios):.2f}, most {max(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
