"""Write a model as the data that imrkit ships."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from imrkit.checklist import Checklist
from training.calibration import Calibration
from training.learning import Examples, Fitted
from training.outlines import digest, features_digest
from training.part_learning import Parts

KEPT = 260_000  # weights; the smallest are left out
KEPT_FOR_PARTS = 40_000
_HIGHEST = 127


def model_text(data: Mapping[str, Any]) -> str:
    """Return a model's data as JSON, a feature a line."""
    return json.dumps(data, indent=0, ensure_ascii=False, separators=(",", ":")) + "\n"


def model_data(
    examples: Examples,
    fitted: Fitted,
    calibration: Calibration,
    parts: Parts,
    checklist: Checklist,
) -> dict[str, Any]:
    """Return a model as the data that it is shipped as."""
    return {
        "features": features_digest(),
        "data": digest(),
        "checklist": checklist.id,
        "checklist_version": checklist.version,
        "item": asdict(calibration.item),
        "none": asdict(calibration.none),
        "most": calibration.most,
        "items": _weights(examples.classes, examples.names, fitted, KEPT),
        "parts": _weights(parts.classes, parts.names, parts.fitted, KEPT_FOR_PARTS),
    }


def _weights(
    classes: tuple[str, ...], names: tuple[str, ...], fitted: Fitted, kept: int
) -> dict[str, Any]:
    """Return weights as whole numbers of one byte, without the smallest."""
    sizes = np.abs(fitted.weights)
    unit = float(np.quantile(sizes[sizes > 0], 0.9999)) / _HIGHEST
    least = np.sort(sizes, axis=None)[-min(kept, sizes.size)]
    whole = np.clip(np.rint(fitted.weights / unit), -_HIGHEST, _HIGHEST).astype(int)
    whole = np.where(sizes >= least, whole, 0)
    return {
        "classes": classes,
        "bias": [round(float(bias), 3) for bias in fitted.bias],
        "unit": round(unit, 6),
        "weights": {
            name: packed
            for name, column in zip(names, whole.T, strict=True)
            if (packed := _packed(column))
        },
    }


def _packed(column: Any) -> str:
    pairs = ((int(at), int(column[at]) + 128) for at in np.flatnonzero(column))
    return b64encode(bytes(byte for pair in pairs for byte in pair)).decode()
