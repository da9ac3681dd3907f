"""What is written in the place of a date, an address or a number of a key."""

from __future__ import annotations

from imrkit.key.finding import Found
from imrkit.key.values import NameKey, Replacement
from imrkit.values.renaming import KeyKind
from imrkit.words.dates import read_date
from imrkit.words.letters import letters

_SAME_END = 9  # figures at the end of a telephone number that are the same however it begins


def instead_of(key: NameKey, found: Found, words: str) -> str:
    """Return the words that the key has for it, or whose it is: "[Adult A: date]"."""
    entries = [key.entries[number] for number in found.entries]
    every = (one for entry in entries for one in entry.replacements)
    told = (one.instead for one in every if _is_of(one, found.kind, words))
    whose = " and ".join(entry.code for entry in entries)
    return next(told, f"[{whose}: {found.kind}]")


def _is_of(replacement: Replacement, kind: KeyKind, words: str) -> bool:
    if replacement.kind is not kind:
        return False
    if kind is KeyKind.DATE:
        return read_date(replacement.real) == read_date(words)
    plain, written = letters(replacement.real), letters(words)
    if kind is KeyKind.ADDRESS:
        return written in plain or plain in written
    return plain == written or plain[-_SAME_END:] == written[-_SAME_END:]
