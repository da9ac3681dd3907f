"""Write content controls that Word accepts, each with a placeholder that comes back when emptied.

Properties stand in the order of the schema (ISO 29500-1 section 17.5.2.38; MS-DOCX for w14/w15).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from types import MappingProxyType

from imrkit.ooxml.package.nodes import node, text_run
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE
from imrkit.values.controls import Binding, ControlKind, Locks, short_title

_NO_LOCKS = Locks()
_UNTICKED, _TICKED = "2610", "2612"
_LOCKS = MappingProxyType(
    {
        (True, True): "sdtContentLocked",
        (True, False): "contentLocked",
        (False, True): "sdtLocked",
        (False, False): "",
    }
)


class ControlWriter:
    """Makes the controls of one document: ids that differ, placeholders that it remembers."""

    def __init__(self) -> None:
        self.placeholders: dict[str, str] = {}  # text -> name of its glossary entry
        self._ids: set[int] = set()

    def rich_text(self, tag: str, title: str, placeholder: str, style: str) -> Element:
        """Make a block of rich text: one paragraph in ``style`` to begin with."""
        paragraph = node("w:p", node("w:pPr", node("w:pStyle", val=style)))
        paragraph.append(text_run(placeholder, PLACEHOLDER_STYLE))
        kind = kind_element(ControlKind.RICH_TEXT)
        return sdt_of(self._properties(kind, tag, title, placeholder), [paragraph])

    def inline(
        self,
        tag: str,
        title: str,
        kind: ControlKind,
        placeholder: str = "",
        *,
        options: Iterable[str] = (),
        text: str = "",
        binding: Binding | None = None,
        date_format: str = "d MMMM yyyy",
    ) -> Element:
        """Make a control that stands in a line of text.

        ``text`` fills it from the start; ``binding`` names the data that it shows.
        """
        element = kind_element(kind, options=options, date_format=date_format)
        properties = self._properties(
            element, tag, title, placeholder, filled=bool(text), binding=binding
        )
        if kind is ControlKind.CHECK_BOX:
            return sdt_of(properties, [tick_sign()])
        run = text_run(text) if text else text_run(placeholder, PLACEHOLDER_STYLE)
        return sdt_of(properties, [run])

    def repeating_section(self, tag: str, title: str, rows: Iterable[Element]) -> Element:
        """Make a repeating section of a table whose items are ``rows`` (each a ``w:tr``)."""
        items = [row_sdt([row], self._id(f"{tag} item")) for row in rows]
        kind = kind_element(ControlKind.REPEATING_SECTION)
        return sdt_of(self._properties(kind, tag, title, ""), items)

    def _properties(
        self,
        kind: Element,
        tag: str,
        title: str,
        placeholder: str,
        *,
        filled: bool = False,
        binding: Binding | None = None,
    ) -> Element:
        if placeholder:
            self.placeholders[placeholder] = entry_name(placeholder)
        return properties_of(
            kind,
            tag=tag,
            title=short_title(title),
            id_=self._id(tag),
            placeholder=placeholder,
            shows_placeholder=bool(placeholder) and not filled,
            binding=binding,
        )

    def _id(self, key: str) -> str:
        """Return a positive number that no other control of this document has."""
        number = 0
        while True:
            digest = hashlib.sha256(f"{key} {number}".encode()).digest()
            candidate = int.from_bytes(digest[:4], "big") & 0x7FFFFFFF
            if candidate and candidate not in self._ids:
                self._ids.add(candidate)
                return str(candidate)
            number += 1


def sdt_of(properties: Element, content: Iterable[Element] = ()) -> Element:
    """Make a control of its properties and its content."""
    return node("w:sdt", properties, node("w:sdtContent", *content))


def row_sdt(row: Iterable[Element], id_: str) -> Element:
    """Make the control that a repeating section has for each of its rows (MS-DOCX 2.5.3.2)."""
    return sdt_of(properties_of(kind_element(ControlKind.REPEATING_ITEM), id_=id_), row)


def properties_of(
    kind: Element,
    *,
    id_: str,
    tag: str = "",
    title: str = "",
    locks: Locks = _NO_LOCKS,
    placeholder: str = "",
    shows_placeholder: bool = False,
    binding: Binding | None = None,
) -> Element:
    """Make the properties of a control; those that are "" or None are left out.

    ``kind`` is that of :func:`kind_element`; ``placeholder`` the words of its glossary entry.
    """
    simple = (("w:alias", title), ("w:tag", tag), ("w:id", id_), ("w:lock", lock_value(locks)))
    properties = node("w:sdtPr", *(node(name, val=value) for name, value in simple if value))
    if placeholder:
        name = node("w:docPart", val=entry_name(placeholder))
        properties.append(node("w:placeholder", name))
    if shows_placeholder:
        properties.append(node("w:showingPlcHdr"))
    if binding is not None:
        properties.append(binding_element(binding))
    properties.append(kind)
    return properties


def entry_name(placeholder: str) -> str:
    """Return the name that the glossary entry of a placeholder's words has."""
    return f"imrkit-{hashlib.sha256(placeholder.encode()).hexdigest()[:16]}"


def lock_value(locks: Locks) -> str:
    """Return the value of ``w:lock`` for these locks, "" for none (17.5.2.23)."""
    return _LOCKS[locks.content, locks.deletion]


def binding_element(binding: Binding) -> Element:
    """Make the element that binds a control to a node of a data store (17.5.2.6)."""
    prefixes = {"prefixMappings": binding.prefixes} if binding.prefixes else {}
    return node("w:dataBinding", **prefixes, xpath=binding.xpath, storeItemID=binding.store)


def kind_element(
    kind: ControlKind,
    *,
    options: Iterable[str] = (),
    date_format: str = "d MMMM yyyy",
    multi_line: bool = True,
) -> Element:
    """Return the property that makes a control one of a kind (17.5.2; MS-DOCX for w14/w15)."""
    if kind in _LISTS:
        items = [node("w:listItem", displayText=option, value=option) for option in options]
        return node(_LISTS[kind], *items)
    if kind is ControlKind.PLAIN_TEXT:
        return node("w:text", multiLine="1") if multi_line else node("w:text")
    if kind is ControlKind.DATE:
        return _date(date_format)
    if kind is ControlKind.CHECK_BOX:
        return _check_box()
    return node(_BARE[kind])


_LISTS = {ControlKind.DROP_DOWN: "w:dropDownList", ControlKind.COMBO_BOX: "w:comboBox"}
_BARE = {
    ControlKind.RICH_TEXT: "w:richText",
    ControlKind.PICTURE: "w:picture",
    ControlKind.GROUP: "w:group",
    ControlKind.REPEATING_SECTION: "w15:repeatingSection",
    ControlKind.REPEATING_ITEM: "w15:repeatingSectionItem",
}


def tick_sign(*, ticked: bool = False) -> Element:
    """Return the run that a box shows."""
    box = text_run(chr(int(_TICKED if ticked else _UNTICKED, 16)))
    fonts = dict.fromkeys(("ascii", "eastAsia", "hAnsi"), "MS Gothic")
    box.insert(0, node("w:rPr", node("w:rFonts", hint="eastAsia", **fonts)))
    return box


def _date(date_format: str) -> Element:
    return node(
        "w:date",
        node("w:dateFormat", val=date_format),
        node("w:lid", val="en-GB"),
        node("w:storeMappedDataAs", val="dateTime"),
        node("w:calendar", val="gregorian"),
    )


def _check_box() -> Element:
    return node(
        "w14:checkbox",
        node("w14:checked", val="0"),
        node("w14:checkedState", val=_TICKED, font="MS Gothic"),
        node("w14:uncheckedState", val=_UNTICKED, font="MS Gothic"),
    )
