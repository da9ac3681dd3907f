"""A control that is to be put somewhere, found before anything of the file changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from imrkit.errors import DocumentError
from imrkit.ooxml.conversion.barriers import require_free
from imrkit.ooxml.conversion.existing import Existing
from imrkit.ooxml.conversion.extents import Extent, Order
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.package.package import Element
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea


class Work(Protocol):
    """Something that puts one control into the file, or refuses and changes nothing."""

    @property
    def at(self) -> Element:
        """An element of the place."""

    def wrap(self, maker: Maker) -> Made:
        """Put the control there."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Task:
    """A control that is to be put somewhere."""

    places: tuple[PlannedPlace, ...]  # several are columns of one table
    area: AnswerArea | None  # None: the place as a whole
    extent: Extent
    work: Work
    is_in_field: bool

    @classmethod
    def of(
        cls,
        order: Order,
        places: Sequence[PlannedPlace],
        found: tuple[Extent, Work],
        area: AnswerArea | None = None,
    ) -> Task:
        """Make a task of what was found in a part."""
        extent, work = found
        in_field = order.is_in_field(extent)
        return cls(places=tuple(places), area=area, extent=extent, work=work, is_in_field=in_field)

    def require_free(self) -> None:
        """Raise :class:`DocumentError` when no control may be put there."""
        if self.is_in_field:
            raise DocumentError("Word makes what stands there of a field, and would make it anew.")
        if not isinstance(self.work, Existing):
            require_free(self.work.at)
