"""Plan how controls are filled: nothing changes until every value is found to suit its control."""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.binding import Bound, Sharing, bound_node
from imrkit.ooxml.controls.control_names import name_of, refused
from imrkit.ooxml.controls.index import ControlIndex
from imrkit.ooxml.controls.placeholders import Placeholders
from imrkit.ooxml.controls.read import (
    CHECKBOX,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    kind_of,
)
from imrkit.ooxml.controls.refusal import refusal_of
from imrkit.ooxml.controls.row_cells import Cells, wanted_cells
from imrkit.ooxml.controls.rows import items_of, put_rows, rows_of
from imrkit.ooxml.filling.coerce import Answer, answer, shown_of
from imrkit.ooxml.filling.content import (
    container_of,
    placeholder_styles,
    show_lines,
    show_placeholder,
    show_text,
)
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.built_in_stores import make, stores
from imrkit.ooxml.package.limits import MAX_WORDS
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.ids import FreshIds
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.paragraphs import blocks_of
from imrkit.ooxml.text.styles import Styles
from imrkit.values.controls import ControlKind
from imrkit.values.value import Value

Step = Callable[[], None]

# The value that empties a control of a kind; the other kinds are left as they are.
EMPTY: Mapping[ControlKind | None, Value] = {
    ControlKind.CHECK_BOX: False,
    ControlKind.REPEATING_SECTION: [],
    ControlKind.RICH_TEXT: "",
    ControlKind.PLAIN_TEXT: "",
    ControlKind.COMBO_BOX: "",
    ControlKind.DROP_DOWN: "",
    ControlKind.DATE: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do to a control, once every other control has been found to suit too."""

    sdt: Element
    show: Step
    store: Step | None = None  # into the custom XML that it is bound to
    node: tuple[Element, str] | None = None  # what is stored to; None for nothing
    stored: str = ""


def carry_out(plans: Iterable[Plan]) -> None:
    """Show every value and store them; of several for one node the last, which all then show."""
    stores: dict[object, Step] = {}
    for plan in plans:
        plan.show()
        if plan.store is not None:
            stores[plan.node] = plan.store
    for store in stores.values():
        store()


class Planner:
    """Plans the filling of the controls of one document."""

    def __init__(self, package: Package, ids: FreshIds) -> None:
        self._package = package
        self._ids = ids
        self._sharing = Sharing(package)
        self._agreed: set[object] = set()  # nodes that all who show them can show anew
        self.index = ControlIndex(package)

    def forget(self) -> None:
        """Look anew for the controls: others have put some in or taken some away."""
        self.index.forget()
        self._sharing.forget()

    def begin(self) -> None:
        """Look anew at who shows the same data: what they hold may be other than before."""
        self._agreed.clear()

    def require_fillable(self, sdt: Element, *, force: bool = False) -> tuple[Element, Element]:
        """Return a control's properties and content; raise when nothing may change there."""
        properties, content = sdt.find(SDT_PR), sdt.find(SDT_CONTENT)
        refusal = refusal_of(self._package, sdt, force=force)
        if properties is None or content is None or refusal:
            raise refused(properties, refusal)
        return properties, content

    @functools.cached_property
    def _grey(self) -> frozenset[str]:
        return placeholder_styles(self._package)

    @functools.cached_property
    def _placeholders(self) -> Placeholders:
        return Placeholders(self._package)

    def plan(self, sdt: Element, value: Value, *, force: bool = False) -> Plan:
        """Plan to fill a control; raise :class:`DocumentError` when it cannot be."""
        properties, content = self.require_fillable(sdt, force=force)
        if kind_of(properties) is ControlKind.REPEATING_SECTION:
            return self._plan_rows(sdt, properties, content, value, force)
        wanted = answer(properties, value)
        _require_sources(properties, wanted, len(blocks_of(container_of(sdt, content))))
        _require_short(properties, wanted, content)
        bound = bound_node(self._package, properties)
        if bound is not None:
            self._require_others(bound, sdt)
            self._agreed.add(bound.key)
        return Plan(
            sdt=sdt,
            show=lambda: self.show(sdt, properties, wanted),
            store=None if bound is None else lambda: self._store(bound, wanted, sdt),
            node=None if bound is None else bound.key,
            stored=wanted.stored,
        )

    def _require_others(self, bound: Bound, sdt: Element) -> None:
        """Raise when another control that shows a node cannot show its new text.

        The locks of the others are passed over: Word shows the node in them whatever they lock.
        """
        for story, other in () if bound.key in self._agreed else self._sharing.of(bound):
            refusal = "" if other is sdt else refusal_of(self._package, other, force=True)
            if refusal:
                name = name_of(other, other.find(SDT_PR))
                why = f"the control {name} in the {story.kind} shows the same data: {refusal}"
                raise refused(sdt.find(SDT_PR), why)

    def show(self, sdt: Element, properties: Element, wanted: Answer) -> None:
        """Make a control show what is wanted, and its properties say so."""
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
            show_placeholder(sdt, self._placeholders.paragraphs(properties), self._grey)

    @functools.cached_property
    def _styles(self) -> Styles:
        return Styles.read(self._package)

    @functools.cached_property
    def _lists(self) -> Lists:
        return Lists(self._package, self._styles)

    def _store(self, bound: Bound, wanted: Answer, filled: Element) -> None:
        """Put a text into the node of a control that is filled, and into all others that show it.

        Each shows it in its own way: a date in its format, a choice by its name.
        """
        if not bound.part:
            bound = self._made(bound, filled)
        self._package.edit(bound.part)
        bound.store(wanted.stored)
        others = [(story, sdt) for story, sdt in self._sharing.of(bound) if sdt is not filled]
        for part in {story.part for story, _ in others}:
            self._package.edit(part)
        for _, sdt in others:
            for one in (sdt, *self.index.copies_of(sdt)):
                properties = one.find(SDT_PR)
                if properties is not None:
                    self.show(one, properties, shown_of(properties, wanted.stored))

    def _made(self, bound: Bound, filled: Element) -> Bound:
        """Return the node of a control in the part that Word would make for its store."""
        if bound.store_id not in stores(self._package):
            make(self._package, bound.store_id)
        properties = filled.find(SDT_PR)
        found = None if properties is None else bound_node(self._package, properties)
        return found or bound

    def plan_row(self, sdt: Element, number: int | None) -> Step:
        """Plan to add an empty row behind that of a number, counted from 0; None: the last."""
        properties, content = self.require_fillable(sdt)
        if kind_of(properties) is not ControlKind.REPEATING_SECTION:
            raise refused(properties, "it is no repeating section")
        items = items_of(content)
        last = len(items) - 1 if number is None else number
        if not 0 <= last < len(items):
            raise refused(properties, f"it has no row {last}; it has {len(items)}")
        made = copy.deepcopy(items[0])
        self._empty(made)

        def add() -> None:
            self._ids.renew(made)
            items[last].addnext(made)
            self.forget()

        return add

    def _plan_rows(
        self, sdt: Element, properties: Element, content: Element, value: Value, force: bool
    ) -> Plan:
        items = items_of(content)
        rows = rows_of(value)
        if not items or rows is None:
            raise refused(properties, "a repeating section is filled with a list of rows")
        if not all(row.source is None or 0 <= row.source < len(items) for row in rows):
            raise refused(properties, "it does not have all the rows that are to be kept")
        model = copy.deepcopy(items[0])
        self._empty(model)
        models = [model if row.source is None else items[row.source] for row in rows]
        made = [
            self._row(properties, one, row.cells, force)
            for one, row in zip(models, rows, strict=True)
        ]

        def show() -> None:
            put_rows(self._ids, content, items, made, rows)
            self.forget()

        return Plan(sdt=sdt, show=show)

    def _row(self, section: Element, model: Element, wanted: Cells, force: bool) -> Element:
        """Make a row of its own, filled."""
        item = copy.deepcopy(model)
        for cell, value in wanted_cells(section, item, wanted):
            if self._is_bound(cell):
                why = "it shows data of the file, the same in every row; fill it by itself"
                raise refused(cell.find(SDT_PR), why)
            for one in (cell, *self.index.copies_of(cell)):
                self.plan(one, cast(Value, value), force=force).show()
        return item

    def _empty(self, element: Element) -> None:
        """Empty the controls below ``element`` to their placeholders; store nothing.

        What the template locks is part of every row, and what is bound shows its node.
        """
        for child in element:
            kind = kind_of(child.find(SDT_PR)) if child.tag == SDT else None
            fillable = kind in EMPTY and not refusal_of(self._package, child)
            if fillable and not self._is_bound(child):
                self.plan(child, EMPTY[kind]).show()
            else:
                self._empty(child)

    def _is_bound(self, sdt: Element) -> bool:
        properties = sdt.find(SDT_PR)
        try:
            return properties is not None and bound_node(self._package, properties) is not None
        except DocumentError:
            return True  # in a way that imrkit does not follow


def _require_sources(properties: Element, wanted: Answer, blocks: int) -> None:
    """Refuse lines made from paragraphs that a control with so many does not hold."""
    for line in wanted.lines:
        made_from_nothing = line.source is None and line.content is None
        beyond = line.source is not None and not 0 <= line.source < max(blocks, 1)
        if made_from_nothing or beyond:
            raise refused(properties, "it does not have all the paragraphs that are to be kept")


def _require_short(properties: Element, wanted: Answer, content: Element) -> None:
    """Refuse so many words that it takes too long to tell which of them are others."""
    if not wanted.lines:
        return
    old = sum((one.text or "").count(" ") + 1 for one in content.iter(n.qn("w:t")))
    texts = (one.text for line in wanted.lines for one in line.content or ())
    if max(old, sum(text.count(" ") + 1 for text in texts)) > MAX_WORDS:
        raise refused(properties, f"a place of more than {MAX_WORDS:,} words is filled in Word")


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
