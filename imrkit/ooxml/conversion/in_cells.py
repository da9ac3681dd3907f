"""Areas that are a whole cell: one control in it, or the one that it has."""

from __future__ import annotations

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.one_text import ONE_TEXT
from imrkit.ooxml.controls.regions import TBL, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion.existing import Existing
from imrkit.ooxml.conversion.fields import fields_of
from imrkit.ooxml.conversion.form_fields import FormField
from imrkit.ooxml.conversion.in_blocks import Blocks
from imrkit.ooxml.conversion.in_lines import Line
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import characters_of
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import NewControl

_TC_PR, _V_MERGE = n.qn("w:tcPr"), n.qn("w:vMerge")


def in_cell(
    cell: Element, new: NewControl, styles: Styles, *, text: str, prompt: str
) -> Line | Blocks | Existing | FormField:
    """Return what is to be wrapped in a cell.

    A control of one text stands in the one line of a cell, all others around its paragraphs.
    """
    if continues(cell):
        raise DocumentError("Its cell is part of the one above.")
    blocks = tuple(child for child in cell if child.tag != _TC_PR)
    known = only_control(cell, styles)
    if known is not None:
        return Existing(sdt=known, new=new)
    paragraphs = [one for one in blocks if one.tag == P]
    if new.kind in ONE_TEXT and len(paragraphs) == 1 and not any(b.tag == TBL for b in blocks):
        return _in_paragraph(paragraphs[0], new, styles, text=text, prompt=prompt)
    return Blocks(parent=cell, elements=blocks, new=new, text=text, prompt=prompt)


def _in_paragraph(
    paragraph: Element, new: NewControl, styles: Styles, *, text: str, prompt: str
) -> Line | FormField:
    """Return the text of a paragraph as one area, which may be a form field."""
    read = characters_of(paragraph, styles)
    end = len(read.text)
    for one in fields_of(paragraph, read.leaves):
        if one.takes_text and (one.start, one.end) == (0, end):
            return FormField(field=one, new=new, prompt="" if text.strip() else prompt)
    is_prompt = not text.strip()
    return Line(
        paragraph=paragraph, characters=read, start=0, end=end, new=new, is_prompt=is_prompt
    )


def continues(cell: Element) -> bool:
    """Tell whether a cell is shown as part of the one above (17.4.84)."""
    merge = child_of(child_of(cell, _TC_PR), _V_MERGE)
    return merge is not None and merge.get(n.qn("w:val"), "continue") != "restart"


def is_merged_downwards(cell: Element) -> bool:
    """Tell whether a cell is one of several that are shown as one, above each other."""
    return child_of(child_of(cell, _TC_PR), _V_MERGE) is not None


def only_control(cell: Element, styles: Styles) -> Sdt | None:
    """Return the one control in or around a cell that holds all of its text, if there is one."""
    around = next(cell.iterancestors(n.SDT, n.qn("w:tr")), None)
    if around is not None and around.tag == n.SDT:
        return Sdt(around)
    outer = [one for one in cell.iter(n.SDT) if not _is_in_control(one, cell)]
    if len(outer) != 1:
        return None
    inside = visible_text(outer[0], styles).strip()
    return Sdt(outer[0]) if inside == visible_text(cell, styles).strip() else None


def _is_in_control(element: Element, cell: Element) -> bool:
    nearest = next(element.iterancestors(n.SDT), None)
    return nearest is not None and cell in nearest.iterancestors()
