"""What a draft answers, item by item, whichever template it is written in."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, replace

from imrkit.checklist import Checklist
from imrkit.judging.check_input import CheckInput
from imrkit.judging.mapping_use import MappingUse, UsedMapping, used_mapping
from imrkit.judging.places import Place
from imrkit.mapping import Mapping
from imrkit.values.record import Record
from imrkit.values.slots import Slot
from imrkit.values.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedDraft:
    """The places of a draft, and the mapping that they were read through."""

    mapping: Mapping | None  # None: the draft is read by its own controls, or not at all
    used: UsedMapping  # where it comes from, and how well it fits
    places: MappingOf[str, tuple[Place, ...]]  # item id -> its places, in the mapping's order

    def text(self, item: str) -> str:
        """Return what the draft says at all places of an item; "" when nothing."""
        return "\n".join(place.text for place in self.places.get(item, ()) if place.text)


def mapped_draft(
    checklist: Checklist, snapshot: Snapshot, use: MappingUse, slots: tuple[Slot, ...]
) -> MappedDraft:
    """Return what a draft answers, read through a mapping and by its controls."""
    seen = replace(snapshot, slots=slots)
    given = CheckInput.make(checklist=checklist, snapshot=seen, record=Record(), use=use)
    return MappedDraft(
        mapping=use.mapping,
        used=used_mapping(use, slots, given.slots_read),
        places=given.places,
    )
