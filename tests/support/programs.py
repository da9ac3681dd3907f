"""Programs other than Python that tests ask: Chromium, LibreOffice, what npm brings.

A test that asks one is marked ``other_programs``; all of ``tests/e2e`` is. ``make quick`` leaves
them out, so a test that asks one without the mark fails, wherever it runs.
"""

from __future__ import annotations

MARK = "other_programs"

_may_be_asked = True  # outside tests, by scripts that draw pages


def allow(marked: bool) -> None:
    """Say of the test that runs now whether it is marked."""
    global _may_be_asked
    _may_be_asked = marked


def ask() -> None:
    """Refuse a test that asks without saying so."""
    assert _may_be_asked, f"This test asks other programs: mark it “{MARK}”."
