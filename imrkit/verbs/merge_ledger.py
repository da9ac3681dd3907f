"""The ledger of a merge: what became of every piece of both sides. It holds no word of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.values.hashes import text_hash
from imrkit.values.ledger import Ledger, LedgerBlock, Outcome
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.merging import MergedPiece, MergeSide, PieceKind
from imrkit.words.three_way import Changed

_NEWER = Loss(grade=LossGrade.NOTE, what="The other side’s newer words stand there.")
_CHOSEN = Loss(grade=LossGrade.DATA, what="A person chose the other side’s.")


def merge_ledger(pieces: Iterable[MergedPiece]) -> Ledger:
    """Return the account of the pieces of mine, and then of theirs, that say something."""
    every = tuple(pieces)
    found = [*_side(every, MergeSide.MINE), *_side(every, MergeSide.THEIRS)]
    blocks = [
        LedgerBlock(
            id=number,
            kind=str(piece.kind),
            text_sha256=text_hash(_words(piece, side)),
            origin=f"{side}: {piece.where}",
            to="" if outcome is Outcome.DROPPED else piece.where,
            outcome=outcome,
            loss=loss,
        )
        for number, (piece, side, outcome, loss) in enumerate(found, start=1)
    ]
    return Ledger.of(blocks, len(found))


def _side(
    pieces: Iterable[MergedPiece], side: MergeSide
) -> Iterator[tuple[MergedPiece, MergeSide, Outcome, Loss | None]]:
    for piece in pieces:
        if _words(piece, side) and not (piece.kind is PieceKind.DECISION and _is_open(piece, side)):
            yield (piece, side, *_outcome(piece, side))


def _is_open(piece: MergedPiece, side: MergeSide) -> bool:
    return _words(piece, side) == "open"


def _words(piece: MergedPiece, side: MergeSide) -> str:
    return piece.mine if side is MergeSide.MINE else piece.theirs


def _outcome(piece: MergedPiece, side: MergeSide) -> tuple[Outcome, Loss | None]:
    if piece.changed in (Changed.NOBODY, Changed.ALIKE):
        return Outcome.MERGED, None
    if piece.taken in (side, MergeSide.BOTH):
        return Outcome.MOVED, None
    if piece.changed is Changed.APART:
        return Outcome.DROPPED, _CHOSEN
    return Outcome.MERGED, _NEWER
