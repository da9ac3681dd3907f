"""Rank the items of a checklist for each slot, and say how strongly “none” stands against them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from imrkit.judging.matching.features import Features, features_of
from imrkit.judging.matching.model import NONE, Model
from imrkit.judging.matching.names import ItemNames, stems_of
from imrkit.values.slots import Slot

_UNLIKE = -9.0  # the score of an item that the model does not know and the words do not name
_LIKE = 0.5  # likeness from which such an item comes into question
_STEEP = 8.0  # its score at likeness 1 is half of this


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A slot, and a score for each item: the logarithm of its odds."""

    slot: Slot
    features: Features
    none: float  # score of “it asks for nothing of the checklist”
    items: tuple[tuple[str, float], ...]  # (item, score), highest first; at least one

    @property
    def best(self) -> float:
        """The highest score of an item."""
        return self.items[0][1]


def ranked(slots: Sequence[Slot], model: Model, names: ItemNames) -> list[Ranked]:
    """Rank the items of ``names`` for each slot of one form, given in reading order."""
    unseen = tuple(item for item in names.names if item not in model.items.classes)
    return [
        _ranked(slot, features, model, names, unseen)
        for slot, features in zip(slots, features_of(slots), strict=True)
    ]


def _ranked(
    slot: Slot, features: Features, model: Model, names: ItemNames, unseen: Sequence[str]
) -> Ranked:
    scores = dict(zip(model.items.classes, model.items.scores(features), strict=True))
    none = scores.pop(NONE)
    items = {item: score for item, score in scores.items() if item in names.names}
    stems = stems_of(slot.anchor)
    for item in unseen:
        likeness = names.nearest(item, stems).likeness
        items[item] = _STEEP * (likeness - _LIKE) if likeness >= _LIKE else _UNLIKE
        none = min(none, -items[item])
    return Ranked(
        slot=slot,
        features=features,
        none=none,
        items=tuple(sorted(items.items(), key=lambda one: -one[1])),
    )
