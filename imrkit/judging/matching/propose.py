"""Propose an item for each slot of a form, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imrkit.checklist import Checklist, Where
from imrkit.judging.matching.agreed import agreed
from imrkit.judging.matching.model import Model, shipped_model
from imrkit.judging.matching.names import ItemNames, names_of
from imrkit.judging.matching.parts import ItemParts
from imrkit.judging.matching.ranking import Ranked, ranked
from imrkit.judging.matching.reasons import reason_for
from imrkit.judging.matching.relations import relation_for
from imrkit.mapping import Alternative, Proposal, Proposals
from imrkit.values.slots import Slot

_ALTERNATIVES = 4


def propose(
    slots: Sequence[Slot],
    checklist: Checklist,
    *,
    template: str = "",
    review_type: str | None = None,
) -> Proposals:
    """Propose which item each slot of a form may answer.

    ``slots`` are all slots of one form in reading order: what stands around a slot tells much of
    its meaning. ``review_type`` is an id of the checklist; ``None`` means any. Only items with a
    place in a document come into question.
    """
    return propose_by(shipped_model(), slots, checklist, template=template, review_type=review_type)


def propose_by(
    model: Model,
    slots: Sequence[Slot],
    checklist: Checklist,
    *,
    template: str = "",
    review_type: str | None = None,
) -> Proposals:
    """Propose as :func:`propose` does, by another model."""
    items = {
        item.id: item
        for item in checklist.view(review_type=review_type)
        if item.where is Where.DOCUMENT
    }
    names = names_of(items.values())
    parts = {item.id: ItemParts(item) for item in items.values()}
    proposals = agreed([_proposal(one, parts, model, names) for one in ranked(slots, model, names)])
    proposed = {proposal.item for proposal in proposals}
    return Proposals(
        template=template,
        checklist=checklist.id,
        checklist_version=checklist.version,
        proposals=proposals,
        unmatched_items=tuple(item for item in items if item not in proposed),
    )


def _proposal(
    one: Ranked, parts: Mapping[str, ItemParts], model: Model, names: ItemNames
) -> Proposal:
    none = model.none.of(one.none, one.best, one.lean)
    is_for_item = none < model.most
    others = one.items[is_for_item : is_for_item + _ALTERNATIVES]
    alternatives = tuple(
        _alternative(one, item, parts[item], model.item.of(score, one.none))
        for item, score in others
    )
    if not is_for_item:
        return Proposal(
            slot=one.slot,
            item=None,
            relation=None,
            confidence=round(none, 2),
            reason=reason_for(one, None, model, names),
            alternatives=alternatives,
        )
    item, _ = one.items[0]
    part = parts[item].part_for(one.slot, one.parts)
    return Proposal(
        slot=one.slot,
        item=item,
        item_part=part.part,
        part_column=part.column,
        relation=relation_for(one, parts[item], part),
        confidence=round(model.item.of(one.best, one.none), 2),
        reason=reason_for(one, item, model, names),
        alternatives=alternatives,
    )


def _alternative(one: Ranked, item: str, parts: ItemParts, confidence: float) -> Alternative:
    part = parts.part_for(one.slot, one.parts)
    return Alternative(
        item=item,
        item_part=part.part,
        part_column=part.column,
        confidence=round(confidence, 2),
    )
