"""Lines to write on that a form draws along a tab, behind a label.

Somebody who fills the form in by hand writes on the line. So there the control stands, around the
tab that draws it: behind it nothing has room on the line.
"""

from __future__ import annotations

from dataclasses import replace

from imrkit.ooxml.controls.regions import P
from imrkit.ooxml.conversion.part_reader import PartReader
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind

_LETTER = 100  # twentieths of a point that a letter takes at the least, more or less
_FAR = 100_000
_STOPS = "/".join(n.qn(f"w:{name}") for name in ("pPr", "tabs", "tab"))
_POS = n.qn("w:pos")


def on_drawn_line(reader: PartReader, slot: Slot) -> Slot:
    """Return a slot with the line that is drawn behind its words as its area, if one is."""
    if slot.kind is not SlotKind.LABEL or not all(map(_is_free, slot.areas)):
        return slot
    paragraph = reader.element(slot.path)
    if paragraph.tag != P or not reader.styles.draws_lines(paragraph):
        return slot
    text = reader.characters(paragraph).text
    rest = text[slot.end :]
    gap = rest[: len(rest) - len(rest.lstrip())]
    # A label that reaches beyond the first stop has the line drawn by its first tab.
    is_long = slot.end * _LETTER > _first_stop(paragraph)
    tab = gap.find("\t") if is_long else gap.rfind("\t")
    if tab < 0:
        return slot
    start = slot.end + tab
    area = AnswerArea(
        kind=AreaKind.LINE,
        part=slot.part,
        path=slot.path,
        start=start,
        end=start + 1,
        prompt="\t",
    )
    return replace(slot, areas=(area,))


def _first_stop(paragraph: Element) -> int:
    """Return how far a paragraph's own first tab stop is, in twentieths of a point."""
    stops = paragraph.iterfind(_STOPS)
    return min((natural(one.get(_POS, "")) or 0 for one in stops), default=_FAR)


def _is_free(area: AnswerArea) -> bool:
    """Tell whether an area is a place on the line at which nothing stands, or lies below it."""
    is_nothing = area.kind is AreaKind.LINE and area.start == area.end
    return not area.text.strip() and (is_nothing or area.kind is AreaKind.BLOCKS)
