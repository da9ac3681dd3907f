"""Fill content controls so that Word, and every other reader, sees the value as typed.

A value is checked against every control that it is meant for before anything changes. Filling
takes away the placeholder and its grey style, keeps the control's own formatting, and updates the
custom XML a control is bound to, with every other control bound to the same node.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from lxml import etree

from imrkit.controls import ControlKind
from imrkit.errors import DocumentError
from imrkit.ooxml import names as n
from imrkit.ooxml.answers import Answer, Row, Single, Value, answer, unsuitable
from imrkit.ooxml.binding import Bound, bound_node, sharing
from imrkit.ooxml.glossary import placeholder_name, placeholder_texts
from imrkit.ooxml.lines import blocks_of
from imrkit.ooxml.numbering import Lists
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import (
    CHECKBOX,
    REPEATING_ITEM,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    kind_of,
    property_value,
)
from imrkit.ooxml.refusal import protection_of, refusal_of
from imrkit.ooxml.show import (
    container_of,
    placeholder_styles,
    show_lines,
    show_placeholder,
    show_text,
)
from imrkit.ooxml.stories import stories
from imrkit.ooxml.styles import Styles
from imrkit.richtext import TableRow

__all__ = ["Row", "Single", "Value", "fill_control", "fill_control_at"]

Step = Callable[[], None]

# The value that empties a control of a kind; the other kinds are left as they are.
_EMPTY: Mapping[ControlKind | None, Value] = {
    ControlKind.CHECK_BOX: False,
    ControlKind.REPEATING_SECTION: [],
    ControlKind.RICH_TEXT: "",
    ControlKind.PLAIN_TEXT: "",
    ControlKind.COMBO_BOX: "",
    ControlKind.DROP_DOWN: "",
    ControlKind.DATE: "",
}


def fill_control(package: Package, tag: str, value: Value) -> None:
    """Fill every control with ``tag``.

    Text fills rich text (a list of texts: one paragraph each; a list of
    :class:`imrkit.richtext.Line`: with formatting) and plain text; a date, or its ISO text, fills a
    date control, True or False a check box, one of its choices a drop-down, and a list of rows,
    each a mapping from column id to value or a :class:`imrkit.richtext.TableRow`, a repeating
    section. "" and an empty list
    bring the placeholder back. Raises :class:`DocumentError`, with nothing changed, when no control
    has the tag or the value does not suit one of them.
    """
    found = list(_tagged(package, tag))
    if not found:
        raise DocumentError(f"There is no content control with the tag “{tag}”.")
    filler = _Filler(package)
    plans = [filler.plan(sdt, value) for _, sdt in found]
    for part in {part for part, _ in found}:
        package.edit(part)
    for plan in plans:
        plan.carry_out()


def fill_control_at(package: Package, path: Sequence[int], value: Value) -> None:
    """Fill the control at a path in the body; see :attr:`imrkit.controls.ContentControl.path`.

    Raises :class:`DocumentError`, with nothing changed, when none stands there, when it is locked
    or the document protected, or when the value does not suit it.
    """
    if refusal := protection_of(package):
        raise DocumentError(refusal)
    sdt = _control_at(package.tree(package.main), path)
    if sdt is None:
        raise DocumentError("There is no content control at the place named; open the draft anew.")
    if refusal := refusal_of(package, sdt):
        raise unsuitable(sdt.find(SDT_PR), refusal)
    plan = _Filler(package).plan(sdt, value)
    package.edit(package.main)
    plan.carry_out()


def _control_at(root: Element, path: Sequence[int]) -> Element | None:
    found: Element | None = root
    for index in path:
        if found is not None and found.tag == SDT:
            found = found.find(SDT_CONTENT)
        if found is None or not 0 <= index < len(found):
            return None
        found = found[index]
    return found if found is not None and found.tag == SDT else None


def _tagged(package: Package, tag: str) -> Iterator[tuple[str, Element]]:
    for story in stories(package):
        for named in story.root.iter(n.qn("w:tag")):
            if named.get(n.qn("w:val")) == tag:
                yield from ((story.part, sdt) for sdt in _control_of(named))


def _control_of(named: Element) -> Iterator[Element]:
    properties = named.getparent()
    sdt = None if properties is None else properties.getparent()
    if sdt is not None and sdt.tag == SDT:
        yield sdt


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What to do to a control, once every other control has been found to suit too."""

    show: Step
    store: Step | None = None  # into the custom XML that it is bound to

    def carry_out(self) -> None:
        self.show()
        if self.store is not None:
            self.store()


class _Filler:
    """Plans the filling of controls: a plan is checked when made and carried out later."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._grey = placeholder_styles(package)
        self._placeholders = placeholder_texts(package)

    def plan(self, sdt: Element, value: Value) -> _Plan:
        """Plan to fill a control; raise :class:`DocumentError` when it cannot be."""
        properties, content = sdt.find(SDT_PR), sdt.find(SDT_CONTENT)
        if properties is None or content is None:
            raise unsuitable(properties, "it has no properties or no content")
        if kind_of(properties) is ControlKind.REPEATING_SECTION:
            return self._plan_rows(properties, content, value)
        wanted = answer(properties, value)
        _require_sources(properties, wanted, len(blocks_of(container_of(sdt, content))))
        bound = self._bound(properties)
        return _Plan(
            show=lambda: self._show(sdt, properties, wanted),
            store=None if bound is None else lambda: self._store(bound, wanted),
        )

    def _bound(self, properties: Element) -> Bound | None:
        try:
            return bound_node(self._package, properties)
        except DocumentError as error:
            raise unsuitable(properties, str(error)) from None

    def _show(self, sdt: Element, properties: Element, wanted: Answer) -> None:
        for date in properties.findall(n.qn("w:date")):
            _set(date, "w:fullDate", wanted.date)
        for box in properties.findall(CHECKBOX):
            if wanted.checked is not None:
                _check(box, wanted.checked)
        if wanted.lines:
            show_lines(sdt, wanted.lines, self._grey, self._styles, self._lists)
        elif wanted.paragraphs:
            show_text(sdt, wanted.paragraphs, self._grey, font=wanted.font)
        else:
            show_placeholder(sdt, self._placeholder(properties), self._grey)

    def _placeholder(self, properties: Element) -> str:
        return self._placeholders.get(placeholder_name(properties), "")

    @functools.cached_property
    def _styles(self) -> Styles:
        return Styles.read(self._package)

    @functools.cached_property
    def _lists(self) -> Lists:
        return Lists(self._package)

    def _store(self, bound: Bound, wanted: Answer) -> None:
        self._package.edit(bound.part)
        bound.node.text = wanted.stored
        for story, sdt in sharing(self._package, bound):
            self._package.edit(story.part)
            properties = sdt.find(SDT_PR)
            if properties is not None:
                self._show(sdt, properties, wanted)

    def _plan_rows(self, properties: Element, content: Element, value: Value) -> _Plan:
        items = [item for item in content if _is_item(item)]
        rows = _rows(value)
        if not items or rows is None:
            raise unsuitable(properties, "a repeating section is filled with a list of rows")
        if not all(row.source is None or 0 <= row.source < len(items) for row in rows):
            raise unsuitable(properties, "it does not have all the rows that are to be kept")
        model = copy.deepcopy(items[0])
        self._empty(model)
        prefix = f"{property_value(properties, 'w:tag')}."
        made = [
            self._row(model if row.source is None else items[row.source], prefix, row.cells)
            for row in rows
        ]

        def store() -> None:
            for plan in (plan for _, plans in made for plan in plans if plan.store):
                plan.carry_out()

        return _Plan(
            show=lambda: self._put_rows(content, items, [item for item, _ in made], _copies(rows)),
            store=store,
        )

    def _row(
        self, model: Element, prefix: str, wanted: Mapping[str, object]
    ) -> tuple[Element, list[_Plan]]:
        """Make a row of its own, filled; what it is to store waits."""
        item = copy.deepcopy(model)
        cells = {
            property_value(cell.find(SDT_PR), "w:tag").removeprefix(prefix): cell
            for cell in item.iter(SDT)
        }
        plans = []
        for column, value in ((name.removeprefix(prefix), one) for name, one in wanted.items()):
            if column not in cells:
                raise DocumentError(f"The rows of “{prefix[:-1]}” have no column “{column}”.")
            plans.append(self.plan(cells[column], cast(Value, value)))
            plans[-1].show()
        return item, plans

    def _empty(self, element: Element) -> None:
        """Empty the controls below ``element`` to their placeholders; store nothing."""
        for child in element:
            kind = kind_of(child.find(SDT_PR)) if child.tag == SDT else None
            if kind in _EMPTY:
                self.plan(child, _EMPTY[kind]).show()
            else:
                self._empty(child)

    def _put_rows(
        self,
        content: Element,
        old: Iterable[Element],
        rows: Sequence[Element],
        copies: Container[int],
    ) -> None:
        ids = _FreshIds(self._package)  # while the rows whose ids stay still stand there
        for item in old:
            content.remove(item)
        for number, item in enumerate(rows):
            if number in copies:
                ids.renew(item)
            content.append(item)


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
        """Give a copy fresh ids, and take away what may stand once only: marks of places."""
        etree.strip_elements(item, n.qn("w:bookmarkStart"), n.qn("w:bookmarkEnd"), with_tail=False)
        for element in item.iter():
            for name in ("w14:paraId", "w14:textId"):
                element.attrib.pop(n.qn(name), "")
        for own in item.iter(n.qn("w:id")):
            own.set(n.qn("w:val"), self._fresh())

    def _fresh(self) -> str:
        while str(self._next) in self._taken:
            self._next += 1
        self._taken.add(str(self._next))
        return str(self._next)


def _require_sources(properties: Element, wanted: Answer, blocks: int) -> None:
    """Refuse lines made from paragraphs that a control with so many does not hold."""
    for line in wanted.lines:
        made_from_nothing = line.source is None and line.content is None
        beyond = line.source is not None and not 0 <= line.source < max(blocks, 1)
        if made_from_nothing or beyond:
            raise unsuitable(properties, "it does not have all the paragraphs that are to be kept")


def _rows(value: Value) -> list[TableRow] | None:
    """Return the rows that a value holds, one empty row when none; None when it holds others."""
    if not isinstance(value, list | tuple):
        return None
    rows = [
        row if isinstance(row, TableRow) else TableRow(cells=row)
        for row in value
        if isinstance(row, TableRow | Mapping)
    ]
    return (rows or [TableRow(cells={})]) if len(rows) == len(value) else None


def _copies(rows: Sequence[TableRow]) -> frozenset[int]:
    """Return the rows that need ids of their own: all but one of those made from the same row."""
    origins = [row.source or 0 for row in rows]  # a new row is made from the first
    kept_first = sorted(range(len(rows)), key=lambda at: rows[at].source is None)
    seen: set[int] = set()
    copies = []
    for at in kept_first:
        if origins[at] in seen:
            copies.append(at)
        seen.add(origins[at])
    return frozenset(copies)


def _is_item(element: Element) -> bool:
    properties = element.find(SDT_PR)
    return properties is not None and properties.find(REPEATING_ITEM) is not None


def _set(element: Element, name: str, value: str) -> None:
    element.attrib.pop(n.qn(name), "")
    if value:
        element.set(n.qn(name), value)


def _check(box: Element, checked: bool) -> None:
    state = box.find(n.qn("w14:checked"))
    if state is None:
        state = etree.Element(n.qn("w14:checked"))
        box.insert(0, state)
    state.set(n.qn("w14:val"), "1" if checked else "0")
