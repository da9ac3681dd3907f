"""Words and phrases that tell something of a text, kept as data."""

from imrkit.judging.wordlists.entries import ListEntry, entries
from imrkit.judging.wordlists.finder import Found, PhraseFinder
from imrkit.judging.wordlists.phrasing import (
    Kinds,
    Phrased,
    Phrasing,
    Phrasings,
    any_sign,
    kinds,
    phrasings,
    signs,
)

__all__ = [
    "Found",
    "Kinds",
    "ListEntry",
    "PhraseFinder",
    "Phrased",
    "Phrasing",
    "Phrasings",
    "any_sign",
    "entries",
    "kinds",
    "phrasings",
    "signs",
]
