"""Letters as names are compared: case, accents, hyphens and apostrophes do not matter."""

from __future__ import annotations

import functools
import re
import unicodedata

# Letters that no normal form takes apart.
_APART = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_OTHERS = re.compile("[^a-z0-9]+")


@functools.lru_cache(maxsize=4096)
def _one(letter: str) -> str:
    """Return a letter small and without its accents; "" for what is neither letter nor digit."""
    apart = unicodedata.normalize("NFKD", letter.casefold().translate(_APART))
    return _OTHERS.sub("", apart)


def letters(text: str) -> str:
    """Return the letters a to z and digits of a text: “O’Neill-Wójcik” is "oneillwojcik"."""
    if text.isascii():
        return _OTHERS.sub("", text.lower())
    return "".join(map(_one, text))
