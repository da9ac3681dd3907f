"""The tasks for a question with options: one for each tick box, or one for its words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.regions import TC, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.area_tasks import Found, line_of
from imrkit.ooxml.conversion.existing import Existing
from imrkit.ooxml.conversion.form_fields import FormField
from imrkit.ooxml.conversion.in_cells import only_control
from imrkit.ooxml.conversion.options import Box, NewBox, words_of
from imrkit.ooxml.conversion.part_reader import PartReader
from imrkit.ooxml.conversion.task import Task
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.prompts import BOXES, TICKED
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import ControlKind, NewControl, short_title
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot

_NO_BOX = "Words stand in the cell that is to be ticked; they are left as they are."


def option_tasks(reader: PartReader, place: PlannedPlace) -> Iterator[Task]:
    """Yield the tasks for the options of a place.

    Raises :class:`DocumentError` when they are not there, or words that are left as they are.
    """
    options = place.slot.options
    boxes = [found for one in options if (found := _box(reader, one, place.control)) is not None]
    if not boxes:
        paragraph = reader.element(options[0].path, P)
        words = words_of(line_of(reader, paragraph, 0, 0, place.control), options)
        order = reader.order
        extent = order.of_characters(paragraph, words.characters, words.start, words.end)
        boxes = [(extent, words)]
    for found in boxes:
        yield Task.of(reader.order, [place], found)


def beside_options(slot: Slot) -> Iterator[AnswerArea]:
    """Yield the cells of a row that are no options of it: room for words beside its ticks."""
    ticked = {one.path for one in slot.options}
    for area in slot.areas:
        if area.kind is AreaKind.CELL and area.path not in ticked and _is_row(area, ticked):
            yield area


def _is_row(area: AnswerArea, ticked: Collection[tuple[int, ...]]) -> bool:
    return any(area.path[:-1] == path[:-1] for path in ticked)


def _box(reader: PartReader, option: Option, control: NewControl) -> Found | None:
    """Return what is to be done at an option's tick box; None when it has none."""
    title = f"{control.title}: {option.text}" if option.text else control.title
    new = replace(kinds.as_kind(control, ControlKind.CHECK_BOX), title=short_title(title))
    element = reader.element(option.path, P, n.SDT, TC)
    if element.tag == TC:
        return _of_cell(reader, element, option, new)
    if element.tag == n.SDT:
        return reader.order.of_elements((element,)), Existing(sdt=Sdt(element), new=new)
    return _sign(reader, element, option, new)


def _of_cell(reader: PartReader, cell: Element, option: Option, new: NewControl) -> Found | None:
    """Return what is to be done in a cell that is ticked: at its sign, or where one is missing."""
    known = only_control(cell, reader.styles)
    if known is not None:
        return reader.order.of_elements((cell,)), Existing(sdt=known, new=new)
    paragraphs = [one for one in cell if one.tag == P]
    for paragraph in paragraphs:
        text = reader.characters(paragraph).text
        for at, letter in enumerate(text):
            if letter in BOXES + TICKED:
                return _sign(reader, paragraph, replace(option, start=at, end=at + 1), new)
        if found := _sign(reader, paragraph, replace(option, start=0, end=len(text)), new):
            return found
    if len(paragraphs) != 1 or visible_text(cell, reader.styles).strip():
        raise DocumentError(_NO_BOX)
    return reader.order.of_elements((cell,)), NewBox(paragraph=paragraphs[0], new=new)


def _sign(reader: PartReader, paragraph: Element, option: Option, new: NewControl) -> Found | None:
    line = line_of(reader, paragraph, option.start, option.end, new)
    found = reader.field_at(paragraph, option.start, option.end)
    if found is not None and found.name == "FORMCHECKBOX":
        return reader.order.of_elements(found.ends), FormField(field=found, new=new)
    if len(line.text) != 1 or line.text not in BOXES + TICKED:
        return None
    (leaf,) = line.characters.covered(option.start, option.end)
    extent = reader.order.of_characters(paragraph, line.characters, option.start, option.end)
    return extent, Box(leaf=leaf, character=option.start, new=new)
