"""The names that a draft itself says are none: pseudonyms that it explains."""

from __future__ import annotations

import re
from collections.abc import Iterable

from imrkit.judging.passages import Passage
from imrkit.words.letters import letters

_NAME = r"[“\"‘']?(?P<name>[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?)[”\"’']?"
# “Rowan”, a pseudonym chosen by her daughter; Rowan (not her real name).
_BEHIND = re.compile(
    rf"{_NAME}\s?[,(–—-]\s?(?:(?:which|this|it) is\s)?(?:an?|the|his|her|their|not)\s"
    r"(?:[\w’-]{1,12}\s){0,2}?(?:pseudonyms?|alias|real name|own name|agreed name|chosen name)\b"
)
# The pseudonym Rowan was chosen by her family; referred to in this report as Rowan.
_BEFORE = re.compile(
    r"\b(?:pseudonyms?(?: of| for)?(?: the)?(?: [a-z]{2,12}){0,2}[):]{0,2}"
    r"|(?:called|known|referred to|named|described)(?: here| throughout)?"
    r"(?: in (?:this|the) (?:report|review))?(?: throughout)? (?:as|by the (?:name|pseudonym)))"
    rf"\s{{1,4}}{_NAME}"
)
_LABEL = re.compile(r"\bpseudonyms?\b", re.IGNORECASE)
_ALONE = re.compile(rf"\s*{_NAME}\s*")


def agreed_names(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the letters of each word of the pseudonyms that a draft explains."""
    found: set[str] = set()
    for passage in passages:
        text = passage.text
        matches = [*_BEHIND.finditer(text), *_BEFORE.finditer(text)]
        alone = _ALONE.fullmatch(text) if _LABEL.search(passage.label) else None
        for match in (*matches, *([alone] if alone else ())):
            found.update(letters(word) for word in match["name"].split())
    return frozenset(found)
