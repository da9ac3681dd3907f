"""Put one place of a template back around its words: a block, a cell, a table's rows.

A control that is left is named anew, one that is gone is made anew, and one that another program
put around it is taken away. Words are wrapped, never written.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.glossary import Glossary
from imrkit.ooxml.controls.regions import TBL, TC, P, path_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.editing import new_controls
from imrkit.ooxml.editing.edit import Editor
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.repair.landmarks import cells_of, rows_of
from imrkit.ooxml.repair.template_places import TemplatePlace
from imrkit.ooxml.text import layout
from imrkit.ooxml.text.ids import FreshIds
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE, Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import ControlKind, NewControl
from imrkit.words.dates import read_date

_P_PR, _R, _R_PR = n.qn("w:pPr"), n.qn("w:r"), n.qn("w:rPr")
_SECTION = n.qn("w:sectPr")


class Restorer:
    """Restores places of one body."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._ids = FreshIds(package)
        self._editor = Editor(package, self._ids, Glossary(package))
        self._styles = Styles.read(package)

    def text(self, element: Element) -> str:
        """Return the text of an element that a reader sees."""
        return visible_text(element, self._styles).strip()

    def block(self, blocks: Sequence[Element], place: TemplatePlace) -> None:
        """Make paragraphs and tables that follow each other the content of a place."""
        whole = [sdt for sdt in _controls(blocks) if _is_left_of(sdt, place)]
        if len(whole) == 1:
            self.name(whole[0], place)
            return
        for sdt in [Sdt(one) for block in blocks for one in block.iter(n.SDT)]:
            if _is_left_of(sdt, place):
                new_controls.leave_content(sdt)
        _part_from_section(blocks[-1])
        control = self._wrap(blocks[0], place.new, len(blocks))
        self._show_prompt(control, place)

    def cell(self, cell: Element, place: TemplatePlace) -> None:
        """Make the content of a table's cell the content of a place."""
        if place.new.kind is ControlKind.COMBO_BOX:  # LibreOffice saves it as a drop-down list
            for sdt in map(Sdt, cell.iter(n.SDT)):
                sdt.let_type()
        controls = [
            sdt
            for sdt in map(Sdt, cell.iter(n.SDT))
            if sdt.kind is place.new.kind and next(sdt.element.iterancestors(TC)) is cell
        ]
        if len(controls) > 1:
            raise DocumentError(f"its cell holds {len(controls)} such content controls.")
        control = controls[0] if controls else self._made(cell, place)
        within = itertools.takewhile(lambda one: one is not cell, control.element.iterancestors())
        for around in _controls(list(within)):
            if _is_left_of(around, place):
                new_controls.leave_content(around)
        self.name(control, place)
        self._show_prompt(control, place)

    def rows(self, table: Element, place: TemplatePlace) -> None:
        """Make the rows of a table, all but its head, the rows of a place."""
        head, *rows = rows_of(table)
        if next(head.iter(n.SDT), None) is not None or not rows:
            raise DocumentError("its table has lost its head or its rows; add an empty one.")
        for number, row in enumerate(rows, start=1):
            cells = cells_of(row)
            if len(cells) != len(place.columns):
                raise DocumentError(
                    f"row {number} of its table has {len(cells)} cells and not "
                    f"{len(place.columns)}."
                )
            for cell, column in zip(cells, place.columns, strict=True):
                self._cell_of_row(cell, column, number)
        own = [
            sdt
            for sdt in map(Sdt, table.iter(n.SDT))
            if sdt.kind is ControlKind.REPEATING_SECTION
            and next(sdt.element.iterancestors(TBL)) is table
        ]
        if not own:
            self._wrap(rows[0], place.new, len(rows))
            return
        if any(own[0].element not in row.iterancestors(n.SDT) for row in rows):
            raise DocumentError("some rows of its table stand outside its repeating section.")
        self.name(own[0], place)

    def _cell_of_row(self, cell: Element, column: TemplatePlace, number: int) -> None:
        try:
            self.cell(cell, column)
        except DocumentError as error:
            raise DocumentError(f"row {number}, “{column.new.title}”: {error}") from None

    def _made(self, cell: Element, place: TemplatePlace) -> Sdt:
        """Return a new control around the text of a cell that has none, or in the empty cell."""
        paragraphs = [one for one in cell if one.tag in (P, TBL, n.SDT)]
        if len(paragraphs) != 1 or paragraphs[0].tag != P:
            raise DocumentError("its content control is gone, and its cell holds other things.")
        paragraph, text = paragraphs[0], self.text(cell)
        if not text:
            path = (*path_of(paragraph), len(paragraph))
            self._editor.insert(path, place.new)
            return Sdt(paragraph[-1])
        kind = place.new.kind
        if kind is ControlKind.CHECK_BOX:
            raise DocumentError("its tick box is gone.")
        if kind is ControlKind.DROP_DOWN and text not in place.new.choices:
            raise DocumentError(f"“{text}” is not one of its choices.")
        first = next(one for one in paragraph if one.tag != _P_PR)
        control = self._wrap(first, place.new, len(paragraph) - paragraph.index(first))
        if kind is ControlKind.DATE:
            control.day = read_date(text)
        return control

    def _wrap(self, first: Element, new: NewControl, count: int) -> Sdt:
        self._editor.wrap(path_of(first), new, count=count)
        return Sdt(next(first.iterancestors(n.SDT)))

    def name(self, sdt: Sdt, place: TemplatePlace) -> None:
        """Give a control its title, its tag and an id, in the order of the schema."""
        sdt.title = place.new.title
        sdt.tag = place.new.tag
        sdt.id = sdt.id or self._ids.fresh()
        sdt.arrange()

    def _show_prompt(self, sdt: Sdt, place: TemplatePlace) -> None:
        """Let a control that holds the prompt, word for word, be the empty one that it was.

        So is one that holds spaces alone: no author writes them, and a quiet cell shows them.
        """
        prompt = place.new.placeholder
        shown = "".join(one.text or "" for one in sdt.element.iter(n.qn("w:t")))
        if not (shown and not shown.strip()) and (not prompt or self.text(sdt.element) != prompt):
            return
        sdt.shows_placeholder = True
        for run in sdt.element.iter(_R):
            looks = run.find(_R_PR)
            if looks is None:
                looks = etree.Element(_R_PR)
                run.insert(0, looks)
            if looks.find(n.qn("w:rStyle")) is None:
                looks.insert(0, node("w:rStyle", val=PLACEHOLDER_STYLE))


def _controls(elements: Iterable[Element]) -> list[Sdt]:
    return [Sdt(element) for element in elements if element.tag == n.SDT]


def _is_left_of(sdt: Sdt, place: TemplatePlace) -> bool:
    """Tell whether a control is one that another program made of a place's own."""
    if sdt.kind is not ControlKind.RICH_TEXT:
        return False
    return sdt.tag == place.new.tag or (not sdt.tag and sdt.title == place.new.title)


def _part_from_section(block: Element) -> None:
    """Give the page section that ends in a paragraph a paragraph of its own, behind it."""
    properties = block.find(_P_PR)
    section = None if properties is None else properties.find(_SECTION)
    if properties is not None and section is not None:
        block.addnext(layout.section_break(section, landscape=False, first=True))
        properties.remove(section)
