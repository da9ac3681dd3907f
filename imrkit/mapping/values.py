"""A mapping: which place of somebody's template answers which item of a checklist."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field
from enum import StrEnum

from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import SlotKind


class Relation(StrEnum):
    """How the question of a slot relates to that of an item."""

    EQUAL = "equal"
    SUBSET = "subset"  # the slot asks for a part of the item
    SUPERSET = "superset"  # the slot asks for more than the item
    INTERSECTS = "intersects"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotName:
    """How a mapping names a slot: by its words, so that it is found in every draft of the form."""

    kind: SlotKind
    # The heading or label, its colon (if any) included; in a heading "*" stands for any words.
    anchor: str
    occurrence: int = 1  # which of several with the same words, from 1
    under: str = ""  # the heading or table title above it; "" when the words and occurrence suffice


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingEntry:
    """Which item a slot answers, and how well."""

    slot: SlotName
    item: str
    item_part: str = ""  # "" when the slot answers the item as a whole
    part_column: str = ""  # of a column of a form's table: the checklist's column id; "": none
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
    # The slots that the template is known by, in its order: those of the entries, and those that
    # ask for nothing of the checklist. (): those of the entries.
    form: tuple[SlotName, ...] = ()

    @property
    def slots(self) -> tuple[SlotName, ...]:
        """The slots that the template is known by, each once, in its order."""
        return self.form or tuple(dict.fromkeys(entry.slot for entry in self.entries))

    @property
    def words(self) -> tuple[str, ...]:
        """The words of every slot of the template, in its order; () when not all are named."""
        return tuple(one.anchor for one in self.form) if self.knows_the_form else ()

    @property
    def knows_the_form(self) -> bool:
        """True when it also names slots that ask for nothing of the checklist."""
        return len(self.slots) > len({entry.slot for entry in self.entries})
