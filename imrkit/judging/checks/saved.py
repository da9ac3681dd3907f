"""When the file of a draft was last saved, as its properties tell it."""

from __future__ import annotations

import datetime as dt

from imrkit.judging.check_input import CheckInput

_DAY = len("2026-11-26")


def saved_on(check_input: CheckInput) -> dt.date | None:
    """Return the day on which the file was last saved; ``None`` where nothing readable tells it."""
    for one in check_input.snapshot.properties or ():
        if one.name == "modified":
            try:
                return dt.date.fromisoformat(one.value[:_DAY])
            except ValueError:
                return None
    return None
