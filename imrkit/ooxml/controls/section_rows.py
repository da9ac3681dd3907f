"""Which controls in a repeating section are its rows, told once of each while a file is open."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.controls import ControlKind

_KNOWN: WeakKeyDictionary[Package, dict[Element, bool]] = WeakKeyDictionary()


def told_rows(package: Package, content: Element) -> list[tuple[Element, bool]]:
    """Return the controls in the content of a section, in order, each with whether it is a row.

    No row becomes another control, and no other control a row: a section that grows row by row is
    not read anew for each.
    """
    known = _KNOWN.setdefault(package, {})
    found = []
    for one in content.iterchildren(n.SDT):
        is_row = known.get(one)
        if is_row is None:
            is_row = known[one] = Sdt(one).kind is ControlKind.REPEATING_ITEM
        found.append((one, is_row))
    return found
