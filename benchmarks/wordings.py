"""How many sentences at fault the checks find, by kind of fault, and how many sound ones.

``python benchmarks/wordings.py [KIND …]`` prints a table; ``--missed`` prints which are missed, and
which sound ones are found. The sentences are those of ``tests/wordings``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from support.wordings import Wordings, all_wordings


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="*", help="kinds to measure; all unless given")
    parser.add_argument("--missed", action="store_true", help="print each sentence that is wrong")
    given = parser.parse_args()
    print("| kind | at fault | found | sound | found |\n|---|---|---|---|---|")
    total = [0, 0, 0, 0]
    for one in all_wordings():
        if not given.kinds or one.name in given.kinds:
            for at, figure in enumerate(_measured(one, show=given.missed)):
                total[at] += figure
    print("| all |", " | ".join(map(str, total)), "|")


def _measured(kind: Wordings, *, show: bool) -> tuple[int, int, int, int]:
    missed = [one for one in kind.at_fault if not kind.is_found(one)]
    flagged = [one for one in kind.sound if kind.is_found(one)]
    found = len(kind.at_fault) - len(missed)
    figures = len(kind.at_fault), found, len(kind.sound), len(flagged)
    print(f"| {kind.name} |", " | ".join(map(str, figures)), "|", flush=True)
    if show:
        print(*(f"  - {one}" for one in missed), *(f"  + {one}" for one in flagged), sep="\n")
    return figures


if __name__ == "__main__":
    main()
