"""What the tests of more than one module start from."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that is there already."""
    path = tmp_path / "old.docx"
    path.write_bytes(b"old")
    return path
