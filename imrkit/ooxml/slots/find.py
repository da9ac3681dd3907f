"""Find the slots of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import accumulate, takewhile

from imrkit.ooxml.slots.find_flow import flow_slots
from imrkit.ooxml.slots.find_grid import grid_slots
from imrkit.ooxml.slots.flows import Flow
from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.ooxml.slots.pending import PendingSlot
from imrkit.ooxml.slots.read_flows import read_body
from imrkit.ooxml.slots.remembered import forget
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.slots import Slot, SlotKind


class SlotFinder:
    """Finds the slots of a document, whose body it reads once."""

    def __init__(self, document: OpenDocument) -> None:
        self._document = document

    @cached_property
    def _body(self) -> Flow:
        return read_body(self._document)

    def find(self, known: Iterable[str] = ()) -> tuple[Slot, ...]:
        """Return every place of the body that asks for something, in reading order.

        ``known``: the words of the form's slots in its order, when the document is a draft of a
        form that is known. Nothing else asks then, but for headings in a style, so that what
        somebody answered is taken for none.
        """
        words = tuple(known)
        of_form = KnownWords(words) if words else None
        try:
            found = flow_slots(self._body, partial(grid_slots, known=of_form), of_form)
            return tuple(_in_sections(found))
        finally:
            forget()


def _in_sections(slots: tuple[PendingSlot, ...]) -> Iterator[Slot]:
    """Yield slots with their occurrence among those with the same words, and with the headings
    above them, the document's own title left out."""
    seen: Counter[str] = Counter()
    above: list[PendingSlot] = []
    titles = _titles(slots)
    for number, slot in enumerate(slots):
        if _is_heading(slot) and not slot.table:
            above = [one for one in above if (one.level or 9) < (slot.level or 9)]
        section = tuple(one.anchor for one in above)
        about = slot.table_title or (section[-1] if slot.table and section else "")
        seen[slot.anchor] += 1
        yield slot.made(occurrence=seen[slot.anchor], section=section, table_title=about)
        if _is_heading(slot) and number >= titles and not slot.table:
            above.append(slot)


def _titles(slots: tuple[PendingSlot, ...]) -> int:
    """Return how many headings at the start are the document's title: none below is as high."""
    first = [one.level or 9 for one in takewhile(_is_heading, slots)]
    lowest = list(accumulate(first, max))
    highest = min((one.level or 9 for one in filter(_is_heading, slots[len(first) :])), default=0)
    for count in range(len(first), 0, -1):
        if highest > lowest[count - 1]:
            return count
        highest = min(highest or 9, first[count - 1])
    return 0


def _is_heading(slot: PendingSlot) -> bool:
    return slot.kind is SlotKind.HEADING
