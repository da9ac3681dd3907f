"""One of the two files of a comparison: its places with what they ask for, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from imrkit.checklist import ChecklistItem, Position
from imrkit.judging.check_input import CheckInput
from imrkit.judging.mapping_use import UsedMapping
from imrkit.judging.places import Place
from imrkit.values.controls import LIST_KINDS, ContentControl, ControlKind, walk
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import Slot, SlotKind

_SHAPES = {
    ControlKind.REPEATING_SECTION: "a table",
    ControlKind.CHECK_BOX: "a tick box",
    ControlKind.DATE: "a date",
} | dict.fromkeys(LIST_KINDS, "a choice")
_TEXT = "text"
# Parts of an item on the cover that a blank template says by itself.
_PRINTED = frozenset({"force", "type", "marking", "handling"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPlace:
    """A place of a file, the item that it is for, and how it asks."""

    place: Place
    item: ChecklistItem
    shape: str  # for a person: "text", "a table" …
    control: ContentControl | None  # None: a place of somebody's form without a control
    choices: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Its item and part."""
        return self.place.item, self.place.item_part

    @property
    def title(self) -> str:
        """Its title in the words of the checklist, in quotes."""
        part = next((one for one in self.item.parts if one.id == self.place.item_part), None)
        return f"“{self.item.title if part is None else self.item.title_of(part)}”"

    @property
    def columns(self) -> Mapping[str, str]:
        """The columns that it has: id -> title as the file shows it."""
        there = {name for row in self.place.rows or () for name in row.cells}
        titles = self.place.titles
        return FrozenDict({one: titles[one] for one in titles if one in there or not there})


@dataclass(frozen=True, kw_only=True)
class Side:
    """A file that is compared."""

    called: str
    given: CheckInput
    used: UsedMapping
    slots: tuple[Slot, ...] = field(default=(), repr=False)

    @cached_property
    def places(self) -> tuple[SeenPlace, ...]:
        """Its places in reading order."""
        found = (self._seen(one) for places in self.given.places.values() for one in places)
        every = [one for one in found if one is not None]
        return tuple(sorted(every, key=lambda one: (one.place.part, one.place.path)))

    @cached_property
    def filled(self) -> tuple[SeenPlace, ...]:
        """Those in which something is written."""
        return tuple(one for one in self.places if not one.place.is_empty)

    @cached_property
    def is_template(self) -> bool:
        """True when nobody has written or decided anything: what it says is the form's own."""
        written = [one for one in self.filled if not _is_printed(one)]
        record = self.given.record
        decided = record.decisions or record.responses or record.sign_off
        return bool(self.places) and not (written or decided)

    @property
    def may_be_quoted(self) -> bool:
        """True when what it says at its places is a form's, as a person has said of the form.

        Of one whose places are proposed by software nobody knows what an author wrote in it.
        """
        return self.is_template and not self.given.use.is_proposed

    @cached_property
    def asked(self) -> frozenset[str]:
        """The items that its form asks for somewhere, where an empty place is none to be seen."""
        return frozenset(one for items in self.shared_places for one in items) | {
            one.item.id for one in self.places
        }

    @cached_property
    def shared_places(self) -> tuple[frozenset[str], ...]:
        """The items of each heading or label of a mapping that stands in the file."""
        mapping, lost = self.given.mapping, self.given.entries_without_place
        found: dict[object, set[str]] = {}
        for entry in () if mapping is None else mapping.entries:
            if entry not in lost:
                found.setdefault(entry.slot, set()).add(entry.item)
        return tuple(map(frozenset, found.values()))

    def lines(self) -> Iterator[str]:
        """Yield the lines that its places hold, prompts too."""
        for one in self.places:
            place = one.place
            if place.rows:
                for row in place.rows:
                    yield from (line for cell in row.cells.values() for line in cell.split("\n"))
                    yield from (line for cell in row.prompts.values() for line in cell.split("\n"))
            else:
                yield from place.text.split("\n")
                yield from place.prompt.split("\n")

    def _seen(self, place: Place) -> SeenPlace | None:
        item = self.given.checklist.item(place.item)
        if item is None:
            return None
        address = (place.part, place.path)
        control = self._controls.get(address) if place.tag else None
        slot = None if control is not None else self._slots_at.get(address)
        return SeenPlace(
            place=place,
            item=item,
            shape=_shape(place, control, slot),
            control=control,
            choices=_choices(control, slot),
        )

    @cached_property
    def _controls(self) -> dict[tuple[str, tuple[int, ...]], ContentControl]:
        return {(one.part, one.path): one for one in walk(self.given.snapshot.controls or ())}

    @cached_property
    def _slots_at(self) -> dict[tuple[str, tuple[int, ...]], Slot]:
        return {(one.part, one.path): one for one in self.slots}


def _is_printed(one: SeenPlace) -> bool:
    return one.item.position is Position.COVER and one.place.item_part in _PRINTED


def _shape(place: Place, control: ContentControl | None, slot: Slot | None) -> str:
    if place.rows is not None:
        return "a table"
    if control is not None:
        return _SHAPES.get(control.kind, _TEXT)
    return "a choice" if slot is not None and slot.kind is SlotKind.CHOICE else _TEXT


def _choices(control: ContentControl | None, slot: Slot | None) -> tuple[str, ...]:
    if control is not None:
        return control.choices
    return tuple(one.text for one in slot.options) if slot is not None else ()
