"""Words that are no part of longer ones."""

from __future__ import annotations

import re


def whole_words(words: str) -> re.Pattern[str]:
    """Return the pattern of words that are no part of longer ones; their case matters."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
