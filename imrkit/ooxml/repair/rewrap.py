"""Put one place of a template back around what stands there: a block, a cell, a table's rows.

A control that is left is named anew, one that is gone is made anew, and one that another program
put around it is taken away. Words are wrapped, never written.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.glossary import Glossary
from imrkit.ooxml.controls.properties import arrange, put_property, set_property
from imrkit.ooxml.controls.read import (
    REPEATING_SECTION,
    SDT,
    SDT_PR,
    SHOWING_PLACEHOLDER,
    is_kind,
    kind_of,
    property_value,
)
from imrkit.ooxml.controls.regions import TBL, TC, P, path_of
from imrkit.ooxml.editing import new_controls
from imrkit.ooxml.editing.edit import Editor
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.repair.landmarks import cells_of, rows_of
from imrkit.ooxml.repair.template_places import Place
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
        """Return what a reader sees of an element."""
        return visible_text(element, self._styles).strip()

    def block(self, blocks: Sequence[Element], place: Place) -> None:
        """Make paragraphs and tables that follow each other the content of a place."""
        whole = [one for one in blocks if one.tag == SDT and _is_left_of(one, place)]
        if len(whole) == 1:
            self.name(whole[0], place)
            return
        for sdt in [sdt for block in blocks for sdt in block.iter(SDT)]:
            if _is_left_of(sdt, place):
                new_controls.leave_content(sdt)
        _part_from_section(blocks[-1])
        control = self._wrap(blocks[0], place.new, len(blocks))
        self._show_prompt(control, place)

    def cell(self, cell: Element, place: Place) -> None:
        """Make the content of a table's cell the content of a place."""
        controls = [
            one
            for one in cell.iter(SDT)
            if kind_of(one.find(SDT_PR)) is place.new.kind and next(one.iterancestors(TC)) is cell
        ]
        if len(controls) > 1:
            raise DocumentError(f"its cell holds {len(controls)} such content controls.")
        control = controls[0] if controls else self._made(cell, place)
        within = itertools.takewhile(lambda one: one is not cell, control.iterancestors())
        for around in list(within):
            if around.tag == SDT and _is_left_of(around, place):
                new_controls.leave_content(around)
        self.name(control, place)
        self._show_prompt(control, place)

    def rows(self, table: Element, place: Place) -> None:
        """Make the rows of a table, all but its head, the rows of a place."""
        head, *rows = rows_of(table)
        if next(head.iter(SDT), None) is not None or not rows:
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
        sections = [sdt for sdt in table.iter(SDT) if is_kind(sdt, REPEATING_SECTION)]
        own = [one for one in sections if next(one.iterancestors(TBL)) is table]
        if not own:
            self._wrap(rows[0], place.new, len(rows))
            return
        if any(own[0] not in row.iterancestors(SDT) for row in rows):
            raise DocumentError("some rows of its table stand outside its repeating section.")
        self.name(own[0], place)

    def _cell_of_row(self, cell: Element, column: Place, number: int) -> None:
        try:
            self.cell(cell, column)
        except DocumentError as error:
            raise DocumentError(f"row {number}, “{column.new.title}”: {error}") from None

    def _made(self, cell: Element, place: Place) -> Element:
        """Return a new control around the text of a cell that has none, or in the empty cell."""
        paragraphs = [one for one in cell if one.tag in (P, TBL, SDT)]
        if len(paragraphs) != 1 or paragraphs[0].tag != P:
            raise DocumentError("its content control is gone, and its cell holds other things.")
        paragraph, text = paragraphs[0], self.text(cell)
        if not text:
            path = (*path_of(paragraph), len(paragraph))
            self._editor.insert(path, place.new)
            return paragraph[-1]
        kind = place.new.kind
        if kind is ControlKind.CHECK_BOX:
            raise DocumentError("its tick box is gone.")
        if kind is ControlKind.DROP_DOWN and text not in place.new.choices:
            raise DocumentError(f"“{text}” is not one of its choices.")
        first = next(one for one in paragraph if one.tag != _P_PR)
        control = self._wrap(first, place.new, len(paragraph) - paragraph.index(first))
        day = read_date(text)
        if kind is ControlKind.DATE and day is not None:
            date = next(control.iter(n.qn("w:date")))
            date.set(n.qn("w:fullDate"), f"{day.isoformat()}T00:00:00Z")
        return control

    def _wrap(self, first: Element, new: NewControl, count: int) -> Element:
        self._editor.wrap(path_of(first), new, count=count)
        return next(first.iterancestors(SDT))

    def name(self, sdt: Element, place: Place) -> None:
        """Give a control its title, its tag and an id, in the order of the schema."""
        properties = sdt.find(SDT_PR)
        if properties is None:
            properties = etree.Element(SDT_PR)
            sdt.insert(0, properties)
        set_property(properties, "w:alias", place.new.title)
        set_property(properties, "w:tag", place.new.tag)
        if not property_value(properties, "w:id"):
            set_property(properties, "w:id", self._ids.fresh())
        arrange(properties)

    def _show_prompt(self, sdt: Element, place: Place) -> None:
        """Let a control that holds the prompt, word for word, be the empty one that it was."""
        properties, prompt = sdt.find(SDT_PR), place.new.placeholder
        if properties is None or not prompt or self.text(sdt) != prompt:
            return
        put_property(properties, etree.Element(SHOWING_PLACEHOLDER))
        for run in sdt.iter(_R):
            looks = run.find(_R_PR)
            if looks is None:
                looks = etree.Element(_R_PR)
                run.insert(0, looks)
            if looks.find(n.qn("w:rStyle")) is None:
                looks.insert(0, node("w:rStyle", val=PLACEHOLDER_STYLE))


def _is_left_of(sdt: Element, place: Place) -> bool:
    """Tell whether a control is what another program made of a place's own."""
    properties = sdt.find(SDT_PR)
    if kind_of(properties) is not ControlKind.RICH_TEXT:
        return False
    tag, title = property_value(properties, "w:tag"), property_value(properties, "w:alias")
    return tag == place.new.tag or (not tag and title == place.new.title)


def _part_from_section(block: Element) -> None:
    """Give the page section that ends in a paragraph a paragraph of its own, behind it."""
    properties = block.find(_P_PR)
    section = None if properties is None else properties.find(_SECTION)
    if properties is not None and section is not None:
        block.addnext(layout.section_break(section, landscape=False, first=True))
        properties.remove(section)
