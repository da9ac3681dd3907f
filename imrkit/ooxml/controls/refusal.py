"""Reasons why a place cannot be edited outside Word: locks, protection, markup of Word's alone."""

from __future__ import annotations

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.binding import bound_node
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.controls.section_rows import told_rows
from imrkit.ooxml.controls.tracking import tracks_changes
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import attribute_is_on
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.fields import FIELD_ACROSS, fields_are_whole
from imrkit.values.controls import FILLED_KINDS, ControlKind, Level

# Elements around paragraphs and tables: markup of a schema of somebody's own.
_AROUND = frozenset(n.qn(f"w:{name}") for name in ("ins", "moveTo", "customXml", "smartTag"))
# What Word has tracked and nobody has accepted or rejected yet (ISO 29500-1, 17.13.5).
_R, _TC = n.qn("w:r"), n.qn("w:tc")
_ROWS_IN_DATA = "Its rows are held in data of the file too; they are filled in Word."
_HALF_TRACKED = {ControlKind.DATE: "the day of a date", ControlKind.CHECK_BOX: "a tick"}
_TRACKING = "While Track Changes is on, Word does not track"
_IN_WORD = "Change it in Word, or turn Track Changes off there first."
_PROTECTED = {
    "readOnly": "The document is protected against changes.",
    "comments": "The document is protected: only comments may be added.",
}


def protection_of(package: Package) -> str:
    """Return why nothing in a document can be edited outside Word, "" when it can be."""
    settings = (package.tree(name) for name in package.related(package.main, n.REL_SETTINGS))
    return next(filter(None, map(_protection, settings)), "")


def refusal_of(package: Package, sdt: Sdt, *, force: bool = False) -> str:
    """Return why a control cannot be filled outside Word, "" when it can be.

    The one rule for filling by tag, by place, as a cell of a row and as one of several controls
    that show the same data. ``force`` passes over the template's locks, and over nothing else: all
    the others keep words from being lost.
    """
    content = sdt.content
    if content is None or not sdt.is_complete:
        return "The place is not complete; Word repairs it on saving."
    if sdt.kind not in FILLED_KINDS:
        return f"A control of kind {sdt.kind} is filled in Word."
    if not force and _is_locked(package, sdt):
        return "The template locks what stands here."
    return (
        _tracked(sdt, content)
        or (_of_rows(package, content) if _repeats(sdt) else _of_text(sdt, content))
        or ("" if fields_are_whole([content]) else FIELD_ACROSS)
        or _of_binding(package, sdt)
    )


def tracking_refusal(package: Package, sdt: Sdt) -> str:
    """Return why a control cannot be filled with tracked changes, "" when it can be.

    "" too for what stands in a row: that is written as a new row in the place of the old one.
    """
    if not tracks_changes(package) or any(_is_row(one) for one in sdt.around()):
        return ""
    if sdt.kind in _HALF_TRACKED:
        return f"{_TRACKING} {_HALF_TRACKED[sdt.kind]}. {_IN_WORD}"
    try:
        is_bound = bound_node(package, sdt) is not None
    except DocumentError:
        is_bound = True
    if is_bound:
        return f"{_TRACKING} data that several places show. {_IN_WORD}"
    return ""


def _is_row(sdt: Sdt) -> bool:
    return sdt.kind is ControlKind.REPEATING_ITEM


def _repeats(sdt: Sdt) -> bool:
    return sdt.kind is ControlKind.REPEATING_SECTION


def _tracked(sdt: Sdt, content: Element) -> str:
    if next(sdt.element.iterancestors(*n.TRACKED_AWAY), None) is not None:
        return "It is deleted in tracked changes: accept or reject them in Word first."
    if next(content.iter(*n.TRACKED), None) is not None:
        return "It holds tracked changes: accept or reject them in Word first."
    return ""


def _of_rows(package: Package, content: Element) -> str:
    rows, is_all = told_rows(package, content)
    return "" if rows and is_all else "Its rows are filled in Word."


def _of_text(sdt: Sdt, content: Element) -> str:
    if sdt.holds_controls:
        return "It holds other content controls; fill those."
    if any(child.tag in _AROUND for child in content):
        return "Its paragraphs carry marks that only Word keeps."
    if sdt.level in (Level.ROW, Level.CELL) and not sdt.shows_placeholder:
        others = list(content.iter(_TC))[1:]
        if any(next(cell.iter(_R), None) is not None for cell in others):
            return "It holds several cells of a table; they are filled in Word."
    return ""


def _of_binding(package: Package, sdt: Sdt) -> str:
    try:
        bound = bound_node(package, sdt)
    except DocumentError as error:
        return _ROWS_IN_DATA if _repeats(sdt) else str(error)
    return "" if bound is None or not _repeats(sdt) else _ROWS_IN_DATA


def _protection(settings: Element) -> str:
    protection = settings.find(n.qn("w:documentProtection"))
    if protection is None or not attribute_is_on(protection, "w:enforcement"):
        return ""
    return _PROTECTED.get(protection.get(n.qn("w:edit"), ""), "")


def _is_locked(package: Package, sdt: Sdt) -> bool:
    """Tell it for the controls of a whole document: those around them are looked at once."""
    known = package.remembered(_known_locks)
    if sdt.element not in known:
        outer = next(sdt.around(), None)
        known[sdt.element] = sdt.locks.content or (outer is not None and _is_locked(package, outer))
    return known[sdt.element]


def _known_locks(package: Package) -> dict[Element, bool]:
    return {}
