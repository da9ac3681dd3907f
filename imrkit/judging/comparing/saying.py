"""Say a change in the words of the checklist."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from imrkit.judging.comparing.side import SeenPlace, Side
from imrkit.judging.comparing.values import Change, ChangeKind

# What stands outside the places may be an author's in a file whose places are all empty.
_ANYBODYS = frozenset({ChangeKind.OUTSIDE, ChangeKind.MARGINS})


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, as in “2 words”."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def at(kind: ChangeKind, one: SeenPlace, message: str, **more: Any) -> Change:
    """Return a change at a place."""
    return Change(
        kind=kind,
        item=one.item.id,
        item_part=one.place.item_part,
        section=one.item.section,
        message=message,
        **more,
    )


def on_whole(kind: ChangeKind, message: str, **more: Any) -> Change:
    """Return a change of the document as a whole."""
    return Change(kind=kind, message=message, **more)


def shown(change: Change, a: Side, b: Side, *, quotes: bool) -> Change:
    """Return a change with no words of a draft in it, unless they are asked for."""
    is_at_place = change.kind not in _ANYBODYS
    return replace(
        change,
        before=change.before if quotes or (is_at_place and a.may_be_quoted) else "",
        after=change.after if quotes or (is_at_place and b.may_be_quoted) else "",
    )
