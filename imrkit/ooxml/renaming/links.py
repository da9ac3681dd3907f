"""Names in the addresses that a file’s relationships lead to, and in the names of its parts."""

from __future__ import annotations

import posixpath

from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import renamed_link
from imrkit.ooxml.package.move import move
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.relationships import source_of
from imrkit.ooxml.renaming import places
from imrkit.ooxml.renaming.tally import Spot, Tally


def rename_links(package: Package, finder: KeyFinder, tally: Tally) -> None:
    """Replace names in the addresses that lead out of a file."""
    for part in package.names:
        if source_of(part) is None:
            continue
        is_changed = False
        for element in package.tree(part).iterfind("{*}Relationship[@TargetMode='External']"):
            new, found = renamed_link(finder, element.get("Target", ""))
            tally.add(Spot(part=part, where=places.IN_LINK), found)
            if found.changes:
                package.edit(part)
                element.set("Target", new)
                is_changed = True
        if is_changed:
            package.put(part, package.read(part))  # so that its relationships are read anew


def rename_parts(package: Package, finder: KeyFinder, tally: Tally) -> None:
    """Give parts whose names hold a name another, and lead all relationships there."""
    for part in package.names:
        if source_of(part) is not None:
            continue
        new, found = renamed_link(finder, part)
        tally.add(Spot(part=new, where=places.IN_PART_NAME), found)
        if found.changes:
            move(package, part, _free(package, new))


def _free(package: Package, name: str) -> str:
    base, extension = posixpath.splitext(name)
    return name if name not in package else package.free_name(f"{base}-{{}}{extension}")
