"""A piece of a document that moves as one, with its elements; and the cells of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.migration.substance import TC, TR
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.values.headings import HeadingLevel
from imrkit.values.moving import BlockKind, Path

IsPlace = Callable[[str], bool]  # of a tag
_SPAN = f"{n.qn('w:tcPr')}/{n.qn('w:gridSpan')}"
_BEFORE = f"{n.qn('w:trPr')}/{n.qn('w:gridBefore')}"
_VAL = n.qn("w:val")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCell:
    """A cell of a row of a repeating section, before it is known whether the row is filled."""

    cell: Element
    tag: str  # of the place in it
    title: str
    is_written: bool


@dataclass(slots=True, kw_only=True, eq=False)
class UnitCell:
    """A cell of a row that moves as one."""

    elements: list[Element]
    text: str
    tag: str
    title: str
    is_written: bool


@dataclass(slots=True, kw_only=True, eq=False)
class Unit:
    """A piece of a document that moves as one."""

    kind: BlockKind
    part: str
    elements: list[Element]
    text: str
    are_runs: bool = False  # the elements stand in a paragraph
    level: HeadingLevel | None = None
    place: int | None = None
    cells: list[UnitCell] = field(default_factory=list)
    is_prompt: bool = False
    is_contents: bool = False
    carried_by: Unit | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class PlaceUnit:
    """A place that an author wrote at."""

    number: int
    sdt: Sdt
    path: Path
    units: list[Unit] = field(default_factory=list)


def by_column(row: Element) -> Iterator[tuple[int, Element]]:
    """Yield the cells of a row, those in controls too, each with the column that it begins in."""
    before = row.find(_BEFORE)
    at = natural("" if before is None else before.get(_VAL, "")) or 0
    for cell in row.iter(TC):
        if next(cell.iterancestors(TR), None) is not row:
            continue
        yield at, cell
        span = cell.find(_SPAN)
        at += natural("" if span is None else span.get(_VAL, "")) or 1


def unwrap_places(element: Element, is_place: IsPlace) -> None:
    """Take the places in a copy off, and leave their content."""
    for one in list(element.iter(n.SDT)):
        content, parent = Sdt(one).content, one.getparent()
        if content is None or parent is None or not is_place(Sdt(one).tag):
            continue
        for child in list(content):
            one.addprevious(child)
        parent.remove(one)
