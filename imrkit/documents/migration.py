"""A draft as blocks that can be moved, and another document that takes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from imrkit.documents.draft import Draft
from imrkit.ooxml.migration.read import Pieces
from imrkit.ooxml.migration.write import write_moves
from imrkit.values.losses import Loss
from imrkit.values.moving import Movable, Move, Path, Refused
from imrkit.values.tags import is_ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A document into which blocks were moved."""

    draft: Draft
    refused: tuple[Refused, ...]  # what had to be held, against the plan
    losses: tuple[Loss, ...]


class MovableDraft:
    """A draft whose blocks are to be moved into another document; it stays as it is."""

    def __init__(self, draft: Draft, prompts: frozenset[Path] = frozenset()) -> None:
        """``prompts``: the paths of controls whose placeholder stood in the document as words."""
        self._pieces = Pieces(draft._package, is_ours, prompts)

    def blocks(self) -> Movable:
        """Return its blocks, and the places that an author wrote at."""
        return self._pieces.values()

    def into(self, target: Draft, moves: Sequence[Move]) -> Written:
        """Return a copy of a document with the blocks of the draft, where moves put them."""
        package = target._package.copy()
        refused, losses = write_moves(self._pieces, package, moves)
        return Written(draft=Draft(package), refused=refused, losses=losses)
