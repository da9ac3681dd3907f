"""Answers that say nothing without their question: yes, no, in part."""

from __future__ import annotations

_ANSWERS = frozenset(
    one
    for words in (
        "yes, no, y, n, na, not applicable, not known, unknown, don’t know, don't know",
        "partly, partially, in part, true, false, ticked, none, not yet",
        "ie, oes, oedd, ydy, ydyw, do, bu, bydd, nage, nac oes, nac oedd, nac ydy, nac ydyw, naddo",
        "na fydd, ddim yn berthnasol, anhysbys, yn rhannol",
    )
    for one in words.split(", ")
)


def is_bare_answer(text: str) -> bool:
    """Tell whether a text is “yes”, “no” or the like and no more, in one language or in two."""
    pieces = text.casefold().replace("n/a", "na").replace("|", "/").split("/")
    return all(one.strip(" .,;:!☒☑✓\n\t") in _ANSWERS for one in pieces)
