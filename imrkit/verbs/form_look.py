"""Look at a draft in somebody's template: what each of its places asks for, and who says so."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, replace

from imrkit.checklist import Checklist
from imrkit.documents.draft import Draft
from imrkit.judging.mapping_use import MappingSource
from imrkit.mapping import SURE, Mapping, MappingEntry, Proposal, Proposals, aligned
from imrkit.mapping.recognition import compare
from imrkit.values.slots import Slot
from imrkit.verbs.mapping_choice import Shelf, choose, proposed, slots_of

_UNSURE = SURE - 0.01
_APPROVED = "A person approved it for this form."


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLook:
    """What is known of the places of a draft's form."""

    source: MappingSource
    title: str  # of the mapping; "" when nobody has approved one
    # How many places a known form has more or less than the draft, the author's own headings among
    # them.
    difference: int
    proposals: Proposals  # of what a mapping names: what it says, for sure
    is_protected: bool
    problem: str  # what is wrong with the mapping that travels in the draft; "" when nothing is


def look_at_form(draft: Draft, checklist: Checklist, mappings: Shelf | None = None) -> FormLook:
    """Return what the mapping that travels in a draft, or a known one, says of its places.

    What neither says is what is proposed for them.
    """
    use = choose(draft, checklist, mappings, None)
    source, title, difference = MappingSource.PROPOSED, "", 0
    slots = slots_of(draft, use)
    proposals = use.proposals or proposed(slots, checklist, None, "")
    if use.mapping is not None and not use.is_proposed:
        compared = compare(use.mapping, slots)
        source, title = use.source, use.mapping.title
        difference = len(compared.lost) + len(compared.new or ())
        proposals = _through(use.mapping, slots, proposals, checklist)
    return FormLook(
        source=source,
        title=title,
        difference=difference,
        proposals=proposals,
        is_protected=bool(draft.protection),
        problem=use.problem,
    )


def _through(
    mapping: Mapping, slots: abc.Sequence[Slot], proposals: Proposals, checklist: Checklist
) -> Proposals:
    """Return proposals with what a mapping says of the places that it names, for sure."""
    entries = {entry.slot: entry for entry in reversed(mapping.entries)}
    said = {
        (slot.anchor, slot.occurrence): entries.get(name)
        for name, slot in aligned(mapping.slots, slots).items()
    }
    through = tuple(
        _said(one, said[key])
        if (key := (one.slot.anchor, one.slot.occurrence)) in said
        else _to_look_at(one)
        for one in proposals.proposals
    )
    wanted = {*proposals.unmatched_items, *(one.item for one in proposals.proposals)}
    taken = {one.item for one in through}
    unmatched = (item.id for item in checklist.items if item.id in wanted - taken)
    return replace(proposals, proposals=through, unmatched_items=tuple(unmatched))


def _through_one(
    proposal: Proposal, said: abc.Mapping[tuple[str, int], MappingEntry | None]
) -> Proposal:
    key = (proposal.slot.anchor, proposal.slot.occurrence)
    return _said(proposal, said[key]) if key in said else _to_look_at(proposal)


def _to_look_at(proposal: Proposal) -> Proposal:
    """Return a proposal that no person has approved, while all around it was approved."""
    if proposal.item is None or not proposal.is_sure:
        return proposal
    return replace(proposal, confidence=_UNSURE)


def _said(proposal: Proposal, entry: MappingEntry | None) -> Proposal:
    return replace(
        proposal,
        item=None if entry is None else entry.item,
        item_part="" if entry is None else entry.item_part,
        part_column="" if entry is None else entry.part_column,
        relation=None if entry is None else entry.relation,
        confidence=1.0,
        reason=(entry and entry.reason) or _APPROVED,
    )
