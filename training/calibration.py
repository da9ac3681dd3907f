"""How likely a score makes an answer, and from where on a place is for none: from out-of-fold
scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from imrkit.judging.matching.model import NONE, Sureness
from training.learning import Examples

MAPPED = 0.11  # of the slots that ask for nothing: the share that may be given an item


@dataclass(frozen=True, kw_only=True)
class Calibration:
    """What turns scores into proposals."""

    item: Sureness
    none: Sureness
    most: float


@dataclass(frozen=True, kw_only=True)
class Best:
    """The likeliest item of slots, and “none”."""

    score: Any
    none: Any  # score of “none”
    is_right: Any  # the likeliest item counts as right
    is_none_right: Any


def best_of(examples: Examples, scores: Any) -> Best:
    """Return the likeliest item of every slot."""
    none = examples.classes.index(NONE)
    items = scores.copy()
    items[:, none] = -np.inf
    item = items.argmax(axis=1)
    return Best(
        score=items.max(axis=1),
        none=scores[:, none],
        is_right=examples.fair[np.arange(len(item)), item],
        is_none_right=examples.fair[:, none],
    )


def calibration_of(examples: Examples, scores: Any, chosen: Any) -> Calibration:
    """Return the calibration for the scores of the slots of a mask."""
    best = best_of(examples, scores)
    item = _sureness(best.score[chosen], best.none[chosen], best.is_right[chosen])
    none = _sureness(best.none[chosen], best.score[chosen], best.is_none_right[chosen])
    nothing = chosen & (examples.answers == examples.classes.index(NONE))
    likely = none_likely(none, best)
    wrong = np.sort(likely[nothing & ~best.is_right])
    allowed = int(MAPPED * nothing.sum())
    most = float(wrong[allowed]) if len(wrong) > allowed else 1.0
    return Calibration(item=item, none=none, most=round(most, 3))


def none_likely(sureness: Sureness, best: Best) -> Any:
    """Return how likely “none” is, for every slot."""
    return np.array([sureness.of(*two) for two in zip(best.none, best.score, strict=True)])


def _sureness(own: Any, against: Any, right: Any) -> Sureness:
    fitted = LogisticRegression().fit(np.column_stack([own, against]), right)
    (first, second), (bias,) = fitted.coef_[0], fitted.intercept_
    return Sureness(
        own=round(float(first), 4), against=round(float(second), 4), bias=round(float(bias), 4)
    )
