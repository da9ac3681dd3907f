"""Why a place cannot be edited outside Word: locks, protection, and what imrkit does not write."""

from __future__ import annotations

from imrkit.controls import ControlKind, Level
from imrkit.errors import DocumentError
from imrkit.ooxml import names as n
from imrkit.ooxml.binding import bound_node
from imrkit.ooxml.on_off import attribute_is_on
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import (
    CONTENT_LOCKS,
    REPEATING_ITEM,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    kind_of,
    level_of,
    property_value,
)

# Elements around paragraphs and tables that carry marks of their own.
_AROUND = frozenset(n.qn(f"w:{name}") for name in ("ins", "moveTo", "customXml", "smartTag"))
# What Word has tracked and nobody has accepted or rejected yet (ISO 29500-1, 17.13.5).
_TRACKED = tuple(n.qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo"))
_EDITABLE = frozenset(
    {
        ControlKind.RICH_TEXT,
        ControlKind.PLAIN_TEXT,
        ControlKind.DROP_DOWN,
        ControlKind.COMBO_BOX,
        ControlKind.DATE,
        ControlKind.CHECK_BOX,
        ControlKind.REPEATING_SECTION,
    }
)
_PROTECTED = {
    "readOnly": "The document is protected against changes.",
    "comments": "The document is protected: only comments may be added.",
    "trackedChanges": "The document is protected: every change is to be tracked.",
}


def protection_of(package: Package) -> str:
    """Return why nothing in a document can be edited outside Word, "" when it can be."""
    settings = (package.tree(name) for name in package.related(package.main, n.REL_SETTINGS))
    return next(filter(None, map(_protection, settings)), "")


def refusal_of(package: Package, sdt: Element) -> str:
    """Return why a control cannot be edited outside Word, "" when it can be."""
    properties, content = sdt.find(SDT_PR), sdt.find(SDT_CONTENT)
    if properties is None or content is None:
        return "The place is not complete; Word repairs it on saving."
    kind = kind_of(properties)
    if kind not in _EDITABLE:
        return f"A control of kind {kind} is filled in Word."
    if is_locked(sdt):
        return "The template locks what stands here."
    if next(content.iter(*_TRACKED), None) is not None:
        return "It holds tracked changes that are not accepted or rejected yet."
    if kind is ControlKind.REPEATING_SECTION:
        rows = content.findall(SDT)
        return "" if rows and all(_is_row(row) for row in rows) else "Its rows are filled in Word."
    if next(content.iter(SDT), None) is not None:
        return "It holds other places; fill those."
    if any(child.tag in _AROUND for child in content):
        return "Its paragraphs carry marks that only Word keeps."
    if level_of(sdt) is Level.ROW:
        return "It holds whole rows of a table; they are filled in Word."
    try:
        bound_node(package, properties)
    except DocumentError as error:
        return str(error)
    return ""


def _protection(settings: Element) -> str:
    protection = settings.find(n.qn("w:documentProtection"))
    if protection is None or not attribute_is_on(protection, "w:enforcement"):
        return ""
    return _PROTECTED.get(protection.get(n.qn("w:edit"), ""), "")


def is_locked(sdt: Element) -> bool:
    """Tell whether a control or one around it locks what stands in it (17.5.2.23)."""
    return any(
        property_value(one.find(SDT_PR), "w:lock") in CONTENT_LOCKS
        for one in (sdt, *sdt.iterancestors(SDT))
    )


def _is_row(sdt: Element) -> bool:
    properties = sdt.find(SDT_PR)
    return properties is not None and properties.find(REPEATING_ITEM) is not None
