"""Plan how controls are filled: nothing changes until every value is found to suit its control."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.binding import Bound, Sharing, bound_node
from imrkit.ooxml.controls.control_names import name_of, refused
from imrkit.ooxml.controls.index import ControlIndex
from imrkit.ooxml.controls.refusal import refusal_of
from imrkit.ooxml.controls.row_cells import wanted_cells
from imrkit.ooxml.controls.rows import origins_of, put_rows, rows_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.controls.section_rows import told_rows
from imrkit.ooxml.filling.answer_writer import AnswerWriter
from imrkit.ooxml.filling.coerce import Answer, answer, shown_of
from imrkit.ooxml.filling.content import container_of
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.built_in_stores import make, stores
from imrkit.ooxml.package.limits import MAX_WORDS
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.ids import FreshIds
from imrkit.ooxml.text.paragraphs import blocks_of
from imrkit.values.controls import ControlKind
from imrkit.values.richtext import Cells, TableRow
from imrkit.values.value import Value

Step = Callable[[], None]

# The value that empties a control of a kind; the other kinds are left as they are.
EMPTY: Mapping[ControlKind, Value] = {
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
    """The steps that fill a control, once every other control has been found to suit too."""

    sdt: Sdt
    show: Step
    store: Step | None = None  # into the custom XML that it is bound to
    node: tuple[Element, str] | None = None  # what is stored to; None for nothing
    stored: str = ""
    # Of a section: the number of the old row that each row goes on, None for a new one.
    sources: tuple[int | None, ...] | None = None


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
        self._writer = AnswerWriter(package)
        self._agreed: set[object] = set()  # nodes that all who show them can show anew
        self.index = ControlIndex(package)

    def forget(self) -> None:
        """Look anew for the controls: others have put some in or taken some away."""
        self.index.forget()
        self._sharing.forget()

    def begin(self) -> None:
        """Look anew at the controls that show the same data: they may hold another text by now."""
        self._agreed.clear()

    def require_fillable(self, sdt: Sdt, *, force: bool = False) -> Element:
        """Return a control's content; raise when nothing may change there."""
        refusal = refusal_of(self._package, sdt, force=force)
        if sdt.content is None or refusal:
            raise refused(sdt, refusal)
        return sdt.content

    def plan(self, sdt: Sdt, value: Value, *, force: bool = False) -> Plan:
        """Plan to fill a control; raise :class:`DocumentError` when it cannot be."""
        content = self.require_fillable(sdt, force=force)
        if sdt.kind is ControlKind.REPEATING_SECTION:
            return self._plan_rows(sdt, content, value, force)
        wanted = answer(sdt, value)
        _require_sources(sdt, wanted, len(blocks_of(container_of(sdt, content))))
        _require_short(sdt, wanted, content)
        bound = bound_node(self._package, sdt)
        if bound is not None:
            self._require_others(bound, sdt)
            self._agreed.add(bound.key)
        return Plan(
            sdt=sdt,
            show=lambda: self._writer.write(sdt, wanted),
            store=None if bound is None else lambda: self._store(bound, wanted, sdt),
            node=None if bound is None else bound.key,
            stored=wanted.stored,
        )

    def _require_others(self, bound: Bound, sdt: Sdt) -> None:
        """Raise when another control that shows a node cannot show its new text.

        The locks of the others are passed over: Word shows the node in them whatever they lock.
        """
        for story, other in () if bound.key in self._agreed else self._sharing.of(bound):
            refusal = "" if other == sdt else refusal_of(self._package, other, force=True)
            if refusal:
                where = f"the control {name_of(other)} in the {story.kind}"
                raise refused(sdt, f"{where} shows the same data: {refusal}")

    def _store(self, bound: Bound, wanted: Answer, filled: Sdt) -> None:
        """Put a text into the node of a control that is filled, and into all others that show it.

        Each shows it in its own way: a date in its format, a choice by its name.
        """
        if not bound.part:
            bound = self._made(bound, filled)
        self._package.edit(bound.part)
        bound.store(wanted.stored)
        others = [(story, sdt) for story, sdt in self._sharing.of(bound) if sdt != filled]
        for part in {story.part for story, _ in others}:
            self._package.edit(part)
        for _, sdt in others:
            for one in (sdt, *self.index.copies_of(sdt)):
                self._writer.write(one, shown_of(one, wanted.stored))

    def _made(self, bound: Bound, filled: Sdt) -> Bound:
        """Return the node of a control in the part that Word would make for its store."""
        if bound.store_id not in stores(self._package):
            make(self._package, bound.store_id)
        return bound_node(self._package, filled) or bound

    def plan_row(self, sdt: Sdt, number: int | None) -> Callable[[], Element]:
        """Plan to add an empty row behind that of a number, counted from 0; None: the last.

        The step returns the row. A section that one was added to, and no other thing done since,
        is not looked through again.
        """
        if sdt not in self._package.remembered(_grown):
            self.require_fillable(sdt)
        if sdt.kind is not ControlKind.REPEATING_SECTION:
            raise refused(sdt, "it is no repeating section")
        rows = [] if sdt.content is None else told_rows(self._package, sdt.content)[0]
        last = len(rows) - 1 if number is None else number
        if not 0 <= last < len(rows):
            raise refused(sdt, f"it has no row {last}; it has {len(rows)}")
        made = copy.deepcopy(rows[0])
        self._empty(made)

        def add() -> Element:
            self._ids.renew(made)
            rows[last].addnext(made)
            self.forget()
            return made

        return add

    def stays_fillable(self, sections: Iterable[Sdt]) -> None:
        """Keep in mind, until something is changed, that rows were added to sections as planned."""
        self._package.remembered(_grown).update(sections)

    def _plan_rows(self, sdt: Sdt, content: Element, value: Value, force: bool) -> Plan:
        old, rows = sdt.rows(), rows_of(value)
        if not old or rows is None:
            raise refused(sdt, "a repeating section is filled with a list of rows")
        if not all(row.source is None or 0 <= row.source < len(old) for row in rows):
            raise refused(sdt, "it does not have all the rows that are to be kept")
        origins = origins_of(old, rows)
        models = self._models(old, rows, origins)
        made = [
            self._row(sdt, one, row.cells, force) for one, row in zip(models, rows, strict=True)
        ]

        def show() -> None:
            put_rows(self._ids, content, old, made, rows, origins)
            self.forget()

        is_given = any(row.source is not None for row in rows)
        return Plan(
            sdt=sdt,
            show=show,
            sources=tuple(
                row.source if is_given else at if at == origin else None
                for at, (row, origin) in enumerate(zip(rows, origins, strict=True))
            ),
        )

    def _models(
        self, old: Sequence[Sdt], rows: Sequence[TableRow], origins: Sequence[int]
    ) -> list[Element]:
        """Return what each row is made from; a new one from an old row that is emptied."""
        emptied: dict[int, Element] = {}
        for row, origin in zip(rows, origins, strict=True):
            if row.source is None and origin not in emptied:
                emptied[origin] = copy.deepcopy(old[origin].element)
                self._empty(emptied[origin])
        return [
            emptied[origin] if row.source is None else old[origin].element
            for row, origin in zip(rows, origins, strict=True)
        ]

    def _row(self, section: Sdt, model: Element, wanted: Cells, force: bool) -> Sdt:
        """Make a row of its own, filled."""
        row = Sdt(copy.deepcopy(model))
        for cell, value in wanted_cells(section, row.element, wanted):
            if self._is_bound(cell):
                why = "it shows data of the file, the same in every row; fill it by itself"
                raise refused(cell, why)
            for one in (cell, *self.index.copies_of(cell)):
                self.plan(one, cast(Value, value), force=force).show()
        return row

    def _empty(self, element: Element) -> None:
        """Empty the controls below ``element`` to their placeholders; store nothing.

        Locked content is part of every row, and a bound control shows its node.
        """
        for child in element:
            sdt = Sdt(child) if child.tag == n.SDT else None
            if sdt is not None and self._is_emptied(sdt):
                self.plan(sdt, EMPTY[sdt.kind]).show()
            else:
                self._empty(child)

    def _is_emptied(self, sdt: Sdt) -> bool:
        fillable = sdt.kind in EMPTY and not refusal_of(self._package, sdt)
        return fillable and not self._is_bound(sdt)

    def _is_bound(self, sdt: Sdt) -> bool:
        try:
            return bound_node(self._package, sdt) is not None
        except DocumentError:
            return True  # in a way that imrkit does not follow


def _require_sources(sdt: Sdt, wanted: Answer, blocks: int) -> None:
    """Refuse lines made from paragraphs that a control with so many does not hold."""
    for line in wanted.lines:
        made_from_nothing = line.source is None and line.content is None
        beyond = line.source is not None and not 0 <= line.source < max(blocks, 1)
        if made_from_nothing or beyond:
            raise refused(sdt, "it does not have all the paragraphs that are to be kept")


def _require_short(sdt: Sdt, wanted: Answer, content: Element) -> None:
    """Refuse so many words that it takes too long to tell which of them are others."""
    if not wanted.lines:
        return
    old = sum((one.text or "").count(" ") + 1 for one in content.iter(n.qn("w:t")))
    texts = (one.text for line in wanted.lines for one in line.content or ())
    if max(old, sum(text.count(" ") + 1 for text in texts)) > MAX_WORDS:
        raise refused(sdt, f"a place of more than {MAX_WORDS:,} words is filled in Word")


def _grown(_: Package) -> set[Sdt]:
    """Return where the sections are kept that have just grown by a row; at first none."""
    return set()
