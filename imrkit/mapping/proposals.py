"""Proposals: which item each slot of a form may answer, before a person has said so."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.mapping.values import Relation
from imrkit.values.slots import Slot
from imrkit.wire import shaped

SURE = 0.8  # the confidence from which on a person need not look


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another item that a slot may answer."""

    item: str
    item_part: str = ""
    part_column: str = ""
    confidence: float  # 0 to 1


@shaped(also=("is_sure",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Which item a slot may answer, how likely, and why."""

    slot: Slot
    item: str | None  # None: it asks for nothing of the checklist
    item_part: str = ""
    part_column: str = ""
    relation: Relation | None  # None when item is
    confidence: float  # 0 to 1, of this answer, "none" too: of those at 0.8 four in five are right
    reason: str  # a sentence for a person
    alternatives: tuple[Alternative, ...]  # other items, likeliest first

    @property
    def is_sure(self) -> bool:
        """Whether the answer, an item or “none”, may be taken without a person's look."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What was proposed for each slot of one form."""

    template: str  # the file's name; "" when it has none
    checklist: str
    checklist_version: str
    proposals: tuple[Proposal, ...]  # in reading order
    unmatched_items: tuple[str, ...]  # items that the form has no place for, in order
