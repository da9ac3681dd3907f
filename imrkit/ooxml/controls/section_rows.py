"""Which controls in a repeating section are its rows, told once of each while a file is open."""

from __future__ import annotations

from itertools import filterfalse
from weakref import WeakKeyDictionary

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.controls import ControlKind

_ROWS: WeakKeyDictionary[Package, set[Element]] = WeakKeyDictionary()


def told_rows(package: Package, content: Element) -> tuple[list[Element], bool]:
    """Return the rows in the content of a section, in order, and whether no other control is there.

    No row becomes another control: a section that grows row by row is not read anew for each.
    """
    rows = _ROWS.setdefault(package, set())
    found = list(content.iterchildren(n.SDT))
    asked = list(filterfalse(rows.__contains__, found))
    rows.update(one for one in asked if Sdt(one).kind is ControlKind.REPEATING_ITEM)
    is_all = rows.issuperset(asked)
    return found if is_all else [one for one in found if one in rows], is_all
