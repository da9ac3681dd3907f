"""What stands in a folder, and saving that fails."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def break_replace(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr(Path, "replace", fail)
