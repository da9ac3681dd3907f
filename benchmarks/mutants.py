"""How many textbook faults the checks find when they are planted in a sound draft.

    python benchmarks/mutants.py [--kind KIND] [--missed] [--turn N] [--alone] [DRAFT.docx ...]

Without a name: the sound drafts of ``tests/drafts``, each by another author in another form. A
fault counts as found when a finding that the draft did not have before lies at it, for an item of
its kind. ``--missed`` prints what is not found, and what is said instead; ``--turn`` plants other
wordings. Kinds that touch different parts of a draft are planted together, unless ``--alone`` is
given.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from support.mutants.kinds import KINDS
from support.mutants.measuring import (
    ELSEWHERE,
    FOUND,
    SOUND,
    Outcome,
    outcomes,
)

_SIGNS = {FOUND: "●", ELSEWHERE: "○"}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("drafts", nargs="*", type=Path)
    parser.add_argument("--kind", action="append", default=[], help="measure this kind alone")
    parser.add_argument("--missed", action="store_true", help="print what is not found")
    parser.add_argument("--turn", type=int, default=0, help="plant other wordings")
    parser.add_argument("--alone", action="store_true", help="plant one fault at a time")
    given = parser.parse_args()
    found: list[Outcome] = []
    for one in outcomes(given.drafts or SOUND, given.kind, turn=given.turn, alone=given.alone):
        found.append(one)
        if given.missed and one.result != FOUND:
            print(_missed(one), file=sys.stderr, flush=True)
    print(table(found))


def table(found: list[Outcome]) -> str:
    """Return a table of kinds by forms: ● found, ○ found for another item, – missed."""
    forms = list(dict.fromkeys(one.form for one in found))
    kinds = [one for one in KINDS if any(each.kind == one for each in found)]
    lines = [f"| kind | found | {' | '.join(forms)} |", f"|---|---|{'---|' * len(forms)}"]
    for kind in kinds:
        own = {one.form: _SIGNS.get(one.result, "–") for one in found if one.kind == kind}
        right = sum(one.result == FOUND for one in found if one.kind == kind)
        cells = " | ".join(own.get(form, "") for form in forms)
        lines.append(f"| {kind} | {right} of {len(own)} | {cells} |")
    right = sum(one.result == FOUND for one in found)
    by_form = [
        f"{sum(x.result == FOUND for x in found if x.form == form)} of"
        f" {sum(x.form == form for x in found)}"
        for form in forms
    ]
    lines.append(f"| all | {right} of {len(found)} | {' | '.join(by_form)} |")
    return "\n".join(lines)


def _missed(one: Outcome) -> str:
    said = "; ".join(
        f"{f.code} {f.item} {f.message[:110]} [{f.location.where}]" for f in one.new[:4]
    )
    return f"{one.form}: {one.kind}: {one.result}: “{one.words[:80]}” — {said}"


if __name__ == "__main__":
    main()
