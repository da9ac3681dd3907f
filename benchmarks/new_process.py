"""Work in a process of its own, where nothing is loaded yet."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.inputs import ROOT
from benchmarks.pairs import Work


def python(*arguments: str) -> Work:
    """Run Python with arguments; what it finds in a draft (exit code 1) is no fault of the run."""
    command = [sys.executable, *arguments]

    def work() -> None:
        done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)  # noqa: S603
        if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
            raise RuntimeError(done.stderr.decode())

    return work
