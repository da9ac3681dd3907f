"""Measure imrkit beside its peers, row by row, and write benchmarks/RESULTS.md.

    make bench              every row
    make bench ROWS=read    the rows of some groups, parted by spaces; the page is left as it is

The exit code is 1 when the whole interval of a row lies beyond its bar, or beyond what it is held
at where the bar is not reached.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks.pairs import Figure, Measured, measure
from benchmarks.rows import ROWS

PAGE = Path(__file__).with_name("RESULTS.md")
HEAD = """# Speed, beside others

Made by `make bench`; see [how](README.md). A figure is how many times the CPU time (and, beside it,
the time on the wall) of the other work ours takes: the median of pairs taken by turns in one run,
and its interval at 95 %. Of rows named “growth” it is the exponent: 1 is in proportion. A row
does not reach its bar when its whole interval of CPU (of the wall, where its bar says so) lies
beyond it; [what was tried](README.md) says why, and it is out when it passes the figure that it
is held at.

| group | work | against | pairs | CPU | wall | bar | |
|---|---|---|---|---|---|---|---|
"""


def line(found: Measured) -> str:
    """Return the line of a row."""
    row = found.row
    cells = (
        row.group,
        row.work,
        row.against,
        str(found.pairs),
        shown(found.cpu),
        shown(found.wall),
        f"≤ {row.bar:.3g}{' on the wall' if row.is_wall else ''}",
        _standing(found),
    )
    return f"| {' | '.join(cells)} |"


def _standing(found: Measured) -> str:
    if found.is_out:
        return "out"
    return "" if found.is_reached else f"not reached; held at {found.row.held_at:.3g}"


def shown(figure: Figure) -> str:
    """Return a median with its interval."""
    return f"{figure.median:.3g} ({figure.low:.3g}–{figure.high:.3g})"


def main(groups: Iterable[str]) -> int:
    """Print a line for each row; return 1 when one is out."""
    wanted = set(groups)
    known = {row.group for row in ROWS}
    if unknown := wanted - known:
        print(f"There is no row “{min(unknown)}”. Known: {', '.join(sorted(known))}.")
        return 2
    print(HEAD.splitlines()[-2], HEAD.splitlines()[-1], sep="\n")
    found = []
    for row in ROWS:
        if not wanted or row.group in wanted:
            found.append(measure(row))
            print(line(found[-1]), flush=True)
    if not wanted:
        PAGE.write_text(HEAD + "".join(f"{line(one)}\n" for one in found), "utf-8")
    return int(any(one.is_out for one in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
