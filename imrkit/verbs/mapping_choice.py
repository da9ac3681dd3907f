"""Which mapping a draft in somebody's template is read through."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from os import PathLike, fspath
from pathlib import Path

from imrkit.checklist import Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import MappingError
from imrkit.files import StrPath
from imrkit.judging.mapping_use import MappingSource, MappingUse
from imrkit.judging.places import part_of
from imrkit.mapping import Mapping, Proposals, SlotName, aligned, approve, parse_mapping, recognise
from imrkit.mapping.shelf import load_shelf, shipped_mappings
from imrkit.values.controls import walk
from imrkit.values.slots import AreaKind, Slot

Shelf = StrPath | Iterable[Mapping]

_CHANGED = "The mapping in the draft was changed since it was approved, and not by imrkit"
_UNUSABLE = "The mapping in the draft cannot be used: {}"
_NAME = "the mapping in the draft"


def choose(
    draft: Draft, checklist: Checklist, mappings: Shelf | None, review_type: str | None
) -> MappingUse:
    """Return the mapping that travels in a draft; else a known one; else one that is proposed.

    A draft with places of ours is read by them: nothing is looked for but what it carries.
    """
    own = _embedded(draft, checklist)
    if own.mapping is not None or has_places(draft, checklist):
        return own
    known = recognise(draft.slots(), shelf(mappings, checklist))
    if known is not None:
        return MappingUse(source=MappingSource.KNOWN, mapping=known.mapping, problem=own.problem)
    proposals = proposed(draft.slots(), checklist, review_type, "")
    return MappingUse(
        source=MappingSource.PROPOSED,
        mapping=approve(proposals),
        proposals=proposals,
        problem=own.problem,
    )


def slots_of(draft: Draft, use: MappingUse) -> tuple[Slot, ...]:
    """Return the slots of a draft; of a known form those found by its own words, if more of its
    slots are among them, or more that are answered."""
    if use.mapping is None or not use.words:
        return draft.slots()
    return placed_by(draft, use, use.mapping)[0]


def placed_by(
    draft: Draft, use: MappingUse, mapping: Mapping
) -> tuple[tuple[Slot, ...], dict[SlotName, Slot]]:
    """Return :func:`slots_of` a draft that is read through a mapping, and those that it names.

    The form's own words are looked for where some slots are missing, or labels in a table have no
    room but on their line: in a filled form an answer may look like a label.
    """
    slots = draft.slots()
    found = aligned(mapping.slots, slots)
    is_whole = len(found) == len(mapping.slots) and not any(map(_is_closed, found.values()))
    if is_whole or not use.words:
        return slots, found
    by_words = draft.slots(use.words)
    others = aligned(mapping.slots, by_words)
    if _answered(others.values()) > _answered(found.values()):
        return by_words, others
    return slots, found


def _is_closed(slot: Slot) -> bool:
    """Tell whether a label in a table has nothing but the end of its line for an answer."""
    is_line = all(one.kind is AreaKind.LINE and not one.text for one in slot.areas)
    return bool(slot.table and slot.areas) and is_line


def _answered(slots: Collection[Slot]) -> tuple[int, int]:
    """Return how many slots there are, and in how many something stands."""
    return len(slots), sum(bool(one.text) for one in slots)


def shelf(mappings: Shelf | None, checklist: Checklist) -> tuple[Mapping, ...]:
    """Return the mappings of a folder, or those given, and behind them those that imrkit ships.

    One with the id of a shipped one stands in its stead.
    """
    if mappings is None:
        own: tuple[Mapping, ...] = ()
    elif isinstance(mappings, str | PathLike):
        own = load_shelf(Path(fspath(mappings)), checklist)
    else:
        own = tuple(mappings)
    taken = {one.id for one in own}
    shipped = shipped_mappings(checklist)
    return (*own, *(one for one in shipped if one.id not in taken))


def proposed(
    slots: Sequence[Slot], checklist: Checklist, review_type: str | None, template: str
) -> Proposals:
    """Return what is proposed for each slot of a draft or form; ``template``: its file's name."""
    # What was learnt is loaded by those who ask for it only.
    from imrkit.judging.matching import propose

    return propose(slots, checklist, template=template, review_type=review_type)


def has_places(draft: Draft, checklist: Checklist) -> bool:
    """Tell whether a draft has places of ours, by which it is read."""
    items = {item.id: item for item in checklist.items}
    controls = walk(draft.controls())
    return draft.identity is not None or any(part_of(one.tag, items) for one in controls)


def _embedded(draft: Draft, checklist: Checklist) -> MappingUse:
    embedded = draft.embedded_mapping
    if embedded is None:
        return MappingUse()
    try:
        mapping = parse_mapping(embedded.text, checklist, _NAME)
    except MappingError as error:
        return MappingUse(problem=_UNUSABLE.format(error.mistakes[0].message))
    return MappingUse(
        source=MappingSource.EMBEDDED if embedded.is_approved else MappingSource.PROPOSED,
        mapping=mapping,
        problem="" if embedded.is_unchanged else _CHANGED,
    )
