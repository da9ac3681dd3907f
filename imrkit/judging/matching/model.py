"""The model: what was learnt from labelled forms, shipped as data (scripts/train_matcher.py).

A linear model: a feature has a weight for each class, a class is an item's id or ``NONE``. It is
read when first asked for, and its weights when first used, in plain Python.
"""

from __future__ import annotations

import functools
import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from math import exp
from typing import Any

from imrkit.judging.matching.features import Features

NONE = ""  # the class of what asks for nothing of the checklist
FILE = "model.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sureness:
    """How likely an answer is right, from its score and that of what speaks against it."""

    own: float
    against: float
    bias: float

    def of(self, score: float, against: float, lean: float = 0.0) -> float:
        """Return how likely it is right; ``lean`` is other evidence, a logarithm of odds."""
        return _share(self.own * score + self.against * against + self.bias + lean)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A weight for each class, by feature; stored as pairs of bytes, class and weight."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    unit: float  # what a stored weight of 1 means
    stored: Mapping[str, str]  # feature -> base64 of the pairs
    _read: dict[str, Mapping[int, int]] = field(default_factory=dict, repr=False)

    def of(self, feature: str) -> Mapping[int, int]:
        """Return the stored weights by the classes that a feature speaks for or against."""
        known = self._read.get(feature)
        if known is None:
            known = self._read[feature] = _pairs(self.stored.get(feature, ""))
        return known

    def scores(self, features: Features) -> list[float]:
        """Return a score for each class."""
        sums = [0.0] * len(self.classes)
        for name, value in features.items():
            for class_, weight in self.of(name).items():
                sums[class_] += weight * value
        return [bias + self.unit * sum_ for bias, sum_ in zip(self.bias, sums, strict=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What was learnt, and what it was learnt from."""

    features: str  # digest of the features of some of them
    data: str  # digest of the labelled forms
    checklist: str
    checklist_version: str
    items: Weights
    parts: Weights  # of items: classes as in parts.part_class
    item: Sureness  # of an item; “none” speaks against it
    none: Sureness  # of “none”; the likeliest item speaks against it
    most: float  # a place is for an item when “none” is less likely than this


@functools.cache
def shipped_model() -> Model:
    """Return the model that imrkit ships."""
    text = (resources.files("imrkit.judging.matching") / FILE).read_text("utf-8")
    return model_of(json.loads(text))


def model_of(raw: Mapping[str, Any]) -> Model:
    """Return a model from its data."""
    return Model(
        features=raw["features"],
        data=raw["data"],
        checklist=raw["checklist"],
        checklist_version=raw["checklist_version"],
        items=_weights(raw["items"]),
        parts=_weights(raw["parts"]),
        item=Sureness(**raw["item"]),
        none=Sureness(**raw["none"]),
        most=raw["most"],
    )


def _weights(raw: Mapping[str, Any]) -> Weights:
    return Weights(
        classes=tuple(raw["classes"]),
        bias=tuple(raw["bias"]),
        unit=raw["unit"],
        stored=raw["weights"],
    )


def _pairs(text: str) -> Mapping[int, int]:
    data = b64decode(text)
    return {data[at]: data[at + 1] - 128 for at in range(0, len(data), 2)}


def _share(score: float) -> float:
    return 1 / (1 + exp(-max(min(score, 50.0), -50.0)))
