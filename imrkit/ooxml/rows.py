"""The rows of a repeating section: which are kept, which are new, and ids that differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from imrkit.ooxml import names as n
from imrkit.ooxml.answers import Value
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import REPEATING_ITEM, SDT_PR
from imrkit.ooxml.stories import stories
from imrkit.richtext import TableRow


def rows_of(value: Value) -> list[TableRow] | None:
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


def items_of(content: Element) -> list[Element]:
    """Return the controls of a repeating section's content that hold a row each."""
    return [item for item in content if _is_item(item)]


def put_rows(
    package: Package,
    content: Element,
    old: Iterable[Element],
    made: Sequence[Element],
    rows: Sequence[TableRow],
) -> None:
    """Put rows in the place of the old ones; those made from one row get ids of their own."""
    ids = _FreshIds(package)  # while the rows whose ids stay still stand there
    copies = _copies(rows)
    for item in old:
        content.remove(item)
    for number, item in enumerate(made):
        if number in copies:
            ids.renew(item)
        content.append(item)


def _is_item(element: Element) -> bool:
    properties = element.find(SDT_PR)
    return properties is not None and properties.find(REPEATING_ITEM) is not None


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
