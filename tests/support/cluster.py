"""A Dask scheduler with workers on this machine, which end with the test or by themselves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.paths import TESTS

_MOST = 60  # seconds until it stands
_PATIENCE = 10  # seconds in which it ends by itself
_ENDS = "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES"  # how many workers may end at one task
_IDLE = "120"  # seconds without work after which it ends by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A scheduler and its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def cluster(folder: Path, *, workers: int = 2, tls: Sequence[str] = ()) -> Iterator[Cluster]:
    """Start a cluster that keeps what it writes in a folder; ``tls``: options of its encryption."""
    told = folder / "scheduler.json"
    kind = "tls" if tls else "tcp"
    started = [
        _start(
            folder,
            *("scheduler", "--host", f"{kind}://127.0.0.1", "--port", "0", "--no-dashboard"),
            *("--scheduler-file", str(told), "--idle-timeout", _IDLE, *tls),
        )
    ]
    try:
        address = _address(told, started[0])
        for _ in range(workers):
            started.append(
                _start(
                    folder,
                    *("worker", address, "--nthreads", "1", "--no-dashboard"),
                    *("--host", f"{kind}://127.0.0.1", "--death-timeout", str(_MOST), *tls),
                    *("--local-directory", str(folder / "workers")),
                )
            )
        yield Cluster(address=address, scheduler=started[0], workers=tuple(started[1:]))
    finally:
        for one in reversed(started):  # a worker that is being started anew looks for a scheduler
            _end(one)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    with (folder / f"{arguments[0]}.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments],
            stdout=log,
            stderr=log,
            env={**os.environ, "PYTHONPATH": str(TESTS), _ENDS: "1"},
            cwd=folder,
        )


def _address(told: Path, scheduler: subprocess.Popen[bytes]) -> str:
    until = time.monotonic() + _MOST
    while time.monotonic() < until and scheduler.poll() is None:
        try:
            return str(json.loads(told.read_text())["address"])
        except (OSError, ValueError):  # not there, or not whole
            time.sleep(0.1)
    raise AssertionError(f"The scheduler did not start: {told.with_name('scheduler.log')}.")
