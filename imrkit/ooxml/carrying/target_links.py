"""The relationships that the parts of the target are given."""

from __future__ import annotations

import posixpath
from typing import cast

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.relationships import rels_name

_ELEMENT = f"{{{n.RELS}}}Relationship"


class TargetLinks:
    """Adds relationships to the parts of one package; each part is looked at once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._taken: dict[str, set[str]] = {}  # the ids that a part has, or names
        self._next: dict[str, int] = {}
        self._made: dict[tuple[str, str, str], str] = {}

    def add(self, source: str, type_: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship of ``source`` to ``target``, made when it is new here.

        ``target``: the name of a part, or an address when it is ``external``.
        """
        key = (source, type_, f"{external}{target}")
        if key not in self._made:
            self._made[key] = self.free_id(source)
            self.put(source, self._made[key], type_, target, external=external)
        return self._made[key]

    def put(
        self, source: str, id_: str, type_: str, target: str, *, external: bool = False
    ) -> None:
        """Add a relationship under an id that the part does not have."""
        rels = rels_name(source)
        if rels not in self._package:
            self._package.put(rels, f'<Relationships xmlns="{n.RELS}"/>'.encode())
        written = target if external else _relative(source, target)
        made = etree.SubElement(
            self._package.edit(rels), _ELEMENT, Id=id_, Type=type_, Target=written
        )
        if external:
            made.set("TargetMode", "External")

    def free_id(self, source: str) -> str:
        """Return an id that no relationship of a part has and nothing in it asks for."""
        if source not in self._taken:
            self._taken[source] = self._taken_in(source)
            self._next[source] = 1
        taken, number = self._taken[source], self._next[source]
        while f"rId{number}" in taken:
            number += 1
        self._next[source] = number + 1
        taken.add(f"rId{number}")
        return f"rId{number}"

    def _taken_in(self, source: str) -> set[str]:
        ids = {one.id for one in self._package.relationships(source)}
        asked = self._package.tree(source).xpath("//@r:*", namespaces={"r": n.R})
        return ids | set(map(str, cast(list[str], asked)))


def _relative(source: str, target: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(source) or ".")
