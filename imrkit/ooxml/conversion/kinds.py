"""Which kind of control an area takes: the one that is wished for, or the next that can hold it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from imrkit.ooxml.controls.one_text import (
    ONE_TEXT,
    holds_line_break,
    holds_several_texts,
    not_typed,
)
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import LIST_KINDS, ControlKind, NewControl, short_title

# What text has in its place, and what says nothing of how it looks.
_OF_TEXT = frozenset(
    n.qn(f"w:{name}") for name in ("rFonts", "sz", "szCs", "lang", "noProof", "rtl", "bCs", "iCs")
)
_IN_NUMBERS = re.compile(
    r"\b(?:\d{1,2}|[dD]{1,2})([/.-])(?:\d{1,2}|[mM]{1,2})\1(\d{4}|\d{2}|[yY]{4}|[yY]{2})\b"
)


def in_line(new: NewControl, elements: Iterable[Element], text: str) -> NewControl:
    """Return a control for elements in a line of text; ``text`` is an author's there, or ""."""
    held = tuple(elements)
    kind = new.kind if new.kind in ONE_TEXT else ControlKind.PLAIN_TEXT
    if kind in LIST_KINDS and not _offers(new, text):
        kind = ControlKind.PLAIN_TEXT
    if not_typed(held) or (text and kind is ControlKind.PLAIN_TEXT and _has_looks(held)):
        kind = ControlKind.RICH_TEXT
    elif holds_line_break(held):
        kind = ControlKind.PLAIN_TEXT
    return as_kind(new, kind)


def written_like(new: NewControl, text: str) -> NewControl:
    """Return a date control that writes its dates as one, or a prompt for one, is written."""
    match = _IN_NUMBERS.search(text)
    if new.kind is not ControlKind.DATE or match is None:
        return new
    sign, year = match[1], "y" * len(match[2])
    return replace(new, date_format=f"dd{sign}MM{sign}{year}")


def in_narrow_cell(new: NewControl) -> NewControl:
    """Return a control for a column, where a date is short."""
    return replace(open_to_words(new), date_format="dd/MM/yyyy")


def of_blocks(new: NewControl, blocks: Sequence[Element], text: str) -> NewControl:
    """Return a control for paragraphs and tables."""
    one_text = new.kind in ONE_TEXT and not holds_several_texts(blocks) and not not_typed(blocks)
    fits = in_line(new, blocks, text)
    return fits if one_text else as_kind(new, ControlKind.RICH_TEXT)


def open_to_words(new: NewControl) -> NewControl:
    """Return a list that takes other words than its choices too, for a form that offers none.

    The choices are the checklist's; the form leaves its author free.
    """
    return as_kind(new, ControlKind.COMBO_BOX) if new.kind is ControlKind.DROP_DOWN else new


def as_kind(new: NewControl, kind: ControlKind) -> NewControl:
    """Return a control like another, of a kind, with a title that every Word can show."""
    return replace(
        new,
        kind=kind,
        title=short_title(new.title),
        choices=new.choices if kind in LIST_KINDS else (),
        multi_line=True,
    )


def _has_looks(elements: Iterable[Element]) -> bool:
    """Tell whether some of the text is set off: in a control of plain text all looks alike."""
    return any(
        look.tag not in _OF_TEXT
        for element in elements
        for looks in element.iter(n.qn("w:rPr"))
        for look in looks
    )


def _offers(new: NewControl, text: str) -> bool:
    """Tell whether the text of a list is one of its choices, or may be another."""
    if not new.choices:
        return False
    return new.kind is ControlKind.COMBO_BOX or not text or text in new.choices
