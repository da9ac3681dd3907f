"""Times of day as people write them."""

from __future__ import annotations

import re

_TIME = re.compile(
    r"(?<![\d.:/])(?:(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b)?"
    r"(?![\d/]|[.:]\d)|(?P<four>(?:[01]\d|2[0-3])[0-5]\d)\s?h(?:rs?|ours?)?\b"
    r"|(?P<only>1[0-2]|0?[1-9])\s?(?P<of>[ap])\.?m\b)",
    re.IGNORECASE,
)
_NOON = 12


def has_time(text: str) -> bool:
    """Tell whether a text names a time of day: “21:40”, “9.15pm”, “1930 hrs”."""
    return _TIME.search(text) is not None


def time_of(text: str) -> int | None:
    """Return the first time of day that a text names, in minutes after midnight; None for none."""
    match = _TIME.search(text)
    if match is None:
        return None
    if four := match["four"]:
        return 60 * int(four[:2]) + int(four[2:])
    hour, half = int(match["hour"] or match["only"]), match["half"] or match["of"]
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half in "pP" else 0)
    return 60 * hour + int(match["minute"] or 0)
