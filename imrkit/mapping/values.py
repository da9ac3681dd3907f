"""A mapping: which place of somebody's template answers which item of a checklist."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field
from enum import StrEnum

from imrkit.values.frozen import FrozenDict


class Relation(StrEnum):
    """How the question of a slot relates to that of an item."""

    EQUAL = "equal"
    SUBSET = "subset"  # the slot asks for a part of the item
    SUPERSET = "superset"  # the slot asks for more than the item
    INTERSECTS = "intersects"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place in a template, found by its heading or its label, and the item it answers."""

    item: str
    part: str = ""  # of the item; "" when the slot answers the item as a whole
    heading: str = ""  # a paragraph of its own; "*" stands for any words
    label: str = ""  # at the start of a line, its colon (if any) included; the answer follows
    occurrence: int = 1  # which of several same headings or labels, from 1
    # For a table below the slot: the checklist's column id -> the title of the table's column.
    columns: abc.Mapping[str, str] = field(default_factory=FrozenDict)
    relation: Relation = Relation.EQUAL
    confidence: float = 1.0  # 0 to 1; a person who wrote the mapping is sure
    reason: str = ""

    @property
    def anchor(self) -> str:
        """The heading or label as written in the mapping."""
        return self.heading or self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """The slots of one template, for one checklist."""

    id: str
    title: str
    checklist: str
    review_type: str  # id; "" when the template serves several
    guidance: tuple[str, ...]  # how paragraphs of the template's own guidance begin
    slots: tuple[Slot, ...]
