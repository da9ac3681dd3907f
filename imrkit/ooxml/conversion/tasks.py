"""What is to be done at each place of a plan: its areas found in the file, before any changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.levels import level_at
from imrkit.ooxml.controls.regions import FIXED, TC, P, container_at, element_at
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.barriers import require_free
from imrkit.ooxml.conversion.existing import Existing
from imrkit.ooxml.conversion.extents import Extent, Order
from imrkit.ooxml.conversion.fields import ParagraphField, fields_of
from imrkit.ooxml.conversion.form_fields import FormField
from imrkit.ooxml.conversion.in_blocks import Blocks, ends_section, trimmed
from imrkit.ooxml.conversion.in_cells import in_cell
from imrkit.ooxml.conversion.in_lines import Line
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.conversion.options import TICKED, UNTICKED, Box, words_of
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import Characters, characters_of
from imrkit.ooxml.text.styles import Styles
from imrkit.values.controls import ControlKind, Level, NewControl
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind, Option

_SECTION = n.qn("w:sectPr")
_FIXED_THINGS = (n.SDT, *(n.qn(f"w:{name}") for name in ("drawing", "pict", "object")))
_GONE = "What the plan names does not stand there; find the slots of the file anew."


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

    def require_free(self) -> None:
        """Raise :class:`DocumentError` when no control may be put there."""
        if self.is_in_field:
            raise DocumentError("Word makes what stands there of a field, and would make it anew.")
        if not isinstance(self.work, Existing):
            require_free(self.work.at)


class Finder:
    """Finds the elements that areas and options name in one part."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self.styles = styles
        self.order = Order(root)
        self._root = root
        self._characters: dict[Element, Characters] = {}
        self._fields: dict[Element, tuple[ParagraphField, ...]] = {}

    def of_area(self, place: PlannedPlace, area: AnswerArea) -> Iterator[Task]:
        """Yield the task for an area; raise :class:`DocumentError` when it is not there."""
        find: dict[AreaKind, Callable[[AnswerArea, NewControl], tuple[Extent, Work]]] = {
            AreaKind.LINE: self._line,
            AreaKind.BLOCKS: self._blocks,
            AreaKind.CELL: self._cell,
            AreaKind.CONTROL: self._control,
            AreaKind.FIELD: self._field,
        }
        extent, work = find[area.kind](area, kinds.open_to_words(place.control))
        yield self.task((place,), extent, work, area)

    def of_options(self, place: PlannedPlace) -> Iterator[Task]:
        """Yield a task for each tick box of a question, or one for its words."""
        options = place.slot.options
        boxes = [task for one in options if (task := self._box(one, place)) is not None]
        if boxes:
            yield from boxes
            return
        paragraph = self.element(options[0].path, P)
        line = self._part_of(paragraph, 0, 0, place.control)
        words = words_of(line, options)
        extent = self.order.of_characters(paragraph, words.characters, words.start, words.end)
        yield self.task((place,), extent, words)

    def task(
        self,
        places: Sequence[PlannedPlace],
        extent: Extent,
        work: Work,
        area: AnswerArea | None = None,
    ) -> Task:
        """Return a task; ``area`` None: it is for its places as a whole."""
        return Task(
            places=tuple(places),
            area=area,
            extent=extent,
            work=work,
            is_in_field=self.order.is_in_field(extent),
        )

    def element(self, path: Sequence[int], *tags: str) -> Element:
        """Return the element at a path, which is to be one of ``tags``."""
        found = element_at(self._root, path)
        if found is None or (tags and found.tag not in tags):
            raise DocumentError(_GONE)
        return found

    def cell(self, area: AnswerArea) -> Element:
        """Return the cell that an area is or stands in."""
        found = self.element(area.path)
        cells = (one for one in (found, *found.iterancestors()) if one.tag == TC)
        cell = next(cells, None)
        if cell is None:
            raise DocumentError(_GONE)
        return cell

    def _line(self, area: AnswerArea, new: NewControl) -> tuple[Extent, Work]:
        paragraph = self.element(area.path, P)
        line = self._part_of(paragraph, area.start, area.end, new)
        known = self._field_at(paragraph, area.start, area.end)
        if known is not None and known.takes_text:  # the rest of its line is a form field
            return self._field(area, new)
        if self._is_block(line):
            return self._whole(paragraph, area, new)
        line = replace(line, is_prompt=bool(area.prompt) and not area.text.strip())
        return self.order.of_characters(paragraph, line.characters, area.start, area.end), line

    def _is_block(self, line: Line) -> bool:
        """Tell whether a line is a paragraph of its own, for an answer in several paragraphs."""
        paragraph = line.paragraph
        return (
            line.new.kind is ControlKind.RICH_TEXT
            and line.text.strip() == line.characters.text.strip()
            and level_at(parent_of(paragraph)) is Level.BLOCK
            and not ends_section(paragraph)
            and next(paragraph.iter(*_FIXED_THINGS), None) is None
        )

    def _whole(self, paragraph: Element, area: AnswerArea, new: NewControl) -> tuple[Extent, Work]:
        """Return a paragraph as an area of its own."""
        parent = parent_of(paragraph)
        return self.order.of_elements((paragraph,)), Blocks(
            parent=parent,
            index=parent.index(paragraph),
            elements=(paragraph,),
            new=new,
            text=area.text,
            prompt=area.prompt,
        )

    def _part_of(self, paragraph: Element, start: int, end: int, new: NewControl) -> Line:
        read = self._read(paragraph)
        if not 0 <= start <= end <= len(read.text):
            raise DocumentError(_GONE)
        return Line(paragraph=paragraph, characters=read, start=start, end=end, new=new)

    def _read(self, paragraph: Element) -> Characters:
        if paragraph not in self._characters:
            self._characters[paragraph] = characters_of(paragraph, self.styles)
        return self._characters[paragraph]

    def _blocks(self, area: AnswerArea, new: NewControl) -> tuple[Extent, Work]:
        parent = container_at(self.element(area.path))
        if parent is None or not 0 <= area.start <= area.end <= len(parent):
            raise DocumentError(_GONE)
        if level_at(parent) is not Level.BLOCK or parent.tag == n.qn("w:document"):
            raise DocumentError(_GONE)
        inside = [one for one in list(parent)[area.start : area.end] if isinstance(one.tag, str)]
        elements = trimmed(inside)
        if not any(one.tag in (P, n.SDT, n.qn("w:tbl")) for one in elements):
            elements = ()
        known = _only_control(elements)
        if known is not None:
            return self.order.of_elements(elements), Existing(sdt=known, new=new)
        order = self.order
        index = _free_place(parent, area.start)
        extent = order.of_elements(elements) if elements else order.of_gap(parent, index)
        return extent, Blocks(
            parent=parent,
            index=index,
            elements=elements,
            new=new,
            text=area.text,
            prompt=area.prompt,
        )

    def _cell(self, area: AnswerArea, new: NewControl) -> tuple[Extent, Work]:
        cell = self.cell(area)
        work = in_cell(cell, new, self.styles, text=area.text, prompt=area.prompt)
        return self.order.of_elements((cell,)), work

    def _control(self, area: AnswerArea, new: NewControl) -> tuple[Extent, Work]:
        element = self.element(area.path, n.SDT)
        return self.order.of_elements((element,)), Existing(sdt=Sdt(element), new=new)

    def _field(self, area: AnswerArea, new: NewControl) -> tuple[Extent, Work]:
        paragraph = self.element(area.path, P)
        found = self._field_at(paragraph, area.start, area.end)
        if found is None:
            raise DocumentError(_GONE)
        prompt = "" if area.text.strip() else area.prompt
        ends = (found.begin, found.last if found.last is not None else found.begin)
        line = self._part_of(paragraph, found.start, found.end, new)
        return self.order.of_elements(ends), FormField(
            field=found,
            new=new,
            prompt=prompt,
            paragraph=paragraph if found.takes_text and self._is_block(line) else None,
        )

    def _field_at(self, paragraph: Element, start: int, end: int) -> ParagraphField | None:
        if paragraph not in self._fields:
            self._fields[paragraph] = tuple(fields_of(paragraph, self._read(paragraph).leaves))
        there = [one for one in self._fields[paragraph] if one.start <= start and end <= one.end]
        return next((one for one in there if one.is_for_authors), next(iter(there), None))

    def _box(self, option: Option, place: PlannedPlace) -> Task | None:
        """Return the task for an option's tick box; None when it has none."""
        new = replace(
            kinds.as_kind(place.control, ControlKind.CHECK_BOX),
            title=f"{place.control.title}: {option.text}" if option.text else place.control.title,
        )
        element = self.element(option.path, P, n.SDT)
        work: Work | None
        if element.tag == n.SDT:
            extent = self.order.of_elements((element,))
            work = Existing(sdt=Sdt(element), new=new)
        else:
            extent, work = self._sign(element, option, new)
        return None if work is None else self.task((place,), extent, work)

    def _sign(
        self, paragraph: Element, option: Option, new: NewControl
    ) -> tuple[Extent, Work | None]:
        line = self._part_of(paragraph, option.start, option.end, new)
        extent = self.order.of_characters(paragraph, line.characters, option.start, option.end)
        found = self._field_at(paragraph, option.start, option.end)
        if found is not None and found.last is not None and found.name == "FORMCHECKBOX":
            ends = (found.begin, found.last)
            return self.order.of_elements(ends), FormField(field=found, new=new)
        if len(line.text) == 1 and line.text in UNTICKED + TICKED:
            (leaf,) = line.characters.covered(option.start, option.end)
            return extent, Box(leaf=leaf, character=option.start, new=new)
        return extent, None


def _free_place(parent: Element, index: int) -> int:
    """Return the nearest place for a block: behind a cell's properties, before a page's."""
    fixed = [at for at, child in enumerate(parent) if child.tag in FIXED]
    first = [at for at in fixed if parent[at].tag != _SECTION]
    last = [at for at in fixed if parent[at].tag == _SECTION]
    return min(max([index, *(at + 1 for at in first)]), *last, len(parent))


def _only_control(elements: Sequence[Element]) -> Sdt | None:
    """Return the control that blocks consist of; None when there is none, or there are others."""
    controls = [one for one in elements if one.tag == n.SDT]
    others = [one for one in elements if one.tag != n.SDT]
    if len(controls) == 1 and not any(
        next(one.iter(n.qn("w:t")), None) is not None for one in others
    ):
        return Sdt(controls[0])
    return None
