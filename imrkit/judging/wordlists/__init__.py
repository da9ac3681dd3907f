"""Words and phrases that tell something of a text, kept as data."""

from imrkit.judging.wordlists.finder import Found, PhraseFinder
from imrkit.judging.wordlists.phrasing import Phrased, Phrasing, Phrasings, phrasings, signs

__all__ = ["Found", "PhraseFinder", "Phrased", "Phrasing", "Phrasings", "phrasings", "signs"]
