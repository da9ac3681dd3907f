"""Fields that are written as runs: begin, code, separate, result, end (ISO 29500-1 17.16.18)."""

from __future__ import annotations

from collections.abc import Iterable

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_CHAR = n.qn("w:fldChar")
_PIECES = (_CHAR, n.qn("w:instrText"), n.qn("w:delInstrText"))
# Why a control is left alone when its edge cuts a field in two: Word loses such a field.
FIELD_ACROSS = "A field begins or ends in the middle of it; mend that in Word."


def fields_are_whole(elements: Iterable[Element]) -> bool:
    """Tell whether every field of which some stands in elements that follow each other ends there.

    The result of a field may be text without a piece of the field in it; that is whole.
    """
    depth = 0
    for piece in (one for element in elements for one in element.iter(*_PIECES)):
        kind = piece.get(n.qn("w:fldCharType")) if piece.tag == _CHAR else ""
        depth += kind == "begin"
        if not depth:
            return False
        depth -= kind == "end"
    return not depth
