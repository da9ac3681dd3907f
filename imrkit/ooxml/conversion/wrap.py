"""Put controls around the answer areas of a form, as a plan says.

All areas are found before anything changes. Of two that overlap the smaller one gets its control.
Each is put in whole or refused with a sentence. At the end the text that people typed is held
against the text of before: only placeholders may have come.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion.area_tasks import area_tasks
from imrkit.ooxml.conversion.drawn_lines import on_drawn_line
from imrkit.ooxml.conversion.extents import Point
from imrkit.ooxml.conversion.guidance import Guidance, GuidanceMover, guidance_of
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.conversion.option_tasks import beside_options, option_tasks
from imrkit.ooxml.conversion.part_reader import PartReader
from imrkit.ooxml.conversion.protection import require_unprotected
from imrkit.ooxml.conversion.table_tasks import column_tasks, columns_of_tables, table_tasks
from imrkit.ooxml.conversion.task import Task, by_precedence
from imrkit.ooxml.own.former_tags import add_former_tags
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.slots.options import are_apart
from imrkit.ooxml.text.paths import Paths
from imrkit.ooxml.text.styles import Styles
from imrkit.values.conversion import FormerTag, PlannedPlace, RefusedArea, WrappedArea, WrappedAreas
from imrkit.values.slots import AnswerArea

_T = n.qn("w:t")


def wrap_places(
    package: Package,
    places: Sequence[PlannedPlace],
    styles: Styles,
    *,
    move_guidance: bool = False,
) -> WrappedAreas:
    """Put a control around each area of the plan that can have one, in the package itself.

    ``styles``: those of the form. ``move_guidance``: the form's guidance moves into the
    placeholders of what it is about.
    Raises :class:`DocumentError` when the form is protected, or words of it would have changed; the
    package is then not to be saved.
    """
    require_unprotected(package)
    return _Conversion(package, styles, move_guidance=move_guidance).run(places)


class _Conversion:
    """The conversion of one form."""

    def __init__(self, package: Package, styles: Styles, *, move_guidance: bool) -> None:
        self._package = package
        self._moves_guidance = move_guidance
        self._guidance: dict[int, Guidance] = {}  # by the number of the place
        self._part = package.main
        self._root = package.tree(package.main)
        self._maker = Maker(package, styles)
        self._refused: list[RefusedArea] = []

    def run(self, places: Sequence[PlannedPlace]) -> WrappedAreas:
        """Wrap what can be wrapped."""
        before = _typed(self._root, ())
        tasks = self._apart(self._tasks(places))
        made = [(task, one) for task in tasks[::-1] if (one := self._make(task)) is not None]
        if _typed(self._root, self._maker.inserted) != before:
            raise DocumentError(f"{self._package.file} was not wrapped: words would have changed.")
        mover = GuidanceMover(self._guidance, self._maker.styles)
        moved = self._moved(made, mover)
        done = tuple(self._done(made[::-1], moved))
        if made:
            self._package.edit(self._part)
            self._maker.finish(self._part, mover.placeholders)
            add_former_tags(self._package, _former_tags(one for _, one in made[::-1]))
        number = {id(place): at for at, place in enumerate(places)}
        self._refused.sort(key=lambda one: number[id(one.place)])
        return WrappedAreas(done=done, refused=tuple(self._refused))

    def _tasks(self, places: Sequence[PlannedPlace]) -> list[Task]:
        reader = PartReader(self._root, self._maker.styles)
        found: list[Task] = []
        tables = columns_of_tables(places)
        joined = {id(place) for table in tables for place in table}
        for place in places:
            if self._moves_guidance and (held := guidance_of(reader, place.slot)) is not None:
                self._guidance[id(place)] = held
            if id(place) not in joined:
                found += self._found(reader, place)
        for table in tables:
            found += self._of(table, None, partial(column_tasks, reader, table))
        return found

    def _found(self, reader: PartReader, place: PlannedPlace) -> Iterator[Task]:
        """Yield the tasks of a place; what cannot be found is refused."""
        slot = place.slot
        if place.columns:
            yield from self._of([place], None, partial(table_tasks, reader, place))
        elif are_apart(slot.options):
            yield from self._of([place], None, partial(option_tasks, reader, place))
            for area in beside_options(slot):
                yield from self._of([place], area, partial(area_tasks, reader, place, area))
        elif not slot.areas:
            self._refuse([place], None, "The form leaves no room for an answer there.")
        else:
            for area in on_drawn_line(reader, slot).areas:
                yield from self._of([place], area, partial(area_tasks, reader, place, area))

    def _of(
        self,
        places: Sequence[PlannedPlace],
        area: AnswerArea | None,
        find: Callable[[], Iterator[Task]],
    ) -> list[Task]:
        parts = {area.part} if area else {one.part for p in places for one in p.slot.areas}
        try:
            if parts - {"", self._part}:
                raise DocumentError("It stands outside the body, where imrkit reads no answers.")
            tasks = list(find())
        except DocumentError as error:
            self._refuse(places, area, str(error))
            return []
        return tasks

    def _apart(self, tasks: Sequence[Task]) -> list[Task]:
        """Return the tasks that share nothing, in the order of the part; the others are refused."""
        kept: list[Task] = []
        for task in by_precedence(tasks):
            at = bisect.bisect_left(kept, _ends(task), key=_ends)
            near = kept[max(0, at - 1) : at + 2]  # what shares nothing overlaps with neighbours
            other = next((one for one in near if one.extent.overlaps(task.extent)), None)
            if other is None:
                kept.insert(at, task)
            else:
                self._refuse(task.places, task.area, _shared(task, other))
        return kept

    def _make(self, task: Task) -> Made | None:
        try:
            task.require_free()
            return task.work.wrap(self._maker)
        except DocumentError as error:
            self._refuse(task.places, task.area, str(error))
            return None

    def _refuse(self, places: Iterable[PlannedPlace], area: AnswerArea | None, reason: str) -> None:
        self._refused += [RefusedArea(place=one, area=area, reason=reason) for one in places]

    def _moved(
        self, made: Iterable[tuple[Task, Made]], mover: GuidanceMover
    ) -> dict[int, tuple[str, str]]:
        """Move the guidance of each place; return what moved, or why it stays, by the place."""
        controls: dict[int, list[Sdt]] = {}
        for task, one in made:
            for place in task.places:
                controls.setdefault(id(place), []).append(one.sdt)
        return {key: mover.move(key, controls.get(key, ())) for key in self._guidance}

    def _done(
        self, made: Iterable[tuple[Task, Made]], moved: Mapping[int, tuple[str, str]]
    ) -> Iterator[WrappedArea]:
        paths = Paths()
        for task, one in made:
            for place in task.places:
                guidance, stays = moved.get(id(place), ("", ""))
                notes = (one.note or task.note_for(place), stays)
                yield WrappedArea(
                    place=place,
                    tag=place.control.tag if task.section is not None else one.sdt.tag,
                    kind=one.sdt.kind,
                    level=one.sdt.level,
                    part=self._part,
                    path=paths.of(one.sdt.element) or (),
                    note=" ".join(filter(None, notes)),
                    former_tag=one.former_tag,
                    guidance=guidance,
                )


def _ends(task: Task) -> tuple[Point, Point]:
    return task.extent.start, task.extent.end


def _former_tags(made: Iterable[Made]) -> Iterator[FormerTag]:
    for one in made:
        if one.former_tag is not None:
            yield FormerTag(id=one.sdt.id, tag=one.sdt.tag, former=one.former_tag)


def _shared(task: Task, other: Task) -> str:
    anchor = other.places[0].slot.anchor
    if task.extent.size > other.extent.size:
        return f"It holds the area of “{anchor}”, which gets a content control of its own."
    return f"It shares its area with “{anchor}”, which gets the content control."


def _typed(root: Element, inserted: Iterable[Element]) -> str:
    """Return all the text of a part, but for runs that no author typed."""
    new = {text for run in inserted for text in run.iter(_T)}
    return "".join(one.text or "" for one in root.iter(_T) if one not in new)
