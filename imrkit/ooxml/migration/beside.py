"""The pieces beside the body: notes, comments and text boxes hang on a piece; margins do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.migration.substance import (
    COMMENT,
    ENDNOTE,
    FOOTNOTE,
    TBL,
    P,
    holds_something,
    without,
)
from imrkit.ooxml.migration.unit import IsPlace, Unit
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import Story, live, stories
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.moving import BlockKind

_ID, _TYPE = n.qn("w:id"), n.qn("w:type")
_NOTES = MappingProxyType(
    {
        "footnotes": (BlockKind.FOOTNOTE, n.qn("w:footnote"), FOOTNOTE),
        "endnotes": (BlockKind.ENDNOTE, n.qn("w:endnote"), ENDNOTE),
        "comments": (BlockKind.COMMENT, n.qn("w:comment"), COMMENT),
    }
)
_MARGINS = MappingProxyType({"header": BlockKind.HEADER, "footer": BlockKind.FOOTER})


def units_beside(
    package: Package, styles: Styles, units: Iterable[Unit], is_place: IsPlace
) -> Iterator[Unit]:
    """Yield the pieces beside those of a body."""
    carriers: dict[tuple[str, str], Unit] = {}
    for unit in units:
        for element in unit.elements:
            holds_box = False
            for one in element.iter(FOOTNOTE, ENDNOTE, COMMENT, *n.TEXT_BOXES):
                if one.tag in n.TEXT_BOXES:
                    holds_box = True
                else:
                    carriers.setdefault((one.tag, one.get(_ID, "")), unit)
            for box in live(element, *n.TEXT_BOXES) if holds_box else ():
                yield from _box(box, unit, styles)
    for story in stories(package):
        if story.kind in _NOTES:
            yield from _notes(story, styles, carriers)
        elif story.kind in _MARGINS:
            yield from _margin(story, styles, is_place)


def _box(box: Element, unit: Unit, styles: Styles) -> Iterator[Unit]:
    if holds_something(box):
        yield Unit(
            kind=BlockKind.TEXT_BOX,
            part=unit.part,
            elements=[],
            text=visible_text(box, styles, text_boxes=True).strip(),
            carried_by=unit,
        )


def _notes(story: Story, styles: Styles, carriers: dict[tuple[str, str], Unit]) -> Iterator[Unit]:
    """Yield the notes of a part; one that no text refers to is a piece by itself."""
    kind, tag, reference = _NOTES[story.kind]
    for note in live(story.root, tag):
        if note.get(_TYPE, "normal") != "normal" or not holds_something(note):
            continue
        carrier = carriers.get((reference, note.get(_ID, "")))
        yield Unit(
            kind=kind,
            part=story.part,
            elements=[] if carrier else list(note.iterchildren(P, TBL, n.SDT)),
            text=visible_text(note, styles).strip(),
            carried_by=carrier,
        )


def _margin(story: Story, styles: Styles, is_place: IsPlace) -> Iterator[Unit]:
    """Yield a header or footer, without the places that repeat what is said in the body."""
    places = [one for one in live(story.root, n.SDT) if is_place(Sdt(one).tag)]
    held = without(story.root, places)
    elements = [child for child in held if holds_something(child)]
    if elements:
        text = "\n".join(visible_text(one, styles, text_boxes=True).strip() for one in elements)
        yield Unit(kind=_MARGINS[story.kind], part=story.part, elements=elements, text=text.strip())
