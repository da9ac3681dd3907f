"""Make the controls that a script puts into a document, for every level and kind."""

from __future__ import annotations

import copy

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.controls import make
from imrkit.ooxml.controls.regions import TC, TR, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, text_run
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE
from imrkit.values.controls import LIST_KINDS, ControlKind, Level, NewControl
from imrkit.values.prompts import prompt_for
from imrkit.words.characters import ILLEGAL

EMPTY_KINDS = frozenset(
    {
        ControlKind.RICH_TEXT,
        ControlKind.PLAIN_TEXT,
        ControlKind.DROP_DOWN,
        ControlKind.COMBO_BOX,
        ControlKind.DATE,
        ControlKind.CHECK_BOX,
    }
)
_NO_PROMPT = frozenset({ControlKind.CHECK_BOX, ControlKind.PICTURE, ControlKind.GROUP})
_OWN = frozenset({n.qn("w:tcPr"), n.qn("w:trPr"), n.qn("w:tblPrEx")})


def placeholder_of(new: NewControl) -> str:
    """Return the placeholder that a control gets, "" when it gets none."""
    return "" if new.kind in _NO_PROMPT else new.placeholder


def properties_of(new: NewControl, id_: str, *, shows_placeholder: bool = False) -> Element:
    """Return the properties of a control, in the order of the schema (17.5.2.38)."""
    words = (new.tag, new.title, new.placeholder, new.date_format, *new.choices)
    if any(ILLEGAL.search(text) for text in words):
        raise DocumentError("The control's words hold a character that no Word file may hold.")
    if new.kind in LIST_KINDS:
        _require_sound_choices(new)
    kind = make.kind_element(
        new.kind,
        options=new.choices,
        date_format=new.date_format,
        multi_line=new.multi_line,
    )
    return make.properties_of(
        kind,
        id_=id_,
        tag=new.tag,
        title=new.title,
        locks=new.locks,
        placeholder=placeholder_of(new),
        shows_placeholder=shows_placeholder,
    )


def _require_sound_choices(new: NewControl) -> None:
    """Refuse a list in which the chosen entry could not be told (17.5.2.21)."""
    if new.kind is ControlKind.DROP_DOWN and not new.choices:
        raise DocumentError("A control of kind drop-down needs its choices.")
    if not all(choice.strip() for choice in new.choices):
        raise DocumentError(f"A control of kind {new.kind} has a choice without words.")
    for choice in new.choices:
        if new.choices.count(choice) > 1:
            raise DocumentError(f"A control of kind {new.kind} has the choice “{choice}” twice.")


def empty_content(new: NewControl, parent: Element, level: Level) -> Element:
    """Return the content of an empty control at a level, in the looks of its neighbours."""
    if new.kind not in EMPTY_KINDS:
        raise DocumentError(f"A control of kind {new.kind} is put around what stands there.")
    run = _run(new)
    if level is Level.RUN:
        return run
    paragraph = node("w:p", run)
    if level is Level.BLOCK:
        return paragraph
    cells = _like(next(parent.iter(TR if level is Level.ROW else TC), None), level)
    next(cells.iter(P)).append(run)
    return cells


def _run(new: NewControl) -> Element:
    if new.kind is not ControlKind.CHECK_BOX:
        return text_run(new.placeholder or prompt_for(new.kind), PLACEHOLDER_STYLE)
    return make.tick_sign()


def _like(model: Element | None, level: Level) -> Element:
    """Return an empty row or cell with the widths and borders of another."""
    if level is Level.CELL:
        own = [] if model is None else [copy.deepcopy(one) for one in model if one.tag in _OWN]
        return node("w:tc", *own, node("w:p"))
    if model is None:
        return node("w:tr", _like(None, Level.CELL))
    own = [copy.deepcopy(one) for one in model if one.tag in _OWN]
    cells = [one for one in model.iter(TC) if next(one.iterancestors(TR)) is model]
    return node("w:tr", *own, *(_like(cell, Level.CELL) for cell in cells))


def leave_content(sdt: Sdt) -> None:
    """Put the content of a control in its place, and no more than Word allows there."""
    parent, content = sdt.element.getparent(), sdt.content
    if parent is None:
        return
    for child in list(content) if content is not None else ():
        sdt.element.addprevious(child)
    parent.remove(sdt.element)
    _require_paragraph(parent)


def _require_paragraph(parent: Element) -> None:
    """Give a cell the paragraph that it has to hold (17.4.65), a row its cell."""
    if parent.tag == TR and next(parent.iter(TC), None) is None:
        etree.SubElement(etree.SubElement(parent, TC), P)
    elif parent.tag == TC and not any(one.tag in (P, n.SDT) for one in list(parent)[-1:]):
        etree.SubElement(parent, P)
