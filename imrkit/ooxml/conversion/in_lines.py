"""Areas in a line of text: the rest of a line, a blank in a sentence, the one line of a cell."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from imrkit.errors import DocumentError
from imrkit.ooxml.controls import regions
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.conversion.placeholders import fitting, looks_behind, looks_of_empty
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import Characters, Leaf, cut_behind, run_from
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.prompts import prompt_for
from imrkit.words.dates import read_date

_P_PR = n.qn("w:pPr")
_TAB = 6  # letters that a tab is taken for


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Characters of a paragraph."""

    paragraph: Element
    characters: Characters
    start: int
    end: int
    new: NewControl
    is_prompt: bool = False  # the form's own words stand there, and no author's

    @property
    def at(self) -> Element:
        """The element that the control is put into."""
        covered = self._covered()
        return covered[0].run if covered else self.paragraph

    @property
    def text(self) -> str:
        """What stands there."""
        return self.characters.text[self.start : self.end]

    def wrap(self, maker: Maker) -> Made:
        """Put the control there."""
        line = self._trimmed()
        if line.start == line.end:
            return Made(sdt=line._insert(maker))
        first, *_, last = (*line._covered(), *line._covered())
        parent, elements = _between(first.run, last.run, line.paragraph)
        require_no_control(elements)
        line._require_whole(elements[0], elements[-1])
        regions.region_of(parent, tuple(elements))
        return line._around(maker, parent, elements)

    def _around(self, maker: Maker, parent: Element, elements: Sequence[Element]) -> Made:
        words = self.text
        is_prompt = self.is_prompt or not words.strip()
        new = kinds.in_line(self.new, elements, "" if is_prompt else words.strip())
        new = kinds.written_like(new, words)
        inside = self._cut_out(parent, elements[0], elements[-1])
        sdt = maker.around(inside, new, prompt=words if is_prompt else "", at=parent)
        if new.kind is ControlKind.DATE and not is_prompt:
            sdt.day = read_date(words)
        return Made(sdt=sdt)

    def _cut_out(self, parent: Element, start: Element, end: Element) -> list[Element]:
        """Return the elements that hold the characters and no others; runs are cut in two."""
        first, *_, last = (*self._covered(), *self._covered())
        is_one = start is end
        if end is last.run:
            cut_behind(last, self.end)
        if start is first.run:
            start = run_from(first, self.start)
        end = start if is_one else end
        return list(parent)[parent.index(start) : parent.index(end) + 1]

    def _covered(self) -> list[Leaf]:
        return self.characters.covered(self.start, self.end)

    def _trimmed(self) -> Line:
        """Return the line without the space around its words; of space alone some is left.

        A tab that is all of an area draws the line to write on.
        """
        text = self.text
        if text.strip():
            lead, tail = (len(text) - len(one) for one in (text.lstrip(), text.rstrip()))
            return replace(self, start=self.start + lead, end=self.end - tail)
        if "\t" in text:
            return self
        if not text:
            return self._apart()
        if len(text) < 3:
            at = self.start + min(1, len(text))
            return replace(self, start=at, end=at)
        return replace(self, start=self.start + 1, end=self.end - 1)

    def _apart(self) -> Line:
        """Return a place at which nothing stands, with space kept to the words behind it."""
        text = self.characters.text
        before, behind = text[: self.start], text[self.start :]
        words = len(before.rstrip())
        if not words or words == self.start or not behind or behind[0].isspace():
            return self
        tab = before.rfind("\t", words)
        at = tab if tab >= 0 else min(words + 1, self.start - 1)
        return replace(self, start=at, end=at)

    def _require_whole(self, start: Element, end: Element) -> None:
        """Refuse characters that begin or end in the middle of a link or the like."""
        for one in self.characters.leaves:
            inside = one.start >= self.start and one.end <= self.end
            if not inside and (_is_in(one, start) or _is_in(one, end)):
                raise DocumentError("It begins or ends in the middle of a link.")

    def _insert(self, maker: Maker) -> Sdt:
        new = kinds.in_line(self.new, (), "")
        before = self.characters.before(self.start)
        regions.require_place(self.paragraph)
        top = None if before is None else self._top_behind(before)
        looks = looks_of_empty(self.paragraph) if before is None else looks_behind(before.run)
        text = self.characters.text
        words = fitting(new.placeholder or prompt_for(new.kind), self.paragraph, _letters(text))
        if text[: self.start] and not text[self.start - 1].isspace():
            words = f" {words}"
        sdt = maker.empty(new, words, looks)
        if top is None:
            self.paragraph.insert(_first_place(self.paragraph), sdt.element)
        elif before is self.characters.leaves[-1] and self.start == before.end:
            self.paragraph.append(sdt.element)
        else:
            top.addnext(sdt.element)
        return sdt

    def _top_behind(self, before: Leaf) -> Element:
        """Return the child of the paragraph that ends with a character; a run is cut there."""
        top = _child_of(self.paragraph, before.run)
        if top is before.run:
            return cut_behind(before, self.start)
        if any(_is_in(one, top) and one.end > self.start for one in self.characters.leaves):
            raise DocumentError("It begins or ends in the middle of a link.")
        return top


def require_no_control(elements: Sequence[Element]) -> None:
    """Refuse an area in which a content control stands already."""
    if any(next(one.iter(n.SDT), None) is not None for one in elements):
        raise DocumentError("A content control stands there already; map that one.")


def _letters(text: str) -> int:
    return len(text) + (_TAB - 1) * text.count("\t")


def _first_place(paragraph: Element) -> int:
    return 1 if len(paragraph) and paragraph[0].tag == _P_PR else 0


def _is_in(leaf: Leaf, top: Element) -> bool:
    return leaf.run is not top and top in leaf.run.iterancestors()


def _child_of(paragraph: Element, element: Element) -> Element:
    around = itertools.takewhile(lambda one: one is not paragraph, element.iterancestors())
    return next(iter(list(around)[::-1]), element)


def _between(first: Element, last: Element, paragraph: Element) -> tuple[Element, list[Element]]:
    """Return the nearest parent of two runs, and its children from the one to the other."""
    parent = first.getparent()
    if parent is None or parent is not last.getparent():
        parent = paragraph
        first, last = (_child_of(paragraph, one) for one in (first, last))
    return parent, list(parent)[parent.index(first) : parent.index(last) + 1]
