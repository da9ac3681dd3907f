"""What ``imrkit map --format json`` writes, as values."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.judging.report import SCHEMA_VERSION
from imrkit.mapping import Proposal, Proposals, Relation
from imrkit.values.slots import SlotKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedAlternative:
    """Another item that a place may answer."""

    item: str  # id
    part: str  # of the item; "" for the item as a whole
    column: str  # of the part's table; "" for none
    confidence: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedSlot:
    """A place of a form, and what it is proposed for."""

    anchor: str  # its heading, label or title as displayed
    occurrence: int  # which slot of the form with this anchor, from 1
    kind: SlotKind
    item: str | None  # id; null: it asks for nothing of the checklist
    part: str  # of the item; "" for the item as a whole
    column: str  # of the part's table; "" for none
    relation: Relation | None  # null when item is
    confidence: float  # 0 to 1, of this answer, “nothing” too
    is_sure: bool  # it is read, and accepted until a person says no
    reason: str  # a sentence for a person
    alternatives: tuple[MappedAlternative, ...]  # likeliest first
    section: tuple[str, ...]  # the headings above, outermost first
    table_title: str  # "" for none
    part_name: str  # of the file's part in which it stands
    path: tuple[int, ...]  # of its paragraph there


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedForm:
    """A form, and what is proposed for its places."""

    schema_version: int
    template: str  # the file's name
    checklist: str  # id
    checklist_version: str
    slots: tuple[MappedSlot, ...]  # in reading order
    unmatched_items: tuple[str, ...]  # ids of items that the form has no place for


def mapped_form(found: Proposals) -> MappedForm:
    """Return proposals as they are written."""
    return MappedForm(
        schema_version=SCHEMA_VERSION,
        template=found.template,
        checklist=found.checklist,
        checklist_version=found.checklist_version,
        slots=tuple(map(_slot, found.proposals)),
        unmatched_items=found.unmatched_items,
    )


def _slot(one: Proposal) -> MappedSlot:
    slot = one.slot
    return MappedSlot(
        anchor=slot.anchor,
        occurrence=slot.occurrence,
        kind=slot.kind,
        item=one.item,
        part=one.item_part,
        column=one.part_column,
        relation=one.relation,
        confidence=one.confidence,
        is_sure=one.is_sure,
        reason=one.reason,
        alternatives=tuple(
            MappedAlternative(
                item=other.item,
                part=other.item_part,
                column=other.part_column,
                confidence=other.confidence,
            )
            for other in one.alternatives
        ),
        section=slot.section,
        table_title=slot.table_title,
        part_name=slot.part,
        path=slot.path,
    )
