"""Fill content controls so that Word, and every other reader, sees the value as typed.

Filling takes away the placeholder and its grey style, keeps the control's own formatting, and
updates the custom XML a control is bound to, with every other control bound to the same node:
Word shows the bound value, not the run's text (ISO 29500-1 section 17.5.2.6).
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from imrkit.controls import ControlKind
from imrkit.errors import DocumentError
from imrkit.ooxml import custom_xml
from imrkit.ooxml import names as n
from imrkit.ooxml.glossary import placeholder_text
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import (
    CHECKBOX,
    REPEATING_ITEM,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    choices_of,
    kind_of,
    property_value,
)
from imrkit.ooxml.show import show_placeholder, show_text
from imrkit.ooxml.stories import stories

Single = str | dt.date | bool | Sequence[str]
Row = Mapping[str, Single]
Value = Single | Sequence[Row]

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fill_control(package: Package, tag: str, value: Value) -> None:
    """Fill every control with ``tag``.

    Text fills rich text (a list of texts: one paragraph each) and plain text; a date fills a date
    control, True or False a check box, one of its choices a drop-down, and a list of rows, each a
    mapping from column id to value, a repeating section. "" and an empty list bring the placeholder
    back. Raises :class:`DocumentError` when no
    control has the tag, or the value does not suit its kind.
    """
    controls = list(_tagged(package, tag))
    if not controls:
        raise DocumentError(f"There is no content control with the tag “{tag}”.")
    for control in controls:
        _fill(control, value, package)


def _tagged(package: Package, tag: str) -> Iterator[Element]:
    for story in list(stories(package)):
        found = [
            sdt for sdt in story.root.iter(SDT) if property_value(sdt.find(SDT_PR), "w:tag") == tag
        ]
        if found:
            package.edit(story.part)
        yield from found


def _fill(sdt: Element, value: Value, package: Package) -> None:
    properties = sdt.find(SDT_PR)
    kind = kind_of(properties)
    if properties is None or sdt.find(SDT_CONTENT) is None:
        raise DocumentError("A content control without properties or content cannot be filled.")
    if kind is ControlKind.REPEATING_SECTION:
        _fill_rows(sdt, value, package)
        return
    if kind is not ControlKind.CHECK_BOX and value in ("", [], ()):
        _clear(sdt, properties, package)
        return
    if kind is ControlKind.CHECK_BOX:
        text = _tick(properties, value)
    elif kind is ControlKind.DATE:
        text = _choose_date(properties, value)
    elif kind is ControlKind.DROP_DOWN:
        text = _choose(properties, value)
    elif kind in (ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.COMBO_BOX):
        text = _text(properties, value)
    else:
        raise _unsuitable(properties, f"a control of kind {kind} cannot be filled with a value")
    show_text(sdt, text)
    _update_binding(package, properties, "\n".join(text))


def _clear(sdt: Element, properties: Element, package: Package) -> None:
    """Empty a control: its placeholder comes back."""
    for date in properties.findall(n.qn("w:date")):
        date.attrib.pop(n.qn("w:fullDate"), "")
    show_placeholder(sdt, placeholder_text(package, properties))
    _update_binding(package, properties, "")


def _fill_rows(sdt: Element, value: Value, package: Package) -> None:
    content = sdt.find(SDT_CONTENT)
    items = [] if content is None else [item for item in content if _is_item(item)]
    if content is None or not items or isinstance(value, str | dt.date | bool):
        raise _unsuitable(sdt.find(SDT_PR), "a repeating section is filled with a list of rows")
    model = copy.deepcopy(items[0])
    for cell in [sdt for sdt in model.iter(SDT) if sdt is not model]:
        _fill(cell, False if _is_box(cell) else "", package)
    for item in items:
        content.remove(item)
    ids = _FreshIds(package)
    for number, row in enumerate(value or ({},)):
        if not isinstance(row, Mapping):
            raise _unsuitable(sdt.find(SDT_PR), "a repeating section is filled with a list of rows")
        item = copy.deepcopy(model)
        if number:
            ids.renew(item)
        content.append(item)
        _fill_cells(item, f"{property_value(sdt.find(SDT_PR), 'w:tag')}.", row, package)


def _fill_cells(item: Element, prefix: str, row: Row, package: Package) -> None:
    cells = {
        property_value(cell.find(SDT_PR), "w:tag").removeprefix(prefix): cell
        for cell in item.iter(SDT)
    }
    for column, value in row.items():
        if column not in cells:
            raise DocumentError(f"The rows of “{prefix[:-1]}” have no column “{column}”.")
        _fill(cells[column], value, package)


def _is_item(element: Element) -> bool:
    properties = element.find(SDT_PR)
    return properties is not None and properties.find(REPEATING_ITEM) is not None


def _is_box(sdt: Element) -> bool:
    return kind_of(sdt.find(SDT_PR)) is ControlKind.CHECK_BOX


class _FreshIds:
    """Gives copied rows ids of their own: an id is unique in a document (17.5.2.18)."""

    def __init__(self, package: Package) -> None:
        self._taken = {
            element.get(n.qn("w:val"))
            for story in stories(package)
            for element in story.root.iter(n.qn("w:id"))
        }
        self._next = 1

    def renew(self, item: Element) -> None:
        for element in item.iter():
            for name in ("w14:paraId", "w14:textId"):
                element.attrib.pop(n.qn(name), "")
        for sdt in (item, *item.iter(SDT)):
            properties = sdt.find(SDT_PR)
            own = None if properties is None else properties.find(n.qn("w:id"))
            if own is not None:
                own.set(n.qn("w:val"), self._fresh())

    def _fresh(self) -> str:
        while str(self._next) in self._taken:
            self._next += 1
        self._taken.add(str(self._next))
        return str(self._next)


def _tick(properties: Element, value: Value) -> list[str]:
    box = properties.find(CHECKBOX)
    if not isinstance(value, bool) or box is None:
        raise _unsuitable(properties, "a check box is filled with True or False")
    state = box.find(n.qn("w14:checked"))
    if state is None:
        state = etree.Element(n.qn("w14:checked"))
        box.insert(0, state)
    state.set(n.qn("w14:val"), "1" if value else "0")
    glyph = box.find(n.qn("w14:checkedState" if value else "w14:uncheckedState"))
    code = None if glyph is None else glyph.get(n.qn("w14:val"))
    return [chr(int(code, 16)) if code else "\u2612" if value else "\u2610"]


def _choose_date(properties: Element, value: Value) -> list[str]:
    date = properties.find(n.qn("w:date"))
    if not isinstance(value, dt.date) or date is None:
        raise _unsuitable(properties, "a date control is filled with a date")
    date.set(n.qn("w:fullDate"), f"{value:%Y-%m-%d}T00:00:00Z")
    return [f"{value.day} {value:%B %Y}"]


def _choose(properties: Element, value: Value) -> list[str]:
    choices = choices_of(properties)
    if value not in choices:
        raise _unsuitable(properties, f"“{value}” is not one of its choices: {', '.join(choices)}")
    return [str(value)]


def _text(properties: Element, value: Value) -> list[str]:
    paragraphs = [value] if isinstance(value, str) else value
    if isinstance(paragraphs, dt.date | bool) or not all(
        isinstance(text, str) for text in paragraphs
    ):
        raise _unsuitable(properties, "a text control is filled with text")
    texts = [str(text) for text in paragraphs]
    if any(_ILLEGAL.search(text) for text in texts):
        raise _unsuitable(properties, "the text holds a character that no Word file may hold")
    return texts


def _unsuitable(properties: Element | None, what: str) -> DocumentError:
    name = property_value(properties, "w:alias") or property_value(properties, "w:tag")
    return DocumentError(f"The content control “{name}” was not filled: {what}.")


def _update_binding(package: Package, properties: Element, text: str) -> None:
    binding = properties.find(n.qn("w:dataBinding"))
    if binding is None:
        return
    part = custom_xml.stores(package).get(binding.get(n.qn("w:storeItemID"), "").upper())
    if part is None:
        return
    node = _bound_node(package.edit(part), binding)
    if node is not None and node.text != text:
        node.text = text
        _show_bound(package, binding, text)


def _bound_node(root: Element, binding: Element) -> Element | None:
    """Follow the simple paths that imrkit writes; other programs' paths are left alone."""
    prefixes = dict(
        re.findall(r"xmlns:(\w+)=['\"]([^'\"]*)['\"]", binding.get(n.qn("w:prefixMappings"), ""))
    )
    path = binding.get(n.qn("w:xpath"), "")
    if not re.fullmatch(r"(/\w+:\w+(\[1\])?)+", path):
        return None
    steps = [step.removesuffix("[1]").split(":") for step in path.split("/")[1:]]
    names = [f"{{{prefixes.get(prefix, '')}}}{local}" for prefix, local in steps]
    if root.tag != names[0]:
        return None
    return root if len(names) == 1 else root.find("/".join(names[1:]))


def _show_bound(package: Package, binding: Element, text: str) -> None:
    key = (binding.get(n.qn("w:storeItemID")), binding.get(n.qn("w:xpath")))
    for story in list(stories(package)):
        for other in list(story.root.iter(n.qn("w:dataBinding"))):
            if (other.get(n.qn("w:storeItemID")), other.get(n.qn("w:xpath"))) == key:
                package.edit(story.part)
                sdt = next(other.iterancestors(SDT))
                if text:
                    show_text(sdt, [text])
                else:
                    show_placeholder(sdt, placeholder_text(package, next(sdt.iter(SDT_PR))))
