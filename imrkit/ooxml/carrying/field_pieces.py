"""The fields in copies: those that are whole there, and what is left of others (17.16.18)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from imrkit.ooxml.carrying.marks import take_out
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_CHAR, _KIND = n.qn("w:fldChar"), n.qn("w:fldCharType")
PIECES = (_CHAR, n.qn("w:instrText"), n.qn("w:delInstrText"))


@dataclass(slots=True, kw_only=True)
class PiecedField:
    """A field that is written as runs: its signs, and the pieces of its code."""

    signs: list[Element] = field(default_factory=list)
    codes: list[Element] = field(default_factory=list)
    around: PiecedField | None = None  # the field in which it stands

    @property
    def code(self) -> str:
        """The instruction from which Word makes the result."""
        return "".join(one.text or "" for one in self.codes)

    @code.setter
    def code(self, text: str) -> None:
        for one in self.codes:
            one.text = ""
        self.codes[0].text = text
        self.codes[0].set(n.qn("xml:space"), "preserve")

    def dissolve(self) -> None:
        """Leave only the text that it shows."""
        for one in (*self.signs, *self.codes):
            take_out(one)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsFound:
    """The fields in copies."""

    whole: tuple[PiecedField, ...]
    cut: tuple[PiecedField, ...]  # what is there of fields that begin or end elsewhere


def fields_of(pieces: Iterable[Element]) -> FieldsFound:
    """Find fields; ``pieces``: all PIECES of a stretch of a story, in order."""
    outside = PiecedField()  # what belongs to a field that began earlier
    whole: list[PiecedField] = []
    open_fields: list[PiecedField] = []
    for piece in pieces:
        kind = piece.get(_KIND) if piece.tag == _CHAR else ""
        if kind == "begin":
            around = open_fields[-1] if open_fields else None
            open_fields.append(PiecedField(around=around))
        found = open_fields[-1] if open_fields else outside
        (found.signs if piece.tag == _CHAR else found.codes).append(piece)
        if kind == "end" and open_fields:
            whole.append(open_fields.pop())
    cut = [one for one in (outside, *open_fields) if one.signs or one.codes]
    return FieldsFound(whole=tuple(whole), cut=tuple(cut))
