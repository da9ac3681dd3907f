"""Learn which part of its item, and which column, a slot asks for.

Only outlines whose labels name parts are learnt from: elsewhere a label without a part says
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from imrkit.checklist import Checklist, ChecklistItem
from imrkit.judging.matching.model import NONE
from imrkit.judging.matching.parts import part_class
from training.learning import Examples, Fitted, regression
from training.outlines import REAL, Answer

# Where a feature was read: the slot's own words, its kind, and what stands above it.
READ = ("w", "b", "all", "first", "kind", "p", "x")


@dataclass(frozen=True, kw_only=True)
class Parts:
    """The weights of the parts of items."""

    classes: tuple[str, ...]
    names: tuple[str, ...]  # of the features
    fitted: Fitted


def fit_parts(examples: Examples, checklist: Checklist) -> Parts:
    """Learn the parts of the items that have several answers among the labels."""
    known = {name for item in checklist.items for name in _classes(item)}
    labels = np.array([_class(slot.answer, known) for slot in examples.slots])
    labels[np.isin(examples.groups, REAL)] = NONE
    named = {label.partition("#")[0] for label in labels if not label.endswith("#")} - {NONE}
    classes = tuple(sorted({one for one in labels if one and one.partition("#")[0] in named}))
    chosen = np.isin(labels, classes)
    read = np.array([name.partition(":")[0] in READ for name in examples.names])
    rows = examples.rows[chosen][:, read]
    fitted = [regression(rows, labels[chosen] == class_) for class_ in classes]
    return Parts(
        classes=classes,
        names=tuple(np.array(examples.names)[read]),
        fitted=Fitted(
            weights=np.array([weights for weights, _ in fitted]),
            bias=np.array([bias for _, bias in fitted]),
        ),
    )


def _classes(item: ChecklistItem) -> Iterator[str]:
    yield part_class(item.id, "", "")
    for part in item.parts:
        yield part_class(item.id, part.id, "")
        yield from (part_class(item.id, part.id, column.id) for column in part.columns)


def _class(answer: Answer, known: set[str]) -> str:
    """Return the class of an answer; a column or part that does not exist is left out."""
    if answer.item == NONE:
        return NONE
    names = (
        part_class(answer.item, answer.part, answer.column),
        part_class(answer.item, answer.part, ""),
        part_class(answer.item, "", ""),
    )
    return next((name for name in names if name in known), NONE)
