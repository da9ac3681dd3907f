"""Make a mapping of proposals that a person has gone through.

A mapping is kept apart from the draft and goes to other people. So it holds the words of the form
and none of the author's: of a filled draft only the words of approved slots.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from imrkit.mapping.proposals import SURE, Proposal, Proposals
from imrkit.mapping.values import Mapping, MappingEntry, Relation, SlotName
from imrkit.values.hashes import text_hash
from imrkit.values.slots import Slot
from imrkit.words.wording import plain

_OTHERS = re.compile(r"[^a-z0-9]+")
_QUOTED = re.compile(r"“([^“”]*+)”")
# What an author writes over, in the middle of a heading or label.
_BLANK = re.compile(
    r"\[[^\[\]]{0,99}+\]|<[^<>]{0,99}+>|_{2,}+|[.…]{4,}+|\(\s{0,99}+\)|\bx{4,}\b", re.IGNORECASE
)
_OPENING = 60  # characters of a paragraph of guidance that tell it from others


def approve(
    proposals: Proposals,
    *,
    id: str = "",
    title: str = "",
    review_type: str = "",
    min_confidence: float = SURE,
    is_blank: bool | None = None,
) -> Mapping:
    """Return the mapping of all proposals of at least that confidence.

    Whoever let a person choose gives proposals with that person's items, at confidence 1.
    ``title`` and ``id`` "": the name of the file, of a blank form. ``is_blank``: nobody has filled
    the form in, so that all its words are its own; ``None``: when no answer holds words. Of a
    filled draft slots without an item, guidance, and headings that are not approved are left out.
    """
    slots = [one.slot for one in proposals.proposals]
    blank = not any(slot.text.strip() for slot in slots) if is_blank is None else is_blank
    sure = [one for one in proposals.proposals if one.confidence >= min_confidence]
    kept = [one for one in proposals.proposals if blank or (one in sure and one.item)]
    names = _names([one.slot for one in kept], slots, is_blank=blank)
    form = tuple(names[one.slot] for one in kept)
    entries = tuple(_entry(one, names[one.slot], form) for one in sure if one.item)
    named = title or (_stem(proposals.template) if blank else "")
    return Mapping(
        id=id or _slug(named, form),
        title=named or f"Form of {len(form)} places",
        checklist=proposals.checklist,
        review_type=review_type,
        guidance=tuple(dict.fromkeys(_openings(slots))) if blank else (),
        entries=entries,
        form=form,
    )


def _entry(proposal: Proposal, name: SlotName, form: Collection[SlotName]) -> MappingEntry:
    known = {plain(slot.anchor) for slot in form}
    quoted = map(plain, _QUOTED.findall(proposal.reason))
    return MappingEntry(
        slot=name,
        item=proposal.item or "",
        item_part=proposal.item_part,
        part_column=proposal.part_column,
        relation=proposal.relation or Relation.EQUAL,
        confidence=round(proposal.confidence, 2),
        reason=proposal.reason if all(words in known for words in quoted) else "",
    )


def _names(kept: list[Slot], slots: list[Slot], *, is_blank: bool) -> dict[Slot, SlotName]:
    """Return the name of each slot; what stands above one is named when its words repeat."""
    counts = Counter(plain(slot.anchor) for slot in slots)
    allowed = None if is_blank else {slot.anchor for slot in kept}
    return {
        slot: SlotName(
            kind=slot.kind,
            anchor=_BLANK.sub("*", slot.anchor),
            occurrence=slot.occurrence,
            under=_above(slot, allowed) if counts[plain(slot.anchor)] > 1 else "",
        )
        for slot in kept
    }


def _above(slot: Slot, allowed: Collection[str] | None) -> str:
    """Return the nearest words above a slot that the mapping may hold; ``None``: any."""
    above = [slot.table_title, *reversed(slot.section)]
    return next((one for one in above if one and (allowed is None or one in allowed)), "")


def _openings(slots: list[Slot]) -> Iterator[str]:
    for slot in slots:
        for line in slot.guidance.split("\n"):
            words = line[:_OPENING].strip()
            if len(words.split()) > 2:
                yield words


def _stem(name: str) -> str:
    file = name.replace("\\", "/").rsplit("/", 1)[-1]
    return file.rsplit(".", 1)[0].strip()


def _slug(title: str, form: tuple[SlotName, ...]) -> str:
    words = _OTHERS.sub("-", plain(title)).strip("-")
    return words or f"form-{text_hash(' '.join(slot.anchor for slot in form))[:8]}"
