"""What a merge says to people, and to programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from imrkit.outputs.lines import Look, TextLine, joined, looking, plain_lines
from imrkit.outputs.words import counted
from imrkit.outputs.wrapped import wrapped
from imrkit.values.losses import Loss
from imrkit.values.merging import MergedPiece, MergeSide, PieceKind
from imrkit.values.tags import PREFIX
from imrkit.verbs.merging import Merged
from imrkit.wire import plain
from imrkit.words.three_way import Changed

SCHEMA_VERSION = 1
_TAKEN = {MergeSide.MINE: "mine is kept", MergeSide.THEIRS: "theirs is taken"}
_TAKEN[MergeSide.BOTH] = "both stand there"
_WHAT = {
    PieceKind.PLACE: "both have changed it",
    PieceKind.ROW: "both have changed this row",
    PieceKind.TEXT: "both have changed the text behind it, which stands in no place",
    PieceKind.MARGIN: "both have changed this header or footer",
    PieceKind.LOST_PLACE: "one side has no such place any more (imrkit repair gives it back)",
    PieceKind.DECISION: "both have decided, and not the same",
}


def lines(merged: Merged, *, quotes: bool) -> list[TextLine]:
    """Return a merge as lines; ``quotes``: with the words of both at each conflict."""
    made: list[TextLine] = []
    for title, open_ones in (("To be chosen", True), ("Chosen", False)):
        found = [one for one in merged.conflicts if one.is_open is open_ones]
        if found:
            made += [looking(title, Look.TITLE)]
            made += plain_lines(line for one in found for line in _conflict(one, quotes))
            made += [TextLine(text="")]
    if merged.losses:
        made += [looking("Worth knowing", Look.TITLE)]
        made += plain_lines(line for one in merged.losses for line in _loss(one))
        made += [TextLine(text="")]
    return [*made, *(looking(one, Look.TITLE) for one in wrapped("", summary(merged)))]


def text(merged: Merged, *, quotes: bool) -> str:
    """Return a merge as text."""
    return joined(lines(merged, quotes=quotes))


def summary(merged: Merged) -> str:
    """Return in one line what was taken of whom, and what waits for a choice."""
    told = {
        "changed by mine alone": Changed.MINE,
        "changed by theirs alone": Changed.THEIRS,
        "changed alike": Changed.ALIKE,
        "changed by both": Changed.APART,
    }
    counts = {what: _count(merged, changed) for what, changed in told.items()}
    pieces = [f"{counted(count, 'piece')} {what}" for what, count in counts.items() if count]
    said = ", ".join(pieces) or "neither side has changed anything"
    said = said[:1].upper() + said[1:]
    left = len(merged.open_conflicts)
    if not left:
        return f"{said}."
    waits = "waits" if left == 1 else "wait"
    return f"{said}. {left} of them {waits} for a choice (--take NAME=mine|theirs|both)."


def _count(merged: Merged, changed: Changed) -> int:
    return sum(one.changed is changed for one in merged.pieces)


def _conflict(piece: MergedPiece, quotes: bool) -> Iterator[str]:
    said = _WHAT[piece.kind] if piece.taken is None else _TAKEN[piece.taken]
    yield from wrapped("  ", f"{piece.where}: {said}  [{_name(piece)}]")
    if quotes:
        for label, words in (("mine", piece.mine), ("theirs", piece.theirs)):
            for number, line in enumerate(words.split("\n") if words else ["–"]):
                yield from wrapped(f"    {'' if number else label:<8}", line)


def _name(piece: MergedPiece) -> str:
    return piece.name.removeprefix(PREFIX)


def _loss(loss: Loss) -> Iterator[str]:
    where = f" ({loss.where})" if loss.where else ""
    yield from wrapped("  ", f"{loss.what}{where}")


def as_json(merged: Merged, *, quotes: bool) -> str:
    """Return a merge as JSON; ``quotes``: with the words of both at each conflict."""
    data: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "is_complete": merged.data is not None,
        "conflicts": [_as_data(one, quotes) for one in merged.conflicts],
        "pieces": {str(one): _count(merged, one) for one in Changed},
        "losses": plain(merged.losses),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _as_data(piece: MergedPiece, quotes: bool) -> dict[str, Any]:
    data: dict[str, Any] = plain(piece)
    data["name"] = _name(piece)
    if not quotes:
        del data["mine"], data["theirs"]
    return data


def ledger_json(merged: Merged) -> str:
    """Return the ledger of a complete merge as JSON."""
    data = {} if merged.ledger is None else merged.ledger.to_dict()
    return json.dumps(data, ensure_ascii=False, indent=2)
