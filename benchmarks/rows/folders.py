"""A folder of drafts, by one process, by two, and by two workers of a cluster."""

from __future__ import annotations

import atexit
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from support.cluster import cluster

from benchmarks.inputs import pages
from benchmarks.pairs import Row, Work

_DRAFTS = 48
_PAGES = 10


def _drafts() -> Path:
    folder = Path(tempfile.mkdtemp())
    for at in range(_DRAFTS):
        (folder / f"draft-{at}.docx").write_bytes(pages(_PAGES))
    return folder


def _checked(folder: Path, *options: str) -> Work:
    command = [sys.executable, "-m", "imrkit", "check", str(folder), "--no-config", *options]

    def work() -> None:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if f"{_DRAFTS} drafts checked." not in done.stdout:
            raise RuntimeError(done.stdout + done.stderr)

    return work


def _jobs() -> tuple[Work, Work]:
    folder = _drafts()
    return _checked(folder, "--jobs", "2"), _checked(folder, "--jobs", "1")


def _cluster() -> tuple[Work, Work]:
    folder, running = _drafts(), ExitStack()
    atexit.register(running.close)
    there = running.enter_context(cluster(Path(tempfile.mkdtemp()), workers=2))
    return _checked(folder, "--scheduler", there.address), _checked(folder, "--jobs", "2")


_WORK = f"{_DRAFTS} drafts of {_PAGES} pages"
ROWS = (
    Row(group="folder", work=f"{_WORK}, `--jobs 2`", against="`--jobs 1`", bar=1 / 1.7,
        is_wall=True, prepare=_jobs),
    Row(group="cluster", work=f"{_WORK}, two workers", against="`--jobs 2`", bar=1.3,
        is_wall=True, prepare=_cluster),
)  # fmt: skip
