"""What converting a form costs, beside python-docx opening and saving the same file.

    python benchmarks/conversion.py [FILE …]

For each sample template (or each file given): seconds of processor time of both, one after the
other in the same round, and the median of their ratios over the rounds. The mapping is given, so
that what is timed is: reading the form and its places, the controls, the checks that nothing is
lost, and writing. The second ratio is without a mapping: the form is first known again, or its
places are proposed for. The bar is 2.5; the exit code is 1 when the first ratio of all files
together is above it.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

import imrkit
from benchmarks.peer import BAR, resaved, seconds

ROOT = Path(__file__).parents[1]
ROUNDS = 7


def ratios(data: bytes) -> tuple[float, float, float]:
    """Return python-docx's time, and how often that converting takes, by a mapping and without."""
    made = imrkit.convert(data)  # whatever is loaded once is loaded now
    rounds = [
        (
            seconds(lambda: resaved(data)),
            seconds(lambda: imrkit.convert(data, mapping=made.mapping)),
            seconds(lambda: imrkit.convert(data)),
        )
        for _ in range(ROUNDS)
    ]
    return (
        statistics.median(one[0] for one in rounds),
        statistics.median(one[1] / one[0] for one in rounds),
        statistics.median(one[2] / one[0] for one in rounds),
    )


def main() -> int:
    """Print a row for each file."""
    samples = (one for one in (ROOT / "tests/samples").glob("*.docx") if ".draft." not in one.name)
    files = [Path(one) for one in sys.argv[1:]] or sorted(samples)
    print(f"{'file':<36}{'python-docx':>14}{'given':>9}{'found':>9}")
    found = []
    for path in files:
        base, given, without = ratios(path.read_bytes())
        found.append(given)
        print(f"{path.stem:<36}{base * 1000:>11.1f} ms{given:>8.2f}x{without:>8.2f}x")
    middle = statistics.median(found)
    print(f"{'median':<36}{'':>14}{middle:>8.2f}x")
    return int(middle > BAR)


if __name__ == "__main__":
    sys.exit(main())
