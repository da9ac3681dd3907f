"""Rows of tables that are deleted, or put in, in tracked changes (ISO 29500-1 17.13.5.12, .17)."""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.package import Element

_TR, _TR_PR, _INS, _DEL = (n.qn(f"w:{name}") for name in ("tr", "trPr", "ins", "del"))


def is_gone(row: Element, *, original: bool = False) -> bool:
    """Tell whether a row is deleted; ``original``: whether it was not there before."""
    return child_of(child_of(row, _TR_PR), _INS if original else _DEL) is not None


def holds_gone_rows(element: Element, *, original: bool = False) -> bool:
    """Tell whether an element holds rows of a table, and all of them are gone."""
    rows = list(element.iter(_TR))
    return bool(rows) and all(is_gone(row, original=original) for row in rows)
