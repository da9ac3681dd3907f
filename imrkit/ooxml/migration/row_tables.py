"""Rows of a document as a table of their own, below the titles of their columns."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.migration.substance import TBL, TR, holds_something, shows_mark, without_looks
from imrkit.ooxml.migration.unit import Unit
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element


def table_of(rows: Sequence[Unit]) -> Element:
    """Return a table like the one that rows stand in, with those rows and no others.

    The rows above them that hold words, and no places, are the titles of the columns.
    """
    first = rows[0].elements[0]
    table = next(first.iterancestors(TBL), None)
    made = node("w:tbl")
    if table is not None:
        made.extend(
            copy.deepcopy(one)
            for one in table
            if one.tag in (n.qn("w:tblPr"), n.qn("w:tblGrid")) or _is_title(one, first)
        )
    for unit in rows:
        made.append(_open_row(unit.elements[0]))
    return made


def _is_title(row: Element, first: Element) -> bool:
    if row.tag != TR or not holds_something(row) or next(row.iter(n.SDT), None) is not None:
        return False
    return any(one is first or first in one.iterdescendants() for one in row.itersiblings())


def _open_row(row: Element) -> Element:
    """Return a copy of a row without the content controls in it; what they hold stays.

    Of placeholders a mark such as “–” stays: in a row that somebody wrote it says “none”.
    """
    made = copy.deepcopy(row)
    for one in list(made.iter(n.SDT)):
        content, parent = Sdt(one).content, one.getparent()
        if content is None or parent is None:
            continue
        is_mark = Sdt(one).shows_placeholder and shows_mark(content)
        if is_mark or not Sdt(one).shows_placeholder:
            for child in list(without_looks(content) if is_mark else content):
                one.addprevious(child)
        elif parent.tag != n.qn("w:p"):
            one.addprevious(node("w:p"))
        parent.remove(one)
    return made
