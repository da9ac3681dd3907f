"""Read a document as the pieces that are moved, each with its elements.

Places are content controls whose tag somebody knows; what stands outside them is read block by
block. A table without places is one piece, the rows of a repeating section are a piece each, and
of any other table each cell.
"""

from __future__ import annotations

import copy
import itertools
import re
from collections.abc import Iterable, Iterator

from imrkit.ooxml.controls.regions import path_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.migration.substance import (
    PICTURES,
    TBL,
    TC,
    TR,
    P,
    blocks_in,
    holds_something,
    shows_mark,
    without,
    without_looks,
)
from imrkit.ooxml.migration.unit import (
    IsPlace,
    PlaceUnit,
    RowCell,
    Unit,
    UnitCell,
    by_column,
    unwrap_places,
)
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.range_marks import RANGE_MARKS
from imrkit.ooxml.text.stories import body_of, is_older_copy
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import ControlKind, Level
from imrkit.values.moving import BlockKind, Path

# The styles that Word gives the lines of a table of contents (ISO 29500-1 section 17.16.5.68).
_OF_CONTENTS = re.compile(r"toc (?:[1-9]|heading)", re.IGNORECASE)


class BodyUnits:
    """Reads the pieces of a body, in reading order."""

    def __init__(
        self, package: Package, styles: Styles, is_place: IsPlace, prompts: frozenset[Path]
    ) -> None:
        """``prompts``: the paths of controls that show words which the form's author typed."""
        self.units: list[Unit] = []
        self.places: list[PlaceUnit] = []
        self._part = package.main
        self._styles = styles
        self._is_place = is_place
        self._prompts = prompts
        self._is_contents = False  # what is read stands in a table of contents
        self._marks: list[Element] = []  # that stand between blocks, before the next one
        self._blocks(body_of(package), None)
        if self.units and self._marks:
            self.units[-1].elements += self._marks

    def _blocks(self, parent: Element, place: PlaceUnit | None) -> None:
        for child in parent:
            if child.tag == P:
                self._paragraph(child, place)
            elif child.tag == TBL:
                self._table(child, place)
            elif child.tag == n.SDT:
                self._control(Sdt(child), place)
            elif child.tag in RANGE_MARKS:
                self._marks.append(child)
            elif _is_open(child):
                self._blocks(child, place)

    def _control(self, sdt: Sdt, place: PlaceUnit | None) -> None:
        if sdt.content is None:
            return
        if place is not None:
            self._whole(sdt.element, BlockKind.PARAGRAPH, place)
        elif self._is_place(sdt.tag) and not self._holds_place(sdt.content):
            self._answer(sdt)
        elif not sdt.shows_placeholder:
            around = self._is_contents
            self._is_contents = around or sdt.gallery == "Table of Contents"
            self._blocks(sdt.content, None)
            self._is_contents = around

    def _holds_place(self, element: Element) -> bool:
        return next(self._places_in(element), None) is not None

    def _places_in(self, element: Element) -> Iterator[Sdt]:
        """Yield the outermost places in an element."""
        last: Element | None = None
        for one in element.iterdescendants(n.SDT):
            if not self._is_place(Sdt(one).tag):
                continue
            around = itertools.takewhile(lambda up: up is not element, one.iterancestors())
            if not any(up is last or is_older_copy(up) for up in around):
                last = one
                yield Sdt(one)

    def _answer(self, sdt: Sdt) -> None:
        """Read what an author wrote at a place, or the form's own words there in its stead."""
        path = path_of(sdt.element)
        if sdt.content is None or (sdt.shows_placeholder and path not in self._prompts):
            return
        if sdt.kind is ControlKind.CHECK_BOX and not sdt.is_checked:
            return
        place = PlaceUnit(number=len(self.places), sdt=sdt, path=path)
        content: Iterable[Element] = sdt.content
        before = len(self.units)
        if sdt.level is Level.RUN:
            self._runs(place, list(content))
        else:
            cells = [sdt.content] if sdt.level is Level.BLOCK else sdt.content.iter(TC)
            for cell in cells:
                self._blocks(cell, place)
        made = self.units[before:]
        if sdt.shows_placeholder:
            for unit in made:
                unit.is_prompt = True
            return
        if made:
            for unit in made:
                unit.place = place.number
            place.units = made
            self.places.append(place)

    def _runs(self, place: PlaceUnit, runs: list[Element]) -> None:
        text = "".join(visible_text(one, self._styles) for one in runs).strip()
        is_prompt = place.sdt.shows_placeholder and bool(text)
        is_tick = place.sdt.kind is ControlKind.CHECK_BOX
        if is_prompt or is_tick or any(map(holds_something, runs)):
            self._add(
                Unit(kind=BlockKind.LINE, part=self._part, elements=runs, text=text, are_runs=True)
            )

    def _paragraph(self, paragraph: Element, place: PlaceUnit | None) -> None:
        inner = [] if place is not None else self._answers_in(paragraph)
        if not inner:
            self._whole(paragraph, BlockKind.PARAGRAPH, place)
            return
        rest = without(paragraph, [one.element for one in inner])
        unwrap_places(rest, self._is_place)
        self._whole(rest, BlockKind.PARAGRAPH, None)
        for one in inner:
            self._answer(one)

    def _answers_in(self, paragraph: Element) -> list[Sdt]:
        """Return the places in a line but for those that hold a mark of its label, as of a note."""
        return [
            one
            for one in self._places_in(paragraph)
            if one.shows_placeholder
            or one.kind is ControlKind.CHECK_BOX
            or visible_text(one.element, self._styles).strip()
            or next(one.element.iter(*PICTURES), None) is not None
        ]

    def _whole(self, element: Element, kind: BlockKind, place: PlaceUnit | None) -> None:
        """Add a block as one piece, unless nothing stands in it."""
        is_prompt = place is not None and place.sdt.shows_placeholder
        if not is_prompt and not holds_something(element):
            self._marks += element.iter(*RANGE_MARKS) if element.tag == P else ()
            return
        text = visible_text(element, self._styles).strip()
        if is_prompt and not text:
            return
        is_picture = not text and next(element.iter(*PICTURES), None) is not None
        is_paragraph = kind is BlockKind.PARAGRAPH and element.tag == P
        style = self._styles.of_paragraph(element) if is_paragraph else None
        is_line = style is not None and _OF_CONTENTS.fullmatch(style.name) is not None
        self._add(
            Unit(
                kind=BlockKind.PICTURE if is_picture and is_paragraph else kind,
                part=self._part,
                elements=[element],
                text=text,
                level=None if style is None else style.heading_level,
                is_contents=self._is_contents or is_line,
            )
        )

    def _add(self, unit: Unit) -> None:
        unit.elements = [*self._marks, *unit.elements] if not unit.are_runs else unit.elements
        if not unit.are_runs:
            self._marks = []
        self.units.append(unit)

    def _table(self, table: Element, place: PlaceUnit | None) -> None:
        if place is not None or not self._holds_place(table):
            self._whole(table, BlockKind.TABLE, place)
            return
        titles: dict[int, str] = {}
        for row in table:
            if row.tag == TR:
                titles = self._row(row) or titles
            elif row.tag == n.SDT:
                self._section(Sdt(row), titles)

    def _section(self, sdt: Sdt, titles: dict[int, str]) -> None:
        rows = [] if sdt.content is None else list(sdt.content.iter(TR))
        if not self._is_place(sdt.tag):
            for row in rows:
                self._row(row)
            return
        place = PlaceUnit(number=len(self.places), sdt=sdt, path=path_of(sdt.element))
        for row in rows:
            cells = [self._row_cell(cell, titles.get(at, "")) for at, cell in by_column(row)]
            if any(cell.is_written for cell in cells):
                made = [self._unit_cell(cell) for cell in cells]
                for unit_cell, cell in zip(made, cells, strict=True):
                    self._take_mark(unit_cell, cell.cell)
                place.units.append(self._row_unit(row, made, place.number))
        if place.units:
            self.places.append(place)

    def _row_unit(self, row: Element, cells: list[UnitCell], place: int) -> Unit:
        text = "\t".join(cell.text for cell in cells if cell.is_written)
        kind = BlockKind.ROW
        unit = Unit(kind=kind, part=self._part, elements=[row], text=text, place=place, cells=cells)
        self.units.append(unit)
        return unit

    def _take_mark(self, unit_cell: UnitCell, cell: Element) -> None:
        """Take a mark such as “–” for written: in a row that somebody wrote it is no prompt."""
        if not unit_cell.is_written and shows_mark(cell):
            held = without_looks(copy.deepcopy(cell))
            unwrap_places(held, self._is_place)
            unit_cell.elements = blocks_in(held)
            unit_cell.text = visible_text(held, self._styles).strip()
            unit_cell.is_written = True

    def _row_cell(self, cell: Element, title: str) -> RowCell:
        around = next(cell.iterancestors(n.SDT, TR), None)
        inner = [Sdt(around)] if around is not None and around.tag == n.SDT else []
        inner = [one for one in inner if self._is_place(one.tag)] or [*self._places_in(cell)]
        tag = inner[0].tag if inner else ""
        is_written = holds_something(cell)
        if is_written and inner and inner[0].kind is ControlKind.CHECK_BOX:
            is_written = inner[0].is_checked
        return RowCell(cell=cell, tag=tag, title=title, is_written=is_written)

    def _unit_cell(self, cell: RowCell) -> UnitCell:
        held = without(cell.cell, [])
        unwrap_places(held, self._is_place)
        return UnitCell(
            elements=blocks_in(held),
            text=visible_text(held, self._styles).strip(),
            tag=cell.tag,
            title=cell.title,
            is_written=cell.is_written,
        )

    def _row(self, row: Element) -> dict[int, str]:
        """Read the cells of a row, and return what stands in each, by its column."""
        titles: dict[int, str] = {}
        for at, cell in by_column(row):
            around = next(cell.iterancestors(n.SDT, TR), None)
            if around is not None and around.tag == n.SDT and self._is_place(Sdt(around).tag):
                self._answer(Sdt(around))
            elif self._holds_place(cell):
                self._blocks(cell, None)
            elif holds_something(cell):
                titles[at] = visible_text(cell, self._styles).strip()
                held = without(cell, [])
                self._add(
                    Unit(
                        kind=BlockKind.CELL,
                        part=self._part,
                        elements=blocks_in(held),
                        text=titles[at],
                    )
                )
        return titles if len(titles) > 1 else {}


def _is_open(element: Element) -> bool:
    """Tell whether blocks may stand in an element that is none itself."""
    is_element = isinstance(element.tag, str) and element.tag not in n.PROPERTIES
    return is_element and not is_older_copy(element)
