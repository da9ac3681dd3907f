"""What a move takes, beside python-docx opening and saving the same two files: CPU seconds.

python benchmarks/migration.py

Every sample draft goes into every other sample template, the best of several runs each. The bound
is the one that was set; a move finds the places of both forms first, which is most of its time.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx

import imrkit

SAMPLES = Path(__file__).parents[1] / "tests/samples"
RUNS = 3
MOST = 2.5  # times python-docx


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the least CPU time that a piece of work took."""
    taken = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def peer(*files: bytes) -> None:
    """Open and save files with python-docx."""
    for data in files:
        docx.Document(io.BytesIO(data)).save(io.BytesIO())


def moved(draft: bytes, form: bytes) -> bytes:
    """Move a draft into a form."""
    return imrkit.migrate(draft, form).draft.to_bytes()


def main() -> int:
    """Print one row for each pair; return 1 when the median is above the bound."""
    drafts = {path: path.read_bytes() for path in sorted(SAMPLES.glob("*.draft.docx"))}
    forms = {p: p.read_bytes() for p in sorted(SAMPLES.glob("*.docx")) if p not in drafts}
    ratios = []
    for draft, data in drafts.items():
        for form, blank in forms.items():
            if draft.name.startswith(form.stem):
                continue
            ours = cpu_seconds(partial(moved, data, blank))
            theirs = cpu_seconds(partial(peer, data, blank))
            ratios.append(ours / theirs)
            print(f"{draft.name} into {form.name}: {ours:.3f} s, {ratios[-1]:.1f} times")
    median = statistics.median(ratios)
    print(f"median {median:.1f} times python-docx (at most {MOST})")
    return 1 if median > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
