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
from imrkit.values.controls import NewControl
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
    section: NewControl | None = None  # of rows: the repeating section that they become

    @classmethod
    def of(
        cls,
        order: Order,
        places: Sequence[PlannedPlace],
        found: tuple[Extent, Work],
        area: AnswerArea | None = None,
        *,
        section: NewControl | None = None,
    ) -> Task:
        """Make a task of what was found in a part."""
        extent, work = found
        return cls(
            places=tuple(places),
            area=area,
            extent=extent,
            work=work,
            is_in_field=order.is_in_field(extent),
            section=section,
        )

    def note_for(self, place: PlannedPlace) -> str:
        """Return what a person should know of one of its places; "" for nothing."""
        section = self.section
        if section is None or place.section is None or place.section.tag == section.tag:
            return ""
        return f"It stands in the rows of “{section.title}”."

    def require_free(self) -> None:
        """Raise :class:`DocumentError` when no control may be put there."""
        if self.is_in_field:
            raise DocumentError("Word makes what stands there of a field, and would make it anew.")
        if not isinstance(self.work, Existing):
            require_free(self.work.at)


def by_precedence(tasks: Sequence[Task]) -> list[Task]:
    """Return tasks in the order in which they are put in: of two that overlap, the first.

    The smaller area comes first, and of two alike that of a place with fewer of them: a row says
    more of its cell than a column. Rows come before a place that asks for the same as they do.
    """
    sections = {task.section.tag for task in tasks if task.section is not None}

    def key(task: Task) -> tuple[bool, tuple[int, int], int]:
        is_the_same = task.section is None and task.places[0].control.tag in sections
        return is_the_same, task.extent.size, len(task.places[0].slot.areas)

    return sorted(tasks, key=key)
