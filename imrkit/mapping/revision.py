"""Revise a mapping by what a person said of the slots of a draft that is read through it."""

from __future__ import annotations

from collections import abc
from dataclasses import replace

from imrkit.mapping.alignment import aligned
from imrkit.mapping.values import Mapping, MappingEntry, SlotName
from imrkit.values.slots import Slot


def revised(base: Mapping, said: Mapping, slots: abc.Sequence[Slot]) -> Mapping:
    """Return a mapping with what a person said of a draft in the place of what it said itself.

    ``said``: the mapping that was made of the person's word on all ``slots`` of the draft. Where
    the two agree on a slot, all that ``base`` says of it stays; so does what it says of slots that
    the draft does not have.
    """
    names = {_key(slot): name for name, slot in aligned(base.slots, slots).items()}
    new = {names.get(_key(entry.slot), entry.slot): entry for entry in said.entries}
    there = set(names.values())
    kept = tuple(
        entry
        for entry in base.entries
        if entry.slot not in there or _agrees(base, entry.slot, new.get(entry.slot))
    )
    known = {entry.slot for entry in kept}
    added = tuple(replace(entry, slot=name) for name, entry in new.items() if name not in known)
    if not added and kept == base.entries:
        return base
    form = (*base.form, *(one.slot for one in added if one.slot not in base.slots))
    return replace(base, entries=kept + added, form=form if base.form else ())


def _agrees(base: Mapping, name: SlotName, said: MappingEntry | None) -> bool:
    """Tell whether a mapping says of a slot, among other things, what a person says of it."""
    return said is not None and any(
        (one.item, one.item_part, one.part_column) == (said.item, said.item_part, said.part_column)
        for one in base.entries
        if one.slot == name
    )


def _key(slot: Slot | SlotName) -> tuple[str, int]:
    return slot.anchor, slot.occurrence
