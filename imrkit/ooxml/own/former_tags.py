"""The tags that controls of somebody's form had before places took them over, as custom XML.

The board that sent a form may read it by its own tags; they are given back before it returns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from imrkit.ooxml.controls.index import copies_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.own.namespaces import FORMER_TAGS, HELD
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import live
from imrkit.values.conversion import FormerTag

_NS = f"{{{FORMER_TAGS}}}"


def read_former_tags(package: Package) -> tuple[FormerTag, ...]:
    """Return what controls of a draft were called by its form, in the order of their conversion.

    Raises :class:`imrkit.errors.DocumentError` when the part cannot be read.
    """
    name = custom_xml.find(package, FORMER_TAGS, HELD[FORMER_TAGS])
    return () if name is None else tuple(_read(package.tree(name)))


def _read(root: Element) -> Iterator[FormerTag]:
    for one in root.iterchildren(f"{_NS}control"):
        yield FormerTag(id=one.get("id", ""), tag=one.get("tag", ""), former=one.text or "")


def add_former_tags(package: Package, tags: Iterable[FormerTag]) -> None:
    """Note what controls were called; the first name of one is the form's, and stays."""
    held = {one.id: one for one in read_former_tags(package)}
    new = list(tags)
    for one in new:
        held[one.id] = replace(one, former=held[one.id].former) if one.id in held else one
    if new:
        _write(package, tuple(held.values()))


def _write(package: Package, tags: Sequence[FormerTag]) -> None:
    root = etree.Element(f"{_NS}former-tags", nsmap=custom_xml.default(FORMER_TAGS))
    for one in tags:
        etree.SubElement(root, f"{_NS}control", id=one.id, tag=one.tag).text = one.former
    custom_xml.put(package, root, HELD[FORMER_TAGS])


def give_back(package: Package) -> tuple[FormerTag, ...]:
    """Give the form's controls their own tags again; return those whose control is not found.

    A control is told by its id and its tag, or by its tag where only one has it: Word gives a
    control another id when two have the same.
    """
    tags = read_former_tags(package)
    if not tags:
        return ()
    by_tag: dict[str, list[Sdt]] = {}
    for sdt in map(Sdt, live(package.edit(package.main), n.SDT)):
        by_tag.setdefault(sdt.tag, []).append(sdt)
    missing = []
    for one in tags:
        named = by_tag.get(one.tag, [])
        found = [sdt for sdt in named if sdt.id == one.id] or named
        if len(found) != 1:
            missing.append(one)
            continue
        for sdt in (*found, *copies_of(found[0])):
            sdt.tag = one.former
    custom_xml.drop(package, FORMER_TAGS, HELD[FORMER_TAGS])
    return tuple(missing)
