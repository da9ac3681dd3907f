"""Adopt somebody's form: what a person says of its places becomes a mapping, and controls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from imrkit.checklist import Checklist
from imrkit.documents.draft import Draft
from imrkit.mapping import Mapping as FormMapping
from imrkit.mapping import (
    Proposal,
    Proposals,
    Relation,
    SlotName,
    aligned,
    approve,
    revised,
    to_toml,
)
from imrkit.names import item_of
from imrkit.values.conversion import PlannedPlace, Wrapped
from imrkit.values.slots import Slot
from imrkit.verbs.mapping_choice import Shelf, choose, slots_of
from imrkit.verbs.planning import name_of, planned_place, whole_slots

_SAID = "A person said so."
_GONE = "The draft has no such place any more."
_NO_PLACE = "“{}” is judged on the whole draft: no place of it answers that."


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """What a person says that a place of a form asks for."""

    slot: SlotName
    item: str  # id
    item_part: str = ""  # "" for the item as a whole
    part_column: str = ""  # "" for none


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedPlace:
    """A place that has its content controls now."""

    slot: SlotName
    note: str  # what a person should know of it; "" for nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLeft:
    """A place that was left as it is, or a part of it."""

    slot: SlotName
    why: str  # sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """A copy of a draft whose form was adopted, and what became of its places."""

    draft: Draft
    mapping: FormMapping  # travels in the draft
    done: tuple[AdoptedPlace, ...]
    left: tuple[PlaceLeft, ...]


def adopt(
    draft: Draft,
    approvals: Iterable[Approval],
    checklist: Checklist,
    *,
    mappings: Shelf | None = None,
    title: str = "",
    puts_places: bool = True,
    lifts_protection: bool = False,
) -> Adopted:
    """Return a copy of a draft that carries the mapping which a person approved.

    ``mappings``: those by which the form may be known, as for :func:`imrkit.check`; what a known
    one, or the one that the draft carries, says beyond the approvals is kept.
    ``title``: what the form is called; "": the mapping says how many places it has.
    ``puts_places``: content controls are put around the places, too; a place that can have none is
    left and named. ``lifts_protection``: the copy is not protected. Without approvals there is
    nothing to carry, and only the protection is lifted. Raises :class:`imrkit.errors.ImrkitError`:
    an item that the checklist does not have; places for a protected draft.
    """
    known = choose(draft, checklist, mappings, None)
    slots = slots_of(draft, known)
    approved, left = _found(slots, approvals, checklist)
    mapping = approve(_decided(slots, approved, checklist), title=title)
    if known.mapping is not None and not known.is_proposed:
        mapping = revised(known.mapping, mapping, slots)
    copy = draft.unprotected() if lifts_protection else Draft.open(draft.to_bytes())
    done: tuple[AdoptedPlace, ...] = ()
    if puts_places:
        named = aligned(mapping.slots, slots).values()
        whole = whole_slots(draft, slots, mapping, named, [slot for slot, _ in approved])
        planned = zip(whole, approved, strict=True)
        wrapped = copy.wrapped(tuple(_planned(slot, one, checklist) for slot, (_, one) in planned))
        done, refused = _what_became(wrapped)
        left += refused
        copy = Draft.open(wrapped.data)
    if approved:
        copy.embed_mapping(to_toml(mapping, checklist))
    return Adopted(draft=copy, mapping=mapping, done=done, left=left)


def planned_places(
    slots: Iterable[Slot], approvals: Iterable[Approval], checklist: Checklist
) -> tuple[tuple[PlannedPlace, ...], tuple[PlaceLeft, ...]]:
    """Return which control each approved slot is to get, and the approvals that come to nothing.

    Raises :class:`imrkit.errors.ImrkitError`: an item that the checklist does not have.
    """
    approved, left = _found(slots, approvals, checklist)
    return tuple(_planned(slot, one, checklist) for slot, one in approved), left


_Approved = tuple[tuple[Slot, Approval], ...]


def _found(
    slots: Iterable[Slot], approvals: Iterable[Approval], checklist: Checklist
) -> tuple[_Approved, tuple[PlaceLeft, ...]]:
    """Return the slot of each approval, in their order, and those that come to nothing."""
    by_name = {(slot.anchor, slot.occurrence): slot for slot in slots}
    found, left = [], []
    for one in approvals:
        slot = by_name.get((one.slot.anchor, one.slot.occurrence))
        item = item_of(checklist, one.item)
        if slot is None:
            left.append(PlaceLeft(slot=one.slot, why=_GONE))
        elif not item.parts:
            left.append(PlaceLeft(slot=one.slot, why=_NO_PLACE.format(item.title)))
        else:
            found.append((slot, one))
    return tuple(found), tuple(left)


def _decided(slots: Iterable[Slot], approved: _Approved, checklist: Checklist) -> Proposals:
    """Return what a person says of every slot; one that is not named asks for nothing."""
    said = {_key(slot): one for slot, one in approved}
    return Proposals(
        template="",
        checklist=checklist.id,
        checklist_version=checklist.version,
        proposals=tuple(_decision(slot, said.get(_key(slot))) for slot in slots),
        unmatched_items=(),
    )


def _decision(slot: Slot, said: Approval | None) -> Proposal:
    return Proposal(
        slot=slot,
        item=None if said is None else said.item,
        item_part="" if said is None else said.item_part,
        part_column="" if said is None else said.part_column,
        relation=None if said is None else Relation.EQUAL,
        confidence=1.0,
        reason=_SAID,
        alternatives=(),
    )


def _key(slot: Slot) -> tuple[str, int]:
    return slot.anchor, slot.occurrence


def _planned(slot: Slot, said: Approval, checklist: Checklist) -> PlannedPlace:
    return planned_place(slot, item_of(checklist, said.item), said.item_part, said.part_column)


def _what_became(wrapped: Wrapped) -> tuple[tuple[AdoptedPlace, ...], tuple[PlaceLeft, ...]]:
    """Return each place that got a control, and each that lacks one somewhere, with the reasons."""
    notes: dict[SlotName, list[str]] = {}
    for area in wrapped.done:
        notes.setdefault(name_of(area.place.slot), []).append(area.note)
    reasons: dict[SlotName, list[str]] = {}
    for refused in wrapped.refused:
        reasons.setdefault(name_of(refused.place.slot), []).append(refused.reason)
    return (
        tuple(AdoptedPlace(slot=one, note=_each_once(said)) for one, said in notes.items()),
        tuple(PlaceLeft(slot=one, why=_each_once(said)) for one, said in reasons.items()),
    )


def _each_once(sentences: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(one for one in sentences if one))
