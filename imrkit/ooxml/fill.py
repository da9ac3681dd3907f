"""Fill content controls so that Word, and every other reader, sees the value as typed.

A value is checked against every control that it is meant for before anything changes. Filling
takes away the placeholder and its grey style, keeps the control's own formatting, and updates the
custom XML a control is bound to, with every other control bound to the same node, and the copies
that a file holds for older readers.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from lxml import etree

from imrkit.controls import ControlKind
from imrkit.errors import DocumentError, standing_at
from imrkit.ooxml import names as n
from imrkit.ooxml.answers import Answer, Row, Single, Value, answer
from imrkit.ooxml.binding import Bound, Sharing, bound_node
from imrkit.ooxml.control_index import ControlIndex, control_at, copies_of, no_control_at
from imrkit.ooxml.control_names import refused
from imrkit.ooxml.glossary import placeholder_name, placeholder_texts
from imrkit.ooxml.ids import FreshIds
from imrkit.ooxml.lines import blocks_of
from imrkit.ooxml.numbering import Lists
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import (
    CHECKBOX,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    kind_of,
    property_value,
)
from imrkit.ooxml.refusal import is_locked, protection_of, refusal_of
from imrkit.ooxml.regions import path_of
from imrkit.ooxml.rows import items_of, put_rows, rows_of
from imrkit.ooxml.show import (
    container_of,
    placeholder_styles,
    show_lines,
    show_placeholder,
    show_text,
)
from imrkit.ooxml.styles import Styles

__all__ = ["EMPTY", "Filler", "Row", "Single", "Value"]

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
class _Plan:
    """What to do to a control, once every other control has been found to suit too."""

    show: Step
    store: Step | None = None  # into the custom XML that it is bound to

    def carry_out(self) -> None:
        self.show()
        if self.store is not None:
            self.store()


class Filler:
    """Fills the controls of one document: every value is checked before anything changes."""

    def __init__(self, package: Package, ids: FreshIds) -> None:
        self._package = package
        self._ids = ids
        self._index = ControlIndex(package)
        self._sharing = Sharing(package)

    def forget(self) -> None:
        """Look anew for the controls: others have put some in or taken some away."""
        self._index.forget()
        self._sharing.forget()

    def fill(self, values: Mapping[str, Value], *, force: bool = False) -> None:
        """Fill every control with one of these tags.

        Text fills rich text (a list of texts: one paragraph each; a list of
        :class:`imrkit.richtext.Line`: with formatting) and plain text; a date, or its ISO text,
        fills a date control, True or False a check box, one of its choices a drop-down, and a list
        of rows, each a mapping from column id to value or a :class:`imrkit.richtext.TableRow`, a
        repeating section. "" and an empty list bring the placeholder back. Raises
        :class:`DocumentError`, with nothing changed, when no control has a tag, a value does not
        suit, or, unless ``force``, the template locks what stands there or other controls would be
        lost.
        """
        if unknown := [tag for tag in values if not self._index.tagged(tag)]:
            raise _no_such_tags(unknown)
        planned = [plan for tag, value in values.items() for plan in self._plans(tag, value, force)]
        for part in {part for part, _ in planned}:
            self._package.edit(part)
        for _, plan in planned:
            plan.carry_out()

    def fill_at(self, path: Sequence[int], value: Value, *, part: str = "") -> None:
        """Fill the control at a path; see :attr:`imrkit.controls.ContentControl.path`.

        ``part`` is that of its story, "" the body's. Raises :class:`DocumentError`, with nothing
        changed, when none stands there, when it is locked or the document protected, or when the
        value does not suit it.
        """
        if refusal := protection_of(self._package):
            raise DocumentError(refusal)
        part = part or self._package.main
        known = part in self._package
        sdt = control_at(self._package.tree(part), path) if known else None
        if sdt is None:
            raise no_control_at(part, path)
        with standing_at(part, lambda: path):
            if refusal := refusal_of(self._package, sdt):
                raise refused(sdt.find(SDT_PR), refusal)
            plans = [self._plan(one, value) for one in (sdt, *copies_of(sdt))]
        self._package.edit(part)
        for plan in plans:
            plan.carry_out()

    def _plans(self, tag: str, value: Value, force: bool) -> Iterator[tuple[str, _Plan]]:
        for story, sdt in self._index.tagged(tag):
            with standing_at(story.part, functools.partial(path_of, sdt)):
                if not force:
                    _require_open(sdt)
                for one in (sdt, *copies_of(sdt)):
                    yield story.part, self._plan(one, value)

    @functools.cached_property
    def _grey(self) -> frozenset[str]:
        return placeholder_styles(self._package)

    @functools.cached_property
    def _placeholders(self) -> dict[str, str]:
        return placeholder_texts(self._package)

    def _plan(self, sdt: Element, value: Value) -> _Plan:
        """Plan to fill a control; raise :class:`DocumentError` when it cannot be."""
        properties, content = sdt.find(SDT_PR), sdt.find(SDT_CONTENT)
        if properties is None or content is None:
            raise refused(properties, "it has no properties or no content")
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
            raise refused(properties, str(error)) from None

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
        bound.store(wanted.stored)
        for story, sdt in self._sharing.of(bound):
            self._package.edit(story.part)
            properties = sdt.find(SDT_PR)
            if properties is not None:
                self._show(sdt, properties, wanted)

    def _plan_rows(self, properties: Element, content: Element, value: Value) -> _Plan:
        items = items_of(content)
        rows = rows_of(value)
        if not items or rows is None:
            raise refused(properties, "a repeating section is filled with a list of rows")
        if not all(row.source is None or 0 <= row.source < len(items) for row in rows):
            raise refused(properties, "it does not have all the rows that are to be kept")
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

        def show() -> None:
            put_rows(self._ids, content, items, [item for item, _ in made], rows)
            self.forget()

        return _Plan(show=show, store=store)

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
            plans.append(self._plan(cells[column], cast(Value, value)))
            plans[-1].show()
        return item, plans

    def _empty(self, element: Element) -> None:
        """Empty the controls below ``element`` to their placeholders; store nothing."""
        for child in element:
            kind = kind_of(child.find(SDT_PR)) if child.tag == SDT else None
            if kind in EMPTY:
                self._plan(child, EMPTY[kind]).show()
            else:
                self._empty(child)


def _no_such_tags(tags: Sequence[str]) -> DocumentError:
    names = ", ".join(f"“{tag}”" for tag in tags)
    tagged = "the tag" if len(tags) == 1 else "the tags"
    return DocumentError(
        f"There is no content control with {tagged} {names}.", tag=tags[0], unknown_tags=tags
    )


def _require_open(sdt: Element) -> None:
    """Refuse a control that its template locks, or in which others stand that would be lost."""
    properties, content = sdt.find(SDT_PR), sdt.find(SDT_CONTENT)
    if is_locked(sdt):
        raise refused(properties, "the template locks what stands there")
    repeats = kind_of(properties) is ControlKind.REPEATING_SECTION
    if content is not None and not repeats and next(content.iter(SDT), None) is not None:
        raise refused(properties, "it holds other content controls; fill those")


def _require_sources(properties: Element, wanted: Answer, blocks: int) -> None:
    """Refuse lines made from paragraphs that a control with so many does not hold."""
    for line in wanted.lines:
        made_from_nothing = line.source is None and line.content is None
        beyond = line.source is not None and not 0 <= line.source < max(blocks, 1)
        if made_from_nothing or beyond:
            raise refused(properties, "it does not have all the paragraphs that are to be kept")


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
