"""Answers that say nothing without their question: yes, no, in part."""

from __future__ import annotations

import re

_ANSWERS = frozenset(
    one
    for words in (
        "yes, no, y, n, n/a, na, not applicable, not known, unknown, don’t know, don't know",
        "partly, partially, in part, true, false, ticked, none, not yet",
        "ie, oes, oedd, ydy, ydyw, do, bu, bydd, nage, nac oes, nac oedd, nac ydy, nac ydyw, naddo",
        "na fydd, ddim yn berthnasol, anhysbys, yn rhannol",
    )
    for one in words.split(", ")
)
_PARTING = re.compile(r"\s*/\s+|\s+/\s*|\s*\|\s*")


def is_bare_answer(text: str) -> bool:
    """Tell whether a text is “yes”, “no” or the like and no more, in one language or in two."""
    pieces = _PARTING.split(text.strip())
    return all(one.strip(" .,;:!☒☑✓").casefold() in _ANSWERS for one in pieces)
