"""Regions for a content control: siblings that one level carries (17.5.2.29 to .32).

A control stands where its content stood, so the level is that of its place and never told by what
it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.levels import level_at
from imrkit.ooxml.controls.one_text import (
    ONE_TEXT,
    holds_line_break,
    holds_several_texts,
    not_typed,
)
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.fields import fields_are_whole
from imrkit.values.controls import ControlKind, Level, NewControl

P, TBL, TR, TC = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
# What belongs to its parent and cannot be taken into a control.
FIXED = n.PROPERTIES | {n.qn("w:tblGrid"), n.qn("w:tblPrEx")}
# What a control may stand in, beside the content of another control.
_PARENTS = frozenset(
    n.qn(f"w:{name}")
    for name in (
        "body",
        "hdr",
        "ftr",
        "footnote",
        "endnote",
        "comment",
        "tbl",
        "tr",
        "tc",
        "p",
        "hyperlink",
        "fldSimple",
        "smartTag",
        "customXml",
        "ins",
        "moveTo",
    )
).union(n.TEXT_BOXES, {n.SDT_CONTENT})
_CARRIED = {Level.BLOCK: {P, TBL}, Level.ROW: {TR}, Level.CELL: {TC}}
# Those in which other controls may stand (17.5.2.15, 17.5.2.44, MS-DOCX for the w15 ones).
_OUTER = frozenset(
    {
        ControlKind.RICH_TEXT,
        ControlKind.GROUP,
        ControlKind.REPEATING_ITEM,
        ControlKind.BUILDING_BLOCK,
        ControlKind.BIBLIOGRAPHY,
    }
)
WRAPPING = ONE_TEXT | {
    ControlKind.RICH_TEXT,
    ControlKind.GROUP,
    ControlKind.PICTURE,
    ControlKind.REPEATING_SECTION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Siblings at one level of one story."""

    parent: Element
    elements: tuple[Element, ...]
    level: Level


def element_at(root: Element, path: Sequence[int]) -> Element | None:
    """Return the element at a path in a story, None when none stands there.

    A path is counted as that of :class:`imrkit.values.controls.ContentControl`: the children of a
    control are those of its content.
    """
    _require_path(path)
    found: Element | None = root
    for index in path:
        found = container_at(found)
        if found is None or not 0 <= index < len(found):
            return None
        found = found[index]
    return found


def _require_path(path: object) -> None:
    """Refuse a value that is no path: one may come from data, where numbers are often texts."""
    if not isinstance(path, list | tuple) or not all(isinstance(one, int) for one in path):
        raise DocumentError(
            f"A path is a list of whole numbers, such as (0, 3), and {path!r} is none."
        )


def path_of(element: Element) -> tuple[int, ...]:
    """Return the path of an element in its story; see :func:`element_at`."""
    path: list[int] = []
    parent = element.getparent()
    while parent is not None:
        if parent.tag != n.SDT:
            path.append(parent.index(element))
        element, parent = parent, parent.getparent()
    return tuple(reversed(path))


def container_at(element: Element | None) -> Element | None:
    """Return the element whose children a path counts: itself, or a control's content."""
    return Sdt(element).content if element is not None and element.tag == n.SDT else element


def place_at(root: Element, path: Sequence[int]) -> tuple[Element, Level]:
    """Return the parent of a control at a path, and its level; raise when none can stand there."""
    _require_path(path)
    parent = container_at(element_at(root, path[:-1])) if path else None
    if parent is None or not 0 <= path[-1] <= len(parent):
        raise DocumentError("There is nothing at the place named; open the document anew.")
    return parent, require_place(parent)


def require_place(parent: Element) -> Level:
    """Return the level of a control in a parent; raise when none can stand there."""
    _require_room(parent)
    if parent.tag not in _PARENTS:
        raise DocumentError("A content control cannot stand at the place named.")
    return level_at(parent)


def region_at(root: Element, path: Sequence[int], count: int) -> Region:
    """Return ``count`` siblings from a path on; raise when no control can hold them."""
    parent, _ = place_at(root, path)
    wanted = count if isinstance(count, int) else 0
    elements = tuple(list(parent)[path[-1] : path[-1] + wanted])
    if wanted < 1 or len(elements) < wanted:
        raise DocumentError("There are not so many elements at the place named.")
    return region_of(parent, elements)


def region_of(parent: Element, elements: tuple[Element, ...]) -> Region:
    """Return siblings in a parent as a region; raise when no control can hold them."""
    level = require_place(parent)
    if any(element.tag in FIXED or not isinstance(element.tag, str) for element in elements):
        raise DocumentError("What stands there belongs to its surroundings and is not wrapped.")
    region = Region(parent=parent, elements=elements, level=level)
    if level is not Level.RUN and not any(
        element.tag in {n.SDT, *_CARRIED[level]} for element in elements
    ):
        raise DocumentError("There is nothing at the place named that a control could hold.")
    _require_whole_fields(elements)
    return region


def require_suitable(region: Region, new: NewControl) -> None:
    """Raise :class:`DocumentError` when such a control cannot hold a region."""
    kind = new.kind
    if kind not in WRAPPING:
        raise DocumentError(f"A control of kind {kind} is not put around what stands there.")
    if new.kind in ONE_TEXT:
        _require_one_text(region, new)
    pictures = sum(1 for element in region.elements for _ in element.iter(n.qn("w:drawing")))
    if kind is ControlKind.PICTURE and (region.level is not Level.RUN or pictures != 1):
        raise DocumentError("A picture control is put around one picture in a line.")
    if kind is ControlKind.REPEATING_SECTION and not _repeats(region):
        raise DocumentError("A repeating section is put around whole rows, or paragraphs.")


def _repeats(region: Region) -> bool:
    if region.level is Level.ROW:
        return all(element.tag == TR for element in region.elements)
    return region.level is Level.BLOCK and all(
        element.tag in (P, TBL) for element in region.elements
    )


def _require_one_text(region: Region, new: NewControl) -> None:
    """Refuse content that a control of one text may not hold (see the module ``one_text``)."""
    what = ""
    if region.level is Level.ROW or holds_several_texts(region.elements):
        what = "one paragraph of text"
    elif other := not_typed(region.elements):
        what = f"typed text and not {other}"
    elif holds_line_break(region.elements) and not _takes_lines(new):
        what = "one line"
    if what:
        raise DocumentError(f"A control of kind {new.kind} holds {what}; take rich text instead.")


def _takes_lines(new: NewControl) -> bool:
    return new.kind is ControlKind.PLAIN_TEXT and new.multi_line


def _require_room(parent: Element) -> None:
    """Refuse a place where another control would be lost or is not allowed."""
    for around in (parent, *parent.iterancestors()):
        if around.tag in n.TRACKED_AWAY:
            raise DocumentError("What stands there is deleted in tracked changes.")
        if around.tag != n.SDT:
            continue
        kind = Sdt(around).kind
        if kind not in _OUTER and not (
            kind is ControlKind.REPEATING_SECTION and parent.getparent() is not around
        ):
            raise DocumentError(f"A control of kind {kind} holds no other controls.")


def _require_whole_fields(elements: Iterable[Element]) -> None:
    """Refuse a range that a field begins or ends in: Word loses such a field (17.16.18)."""
    if not fields_are_whole(elements):
        raise DocumentError("A field begins or ends in the middle of it; take the whole field.")
