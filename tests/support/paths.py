"""Where things lie, so that a test file can be moved."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
SAMPLES = TESTS / "samples"  # mapped drafts in other bodies' templates
