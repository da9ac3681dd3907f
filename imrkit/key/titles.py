"""Titles and ranks before a name that go with it when its code is put there."""

from __future__ import annotations

import re

from imrkit.values.renaming import KeyKind
from imrkit.words import lexicon
from imrkit.words.letters import letters

# They say no more than that a name follows.
_MERE = frozenset({"mr", "mrs", "ms", "miss", "mx", "messrs", "sir", "dame", "lady", "lord"})
_BEFORE = re.compile(r"(?<![\w-])(?P<title>[^\W\d_]+)\.?[ \u00a0](?P<number>\d{2,6}[ \u00a0])?\Z")
_FIRST = re.compile(r"[^\s\d]+")
_ROLES = frozenset({"gp", "officer", "staff", "doctor", "professional", "caller", "call"})


def title_before(text: str, start: int, code: str, kind: KeyKind) -> tuple[int, bool]:
    """Return where a name begins with the title that its code takes the place of, and whether it
    stands for the person.

    “Mrs Price” becomes “Adult A”; “PC 4471 Hughes” and, of a number of the key, “PC 4471” become
    “PC1”, since that code says a rank; “Dr Khan” who is “Adult C” stays “Dr Adult C”.
    """
    if kind not in (KeyKind.NAME, KeyKind.NUMBER):
        return start, False
    found = _BEFORE.search(text, max(0, start - 40), start)
    if not found or not found["title"][0].isupper():
        return start, False
    title = letters(found["title"])
    says_rank = _says_rank(code)
    if title in _MERE or (says_rank and lexicon.is_title(title)):
        if kind is KeyKind.NUMBER and title not in lexicon.RANKS:
            return start, False
        return _all_of_rank(text, found.start()) if says_rank else found.start(), True
    return start, False


def _says_rank(code: str) -> bool:
    first = letters(next(iter(_FIRST.findall(code)), ""))
    return lexicon.is_title(first) or first in _ROLES


def _all_of_rank(text: str, start: int) -> int:
    """Return where a rank of several words begins: “Temporary Detective Sergeant”."""
    while found := _BEFORE.search(text, max(0, start - 40), start):
        is_rank = lexicon.stands_before_names(letters(found["title"]))
        if found["number"] or not found["title"][0].isupper() or not is_rank:
            break
        start = found.start()
    return start
