"""The tasks for a question with options: one for each tick box, or one for its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from imrkit.ooxml.controls.regions import P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.area_tasks import Found, line_of
from imrkit.ooxml.conversion.existing import Existing
from imrkit.ooxml.conversion.form_fields import FormField
from imrkit.ooxml.conversion.options import Box, words_of
from imrkit.ooxml.conversion.part_reader import PartReader
from imrkit.ooxml.conversion.task import Task
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.prompts import BOXES, TICKED
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import Option


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


def _box(reader: PartReader, option: Option, control: NewControl) -> Found | None:
    """Return what is to be done at an option's tick box; None when it has none."""
    title = f"{control.title}: {option.text}" if option.text else control.title
    new = replace(kinds.as_kind(control, ControlKind.CHECK_BOX), title=title)
    element = reader.element(option.path, P, n.SDT)
    if element.tag == n.SDT:
        return reader.order.of_elements((element,)), Existing(sdt=Sdt(element), new=new)
    return _sign(reader, element, option, new)


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
