"""Work in a process of its own, where nothing is loaded yet."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.inputs import ROOT
from benchmarks.pairs import Work

PEERS = ROOT / "build/bench/peers"


def python(*arguments: str) -> Work:
    """Run Python with arguments; what it finds in a draft (exit code 1) is no fault of the run."""
    return _program([sys.executable, *arguments])


def node(script: str, *arguments: str) -> Work:
    """Run a script of benchmarks/peers with what “make bench” installed for it."""
    return _program(["node", str(PEERS / script), *arguments])


def _program(command: list[str]) -> Work:
    def work() -> None:
        done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)  # noqa: S603
        if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
            raise RuntimeError(done.stderr.decode())

    return work
