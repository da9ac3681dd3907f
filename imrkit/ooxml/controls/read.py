"""Read every content control of a document as values (ISO 29500-1 section 17.5.2, MS-DOCX)."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from lxml import etree

from imrkit.ooxml.controls.one_text import takes_line_breaks
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import integer
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import FALLBACK, Story, is_older_copy
from imrkit.values.controls import Binding, ContentControl, ControlKind, Level, Locks

SDT, SDT_PR, SDT_CONTENT = (n.qn(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
SHOWING_PLACEHOLDER = n.qn("w:showingPlcHdr")
CHECKBOX = n.qn("w14:checkbox")
REPEATING_SECTION = n.qn("w15:repeatingSection")
REPEATING_ITEM = n.qn("w15:repeatingSectionItem")
BINDING = n.qn("w:dataBinding")
BINDING_2013 = n.qn("w15:dataBinding")  # of rich text and of rows (MS-DOCX 2.5.3.4)
GROUP = ControlKind.GROUP
CONTENT_LOCKS = frozenset({"contentLocked", "sdtContentLocked"})
_DELETION_LOCKS = frozenset({"sdtLocked", "sdtContentLocked"})

_KINDS = MappingProxyType(
    {
        n.qn("w:text"): ControlKind.PLAIN_TEXT,
        n.qn("w:richText"): ControlKind.RICH_TEXT,
        n.qn("w:dropDownList"): ControlKind.DROP_DOWN,
        n.qn("w:comboBox"): ControlKind.COMBO_BOX,
        n.qn("w:date"): ControlKind.DATE,
        CHECKBOX: ControlKind.CHECK_BOX,
        REPEATING_SECTION: ControlKind.REPEATING_SECTION,
        REPEATING_ITEM: ControlKind.REPEATING_ITEM,
        n.qn("w:picture"): ControlKind.PICTURE,
        n.qn("w:group"): ControlKind.GROUP,
        n.qn("w:docPartObj"): ControlKind.BUILDING_BLOCK,
        n.qn("w:docPartList"): ControlKind.BUILDING_BLOCK,
        n.qn("w:citation"): ControlKind.CITATION,
        n.qn("w:bibliography"): ControlKind.BIBLIOGRAPHY,
        n.qn("w:equation"): ControlKind.EQUATION,
    }
)
_FOREIGN = MappingProxyType(
    {etree.QName(tag).localname: _KINDS[tag] for tag in (REPEATING_SECTION, REPEATING_ITEM)}
)
# What a control among these elements' children is. Everything else keeps its parent's level.
_LEVELS = MappingProxyType(
    {
        **dict.fromkeys(
            (n.qn(f"w:{name}") for name in ("body", "hdr", "ftr", "tc", "footnote", "endnote")),
            Level.BLOCK,
        ),
        n.qn("w:comment"): Level.BLOCK,
        **dict.fromkeys(n.TEXT_BOXES, Level.BLOCK),
        n.qn("w:p"): Level.RUN,
        n.qn("w:tbl"): Level.ROW,
        n.qn("w:tr"): Level.CELL,
    }
)


def read_controls(document: OpenDocument, *, original: bool = False) -> tuple[ContentControl, ...]:
    """Return the controls of every story in document order, those of a row in their section.

    The copies of a text box in ``mc:Choice`` and ``mc:Fallback`` are counted once. ``original``:
    the text as it was before what is tracked, with deletions and without insertions.
    """
    return tuple(
        control
        for story in document.stories
        for control in _Reader(document, story, original).read()
    )


def read_control(document: OpenDocument, story: Story, sdt: Element) -> ContentControl:
    """Return one control of a story without reading the others: its path and inherited locks are
    left out."""
    return next(_Reader(document, story, False).one(sdt))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a place: it decides how the controls there are read."""

    level: Level
    story: str
    path: tuple[int, ...] = ()
    locked: bool = False  # a control around it locks what stands in it
    copies: int = 0


class _Reader:
    """Reads the controls of one story."""

    def __init__(self, document: OpenDocument, story: Story, original: bool) -> None:
        self._document = document
        self._story = story
        self._original = original
        self._around = _around(story.root)

    def read(self) -> Iterator[ContentControl]:
        yield from self._inside(
            self._story.root, _Around(level=Level.BLOCK, story=self._story.kind)
        )

    def one(self, sdt: Element) -> Iterator[ContentControl]:
        yield from self._control(sdt, _Around(level=level_of(sdt), story=self._story.kind))

    def _inside(self, element: Element, around: _Around) -> Iterator[ContentControl]:
        if element.tag in _LEVELS:
            around = replace(around, level=_LEVELS[element.tag])
        if element.tag in n.TEXT_BOXES:
            around = replace(around, story="text-box")
        elif element.tag == n.qn("mc:AlternateContent"):
            around = replace(around, copies=len(element.findall(FALLBACK)))
        for index, child in enumerate(element):
            if child.tag == SDT:
                yield from self._control(child, replace(around, path=(*around.path, index)))
            elif child in self._around and not is_older_copy(child):
                yield from self._inside(child, replace(around, path=(*around.path, index)))

    def _control(self, sdt: Element, around: _Around) -> Iterator[ContentControl]:
        properties = sdt.find(SDT_PR)
        content = sdt.find(SDT_CONTENT)
        kind = kind_of(properties)
        locks = _locks(properties, kind, around.locked)
        text = self._document.control_text(self._story, content, original=self._original)
        # A group locks what stands in it, but no control there (17.5.2.17).
        within = replace(around, locked=locks.content and (locks.inherited or kind is not GROUP))
        inner = () if content is None else tuple(self._inside(content, within))
        repeats = kind is ControlKind.REPEATING_SECTION
        yield ContentControl(
            tag=property_value(properties, "w:tag"),
            title=property_value(properties, "w:alias"),
            kind=kind,
            level=around.level,
            story=around.story,
            path=around.path,
            part=self._story.part,
            id=integer(property_value(properties, "w:id")),
            text=text.words,
            paragraphs=text.paragraphs if kind is ControlKind.RICH_TEXT else (),
            placeholder=shows_placeholder(properties),
            date=_date(properties) if kind is ControlKind.DATE else None,
            checked=_checked(properties) if kind is ControlKind.CHECK_BOX else None,
            choices=choices_of(properties),
            multi_line=takes_line_breaks(properties) if kind is ControlKind.PLAIN_TEXT else None,
            locks=locks,
            binding=_binding(properties),
            copies=around.copies,
            rows=tuple(_rows(inner)) if repeats else (),
        )
        if not repeats:
            yield from inner


def _around(root: Element) -> set[Element]:
    """Return the elements of a story in which controls stand; the others need no look."""
    found: set[Element] = set()
    for sdt in root.iter(SDT):
        for around in sdt.iterancestors():
            if around in found:
                break
            found.add(around)
    return found


def kind_of(properties: Element | None) -> ControlKind:
    """Return a control's kind; rich text when its properties name none (17.5.2.26)."""
    for child in () if properties is None else properties:
        if child.tag in _KINDS:
            return _KINDS[child.tag]
    return _foreign_kind(properties)


def shows_placeholder(properties: Element | None) -> bool:
    """Tell whether a control shows its placeholder and no text of an author (17.5.2.39)."""
    return properties is not None and is_on(properties.find(SHOWING_PLACEHOLDER))


def is_kind(sdt: Element, tag: str) -> bool:
    """Tell whether a control's properties hold the one that makes it of a kind."""
    properties = sdt.find(SDT_PR)
    return properties is not None and properties.find(tag) is not None


def _foreign_kind(properties: Element | None) -> ControlKind:
    """Tell a repeating section that is written in another namespace; others are rich text."""
    for child in () if properties is None else properties.iterchildren(etree.Element):
        if (local := n.local(child.tag)) in _FOREIGN:
            return _FOREIGN[local]
    return ControlKind.RICH_TEXT


def level_of(sdt: Element) -> Level:
    """Return a control's level, told by the nearest ancestor that decides it."""
    parent = sdt.getparent()
    return Level.BLOCK if parent is None else level_at(parent)


def level_at(parent: Element) -> Level:
    """Return the level of what stands in an element, told by the nearest that decides it."""
    for around in itertools.chain((parent,), parent.iterancestors()):
        if around.tag in _LEVELS:
            return _LEVELS[around.tag]
    return Level.BLOCK


def property_value(properties: Element | None, name: str) -> str:
    """Return the value of one of a control's simple properties, "" when absent."""
    element = None if properties is None else properties.find(n.qn(name))
    return "" if element is None else element.get(n.qn("w:val"), "")


def choices_of(properties: Element | None) -> tuple[str, ...]:
    """Return the display texts of a list; an entry without one shows its value (17.5.2.21)."""
    if properties is None:
        return ()
    return tuple(
        item.get(n.qn("w:displayText"), "") or item.get(n.qn("w:value"), "")
        for item in properties.iter(n.qn("w:listItem"))
    )


def _locks(properties: Element | None, kind: ControlKind, inherited: bool) -> Locks:
    lock = property_value(properties, "w:lock")
    return Locks(
        content=inherited or lock in CONTENT_LOCKS or kind is GROUP,
        deletion=lock in _DELETION_LOCKS,
        inherited=inherited,
    )


def _binding(properties: Element | None) -> Binding | None:
    for name in (BINDING, BINDING_2013):
        element = None if properties is None else properties.find(name)
        if element is not None:
            return Binding(
                store=element.get(n.qn("w:storeItemID"), ""),
                xpath=element.get(n.qn("w:xpath"), ""),
                prefixes=element.get(n.qn("w:prefixMappings"), ""),
            )
    return None


def _rows(inner: tuple[ContentControl, ...]) -> Iterator[tuple[ContentControl, ...]]:
    row: list[ContentControl] | None = None
    for control in inner:
        if control.kind is ControlKind.REPEATING_ITEM:
            if row is not None:
                yield tuple(row)
            row = []
        elif row is not None:
            row.append(control)
    if row is not None:
        yield tuple(row)


def _checked(properties: Element | None) -> bool:
    state = None if properties is None else properties.find(f"{CHECKBOX}/{n.qn('w14:checked')}")
    return is_on(state, "w14:val")


def _date(properties: Element | None) -> str | None:
    date = None if properties is None else properties.find(n.qn("w:date"))
    full = None if date is None else date.get(n.qn("w:fullDate"))
    try:
        return None if full is None else dt.date.fromisoformat(full[:10]).isoformat()
    except ValueError:
        return None
