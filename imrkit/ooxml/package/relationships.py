"""Relationships: the ways from a part, or the package, to others (ISO 29500-2 section 6.5)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """A relationship from one part to another or to something outside the package."""

    id: str
    type: str
    target: str  # part name inside the package, or the address as written when external
    external: bool


def rels_name(source: str) -> str:
    """Return the name of the part that holds the relationships of ``source``."""
    folder, base = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def source_of(rels: str) -> str | None:
    """Return whose relationships a part holds; None when it is not such a part."""
    folder, base = posixpath.split(rels)
    above, last = posixpath.split(folder)
    if last != "_rels" or not base.endswith(".rels"):
        return None
    return posixpath.join(above, base.removesuffix(".rels"))


def read_relationship(element: etree._Element, source: str) -> Relationship:
    """Read a relationship of the part ``source``."""
    target = element.get("Target") or ""
    external = element.get("TargetMode") == "External"
    if not external:
        base = posixpath.dirname(source)
        target = posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
    return Relationship(
        id=element.get("Id") or "",
        type=element.get("Type") or "",
        target=target,
        external=external,
    )
