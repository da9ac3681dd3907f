"""The characters that a text of a Word file or a terminal may hold, and what stands for others."""

from __future__ import annotations

import re
from typing import Any

# What no XML file may hold (XML 1.0 section 2.2).
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What a terminal obeys: control characters (C0 but tab and line end, DEL, C1), those that turn the
# direction of a text (Unicode's Bidi_Control), and the separators that some break a line at.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

# What Word writes with such a character when it copies text: line and page breaks, hyphens.
_MEANT = {0x0B: "\n", 0x0C: "\n", 0x1E: "\u2011", 0x1F: "\u00ad"}


def legal(text: str) -> str:
    """Return a text without the characters that no Word file may hold.

    Word's own signs for a break or a hyphen become the break or the hyphen.
    """
    return ILLEGAL.sub("", text.translate(_MEANT))


def visible(text: str) -> str:
    """Return a text in which what a terminal obeys is written out, as in ``\\u001b``.

    That is how JSON writes it too, so that JSON stays the same data.
    """
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def legal_data(data: Any) -> Any:
    """Return JSON-ready data with every text in it made legal; the keys stay."""
    if isinstance(data, str):
        return legal(data)
    if isinstance(data, dict):
        return {key: legal_data(value) for key, value in data.items()}
    if isinstance(data, list):
        return [legal_data(one) for one in data]
    return data
