"""Times of day as people write them."""

from __future__ import annotations

import re

_TIME = re.compile(
    r"(?<![\d.:/])(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d/]|[.:]\d)|(?:[01]\d|2[0-3])[0-5]\d\s?h(?:rs?|ours?)?\b"
    r"|(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b)",
    re.IGNORECASE,
)


def has_time(text: str) -> bool:
    """Tell whether a text names a time of day: “21:40”, “9.15pm”, “1930 hrs”."""
    return _TIME.search(text) is not None
