"""The ledger of a move: what became of every block of a draft. It holds no word of the draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from imrkit.errors import DocumentError
from imrkit.values.losses import Loss, LossGrade

SCHEMA_VERSION = 1


class Outcome(StrEnum):
    """What became of a block."""

    MOVED = "moved"  # it stands at a place of the new document
    MERGED = "merged"  # it shares a place with others, or the new document says the same already
    UNMATCHED = "unmatched"  # it has no place there, and stands in the holding section
    # Somebody asked for it to be left out, be it the words of a template that another replaces.
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerBlock:
    """One block of the source, and what became of it."""

    id: int  # from 1, in reading order; decisions and signatures come last
    kind: str  # see imrkit.values.moving.BlockKind; "decision", "response", "sign-off"
    text_sha256: str  # see imrkit.values.hashes.text_hash; of a decision, the hash it is bound to
    origin: str  # the form's heading or label it stood at; "" before the first
    to: str  # the place it stands at now; "" for nowhere
    outcome: Outcome
    loss: Loss | None = None  # None: it came through whole

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON-ready data."""
        loss = self.loss and {"grade": str(self.loss.grade), "what": self.loss.what}
        return {
            "id": self.id,
            "kind": self.kind,
            "text_sha256": self.text_sha256,
            "from": self.origin,
            "to": self.to,
            "outcome": str(self.outcome),
            "loss": loss,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The account of every block of a source. Raises :class:`DocumentError` unless it adds up."""

    schema_version: int = SCHEMA_VERSION
    source_blocks: int
    moved: int
    merged: int
    unmatched: int
    dropped: int
    blocks: tuple[LedgerBlock, ...]

    def __post_init__(self) -> None:
        counts = Counter(block.outcome for block in self.blocks)
        told = [self.moved, self.merged, self.unmatched, self.dropped]
        ids = {block.id for block in self.blocks}
        if (
            told != [counts[outcome] for outcome in Outcome]
            or sum(told) != self.source_blocks
            or len(ids) != self.source_blocks
        ):
            raise DocumentError("The ledger of the move does not add up; nothing was written.")

    @classmethod
    def of(cls, blocks: Iterable[LedgerBlock], source_blocks: int) -> Ledger:
        """Make the ledger of a source that has so many blocks."""
        every = tuple(blocks)
        counts = Counter(block.outcome for block in every)
        return cls(
            source_blocks=source_blocks,
            moved=counts[Outcome.MOVED],
            merged=counts[Outcome.MERGED],
            unmatched=counts[Outcome.UNMATCHED],
            dropped=counts[Outcome.DROPPED],
            blocks=every,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON-ready data."""
        counts = {str(one): getattr(self, str(one)) for one in Outcome}
        return {
            "schema_version": self.schema_version,
            "source_blocks": self.source_blocks,
            **counts,
            "blocks": [block.to_dict() for block in self.blocks],
        }


def worst(losses: Iterable[Loss]) -> LossGrade | None:
    """Return the gravest grade among losses; None when there is none."""
    order = list(LossGrade)
    return min((loss.grade for loss in losses), key=order.index, default=None)
