"""What starts in a new process."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.inputs import report
from benchmarks.new_process import python
from benchmarks.pairs import Row, Work


def _beside(ours: Sequence[str], other: str) -> tuple[Work, Work]:
    return python(*ours), python("-c", other)


def _check() -> tuple[Work, Work]:
    path = Path(tempfile.mkdtemp()) / "small.docx"
    path.write_bytes(report(10, 20))
    return _beside(["-m", "imrkit", "check", str(path), "--no-config"], "import docx")


ROWS = (
    Row(group="start", work="`imrkit --version`", against="`python -c pass`", bar=3,
        prepare=lambda: _beside(["-m", "imrkit", "--version"], "pass")),
    Row(group="start", work="`imrkit check small.docx`", against="`import docx`", bar=1.5,
        held_at=12, prepare=_check),
    Row(group="start", work="`import imrkit`", against="`import docx`", bar=1,
        prepare=lambda: _beside(["-c", "import imrkit"], "import docx")),
    Row(group="start", work="`from imrkit import Draft`", against="`import docx`", bar=3,
        prepare=lambda: _beside(["-c", "from imrkit import Draft"], "import docx")),
)  # fmt: skip
