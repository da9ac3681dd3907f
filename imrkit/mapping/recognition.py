"""Know a form again by its headings and labels, filled in, edited a little, or in a new version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from imrkit.mapping.alignment import aligned
from imrkit.mapping.values import Mapping, SlotName
from imrkit.values.slots import Slot
from imrkit.words.wording import unnumbered

_LEAST = 5  # places found; fewer are no form
_LEAST_SHARE = 0.6  # of the mapping's places that are found
_LEAST_WORDS = 7  # different ones in the places found: “Name” and “Date” stand in every form
# Of the draft's places that are the mapping's: authors add headings of their own.
_LEAST_COVER = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """A mapping whose form a draft was written in, and how the two differ."""

    mapping: Mapping
    found: int  # how many of the mapping's slots the draft has
    total: int  # how many the mapping has
    lost: tuple[SlotName, ...]  # those that were not found, in order
    # Slots of the draft that the mapping does not know, in order; None: it does not name all of
    # its form. An author's own headings are among them.
    new: tuple[Slot, ...] | None

    @property
    def share(self) -> float:
        """How much of the form was found, 0 to 1."""
        return self.found / self.total if self.total else 0.0


def recognise(slots: Sequence[Slot], mappings: Iterable[Mapping]) -> Recognition | None:
    """Return which mapping's form the slots are those of; ``None`` when it is none of them."""
    words = {unnumbered(slot.anchor) for slot in slots}
    found = [compare(mapping, slots) for mapping in mappings if _may_fit(mapping, words)]
    fitting = [one for one in found if _fits(one, slots)]
    return max(fitting, key=lambda one: (one.found * one.share, one.share), default=None)


def compare(mapping: Mapping, slots: Sequence[Slot]) -> Recognition:
    """Return how the slots of a draft differ from those of a mapping's form."""
    places = aligned(mapping.slots, slots)
    taken = set(map(id, places.values()))
    new = tuple(slot for slot in slots if id(slot) not in taken)
    return Recognition(
        mapping=mapping,
        found=len(places),
        total=len(mapping.slots),
        lost=tuple(name for name in mapping.slots if name not in places),
        new=new if mapping.knows_the_form else None,
    )


def _may_fit(mapping: Mapping, words: Set[str]) -> bool:
    """Tell whether slots with these words can be those of a mapping, in whatever order."""
    names = mapping.slots
    found = sum("*" in name.anchor or unnumbered(name.anchor) in words for name in names)
    return found >= _LEAST and found >= _LEAST_SHARE * len(names)


def _fits(one: Recognition, slots: Sequence[Slot]) -> bool:
    return (
        one.share >= _LEAST_SHARE
        and one.found >= _LEAST
        and one.found >= _LEAST_COVER * len(slots)
        and len(_words(one)) >= _LEAST_WORDS
    )


def _words(one: Recognition) -> set[str]:
    """Return the words of the slots that were found."""
    lost = set(one.lost)
    names = (name for name in one.mapping.slots if name not in lost)
    return {word for name in names for word in unnumbered(name.anchor).split()}
