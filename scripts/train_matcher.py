"""Learn the model that proposes items for a form’s places, from the labelled forms in training/.

    make train                          with what it needs (requirements/train.txt)
    python scripts/train_matcher.py

The result is the same on every run with the same data and versions.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

import numpy as np  # noqa: E402

from imrkit.checklist.load import load_checklist  # noqa: E402
from training.calibration import calibration_of  # noqa: E402
from training.learning import examples_of, fit, folds_of, out_of_fold  # noqa: E402
from training.model_file import model_data, model_text  # noqa: E402
from training.outlines import REAL, load_outlines  # noqa: E402
from training.part_learning import fit_parts  # noqa: E402

FILE = ROOT / "imrkit/judging/matching/model.json"


def main() -> None:
    """Learn, and write the model."""
    checklist = load_checklist()
    examples = examples_of(load_outlines(), checklist)
    print(f"{len(examples.slots)} slots, {len(examples.names)} features")
    judged = out_of_fold(examples, folds_of(examples))
    calibration = calibration_of(examples, judged, np.isin(examples.groups, REAL))
    print(calibration)
    everything = examples.groups != ""
    fitted, parts = fit(examples, everything), fit_parts(examples, checklist)
    text = model_text(model_data(examples, fitted, calibration, parts, checklist))
    FILE.write_text(text, "utf-8")
    print(f"{FILE.name}: {len(text.encode()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
