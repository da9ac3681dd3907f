"""What became of each piece of two drafts that were brought together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrkit.words.three_way import Changed


class MergeSide(StrEnum):
    """Whose words stand in the merged draft."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"  # one behind the other, each with a line that says whose it is


class PieceKind(StrEnum):
    """What is merged as one."""

    PLACE = "place"
    ROW = "row"  # of a table whose rows are entries
    TEXT = "text"  # paragraphs and tables that stand in no place
    MARGIN = "margin"  # of a header or footer
    LOST_PLACE = "lost-place"  # a place that one side has no more
    DECISION = "decision"  # an entry of the record


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedArea:
    """An answer area of somebody's form, which is one piece as a place is."""

    name: str  # the same in every draft of the form
    title: str  # for a person
    path: tuple[int, ...]  # of what its elements stand in, in the main part
    start: int = 0  # they are the children of it from ``start`` up to ``end``
    end: int | None = None  # None: all of them, as of a cell


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPiece:
    """A piece that a side has changed, and what became of it."""

    name: str  # by which it is chosen: “imr:why-wider-context”, “outside-2”
    kind: PieceKind
    where: str  # for a person: the title of the place, or of the one before it
    changed: Changed
    taken: MergeSide | None  # None: it waits for a choice
    mine: str  # the words of each; "" for none
    theirs: str

    @property
    def is_conflict(self) -> bool:
        """True when both sides have changed it, and not to the same."""
        return self.changed is Changed.APART

    @property
    def is_open(self) -> bool:
        """True when a person has to choose before anything is written."""
        return self.taken is None
