"""A ledger adds up, or there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from imrkit.errors import DocumentError
from imrkit.values.ledger import Ledger, LedgerBlock, Outcome, worst
from imrkit.values.losses import Loss, LossGrade

BLOCKS = tuple(
    LedgerBlock(id=number, kind="paragraph", text_sha256="0", origin="a", to="b", outcome=outcome)
    for number, outcome in enumerate((Outcome.MOVED, Outcome.MERGED, Outcome.UNMATCHED), 1)
)


def test_the_ledger_of_every_block_adds_up() -> None:
    ledger = Ledger.of(BLOCKS, 3)

    assert (ledger.moved, ledger.merged, ledger.unmatched, ledger.dropped) == (1, 1, 1, 0)


@pytest.mark.parametrize("count", [2, 4])
def test_a_block_without_an_account_is_refused(count: int) -> None:
    with pytest.raises(DocumentError, match="does not add up"):
        Ledger.of(BLOCKS, count)


def test_counts_that_are_not_those_of_the_blocks_are_refused() -> None:
    with pytest.raises(DocumentError, match="does not add up"):
        replace(Ledger.of(BLOCKS, 3), moved=2, merged=0)


def test_a_block_that_is_told_of_twice_is_refused() -> None:
    with pytest.raises(DocumentError, match="does not add up"):
        Ledger.of((*BLOCKS, BLOCKS[0]), 4)


def test_the_gravest_loss_counts() -> None:
    losses = [Loss(grade=grade, what="w") for grade in (LossGrade.NOTE, LossGrade.MAJOR)]

    assert worst(losses) is LossGrade.MAJOR
    assert worst(()) is None
