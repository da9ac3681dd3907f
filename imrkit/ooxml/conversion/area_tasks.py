"""The task for each kind of answer area."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from imrkit.ooxml.controls.levels import level_at
from imrkit.ooxml.controls.regions import FIXED, P, container_at
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.existing import Existing
from imrkit.ooxml.conversion.extents import Extent
from imrkit.ooxml.conversion.form_fields import FormField
from imrkit.ooxml.conversion.in_blocks import Blocks, ends_section, trimmed
from imrkit.ooxml.conversion.in_cells import in_cell
from imrkit.ooxml.conversion.in_lines import Line
from imrkit.ooxml.conversion.part_reader import PartReader, gone
from imrkit.ooxml.conversion.task import Task, Work
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ControlKind, Level, NewControl
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind

_SECTION, _T = n.qn("w:sectPr"), n.qn("w:t")
_FIXED_THINGS = (n.SDT, *(n.qn(f"w:{name}") for name in ("drawing", "pict", "object")))

Found = tuple[Extent, Work]


def area_tasks(
    reader: PartReader, place: PlannedPlace, area: AnswerArea, control: NewControl | None = None
) -> Iterator[Task]:
    """Yield the task for an area; raise :class:`DocumentError` when it is not there.

    ``control`` None: the one that is planned for the place.
    """
    new = kinds.open_to_words(control or place.control)
    yield Task.of(reader.order, [place], _FINDERS[area.kind](reader, area, new), area)


def line_of(reader: PartReader, paragraph: Element, start: int, end: int, new: NewControl) -> Line:
    """Return characters of a paragraph; raise :class:`DocumentError` when they are not there."""
    read = reader.characters(paragraph)
    if not 0 <= start <= end <= len(read.text):
        raise gone()
    return Line(paragraph=paragraph, characters=read, start=start, end=end, new=new)


def _line(reader: PartReader, area: AnswerArea, new: NewControl) -> Found:
    paragraph = reader.element(area.path, P)
    line = line_of(reader, paragraph, area.start, area.end, new)
    known = reader.field_at(paragraph, area.start, area.end)
    if known is not None and known.takes_text:  # the rest of its line is a form field
        return _field(reader, area, new)
    if _is_paragraph(line):
        return reader.order.of_elements((paragraph,)), Blocks(
            parent=parent_of(paragraph),
            elements=(paragraph,),
            new=new,
            text=area.text,
            prompt=area.prompt,
        )
    line = replace(line, is_prompt=bool(area.prompt) and not area.text.strip())
    return reader.order.of_characters(paragraph, line.characters, area.start, area.end), line


def _is_paragraph(line: Line) -> bool:
    """Tell whether a line is a paragraph of its own, for an answer in several paragraphs."""
    paragraph = line.paragraph
    return (
        line.new.kind is ControlKind.RICH_TEXT
        and line.text.strip() == line.characters.text.strip()
        and level_at(parent_of(paragraph)) is Level.BLOCK
        and not ends_section(paragraph)
        and next(paragraph.iter(*_FIXED_THINGS), None) is None
    )


def _blocks(reader: PartReader, area: AnswerArea, new: NewControl) -> Found:
    element = reader.element(area.path)
    parent, inside = container_at(element), reader.children(element)
    if parent is None or not 0 <= area.start <= area.end <= len(inside):
        raise gone()
    if level_at(parent) is not Level.BLOCK or parent.tag == n.qn("w:document"):
        raise gone()
    elements = trimmed(inside[area.start : area.end])
    index = area.start if elements else _free_place(inside, area.start)
    order = reader.order
    extent = order.of_elements(elements) if elements else order.of_gap(parent, index)
    known = _only_control(elements)
    if known is not None:
        return extent, Existing(sdt=known, new=new)
    return extent, Blocks(
        parent=parent,
        index=index,
        elements=elements,
        new=new,
        text=area.text,
        prompt=area.prompt,
    )


def _cell(reader: PartReader, area: AnswerArea, new: NewControl) -> Found:
    cell = reader.cell(area)
    work = in_cell(cell, new, reader.styles, text=area.text, prompt=area.prompt)
    return reader.order.of_elements((cell,)), work


def _control(reader: PartReader, area: AnswerArea, new: NewControl) -> Found:
    element = reader.element(area.path, n.SDT)
    return reader.order.of_elements((element,)), Existing(sdt=Sdt(element), new=new)


def _field(reader: PartReader, area: AnswerArea, new: NewControl) -> Found:
    paragraph = reader.element(area.path, P)
    found = reader.field_at(paragraph, area.start, area.end)
    if found is None:
        raise gone()
    line = line_of(reader, paragraph, found.start, found.end, new)
    return reader.order.of_elements(found.ends), FormField(
        field=found,
        new=new,
        prompt="" if area.text.strip() else area.prompt,
        paragraph=paragraph if found.takes_text and _is_paragraph(line) else None,
    )


_FINDERS: Mapping[AreaKind, Callable[[PartReader, AnswerArea, NewControl], Found]] = (
    MappingProxyType(
        {
            AreaKind.LINE: _line,
            AreaKind.BLOCKS: _blocks,
            AreaKind.CELL: _cell,
            AreaKind.CONTROL: _control,
            AreaKind.FIELD: _field,
        }
    )
)


def _free_place(siblings: Sequence[Element], index: int) -> int:
    """Return the nearest place for a block: behind a cell's properties, before a page's."""
    while index < len(siblings) and siblings[index].tag in FIXED - {_SECTION}:
        index += 1
    while index and siblings[index - 1].tag == _SECTION:
        index -= 1
    return index


def _only_control(elements: Sequence[Element]) -> Sdt | None:
    """Return the control that holds all the text of blocks; None when there is none."""
    controls = [one for one in elements if one.tag == n.SDT]
    others = (one for one in elements if one.tag != n.SDT)
    if len(controls) != 1 or any(next(one.iter(_T), None) is not None for one in others):
        return None
    return Sdt(controls[0])
