"""What it takes to import imrkit, beside python-docx: CPU seconds of a new interpreter.

python benchmarks/imports.py

The best of several runs, less what an interpreter that imports nothing takes. A row is within its
bound when it takes no more than so many times as long as “import docx”.
"""

from __future__ import annotations

import resource
import subprocess
import sys

RUNS = 9
PEER = "import docx"
# Each statement with the most that it may take, as a multiple of the peer.
STATEMENTS = {
    "import imrkit": 1.0,
    "from imrkit import Draft": 3.0,
    "from imrkit import check": 5.0,
    "from imrkit import *": 6.0,
}


def cpu_seconds(statement: str) -> float:
    """Return the least CPU time that a new interpreter took for a statement."""
    return min(_once(statement) for _ in range(RUNS))


def _once(statement: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True)  # noqa: S603  (ours)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print one row for each statement; return 1 when one is above its bound."""
    nothing = cpu_seconds("pass")
    peer = cpu_seconds(PEER) - nothing
    print(f"{PEER}: {peer:.3f} s")
    above = 0
    for statement, most in STATEMENTS.items():
        ratio = (cpu_seconds(statement) - nothing) / peer
        above += ratio > most
        print(f"{statement}: {ratio:.2f} of it (at most {most}){' ABOVE' if ratio > most else ''}")
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
