"""The command line, run in this process and as a person runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from imrkit.cli import imrkit
from imrkit.errors import ImrkitError
from support.docx import bad_files
from support.paths import SAMPLES

# The drafts that a mapping is written for.
DRAFTS = sorted(path.name.removesuffix(".mapping.toml") for path in SAMPLES.glob("*.mapping.toml"))
BAD = bad_files()
NEW = ("new", "--type", "dardr", "--force", "Example Police", "-o")  # and the file


def run(*arguments: str | Path) -> Result:
    """Run the command line in this process; an imrkit error is left in ``exception``."""
    return CliRunner().invoke(imrkit, [str(one) for one in arguments])


def real(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "imrkit", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )


def cli_report(path: Path) -> dict[str, Any]:
    """Return the report that the command line gives on a draft."""
    done = real("check", path, "--format", "json", "--fail-on", "never")
    assert done.stderr == ""
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def sample(name: str) -> tuple[Path, str, Path]:
    return SAMPLES / f"{name}.draft.docx", "--mapping", SAMPLES / f"{name}.mapping.toml"


def refusal(result: Result) -> str:
    assert isinstance(result.exception, ImrkitError), result.output
    return str(result.exception)
