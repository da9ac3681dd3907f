"""Which slots of somebody's form have controls of ours in or around their answer areas.

A draft that was adopted has them at most of its places, and those places are read by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.errors import TagError
from imrkit.values.controls import ContentControl, walk
from imrkit.values.slots import AnswerArea, AreaKind, Slot
from imrkit.values.tags import ControlTag, is_ours

_Address = tuple[str, tuple[int, ...]]


class OwnControls:
    """The controls of a draft that carry tags of ours, by the item that they answer."""

    def __init__(self, controls: Iterable[ContentControl]) -> None:
        self._by_item: dict[str, list[_Address]] = {}
        for control in walk(controls):
            if item := _item_of(control.tag):
                self._by_item.setdefault(item, []).append((control.part, control.path))

    def answer(self, item: str, slot: Slot) -> bool:
        """Tell whether one of them holds the answer to an item at a slot.

        Where a host tells no addresses, any control of the item does.
        """
        found = self._by_item.get(item, ())
        return any(not path or _holds(part, path, slot) for part, path in found)


def _item_of(tag: str) -> str:
    try:
        return ControlTag.parse(tag).item if is_ours(tag) else ""
    except TagError:
        return ""


def _holds(part: str, path: tuple[int, ...], slot: Slot) -> bool:
    return any(
        area.part == part and any(_overlap(path, one) for one in _paths(area))
        for area in slot.areas
    )


def _paths(area: AnswerArea) -> Iterator[tuple[int, ...]]:
    """Yield the paths of what an area covers."""
    if area.kind is AreaKind.BLOCKS:
        yield from ((*area.path, child) for child in range(area.start, area.end))
    else:
        yield area.path


def _overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
