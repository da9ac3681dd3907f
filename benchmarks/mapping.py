"""How well the places of a form are matched with the items of the checklist.

    python benchmarks/mapping.py            the sample forms and tests/forms, by the model shipped
    python benchmarks/mapping.py --left-out  the labelled outlines too, each by a model that saw no
                                            form of its family (after “make train”; some minutes)
    … --wrong                               lists what was proposed wrongly

The model has learnt from the sample forms: their figures say nothing of other forms. It has learnt
from none in tests/forms, but most of those have been looked at since they were first measured
(tests/forms/README.md).

Top-1 and top-3 rank the items for the slots that have one; fair answers count as right. “Proposed”
counts a slot with an item as right when that is what is proposed, “none” included. “Nulls mapped”:
of the slots that ask for nothing, those that are given an item that is not fair. “Sure”: proposals
of an item at confidence 0.8 or more; how many are right, and how many of the slots with an item
they are.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.paths import SAMPLES  # noqa: E402
from support.slot_accuracy import folded, paragraph_numbers  # noqa: E402

from imrkit.checklist import Checklist  # noqa: E402
from imrkit.checklist.load import load_checklist  # noqa: E402
from imrkit.documents.draft import Draft  # noqa: E402
from imrkit.judging.matching import propose  # noqa: E402
from imrkit.judging.matching.model import NONE, model_of  # noqa: E402
from imrkit.judging.matching.propose import propose_by  # noqa: E402
from imrkit.mapping import Proposal  # noqa: E402
from training.outlines import REAL, Labelled, Outline, load_outlines  # noqa: E402

SURE = 0.8
STEPS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A slot, what is right for it, and what was proposed."""

    form: str
    answer: str
    fair: frozenset[str]
    was_nothing: bool  # before the items of checklist 1.1.0, if not now
    proposal: Proposal

    @property
    def ranking(self) -> tuple[str, ...]:
        """The items, likeliest first."""
        first = (self.proposal.item,) if self.proposal.item else ()
        return (*first, *(other.item for other in self.proposal.alternatives))

    @property
    def is_right(self) -> bool:
        """What is proposed is fair."""
        return (self.proposal.item or NONE) in self.fair

    @property
    def is_sure(self) -> bool:
        """An item is proposed, and surely."""
        return self.proposal.item is not None and self.proposal.confidence >= SURE


def percent(part: int, whole: int) -> str:
    """Return a share in percent, “–” of nothing."""
    return f"{100 * part / whole:.0f}" if whole else "–"


def figures(rows: list[Row]) -> list[str]:
    """Return the figures of a table's line."""
    asked = [row for row in rows if row.answer != NONE]
    nothing = [row for row in rows if row.answer == NONE or row.was_nothing]
    sure = [row for row in rows if row.is_sure]
    return [
        str(len(rows)),
        percent(sum(row.answer in row.ranking[:1] for row in asked), len(asked)),
        percent(sum(bool(row.fair & {*row.ranking[:1]}) for row in asked), len(asked)),
        percent(sum(bool(row.fair & {*row.ranking[:3]}) for row in asked), len(asked)),
        percent(sum(row.is_right for row in asked), len(asked)),
        percent(sum(not row.is_right for row in nothing), len(nothing)),
        percent(sum(row.is_right for row in sure), len(sure)),
        percent(sum(row.answer != NONE for row in sure), len(asked)),
    ]


HEAD = ("slots", "top-1 strict", "top-1", "top-3", "proposed", "nulls mapped", "sure right", "sure")


def table(title: str, lines: Iterable[tuple[str, list[Row]]]) -> None:
    """Print a table of figures."""
    print(f"\n| {title} | {' | '.join(HEAD)} |\n|{'---|' * (len(HEAD) + 1)}")
    for name, rows in lines:
        print(f"| {name} | {' | '.join(figures(rows))} |")


def grouped(rows: list[Row], key: Callable[[Row], str]) -> Iterator[tuple[str, list[Row]]]:
    """Yield rows by a key, in the key's order."""
    for name in sorted({key(row) for row in rows}):
        yield name, [row for row in rows if key(row) == name]


def reliability(rows: list[Row]) -> None:
    """Print how often an answer was right, by its confidence."""
    print("\n| confidence | items proposed | right, % | “none” proposed | right, % |")
    print("|---|---|---|---|---|")
    for low, high in pairwise(STEPS):
        here = [row for row in rows if low <= row.proposal.confidence < high]
        items = [row for row in here if row.proposal.item]
        nones = [row for row in here if not row.proposal.item]
        cells = [
            cell
            for group in (items, nones)
            for cell in (str(len(group)), percent(sum(one.is_right for one in group), len(group)))
        ]
        print(f"| {low}–{min(high, 1.0)} | {' | '.join(cells)} |")


def rows_of(outline: Outline, proposals: Iterable[Proposal]) -> list[Row]:
    """Return the rows of a labelled outline."""
    return [
        Row(
            form=outline.name,
            answer=labelled.answer.item,
            fair=labelled.fair,
            was_nothing=labelled.was == NONE,
            proposal=proposal,
        )
        for labelled, proposal in zip(outline.slots, proposals, strict=True)
    ]


def left_out(outlines: tuple[Outline, ...], checklist: Checklist) -> list[Row]:
    """Judge each outline by a model that saw no form of its family."""
    import numpy as np

    from training.calibration import calibration_of
    from training.learning import examples_of, fit
    from training.model_file import model_data
    from training.part_learning import fit_parts

    examples = examples_of(outlines, checklist)
    real = [outline for outline in outlines if outline.group in REAL]
    families = sorted({outline.family for outline in real})
    fitted = {family: fit(examples, examples.families != family) for family in families}
    scores = fitted[families[0]].scores(examples.rows)
    for family in families:
        here = examples.families == family
        scores[here] = fitted[family].scores(examples.rows[here])
    parts, rows = fit_parts(examples, checklist), []
    for family in families:
        others = np.isin(examples.groups, REAL) & (examples.families != family)
        calibration = calibration_of(examples, scores, others)
        model = model_of(model_data(examples, fitted[family], calibration, parts, checklist))
        for outline in (one for one in real if one.family == family):
            slots = [labelled.slot for labelled in outline.slots]
            rows += rows_of(outline, propose_by(model, slots, checklist).proposals)
    return rows


def form_rows(gold: Path, checklist: Checklist, known: dict[str, Labelled]) -> list[Row]:
    """Judge a Word file that has a gold file beside it."""
    docx = gold.with_name(gold.name.replace(".gold.json", ".docx"))
    numbers = paragraph_numbers(docx)
    labels = {
        (one["para"], folded(one["anchor"])): one
        for one in json.loads(gold.read_text("utf-8"))["slots"]
    }
    proposals = propose(Draft.open(docx).slots(), checklist, template=docx.name).proposals
    found = [
        (labels[key], proposal)
        for proposal in proposals
        if (key := (numbers[proposal.slot.path], folded(proposal.slot.anchor))) in labels
    ]
    print(
        f"{docx.name}: {percent(len(found), len(labels))} % of {len(labels)} slots found;"
        f" {percent(len(proposals) - len(found), len(proposals))} % of those reported are none"
    )
    return [_form_row(docx.stem, label, proposal, known) for label, proposal in found]


def _form_row(
    form: str, label: dict[str, Any], proposal: Proposal, known: dict[str, Labelled]
) -> Row:
    """Return a row; a sample's label is that of training/, which knows checklist 1.1.0."""
    anchor = f"{form}/{folded(str(label['anchor']))}/{label['occurrence']}"
    if (labelled := known.get(anchor)) is not None:
        answer, fair, was = labelled.answer.item, labelled.fair, labelled.was == NONE
    else:
        answer, was = label["item"] or NONE, False
        fair = frozenset({answer, *(one or NONE for one in label["acceptable"])})
    return Row(form=form, answer=answer, fair=fair, was_nothing=was, proposal=proposal)


def known_labels(outlines: Iterable[Outline]) -> dict[str, Labelled]:
    """Return the labels of the sample forms by form, words and occurrence."""
    known: dict[str, Labelled] = {}
    for outline in outlines:
        counts: dict[str, int] = {}
        for labelled in outline.slots if outline.group == "samples" else ():
            words = folded(labelled.slot.anchor)
            counts[words] = counts.get(words, 0) + 1
            known[f"{outline.name}/{words}/{counts[words]}"] = labelled
    return known


def main() -> None:
    """Print the tables."""
    checklist, outlines = load_checklist(), load_outlines()
    sections = {item.id: item.section for item in checklist.items}
    print(f"Checklist {checklist.id} {checklist.version}")
    known = known_labels(outlines)
    for title, folder in (("sample forms", SAMPLES), ("test forms", ROOT / "tests/forms")):
        print(f"\n## The {title}, by the model shipped\n")
        rows = [
            row
            for gold in sorted(folder.glob("*.gold.json"))
            for row in form_rows(gold, checklist, known)
        ]
        show(title, rows, sections)
    if "--left-out" in sys.argv:
        print("\n## Outlines and samples, each family left out in turn")
        rows = left_out(outlines, checklist)
        groups = {outline.name: outline.group for outline in outlines}
        table("group", grouped(rows, lambda row: groups[row.form]))
        show("outlines and samples", rows, sections)


def show(title: str, rows: list[Row], sections: dict[str, str]) -> None:
    """Print all tables of rows."""
    table(title, [("all", rows), *grouped(rows, lambda row: row.form)])
    table("kind", grouped(rows, lambda row: row.proposal.slot.kind))
    table("section", grouped(rows, lambda row: sections.get(row.answer, "– none –")))
    reliability(rows)
    for row in rows if "--wrong" in sys.argv else ():
        if not row.is_right:
            print(
                f"{row.form}: “{row.proposal.slot.anchor}” is {row.answer or '–'},"
                f" not {row.proposal.item or '–'} ({row.proposal.confidence})"
            )


if __name__ == "__main__":
    main()
