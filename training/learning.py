"""Learn a model from labelled outlines. Needs scikit-learn (“make train” brings it).

One logistic regression for each class against all others; a fair answer of a slot that is not its
label counts a little for that class, and never against it. How sure a score makes is learnt from
out-of-fold scores: every outline is judged by a model that saw no form of its family.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from imrkit.checklist import Checklist, Where
from imrkit.judging.matching.features import features_of
from imrkit.judging.matching.model import NONE
from training.outlines import Labelled, Outline

FOLDS = 10
SEEN_IN = 2  # slots that a feature must be seen in
STRENGTH = 3.0  # C of the regressions
FAIR = 0.2  # what a fair answer weighs against a label


@dataclass(frozen=True, kw_only=True)
class Examples:
    """The slots of outlines as numbers."""

    slots: tuple[Labelled, ...]
    families: Any  # of each slot
    groups: Any
    rows: csr_matrix
    names: tuple[str, ...]  # of the features
    classes: tuple[str, ...]
    answers: Any  # the class of each slot
    fair: Any  # slot × class: it counts as right


def examples_of(outlines: Iterable[Outline], checklist: Checklist) -> Examples:
    """Return the slots of outlines as numbers."""
    outlines = tuple(outlines)
    slots = tuple(slot for outline in outlines for slot in outline.slots)
    documents = {item.id for item in checklist.items if item.where is Where.DOCUMENT}
    answers = [_learnt(slot, documents) for slot in slots]
    classes = tuple(sorted(set(answers)))
    rows, names = _rows(outlines)
    return Examples(
        slots=slots,
        families=np.array([outline.family for outline in outlines for _ in outline.slots]),
        groups=np.array([outline.group for outline in outlines for _ in outline.slots]),
        rows=rows,
        names=names,
        classes=classes,
        answers=np.array([classes.index(answer) for answer in answers]),
        fair=np.array([[class_ in slot.fair for class_ in classes] for slot in slots]),
    )


def _learnt(slot: Labelled, documents: set[str]) -> str:
    """Return the answer that is learnt: one with a place in a document, else none."""
    answers = (slot.answer.item, *(other.item for other in slot.others))
    return next((item for item in answers if item == NONE or item in documents), NONE)


def _rows(outlines: Iterable[Outline]) -> tuple[csr_matrix, tuple[str, ...]]:
    seen = [
        features
        for outline in outlines
        for features in features_of([labelled.slot for labelled in outline.slots])
    ]
    table = DictVectorizer(dtype=np.float64)
    rows = table.fit_transform(seen)
    kept = np.asarray((rows > 0).sum(axis=0)).ravel() >= SEEN_IN
    names = tuple(name for name, keep in zip(table.feature_names_, kept, strict=True) if keep)
    return rows[:, kept].tocsr(), names


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """The weights of a model."""

    weights: Any  # class × feature
    bias: Any  # of each class

    def scores(self, rows: csr_matrix) -> Any:
        """Return row × class."""
        return rows @ self.weights.T + self.bias


def fit(examples: Examples, chosen: Any) -> Fitted:
    """Learn from the slots that a mask chooses."""
    count = len(examples.classes)
    weights, bias = np.zeros((count, len(examples.names))), np.full(count, -20.0)
    for class_ in range(count):
        label = examples.answers == class_
        mine = chosen & (label | examples.fair[:, class_])
        if mine.any():
            weight = np.where(label | ~mine, 1.0, FAIR)
            weights[class_], bias[class_] = regression(
                examples.rows[chosen], mine[chosen], weight[chosen]
            )
    return Fitted(weights=weights, bias=bias)


def regression(rows: csr_matrix, mine: Any, weight: Any = None) -> tuple[Any, float]:
    """Return the weights of a class against all others, and its bias."""
    one = LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, tol=1e-2, max_iter=100)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        one.fit(rows, mine, sample_weight=weight)
    return one.coef_[0], float(one.intercept_[0])


def folds_of(examples: Examples, count: int = FOLDS) -> Any:
    """Return a fold for each slot; a family is in one fold, and folds are about as large."""
    names, sizes = np.unique(examples.families, return_counts=True)
    held = [0] * count
    fold: dict[str, int] = {}
    for size, name in sorted(zip(-sizes, names, strict=True)):
        fold[name] = held.index(min(held))
        held[fold[name]] -= size
    return np.array([fold[family] for family in examples.families])


def out_of_fold(examples: Examples, folds: Any) -> Any:
    """Return row × class, each row judged by a model that saw nothing of its fold."""
    judged = np.zeros((len(examples.slots), len(examples.classes)))
    for fold in range(folds.max() + 1):
        left_out = folds == fold
        judged[left_out] = fit(examples, ~left_out).scores(examples.rows[left_out])
    return judged
