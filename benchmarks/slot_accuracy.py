"""How many of a form's slots are found, and how many of those reported are none.

    python benchmarks/slot_accuracy.py [FOLDER OR GOLD FILE …] [--all]

A gold file (``NAME.gold.json`` beside ``NAME.docx``) names each slot by its words and paragraph.
``--all`` lists what was missed, what is none, and what has another kind.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.paths import SAMPLES  # noqa: E402
from support.slot_accuracy import SlotAccuracy, accuracy  # noqa: E402


def share(part: int, whole: int) -> str:
    """Return a share in percent, "–" of nothing."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def golds(arguments: Iterable[str]) -> list[Path]:
    """Return the gold files that are named, those in folders too; the samples' when none is."""
    named = [Path(one) for one in arguments] or [SAMPLES]
    return [
        gold
        for one in named
        for gold in (sorted(one.glob("*.gold.json")) if one.is_dir() else [one])
    ]


def main() -> None:
    """Print the tables."""
    results = [accuracy(one) for one in golds(one for one in sys.argv[1:] if one != "--all")]
    print("| form | slots | found | reported that are none | other kind |\n|---|---|---|---|---|")
    for one in results:
        print(_row(one.form, [one]))
        if "--all" in sys.argv:
            _list(one)
    print(_row("all", results))
    print("\n| kind | slots | found |\n|---|---|---|")
    found = Counter(kind for one in results for kind, _ in one.found)
    missed = Counter(kind for one in results for kind, _ in one.missed)
    for kind in sorted(found | missed):
        whole = found[kind] + missed[kind]
        print(f"| {kind} | {whole} | {share(found[kind], whole)} |")


def _row(name: str, results: list[SlotAccuracy]) -> str:
    found, missed, extra, other = (
        sum(len(getattr(one, field)) for one in results)
        for field in ("found", "missed", "extra", "other_kinds")
    )
    shares = share(found, found + missed), share(extra, found + extra), share(other, found)
    return f"| {name} | {found + missed} | {' | '.join(shares)} |"


def _list(one: SlotAccuracy) -> None:
    for name in ("missed", "extra", "other_kinds"):
        for entry in getattr(one, name):
            print(f"    {name}: {' / '.join(entry)}")


if __name__ == "__main__":
    main()
