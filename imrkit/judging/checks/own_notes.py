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
# “[Ring custody about the missing half hour before this goes.]”, “[which of the two dates?]”: an
# order or a question in brackets, outside what is quoted.
_ORDER = re.compile(
    r"\[(?:ring|call|phone|e-?mail|ask|check|chase|confirm|find|look up|speak|get|update|tidy"
    r"|move|merge"
    r"|reword|rewrite|remove|delete|add|come back|revisit|expand|shorten|waiting|awaiting"
    r"|not sure|query"
    r"|do not forget|don[’']t forget|remember|still need|must)(?:\s[^\s\[\]]{1,30}){2,40}\]"
    r"|\[[^\[\]\n]{8,160}\?\]",
    re.IGNORECASE,
)
# A whole cell that promises: “waiting on their reply, will put in”.
_WAITS = r"(?:still |am |we are )?(?:waiting|awaiting|chasing|chased|asked)\b[^\n]{0,60}[,;–—-]\s?"
_WRITES = r"(?:add|put|fill|write|insert|update|complete|follow|do|finish|be added|be inserted)\b"
_PROMISED = re.compile(
    rf"\W{{0,3}}(?:{_WAITS}(?:i |we )?(?:will|to|shall|need to|must)\s{_WRITES}"
    r"|(?:i |we )(?:will|shall|need to)\s(?:add|put|fill|write|insert)\b"
    r"|will\s(?:add|put|fill|insert)\b|to follow (?:once|when|after)\b)[^\n.]{0,40}\W{0,3}",
    re.IGNORECASE,
)
_LONGEST = 12  # words of such a cell
OWN_NOTES = (_FENCED, _GAP, _TO_ONESELF, _ASIDE, _ORDER)
_PROMISES_LATER = re.compile(
    r"\b(?:waiting|awaiting|chas\w{2,3}|asked|later|shortly|when|once|in|after|before|tomorrow"
    r"|next week|reply|follow)\b",
    re.IGNORECASE,
)


def is_own_note(text: str) -> bool:
    """Tell whether a text is a note that an author left to herself, and no gap alone."""
    return any(one.fullmatch(text) for one in (_FENCED, _TO_ONESELF, _ASIDE, _ORDER))


def is_promise(cell: str) -> bool:
    """Tell whether a cell holds no more than that it will be filled later."""
    words = cell.split()
    is_short = 2 < len(words) <= _LONGEST
    return is_short and bool(_PROMISED.fullmatch(cell)) and bool(_PROMISES_LATER.search(cell))
