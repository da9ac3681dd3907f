"""Fields: written as one element, or as runs: begin, code, separate, result, end (17.16.18)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_CHAR, _CODE, _SIMPLE, _T = (
    n.qn(f"w:{name}") for name in ("fldChar", "instrText", "fldSimple", "t")
)
_PIECES = (_CHAR, _CODE, n.qn("w:delInstrText"))
# What the fields of a story are read from.
FIELD_PIECES = (_CHAR, _CODE, _SIMPLE, _T)
_NAME = re.compile(r"\s*+([A-Za-z]++)\b\s*+(.*+)", re.DOTALL)
# Why a control is left alone when its edge cuts a field in two: Word loses such a field.
FIELD_ACROSS = "A field begins or ends in the middle of it; mend that in Word."


@dataclass(slots=True, kw_only=True)
class Field:
    """A field: where it begins, its code and its result, as far as they were read."""

    start: Element
    codes: list[str] = field(default_factory=list)
    results: list[str] = field(default_factory=list)
    is_result: bool = False  # it has come to its result

    @property
    def code(self) -> str:
        """The instruction from which Word makes the result: ``AUTHOR``, ``HYPERLINK "…"``."""
        return "".join(self.codes).strip()

    @property
    def result(self) -> str:
        """The text that it shows, without that of fields in it."""
        return "".join(self.results)


def name_of(code: str) -> tuple[str, str]:
    """Return what a field does, as its code says in letters of any case (``FORMTEXT``, ``TOC``),
    and what the code says behind it; both "" when it cannot be told."""
    match = _NAME.match(code)
    return (match[1].upper(), match[2].strip()) if match else ("", "")


def fields_in(pieces: Iterable[Element]) -> Iterator[Field]:
    """Yield the fields of a story, each when it ends; ``pieces``: its FIELD_PIECES, in order."""
    open_fields: list[Field] = []
    for piece in pieces:
        kind = piece.get(n.qn("w:fldCharType")) if piece.tag == _CHAR else ""
        if piece.tag == _SIMPLE:
            text = "".join(one.text or "" for one in piece.iter(_T))
            yield Field(start=piece, codes=[piece.get(n.qn("w:instr"), "")], results=[text])
        elif kind == "begin":
            open_fields.append(Field(start=piece))
        elif kind == "separate" and open_fields:
            open_fields[-1].is_result = True
        elif kind == "end" and open_fields:
            yield open_fields.pop()
        elif open_fields:
            _add(open_fields[-1], piece)


def _add(innermost: Field, piece: Element) -> None:
    if piece.tag == _CODE:
        innermost.codes.append(piece.text or "")
    elif piece.tag == _T and innermost.is_result:
        innermost.results.append(piece.text or "")


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
