"""Tell whether a phrasing is the writer's own: not quoted, not a record's, not found fault with."""

from __future__ import annotations

from imrkit.judging.wordlists import signs

_NEAR = 45  # characters between what makes a phrasing somebody else's and the phrasing
_FAR = 200  # characters beside a phrasing in which the writer finds fault with it
_BREAKS = (" but ", "; ", " however")


def is_own(sentence: str, start: int, end: int) -> bool:
    """Tell whether the words from ``start`` to ``end`` of a sentence are what the writer says."""
    if sentence[-_FAR:].rstrip("”’\"') ").endswith("?"):
        return False
    kinds = signs("fair_uses")
    beside = (sentence[max(0, start - _FAR) : start], sentence[end : end + _FAR])
    if any(kinds["criticised"].is_in(piece) for piece in beside):
        return False
    before = sentence[max(0, start - 2 * _NEAR) : start]
    return not any(
        len(before) - one.end <= _NEAR and not _is_broken(before[one.end :])
        for kind in ("recorded", "believed", "denied")
        for one in kinds[kind].find(before)
    )


def _is_broken(between: str) -> bool:
    return any(sign in between for sign in _BREAKS)
