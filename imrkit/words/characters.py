"""The characters that a text of a Word file may hold, and the signs that replace the others."""

from __future__ import annotations

import re
from typing import Any

# What no XML file may hold (XML 1.0 section 2.2).
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What Word writes with such a character when it copies text: line and page breaks, hyphens.
_MEANT = {0x0B: "\n", 0x0C: "\n", 0x1E: "\u2011", 0x1F: "\u00ad"}


def legal(text: str) -> str:
    """Return a text without the characters that no Word file may hold.

    Word's own signs for a break or a hyphen become the break or the hyphen.
    """
    return ILLEGAL.sub("", text.translate(_MEANT))


def legal_data(data: Any) -> Any:
    """Return JSON-ready data with every text in it made legal; the keys stay."""
    if isinstance(data, str):
        return legal(data)
    if isinstance(data, dict):
        return {key: legal_data(value) for key, value in data.items()}
    if isinstance(data, list):
        return [legal_data(one) for one in data]
    return data
