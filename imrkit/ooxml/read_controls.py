"""Read every content control of a document as values (ISO 29500-1 section 17.5.2, MS-DOCX)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import MappingProxyType

from imrkit.controls import ContentControl, ControlKind, Level
from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.stories import stories
from imrkit.ooxml.styles import Styles, is_on
from imrkit.ooxml.text import visible_text

SDT, SDT_PR, SDT_CONTENT = (n.qn(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
SHOWING_PLACEHOLDER = n.qn("w:showingPlcHdr")
CHECKBOX = n.qn("w14:checkbox")
REPEATING_SECTION = n.qn("w15:repeatingSection")
REPEATING_ITEM = n.qn("w15:repeatingSectionItem")

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
# What a control among these elements' children is. Everything else keeps its parent's level.
_LEVELS = MappingProxyType(
    {
        **dict.fromkeys(
            (n.qn(f"w:{name}") for name in ("body", "hdr", "ftr", "tc", "footnote", "endnote")),
            Level.BLOCK,
        ),
        n.qn("w:comment"): Level.BLOCK,
        n.qn("w:txbxContent"): Level.BLOCK,
        n.qn("w:p"): Level.RUN,
        n.qn("w:tbl"): Level.ROW,
        n.qn("w:tr"): Level.CELL,
    }
)


def read_controls(package: Package) -> tuple[ContentControl, ...]:
    """Return the controls of every story in document order, those of a row in their section.

    The copies of a text box in ``mc:Choice`` and ``mc:Fallback`` are counted once.
    """
    styles = Styles.read(package)
    return tuple(
        control
        for story in stories(package)
        for control in _Reader(styles, story.kind).controls_in(story.root, Level.BLOCK, ())
    )


class _Reader:
    """Reads the controls of one story."""

    def __init__(self, styles: Styles, story: str) -> None:
        self._styles = styles
        self._story = story

    def controls_in(
        self, element: Element, level: Level, path: tuple[int, ...]
    ) -> Iterator[ContentControl]:
        level = _LEVELS.get(element.tag, level)
        reader = self
        if element.tag == n.qn("w:txbxContent"):
            reader = _Reader(self._styles, "text-box")
        for index, child in enumerate(element):
            if child.tag == SDT:
                yield from reader._control(child, level, (*path, index))
            elif isinstance(child.tag, str) and child.tag != n.qn("mc:Fallback"):
                yield from reader.controls_in(child, level, (*path, index))

    def _control(
        self, sdt: Element, level: Level, path: tuple[int, ...]
    ) -> Iterator[ContentControl]:
        properties = sdt.find(SDT_PR)
        content = sdt.find(SDT_CONTENT)
        kind = kind_of(properties)
        inner = () if content is None else tuple(self.controls_in(content, level, path))
        repeats = kind is ControlKind.REPEATING_SECTION
        yield ContentControl(
            tag=property_value(properties, "w:tag"),
            title=property_value(properties, "w:alias"),
            kind=kind,
            level=level,
            story=self._story,
            path=path,
            id=_whole_number(property_value(properties, "w:id")),
            text="" if content is None else visible_text(content, self._styles).strip(),
            placeholder=properties is not None and is_on(properties.find(SHOWING_PLACEHOLDER)),
            date=_date(properties) if kind is ControlKind.DATE else None,
            checked=_checked(properties) if kind is ControlKind.CHECK_BOX else None,
            choices=choices_of(properties),
            rows=tuple(_rows(inner)) if repeats else (),
        )
        if not repeats:
            yield from inner


def kind_of(properties: Element | None) -> ControlKind:
    """Return a control's kind; rich text when its properties name none (17.5.2.26)."""
    for child in () if properties is None else properties:
        if child.tag in _KINDS:
            return _KINDS[child.tag]
    return ControlKind.RICH_TEXT


def level_of(sdt: Element) -> Level:
    """Return a control's level, told by the nearest ancestor that decides it."""
    for ancestor in sdt.iterancestors():
        if ancestor.tag in _LEVELS:
            return _LEVELS[ancestor.tag]
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
    return state is not None and state.get(n.qn("w14:val"), "1") in {"1", "true", "on"}


def _date(properties: Element | None) -> str | None:
    date = None if properties is None else properties.find(n.qn("w:date"))
    full = None if date is None else date.get(n.qn("w:fullDate"))
    try:
        return None if full is None else dt.date.fromisoformat(full[:10]).isoformat()
    except ValueError:
        return None


def _whole_number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None
