"""The properties of each kind of control: entries of a list, the day of a date, the tick of a box.

ISO 29500-1 section 17.5.2; MS-DOCX for check boxes and repeating sections.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from imrkit.ooxml.controls.properties import Properties
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.on_off import attribute_is_on, is_on
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ControlKind

_TEXT, _DATE, _DROP_DOWN, _COMBO_BOX, _LIST_ITEM = (
    n.qn(f"w:{name}") for name in ("text", "date", "dropDownList", "comboBox", "listItem")
)
_CHECK_BOX, _CHECKED = n.qn("w14:checkbox"), n.qn("w14:checked")
_KINDS = MappingProxyType(
    {
        _TEXT: ControlKind.PLAIN_TEXT,
        n.qn("w:richText"): ControlKind.RICH_TEXT,
        _DROP_DOWN: ControlKind.DROP_DOWN,
        _COMBO_BOX: ControlKind.COMBO_BOX,
        _DATE: ControlKind.DATE,
        _CHECK_BOX: ControlKind.CHECK_BOX,
        n.qn("w15:repeatingSection"): ControlKind.REPEATING_SECTION,
        n.qn("w15:repeatingSectionItem"): ControlKind.REPEATING_ITEM,
        n.qn("w:picture"): ControlKind.PICTURE,
        n.qn("w:group"): ControlKind.GROUP,
        n.qn("w:docPartObj"): ControlKind.BUILDING_BLOCK,
        n.qn("w:docPartList"): ControlKind.BUILDING_BLOCK,
        n.qn("w:citation"): ControlKind.CITATION,
        n.qn("w:bibliography"): ControlKind.BIBLIOGRAPHY,
        n.qn("w:equation"): ControlKind.EQUATION,
    }
)
# A section and its rows are told in any namespace: the preview of Word 2013 wrote another.
_ROWS = MappingProxyType(
    {
        "repeatingSection": ControlKind.REPEATING_SECTION,
        "repeatingSectionItem": ControlKind.REPEATING_ITEM,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """An entry of a drop-down or combo box (17.5.2.21)."""

    shown: str  # its display text, or its value where it has none
    value: str | None  # what a bound node holds; None when it is not written


class KindProperties(Properties):
    """Properties of single kinds; :class:`imrkit.ooxml.controls.sdt.Sdt` reads and writes them."""

    __slots__ = ("_kind",)

    def __init__(self, element: Element) -> None:
        """``element`` is a ``w:sdt``."""
        super().__init__(element)
        self._kind: ControlKind | None = None

    @property
    def kind(self) -> ControlKind:
        """Its kind; rich text when its properties name none (17.5.2.26)."""
        if self._kind is None:
            self._kind = self._told_kind()
        return self._kind

    def _told_kind(self) -> ControlKind:
        for one in self._all("*"):
            if one.tag in _KINDS:
                return _KINDS[one.tag]
        rows = (_ROWS.get(n.local(one.tag)) for one in self._all("*"))
        return next(filter(None, rows), ControlKind.RICH_TEXT)

    def become_rich_text(self) -> None:
        """Take more than one text from now on (17.5.2.26); its choices and its day go."""
        for tag in (_TEXT, _DATE, _DROP_DOWN, _COMBO_BOX):
            self._drop(tag)
        self._kind = None

    @property
    def takes_line_breaks(self) -> bool:
        """True of plain text that may hold several lines (17.5.2.44)."""
        return attribute_is_on(self._find(_TEXT), "w:multiLine")

    @property
    def entries(self) -> tuple[ListEntry, ...]:
        """The entries of a drop-down or combo box, in order."""
        items = (item for list_ in self._lists() for item in list_.iterchildren(_LIST_ITEM))
        return tuple(map(_entry, items))

    @property
    def last_values(self) -> frozenset[str]:
        """The text of a list's node when the file was saved (17.5.2.5, 17.5.2.15)."""
        return frozenset(one.get(n.qn("w:lastValue"), "") for one in self._lists())

    def _lists(self) -> Iterator[Element]:
        return self._all(_DROP_DOWN, _COMBO_BOX)

    @property
    def date_format(self) -> str:
        """How a date is written, in Word's letters (17.5.2.8)."""
        return value_of(child_of(self._find(_DATE), n.qn("w:dateFormat")))

    @property
    def date_language(self) -> str:
        """The language that a date is written in (17.5.2.20)."""
        return value_of(child_of(self._find(_DATE), n.qn("w:lid")))

    @property
    def date_storage(self) -> str:
        """How a bound node holds a date: "date", "dateTime" or "text" (17.5.2.40)."""
        return value_of(child_of(self._find(_DATE), n.qn("w:storeMappedDataAs")))

    @property
    def day(self) -> dt.date | None:
        """The day that was chosen; None when none was, or it cannot be read."""
        date = self._find(_DATE)
        full = "" if date is None else date.get(n.qn("w:fullDate"), "")
        try:
            return dt.date.fromisoformat(full[:10])
        except ValueError:
            return None

    @day.setter
    def day(self, day: dt.date | None) -> None:
        for date in self._all(_DATE):
            date.attrib.pop(n.qn("w:fullDate"), "")
            if day is not None:
                date.set(n.qn("w:fullDate"), f"{day.isoformat()}T00:00:00Z")

    @property
    def is_checked(self) -> bool:
        """True of a check box that is ticked."""
        return is_on(child_of(self._find(_CHECK_BOX), _CHECKED), "w14:val")

    @is_checked.setter
    def is_checked(self, checked: bool) -> None:
        for box in self._all(_CHECK_BOX):
            state = child_of(box, _CHECKED)
            if state is None:
                state = etree.Element(_CHECKED)
                box.insert(0, state)
            state.set(n.qn("w14:val"), "1" if checked else "0")

    def sign(self, *, checked: bool) -> tuple[str, str]:
        """Return the sign of a check box: the hex code of its character, and the font."""
        name = n.qn("w14:checkedState" if checked else "w14:uncheckedState")
        state = child_of(self._find(_CHECK_BOX), name)
        if state is None:
            return "", ""
        return state.get(n.qn("w14:val"), ""), state.get(n.qn("w14:font"), "")

    def set_sign(self, code: str, font: str, *, checked: bool) -> None:
        """Give a check box another sign for one of its states."""
        name = n.qn("w14:checkedState" if checked else "w14:uncheckedState")
        state = child_of(self._find(_CHECK_BOX), name)
        if state is not None:
            state.set(n.qn("w14:val"), code)
            state.set(n.qn("w14:font"), font)


def _entry(item: Element) -> ListEntry:
    value = item.get(n.qn("w:value"))
    return ListEntry(shown=item.get(n.qn("w:displayText"), "") or value or "", value=value)
