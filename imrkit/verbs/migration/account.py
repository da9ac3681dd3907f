"""The ledger of a move: of each block what was planned, and what became of it in the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.values.hashes import text_hash
from imrkit.values.ledger import Ledger, LedgerBlock, Outcome
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.moving import Movable, Refused
from imrkit.verbs.migration.planning import HOLDING, Plan
from imrkit.verbs.migration.records import MovedDecision


def account(
    movable: Movable, plan: Plan, refused: Iterable[Refused], decisions: Iterable[MovedDecision]
) -> Ledger:
    """Return the ledger of a move. Raises :class:`DocumentError` when it does not add up."""
    why = {block: one.why for one in refused for block in one.blocks}
    decided = tuple(decisions)
    blocks = (*_blocks(movable, plan, why), *_decisions(len(movable.blocks), decided))
    return Ledger.of(blocks, len(movable.blocks) + len(decided))


def _blocks(movable: Movable, plan: Plan, why: dict[int, str]) -> Iterator[LedgerBlock]:
    for block in movable.blocks:
        fate = plan.fates[block.id]
        reason = why.get(block.carried_by or block.id)
        loss = fate.loss
        if reason is not None:
            loss = Loss(grade=LossGrade.MAJOR, what=reason)
        yield LedgerBlock(
            id=block.id,
            kind=str(block.kind),
            text_sha256=text_hash(block.text),
            origin=plan.origins[block.id],
            to=fate.to if reason is None else HOLDING,
            outcome=fate.outcome if reason is None else Outcome.UNMATCHED,
            loss=loss,
        )


def _decisions(start: int, decisions: Iterable[MovedDecision]) -> Iterator[LedgerBlock]:
    for number, one in enumerate(decisions, start + 1):
        yield LedgerBlock(
            id=number,
            kind=one.kind,
            text_sha256=one.hash,
            origin=one.title,
            to=one.title,
            outcome=Outcome.MOVED,
            loss=one.loss,
        )
