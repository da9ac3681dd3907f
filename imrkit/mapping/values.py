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
    """A place in somebody's template, found by its heading or its label."""

    heading: str = ""  # a paragraph of its own; "*" stands for any words
    label: str = ""  # at the start of a line, its colon (if any) included; the answer follows
    occurrence: int = 1  # which of several same headings or labels, from 1
    # Of its paragraph in the template that it was read from, see imrkit.values.snapshot; "" and ()
    # in a mapping from a file, which goes by the words.
    part: str = ""
    path: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The heading or label as it is written."""
        return self.heading or self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingEntry:
    """Which item a slot answers, and how well."""

    slot: Slot
    item: str
    item_part: str = ""  # "" when the slot answers the item as a whole
    # For a table below the slot: the checklist's column id -> the title of the table's column.
    columns: abc.Mapping[str, str] = field(default_factory=FrozenDict)
    relation: Relation = Relation.EQUAL
    confidence: float = 1.0  # 0 to 1; a person who wrote the mapping is sure
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """The slots of one template, and the items of one checklist that they answer."""

    id: str
    title: str
    checklist: str
    review_type: str  # id; "" when the template serves several
    guidance: tuple[str, ...]  # how paragraphs of the template's own guidance begin
    entries: tuple[MappingEntry, ...]
