"""Puts what the other side wrote into the merged document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.controls.read import read_control
from imrkit.ooxml.controls.regions import path_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.fill import Filler
from imrkit.ooxml.filling.plans import EMPTY
from imrkit.ooxml.merging.units import Version
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, text_run
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.controls import ControlKind, Level
from imrkit.values.losses import Loss

MINE, THEIRS = "[Mine]", "[Theirs]"
_P, _TC, _TR, _SECT_PR = (n.qn(f"w:{name}") for name in ("p", "tc", "tr", "sectPr"))
_P_PR = n.qn("w:pPr")
# Kinds whose value stands in their properties, too.
_VALUED = frozenset(
    {ControlKind.DATE, ControlKind.CHECK_BOX, ControlKind.DROP_DOWN, ControlKind.COMBO_BOX}
)
_FIRST = n.PROPERTIES | {n.qn("w:tblGrid"), n.qn("w:tblPrEx")}


class Writer:
    """Writes into the copy of mine that becomes the merged document."""

    def __init__(self, target: Version, theirs: Version) -> None:
        self._target = target
        self._theirs = theirs
        self._seen = OpenDocument(theirs.package)
        self._carrier = Carrier(theirs.package, target.package)
        self._filler = Filler(target.package, FreshIds(target.package))

    def finish(self) -> tuple[Loss, ...]:
        """Write what carried content shares; return what was lost."""
        return self._carrier.finish()

    # Places

    def take(self, name: str) -> None:
        """Put their answer at a place in the stead of mine."""
        own, other = self._target.places[name], self._theirs.places[name]
        if self._is_filled_by_value(own, other):
            self._fill(own, other)
        else:
            _put_content(own, self._carried_content(other))
            own.shows_placeholder = other.shows_placeholder

    def put_beside(self, name: str) -> None:
        """Put their answer behind mine at a place, each with a line that says whose it is."""
        own, other = self._target.places[name], self._theirs.places[name]
        if self._is_filled_by_value(own, other):
            said = f" {THEIRS} {self._value(other)}"
            own.element.addnext(_labelled(own.level, said))
            return
        held = _holder(own)
        mine, theirs = _labelled(own.level, MINE), _labelled(own.level, THEIRS)
        held.insert(_start(held), mine)
        held.extend([theirs, *self._carried_content(other)])

    def _is_filled_by_value(self, own: Sdt, other: Sdt) -> bool:
        is_one = own.kind in _VALUED or own.binding is not None
        return is_one or own.level is not other.level

    def _fill(self, own: Sdt, other: Sdt) -> None:
        control = read_control(self._seen, self._theirs.main, path_of(other.element))
        value = EMPTY.get(own.kind, "") if control.is_empty else control.value
        self._filler.forget()
        self._filler.fill_at(path_of(own.element), value)

    def _value(self, other: Sdt) -> str:
        control = read_control(self._seen, self._theirs.main, path_of(other.element))
        return control.text if not control.is_empty else "–"

    def _carried_content(self, other: Sdt) -> list[Element]:
        held = _holder(other)
        return self.carried(one for one in held if one.tag not in _FIRST)

    # What stands between them

    def carried(self, elements: Iterable[Element], part: str = "") -> list[Element]:
        """Return copies of their elements that are fit to stand in the same part of mine.

        ``part``: "" is the main one.
        """
        source, target = part or self._theirs.main, part or self._target.main
        return self._carrier.carry(list(elements), source, target)

    def label(self, container: Element, whose: str) -> Element | None:
        """Return a line that says whose what follows is; None where no line can stand."""
        if container.tag in (n.qn("w:tbl"), _TR) or _is_of_rows(container):
            return None
        return _labelled(Level.RUN if container.tag == _P else Level.BLOCK, whose)

    def put_behind(
        self, container: Element, cursor: Element | None, elements: Sequence[Element]
    ) -> Element | None:
        """Put elements behind one of a container, None: at its beginning; return the last."""
        at = _start(container) if cursor is None else container.index(cursor) + 1
        for number, one in enumerate(elements):
            container.insert(at + number, one)
        return elements[-1] if elements else cursor

    def take_out(self, element: Element) -> None:
        """Take an element out; the end of a section of pages stays, and a cell keeps a paragraph.

        A section of pages ends in its last paragraph (17.6.18), which is emptied and kept.
        """
        properties = element.find(_P_PR) if element.tag == _P else None
        if properties is not None and properties.find(_SECT_PR) is not None:
            for child in [one for one in element if one is not properties]:
                element.remove(child)
            return
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)

    def close(self, container: Element) -> None:
        """Let a cell, or what else must, end in a paragraph."""
        needs_one = container.tag == _TC and (len(container) == 0 or container[-1].tag != _P)
        if needs_one or (container.tag == n.SDT_CONTENT and len(container) == 0):
            container.append(node("w:p"))


def label_row(row: Element, whose: str) -> None:
    """Write into the first cell of a row whose it is."""
    cell = next(row.iter(_TC), None)
    if cell is not None:
        cell.insert(_start(cell), _labelled(Level.BLOCK, whose))


def _labelled(level: Level, words: str) -> Element:
    run = text_run(f"{words} " if level is Level.RUN else words)
    return run if level is Level.RUN else node("w:p", run)


def _holder(sdt: Sdt) -> Element:
    """Return what the content of a control stands in: of one around a cell, the cell."""
    content = sdt.content
    assert content is not None  # noqa: S101 - a place with words has content
    cell = next(content.iterchildren(_TC), None) if sdt.level is Level.CELL else None
    return content if cell is None else cell


def _put_content(own: Sdt, elements: Sequence[Element]) -> None:
    held = _holder(own)
    for child in [one for one in held if one.tag not in _FIRST]:
        held.remove(child)
    held.extend(elements)


def _start(container: Element) -> int:
    return sum(1 for one in container if one.tag in _FIRST and one.tag != _SECT_PR)


def _is_of_rows(container: Element) -> bool:
    return container.tag == n.SDT_CONTENT and any(one.tag == _TR for one in container)
