"""Which tests may start other programs: Chromium, LibreOffice, what npm brings, imrkit itself.

A test that starts one is marked ``programs``; all of ``tests/e2e`` is. ``make quick`` leaves them
out, so a test that starts one without the mark fails, wherever it runs.
"""

from __future__ import annotations

import sys
from pathlib import Path

MARK = "programs"
_FREE = {"git"}  # is there wherever this is worked on, and quick

_may_start = True  # outside tests, for scripts that draw pages


def watch() -> None:
    """Refuse, from now on, what a test starts without saying so."""
    sys.addaudithook(_started)


def allow(marked: bool) -> None:
    """Say of the test that runs now whether it is marked."""
    global _may_start
    _may_start = marked


def use(program: str) -> None:
    """Refuse an unmarked test a program whose answer may be kept from another test."""
    assert _may_start or Path(program).name in _FREE, (
        f"This test starts {program}: mark it “{MARK}”."
    )


def _started(event: str, arguments: tuple[object, ...]) -> None:
    if event == "subprocess.Popen":
        use(str(arguments[0]))
