"""Content controls: they keep what they show and are bound to nothing (ISO 29500-1 17.5.2)."""

from __future__ import annotations

from functools import cached_property

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.entries import EntryCarrier
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.marks import take_out
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.carrying.places import Places
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.answer_writer import AnswerWriter
from imrkit.ooxml.filling.as_shown import stale_controls
from imrkit.ooxml.filling.coerce import Answer
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import value_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.losses import LossGrade

_PLACEHOLDER, _ENTRY = n.qn("w:placeholder"), n.qn("w:docPart")
_UNBOUND = "A control that showed data kept beside the text shows the same words, and only these"


class ControlCarrier:
    """Parts controls from the data of the source; they show what Word would show there."""

    def __init__(self, pair: Pair, book: LossBook, places: Places, entries: EntryCarrier) -> None:
        self._pair = pair
        self._book = book
        self._places = places
        self._entries = entries

    def take(self, copied: Copied) -> None:
        """Let no control in copies be bound: Word would show what the target keeps instead."""
        for made, answer in self._stale_in(copied):
            self._writer.write(Sdt(made), answer)
            copied.look_again()
        for control in copied.each(n.SDT):
            for _ in range(Sdt(control).unbind()):
                self._book.add(LossGrade.NOTE, _UNBOUND, self._places.near(copied, control))
        for placeholder in copied.each(_PLACEHOLDER):
            self._rename(placeholder)

    def _rename(self, placeholder: Element) -> None:
        """Let a control name its placeholder as the target's glossary does."""
        for entry in placeholder.iterchildren(_ENTRY):
            name = self._entries.name(value_of(entry))
            if name:
                entry.set(n.qn("w:val"), name)
            else:
                take_out(placeholder)

    def _stale_in(self, copied: Copied) -> list[tuple[Element, Answer]]:
        """Return the copies of controls whose runs say something else than Word would show."""
        if not self._stale:
            return []
        pairs = (
            (mine, its)
            for made, original in copied.originals.items()
            for mine, its in zip(made.iter(n.SDT), original.iter(n.SDT), strict=True)
        )
        return [(mine, self._stale[its]) for mine, its in pairs if its in self._stale]

    @cached_property
    def _stale(self) -> dict[Element, Answer]:
        package = self._pair.source.package
        if self._pair.source.main != package.main:
            return {}  # the glossary binds nothing
        found = stale_controls(OpenDocument(package))
        return {one.sdt.element: one.shown for one in found}

    @cached_property
    def _writer(self) -> AnswerWriter:
        return AnswerWriter(self._pair.source.package)
