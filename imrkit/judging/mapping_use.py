"""Which mapping a draft is read through, where it comes from, and how well the two fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from imrkit.mapping import Mapping, Proposal, Proposals
from imrkit.mapping.recognition import compare
from imrkit.values.slots import Slot


class MappingSource(StrEnum):
    """Where a mapping comes from."""

    GIVEN = "given"  # whoever asked named it
    EMBEDDED = "embedded"  # it travels in the draft
    KNOWN = "known"  # it stands on a shelf, and the draft's headings and labels are its form's
    PROPOSED = "proposed"  # made for this draft by software, and looked at by nobody
    NONE = "none"  # the draft is read by its own controls, or not item by item


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingUse:
    """The mapping that a draft is read through."""

    source: MappingSource = MappingSource.NONE
    mapping: Mapping | None = None
    proposals: Proposals | None = None  # all of them, when the mapping is made of the sure ones
    problem: str = ""  # what is wrong with the one that travels in the draft, a sentence

    @property
    def is_proposed(self) -> bool:
        """True when nobody has approved it."""
        return self.source is MappingSource.PROPOSED

    @property
    def words(self) -> tuple[str, ...]:
        """The words by which the form is known to ask; () when no person has seen them."""
        return () if self.mapping is None or self.is_proposed else self.mapping.words

    @property
    def unsure(self) -> tuple[Proposal, ...]:
        """The proposals of an item that are not sure, so that their places are not read."""
        every = () if self.proposals is None else self.proposals.proposals
        return tuple(one for one in every if one.item is not None and not one.is_sure)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsurePlace:
    """A place that may answer an item, and was not read, since nobody is sure of it."""

    where: str  # its heading or label, for a person
    item: str  # id of the item that it may answer
    confidence: float  # 0 to 1
    part: str
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedMapping:
    """How a report came to the places of a draft that is written in somebody's template."""

    source: MappingSource
    id: str  # of the mapping; "" when there is none, or it is made of proposals
    title: str
    # How many of the form's places the draft has; of proposals how many are sure.
    recognised: int
    places: int  # how many the form has
    # How many the draft has that the mapping does not know, the author's own headings among them;
    # None: the mapping does not name all of its form.
    new: int | None
    least_confidence: float | None  # of the places read; None: a person has approved them
    problem: str  # what is wrong with the mapping that travels in the draft; "" when nothing is
    unsure: tuple[UnsurePlace, ...]  # in reading order


def used_mapping(use: MappingUse, slots: tuple[Slot, ...] | None, read: int) -> UsedMapping:
    """Describe the use of a mapping; ``read``: how many of its slots the draft has."""
    known, proposals = use.mapping, use.proposals
    recognised, places, new = read, len(known.slots) if known else 0, None
    if proposals is not None:
        recognised = sum(one.is_sure for one in proposals.proposals)
        places = len(proposals.proposals)
    elif known is not None and slots is not None:
        compared = compare(known, slots).new
        new = None if compared is None else len(compared)
    confidences = [entry.confidence for entry in known.entries] if known else []
    return UsedMapping(
        source=use.source,
        id=known.id if known and not use.is_proposed else "",
        title=known.title if known and not use.is_proposed else "",
        recognised=recognised,
        places=places,
        new=new,
        least_confidence=min(confidences, default=None) if use.is_proposed else None,
        problem=use.problem,
        unsure=tuple(_unsure(use)),
    )


def _unsure(use: MappingUse) -> Iterator[UnsurePlace]:
    for one in use.unsure:
        slot = one.slot
        yield UnsurePlace(
            where=f"{'under' if slot.level is not None else 'at'} “{slot.anchor}”",
            item=one.item or "",
            confidence=one.confidence,
            part=slot.part,
            path=slot.path,
        )
