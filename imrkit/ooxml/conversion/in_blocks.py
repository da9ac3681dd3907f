"""Areas of whole paragraphs and tables: below a heading, in a box, in a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml.controls import regions
from imrkit.ooxml.controls.regions import TBL, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.in_lines import require_no_control
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.conversion.placeholders import fitting, looks_of_empty, placeholder_run
from imrkit.ooxml.conversion.text_fields import dissolve
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.prompts import prompt_for
from imrkit.words.dates import read_date

_SECTION = f"{n.qn('w:pPr')}/{n.qn('w:sectPr')}"
_WIDE = 3  # spaces that somebody left to be written over
_P_PR = n.qn("w:pPr")
# What shows something and is no text.
_SHOWN = tuple(n.qn(f"w:{name}") for name in ("drawing", "pict", "object"))
_OWN_WORDS = (
    "The form’s own words stand there, and would count as an answer; map what they ask for one by "
    "one."
)

_OWN_TABLE = "A table of the form’s stands there; map its cells or its columns."


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """Siblings in a body, a cell, a text box or a control."""

    parent: Element
    elements: tuple[Element, ...]  # () : nothing stands there
    new: NewControl
    index: int = 0  # where the control is to stand when there are no elements
    text: str = ""  # what an author wrote there
    prompt: str = ""  # the form's own words there in stead of it

    @property
    def at(self) -> Element:
        """The element that the control is put into."""
        return self.parent

    def wrap(self, maker: Maker) -> Made:
        """Put the control there."""
        if not self.elements:
            return Made(sdt=self._insert(maker))
        require_no_control(self.elements)
        if any(map(ends_section, self.elements)):
            raise DocumentError("A page section ends in it; put the content control there in Word.")
        words = maker.text(self.elements).strip()
        if not words and self._holds(TBL):
            raise DocumentError(_OWN_TABLE)
        if words and not self.text.strip() and (not self.prompt.strip() or self._holds(TBL)):
            raise DocumentError(_OWN_WORDS)
        dissolve(self.elements)
        new = kinds.of_blocks(self.new, self.elements, self.text.strip())
        new = kinds.written_like(new, words)
        if words or self._holds(*_SHOWN):
            return Made(sdt=self._around(maker, new, "" if self.text.strip() else words))
        return Made(sdt=self._around_nothing(maker, new))

    def _around(self, maker: Maker, new: NewControl, prompt: str) -> Sdt:
        sdt = maker.around(self.elements, new, prompt=prompt, at=self.parent)
        if new.kind is ControlKind.DATE and not prompt:
            sdt.day = read_date(self.text)
        return sdt

    def _around_nothing(self, maker: Maker, new: NewControl) -> Sdt:
        """Put a control around empty paragraphs; the first shows the placeholder.

        Spaces as in an empty form field, and the tab that draws a line to write on, are one.
        """
        blank = maker.text(self.elements).strip("\n")
        if "\t" in blank or len(blank) >= _WIDE:
            return maker.around(self.elements, new, prompt=blank, at=self.parent)
        first = next(one for one in self.elements if one.tag == P)
        words = fitting(new.placeholder or prompt_for(new.kind), first)
        sdt = maker.around(self.elements, new, prompt=words, at=self.parent)
        run = placeholder_run(words, looks_of_empty(first))
        maker.inserted.add(run)
        first.append(run)
        return sdt

    def _insert(self, maker: Maker) -> Sdt:
        regions.require_place(self.parent)
        new = kinds.of_blocks(self.new, (), "")
        words = fitting(new.placeholder or prompt_for(new.kind), self.parent)
        sdt = maker.empty(new, words, None, node("w:p"))
        self.parent.insert(self.index, sdt.element)
        return sdt

    def _holds(self, *tags: str) -> bool:
        return any(next(one.iter(*tags), None) is not None for one in self.elements)


def trimmed(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Return siblings from the first to the last that can hold text; () when none can.

    An empty paragraph at their end that ends a page section stays outside.
    """
    found = list(elements)
    while found and (not _is_block(found[-1]) or _only_ends_section(found[-1])):
        found.pop()
    while found and not _is_block(found[0]):
        found.pop(0)
    return tuple(found)


def _is_block(element: Element) -> bool:
    return element.tag in (P, TBL, n.SDT)


def _only_ends_section(block: Element) -> bool:
    return ends_section(block) and all(child.tag == _P_PR for child in block)


def ends_section(block: Element) -> bool:
    """Tell whether a page section ends with a paragraph."""
    return block.find(_SECTION) is not None
