"""Texts brought to plain letters, in this room's own way."""

from __future__ import annotations

import re
import unicodedata

# Letters that are not taken apart into a plain one and a mark.
_SINGLE = str.maketrans("łøđðıħŧ", "loddiht", "")
_PAIRS = {"þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
_LINE_END = re.compile(r"[-\u00ad\u2010\u2011]\s*\n\s*")
_OTHER = re.compile("[^a-z0-9]+")


def spaced(text: str) -> str:
    """Return the words and figures of a text in small plain letters, a space between them.

    “Siân O’Neill-Prys” is "sian o neill prys"; a word broken at the end of a line is whole again.
    """
    return _OTHER.sub(" ", _plain(_LINE_END.sub("", text))).strip()


def closed(text: str) -> str:
    """Return the same without any space."""
    return _OTHER.sub("", _plain(text))


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    small = text.casefold().translate(_SINGLE)
    for letter, pair in _PAIRS.items():
        small = small.replace(letter, pair)
    apart = unicodedata.normalize("NFKD", small)
    return "".join(
        one for one in apart if not unicodedata.combining(one) and unicodedata.category(one) != "Cf"
    )
