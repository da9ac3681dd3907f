"""A draft as blocks that can be moved, and another document that takes them."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.documents.draft import Draft
from imrkit.ooxml.migration.read import Pieces
from imrkit.ooxml.migration.write import MoveWriter
from imrkit.values.losses import Loss
from imrkit.values.moving import Hold, Movable, Move, Path, Refused
from imrkit.values.tags import is_ours


class MovableDraft:
    """A draft whose blocks are to be moved into another document; it stays as it is."""

    def __init__(self, draft: Draft, prompts: frozenset[Path] = frozenset()) -> None:
        """``prompts``: the paths of controls whose placeholder stood in the document as words."""
        self._pieces = Pieces(draft._package, is_ours, prompts)

    def blocks(self) -> Movable:
        """Return its blocks, and the places that an author wrote at."""
        return self._pieces.values()

    def into(self, target: Draft) -> Taking:
        """Let a document take its blocks, which changes it."""
        return Taking(self._pieces, target)


class Taking:
    """A document while it takes the blocks of a draft."""

    def __init__(self, pieces: Pieces, target: Draft) -> None:
        self._package = target._package
        self._writer = MoveWriter(pieces, self._package)

    def take(self, moves: Sequence[Move]) -> tuple[str, ...]:
        """Put blocks where moves say; return the labels and headings that are written with them."""
        return self._writer.write(moves)

    def finish(self, rest: Sequence[Hold]) -> tuple[tuple[Refused, ...], tuple[Loss, ...]]:
        """Hold what is left; return what was held against the plan, and what was lost."""
        return self._writer.finish(rest)

    def draft(self) -> Draft:
        """Return the document, once all is in its place."""
        return Draft(self._package)
