"""The answer areas of a form that three drafts were written in, by what they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.checklist import Checklist, ChecklistItem
from imrkit.documents.draft import Draft
from imrkit.files import StrPath
from imrkit.judging.mapping_use import MappingUse
from imrkit.mapping import Mapping, MappingEntry, aligned
from imrkit.values.merging import MergedArea
from imrkit.values.slots import AreaKind, Slot, SlotKind
from imrkit.verbs.drafts import use_of
from imrkit.verbs.mapping_choice import Shelf, slots_of


def areas_of_three(
    drafts: Sequence[Draft],
    checklist: Checklist,
    mapping: StrPath | Mapping | None,
    mappings: Shelf | None,
) -> tuple[tuple[MergedArea, ...], tuple[MergedArea, ...], tuple[MergedArea, ...]]:
    """Return the areas of the base, of mine and of theirs, read through one mapping.

    It is the one that is given, else the one that suits the base. A draft of ours has none.
    """
    use = use_of(drafts[0], checklist, mapping=mapping, mappings=mappings, review_type=None)
    base, mine, theirs = (tuple(_areas(draft, use, checklist)) for draft in drafts)
    return base, mine, theirs


def _areas(draft: Draft, use: MappingUse, checklist: Checklist) -> Iterator[MergedArea]:
    if use.mapping is None:
        return
    found = aligned(use.mapping.slots, slots_of(draft, use))
    items = {item.id: item for item in checklist.items}
    counts: dict[str, int] = {}
    seen = set()
    for entry in use.mapping.entries:
        slot = found.get(entry.slot)
        name = _name(entry)
        counts[name] = number = counts.get(name, 0) + 1
        if slot is None or entry.slot in seen or entry.item not in items:
            continue
        seen.add(entry.slot)
        named = name if number == 1 else f"{name}@{number}"
        yield from _of_slot(slot, entry.slot.anchor, named, items[entry.item])


def _name(entry: MappingEntry) -> str:
    return f"{entry.item}#{entry.item_part}" if entry.item_part else entry.item


def _of_slot(slot: Slot, anchor: str, name: str, item: ChecklistItem) -> Iterator[MergedArea]:
    """Yield the areas of a slot; the rows of a table are merged one by one, and are none."""
    if slot.kind is SlotKind.COLUMN:
        return
    for number, area in enumerate(slot.areas, start=1):
        own = name if number == 1 else f"{name}.{number}"
        title = f"{item.title}, at “{anchor}”"
        if area.kind is AreaKind.BLOCKS and area.end > area.start:
            yield MergedArea(name=own, title=title, path=area.path, start=area.start, end=area.end)
        elif area.kind is AreaKind.CELL:
            yield MergedArea(name=own, title=title, path=area.path)
