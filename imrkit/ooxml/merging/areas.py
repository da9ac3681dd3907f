"""The elements of the answer areas of somebody's form."""

from __future__ import annotations

from collections.abc import Container, Iterable

from imrkit.ooxml.controls.regions import element_at
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.merging.signature import IsPlace
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.merging import MergedArea

_TC = n.qn("w:tc")


def areas_of(
    package: Package, areas: Iterable[MergedArea], names: Container[str], is_place: IsPlace
) -> dict[Element, str]:
    """Return the name of the area of each element that stands in one of those named.

    Of areas in others the outer counts. One that holds a place, or stands in one, is left to it.
    """
    root = package.tree(package.main)
    found: dict[Element, str] = {}
    for area in areas:
        parent = element_at(root, area.path) if area.name in names else None
        if parent is None or (area.end is None and parent.tag != _TC):
            continue
        held = [one for one in parent if isinstance(one.tag, str)]
        inside = held if area.end is None else list(parent)[area.start : area.end]
        if _has_place(parent, inside, is_place):
            continue
        for one in inside:
            if not any(around in found for around in one.iterancestors()):
                found[one] = area.name
    return found


def _has_place(parent: Element, inside: Iterable[Element], is_place: IsPlace) -> bool:
    around = (parent, *parent.iterancestors(n.SDT))
    controls = (control for one in inside for control in one.iter(n.SDT))
    return any(is_place(Sdt(one).tag) for one in (*around, *controls) if one.tag == n.SDT)
