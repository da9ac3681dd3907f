"""A hash of what moves the pages of a template: those of its headings are looked up by it.

Left out is what moves none, whatever a force gives: its name and what the cover says from the
start, up to a length, its logo and colour, and the lines of the contents.
"""

from __future__ import annotations

import hashlib
from typing import Any

from lxml import etree

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.layout import CONTENTS_ENTRY
from imrkit.ooxml.text.stories import header_parts

MAX_FORCE = 60  # characters of a name that may stand in titles and margins
MAX_FACT = 120  # characters that a line of the cover says from the start
_BESIDE = (n.REL_STYLES, n.REL_NUMBERING, n.REL_SETTINGS)
_COLOURS = (n.qn("w:color"), n.qn("w:fill"))  # attributes
_COLOURED = etree.XPath("descendant-or-self::*[@w:color or @w:fill]", namespaces={"w": n.W})
_COLOUR, _P, _T, _VAL = (n.qn(f"w:{name}") for name in ("color", "p", "t", "val"))
_UNSEEN = (n.qn("w:bookmarkStart"), n.qn("w:bookmarkEnd"))


def layout_hash(package: Package, force: str) -> str:
    """Return the SHA-256 (64 hex digits) of what moves pages in the template of a force."""
    beside = [name for one in _BESIDE for name in package.related(package.main, one)]
    digest = hashlib.sha256()
    for name in (package.main, *sorted(header_parts(package)), *beside):
        root = etree.fromstring(etree.tostring(package.tree(name)))
        for element in _still(root):
            parent_of(element).remove(element)
        _leave_out_looks(root, force)
        digest.update(etree.tostring(root, method="c14n"))
    return digest.hexdigest()


def _still(root: Element) -> list[Element]:
    """Return the elements of a part that move no page."""
    found = [next(one.iterancestors(_P)) for one in root.iter(n.qn("w:drawing"))]
    for style in root.iter(n.qn("w:pStyle")):
        if style.get(_VAL) == CONTENTS_ENTRY:
            found.append(next(style.iterancestors(_P)))
    for sdt in map(Sdt, root.iter(n.SDT)):
        found += (one for one in sdt.element if one.tag in n.PROPERTIES)
        if sdt.binding is not None and sdt.content is not None and _is_short(sdt.content):
            found.append(sdt.content)
    return [*found, *root.iter(*_UNSEEN)]


def _is_short(content: Element) -> bool:
    return sum(len(text.text or "") for text in content.iter(_T)) <= MAX_FACT


def _leave_out_looks(root: Element, force: str) -> None:
    for text in root.iter(_T) if len(force) <= MAX_FORCE else ():
        text.text = (text.text or "").replace(force, "")
    coloured: Any = _COLOURED(root)
    for element in coloured:
        for name in _COLOURS:
            element.attrib.pop(name, "")
    for element in root.iter(_COLOUR):
        element.attrib.clear()
