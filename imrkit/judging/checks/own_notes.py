"""The notes that an author leaves to herself in the text: “xx check with the practice xx”."""

from __future__ import annotations

import re

# “xx date to be checked xx”, “*** ask for the log ***”, “?? which visit ??”
_FENCED = re.compile(
    r"(?<![\w*?])(?P<fence>[xX]{2,3}|\*{2,3}|\?{2,3})\s?(?=[\w(])[^\n*?]{3,80}?\s?(?P=fence)"
    r"(?![\w*?])"
)
# A gap in a date, a time or a sum: “?? March”, “XX:XX”, “£XXX”, “__/__/2025”.
_GAP = re.compile(
    r"(?<![\w?])\?{2,3}(?=\s(?:[A-Z][a-z]{2,8}|\d{4})\b)|\b[Xx]{2}[:/.][Xx]{2}\b|[£$][Xx]{2,6}\b"
    r"|_{1,2}/_{1,2}/(?:_{1,4}|\d{2,4})"
)
_TO_ONESELF = re.compile(
    r"\bnote to self\b[^\n.]{0,60}"
    r"|\b(?:NB|N\.B\.|TO ?DO)[:,]?\s(?:check|ask|add|confirm|find|ring|chase|look up|insert)\b"
    r"[^\n.]{0,60}",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"[(\[](?:[^()\[\]\n]{0,40}\s)?(?:to be (?:expanded|checked|added|confirmed|completed"
    r"|inserted|written|updated)|needs? (?:to be )?(?:confirm|check|add|expand|chas)\w{0,3}"
    r"|need to (?:confirm|check|add|ask|find|chase)"
    r"|(?:check|ask|chase|confirm) (?:with|this|before|date|whether)"
    r"|[A-Z]{1,3} to (?:add|check|confirm|insert|complete|write|chase|update))\b"
    r"[^()\[\]\n]{0,60}[)\]]"
)
OWN_NOTES = (_FENCED, _GAP, _TO_ONESELF, _ASIDE)


def is_own_note(text: str) -> bool:
    """Tell whether a text is a note that an author left to herself, and no gap alone."""
    return any(one.fullmatch(text) for one in (_FENCED, _TO_ONESELF, _ASIDE))
