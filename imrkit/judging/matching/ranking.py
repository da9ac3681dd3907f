"""Rank the items of a checklist for each slot, and say how strongly “none” stands against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from imrkit.judging.matching.features import Features, features_of
from imrkit.judging.matching.model import NONE, Model
from imrkit.judging.matching.names import ItemNames, stems_of
from imrkit.values.slots import Slot, SlotKind

_Scores = Mapping[str, float]
_UNLIKE = -9.0  # the score of an item that the model does not know and the words do not name
_LIKE = 0.5  # likeness from which such an item comes into question
_STEEP = 8.0  # its score at likeness 1 is half of this
# How much nothing to fill in speaks for “none”, and room for an answer against it: logarithms of
# odds, as counted on the sample forms (87 % of their headings with an item have room, of the others
# 27 %; no band across a table without room asks for anything). Outlines say nothing of room.
_WITHOUT_ROOM = {SlotKind.HEADING: 1.5, SlotKind.ROW: 1.5}
_WITH_ROOM = {SlotKind.HEADING: -1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A slot, and a score for each item: the logarithm of its odds."""

    slot: Slot
    features: Features
    none: float  # score of “it asks for nothing of the checklist”
    lean: float  # how much its room for an answer speaks for that: a logarithm of odds
    items: tuple[tuple[str, float], ...]  # (item, score), highest first; at least one
    parts: Mapping[str, float]  # score by item and part (parts.part_class)

    @property
    def best(self) -> float:
        """The highest score of an item."""
        return self.items[0][1]


def ranked(slots: Sequence[Slot], model: Model, names: ItemNames) -> list[Ranked]:
    """Rank the items of ``names`` for each slot of one form, given in reading order."""
    unseen = tuple(item for item in names.names if item not in model.items.classes)
    scored = _Scored(model)
    knows_room = any(slot.areas for slot in slots)
    return [
        _ranked(slot, features, scored, names, unseen, knows_room * _lean(slot))
        for slot, features in zip(slots, features_of(slots), strict=True)
    ]


class _Scored:
    """The scores of items and parts; a form asks for the same in the same place again and again."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._found: dict[tuple[tuple[str, float], ...], tuple[_Scores, _Scores]] = {}

    def of(self, features: Features) -> tuple[_Scores, _Scores]:
        key = tuple(features.items())
        if key not in self._found:
            weights = self._model.items, self._model.parts
            items, parts = (dict(zip(w.classes, w.scores(features), strict=True)) for w in weights)
            self._found[key] = items, parts
        return self._found[key]


def _ranked(
    slot: Slot,
    features: Features,
    scored: _Scored,
    names: ItemNames,
    unseen: Sequence[str],
    lean: float,
) -> Ranked:
    scores, parts = scored.of(features)
    none = scores[NONE]
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
        lean=lean,
        items=tuple(sorted(items.items(), key=lambda one: -one[1])),
        parts=parts,
    )


def _lean(slot: Slot) -> float:
    return (_WITH_ROOM if slot.areas else _WITHOUT_ROOM).get(slot.kind, 0.0)
