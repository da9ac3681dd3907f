"""What a move takes, beside python-docx opening and saving the draft that moves: CPU time.

    python benchmarks/migration.py

Every sample draft goes into every other sample template. Both are measured one after the other in
the same round, and the median of their ratios over the rounds counts. The bar of 2.5 is that of
“the same file”, which is the draft. A move reads two files and writes one: the second ratio is
against opening and saving the draft and the template. Nobody gives a mapping, so the places of both
forms are found first, which is most of the time; the exit code is 1 when the median is above the
bar.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

import imrkit
from benchmarks.peer import BAR, resaved, seconds

SAMPLES = Path(__file__).parents[1] / "tests/samples"
ROUNDS = 5


def times(draft: bytes, form: bytes) -> tuple[float, float, float]:
    """Return what one move takes, and python-docx for the draft and for the template."""
    return (
        seconds(lambda: imrkit.migrate(draft, form).draft.to_bytes()),
        seconds(lambda: resaved(draft)),
        seconds(lambda: resaved(form)),
    )


def pairs() -> Iterator[tuple[Path, Path]]:
    """Yield each sample draft with each template but its own."""
    drafts = sorted(SAMPLES.glob("*.draft.docx"))
    for draft in drafts:
        for form in sorted(SAMPLES.glob("*.docx")):
            if form not in drafts and not draft.name.startswith(form.stem):
                yield draft, form


def main() -> int:
    """Print a row for each pair."""
    against_draft, against_both = [], []
    for draft, form in pairs():
        files = draft.read_bytes(), form.read_bytes()
        times(*files)  # whatever is loaded once is loaded now
        rounds = [times(*files) for _ in range(ROUNDS)]
        against_draft.append(statistics.median(ours / one for ours, one, _ in rounds))
        against_both.append(statistics.median(ours / (one + two) for ours, one, two in rounds))
        print(
            f"{draft.stem} into {form.stem}: {min(rounds)[0] * 1000:.0f} ms, "
            f"{against_draft[-1]:.1f} times the draft, {against_both[-1]:.1f} times both"
        )
    median = statistics.median(against_draft)
    print(
        f"median {median:.1f} times the draft (at most {BAR}), "
        f"{statistics.median(against_both):.1f} times both"
    )
    return int(median > BAR)


if __name__ == "__main__":
    sys.exit(main())
