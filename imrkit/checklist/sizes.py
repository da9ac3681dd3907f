"""How much of a form a template holds: from one page, where nothing was found, to all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from imrkit.checklist.enums import Layout
from imrkit.values.frozen import FrozenDict


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A size of a template: which items and parts of a form stand in it.

    A place is named by the id of an item, which means all of it, or by ``item#part``.
    """

    id: str
    title: str
    description: str = ""
    document_title: str = ""  # printed as the title of a template; "" for that of the form
    master: str = ""  # "" for that of the form
    layout: Layout = Layout.LONG
    places: tuple[str, ...] | None = None  # None: all that the form asks for
    adds: tuple[str, ...] = ()  # places beside those
    leaves_out: tuple[str, ...] = ()  # places without which it stands
    # Place -> the words that show there until one types, where they differ from the item's own.
    prompts: Mapping[str, str] = field(default_factory=FrozenDict)

    @property
    def is_whole(self) -> bool:
        """True when it holds all that a form asks for."""
        return self.places is None and not self.leaves_out

    @property
    def named(self) -> tuple[str, ...]:
        """Every place that it names."""
        return (*(self.places or ()), *self.adds, *self.leaves_out, *self.prompts)

    def has(self, item: str, part: str | None = None) -> bool:
        """Tell whether a part of an item stands in it; ``part`` None: any of its parts."""
        wanted = {item} if part is None else {item, f"{item}#{part}"}
        if not wanted.isdisjoint(self.leaves_out):
            return False
        if self.places is None:
            return True
        held = (*self.places, *self.adds)
        if part is None:
            return any(item in (place, place.split("#")[0]) for place in held)
        return not wanted.isdisjoint(held)

    def prompt(self, item: str, part: str, otherwise: str) -> str:
        """Return the words that show at a place until one types."""
        place = f"{item}#{part}" if part else item
        return self.prompts.get(place, otherwise)
