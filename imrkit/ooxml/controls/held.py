"""A control that is read and not changed: its properties are walked once."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package.nodes import held_by
from imrkit.ooxml.package.package import Element


class HeldSdt(Sdt):
    """As :class:`imrkit.ooxml.controls.sdt.Sdt`; what is changed meanwhile it does not see."""

    __slots__ = ("_held",)

    def __init__(self, element: Element) -> None:
        """``element`` is a ``w:sdt``."""
        super().__init__(element)
        self._held = held_by(self._properties)

    def _find(self, tag: str) -> Element | None:
        return self._held.get(tag)

    def _all(self, *tags: str) -> Iterator[Element]:
        if tags and not tags[0].endswith("*") and self._held.keys().isdisjoint(tags):
            return iter(())
        return super()._all(*tags)
