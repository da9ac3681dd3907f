"""How many planted faults the checks find, at their item and place, and what else they say.

    python benchmarks/judgement.py [--missed] [--others] [DRAFT.docx ...]

Without a name: the sample drafts, and those of ``tests/drafts``, in which other authors planted
faults before the checks were run on them. ``--missed`` lists the faults that nothing was found at,
``--others`` the errors and warnings that lie at none: a reader tells which of those are false.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from support.flaws import Measure, measure  # noqa: E402

DRAFTS = (
    *sorted((ROOT / "tests/samples").glob("*.draft.docx")),
    *sorted((ROOT / "tests/drafts").glob("*.docx")),
)


def main() -> None:
    """Print the table, and what is asked for below it."""
    options = {one for one in sys.argv[1:] if one.startswith("--")}
    named = [Path(one) for one in sys.argv[1:] if one not in options]
    found = [measure(one) for one in named or DRAFTS]
    print(
        "| draft | words | planted | found | at another item | missed | errors and warnings"
        " | in 1,000 words | at no planted fault |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for one in found:
        print(_row(one))
    for one in found if "--missed" in options else ():
        for flaw in one.missed:
            print(f"{one.name}: missed: {flaw.what} ({flaw.where}; {flaw.item}) “{flaw.words}”")
        for flaw in one.at_other_item:
            print(f"{one.name}: at another item: {flaw.what} ({flaw.where}; {flaw.item})")
    for one in found if "--others" in options else ():
        for finding in one.others:
            where = finding.location.where
            print(f"{one.name}: {finding.code} {finding.message} ({where}; {finding.item})")


def _row(one: Measure) -> str:
    rate = 1000 * one.grave / one.words
    return (
        f"| {one.name} | {one.words} | {one.flaws} | {len(one.at_place)} | {len(one.at_other_item)}"
        f" | {len(one.missed)} | {one.grave} | {rate:.1f} | {len(one.others)} |"
    )


if __name__ == "__main__":
    main()
