"""The texts of a part in which names are looked for: what a reader reads as one, run by run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import FALLBACK
from imrkit.ooxml.text.visible_text import character

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_W_P, _W_R, _W_RPR, _W_VANISH = (n.qn(f"w:{name}") for name in ("p", "r", "rPr", "vanish"))
TYPED = frozenset({n.qn("w:t"), n.qn("w:delText"), f"{_A}t", f"{{{n.M}}}t"})
INSTRUCTIONS = frozenset({n.qn("w:instrText"), n.qn("w:delInstrText")})
_MEASURE = 9  # figures; a telephone number has more
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"  # the dates of a file have one
_PAGE_BREAK = "\n" * 4  # no name goes on behind one
_SIGNS = {
    n.qn("w:tab"): "\t",
    n.qn("w:ptab"): "\t",
    n.qn("w:br"): "\n",
    n.qn("w:cr"): "\n",
    f"{_A}br": "\n",
    n.qn("w:noBreakHyphen"): "\u2011",
    n.qn("w:softHyphen"): "\u00ad",
}
_SYM, _BR = n.qn("w:sym"), n.qn("w:br")
# What is read apart from the words around it.
_APART = frozenset({_W_P, f"{_A}p", n.qn("w:rt"), n.qn("mc:Choice"), FALLBACK, *n.TEXT_BOXES})
_DELETED = n.TRACKED_AWAY


class _Kind(Enum):
    TYPED = auto()
    SIGN = auto()
    INSTRUCTION = auto()
    APART = auto()
    RUN = auto()
    TRACKED = auto()
    SILENT = auto()  # it holds no words itself


_KINDS: dict[object, _Kind] = {
    **dict.fromkeys(
        (n.qn("w:rPr"), n.qn("w:pPr"), n.qn("w:fldData"), n.qn("w:binData")), _Kind.SILENT
    ),
    **dict.fromkeys(TYPED, _Kind.TYPED),
    **dict.fromkeys((*_SIGNS, _SYM), _Kind.SIGN),
    **dict.fromkeys(INSTRUCTIONS, _Kind.INSTRUCTION),
    **dict.fromkeys(_APART, _Kind.APART),
    **dict.fromkeys(n.TRACKED, _Kind.TRACKED),
    _W_R: _Kind.RUN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """An element that stands for characters of a text."""

    element: Element
    sign: str | None = None  # what it stands for; None: its own text
    deleted: bool = False
    inserted: bool = False
    hidden: bool = False

    @property
    def text(self) -> str:
        """Its characters now."""
        return (self.element.text or "") if self.sign is None else self.sign


@dataclass(slots=True, kw_only=True)
class Stream:
    """A text that is read as one: a paragraph, an instruction, the text of an element of data."""

    element: Element  # the paragraph, or what holds the text
    leaves: list[Leaf] = field(default_factory=list)
    instructions: list[Leaf] = field(default_factory=list)

    def views(self) -> Iterator[list[Leaf]]:
        """Yield its leaves in each way in which a reader may see them: with and without changes."""
        yield self.leaves
        for name in ("deleted", "inserted", "hidden"):
            seen = [leaf for leaf in self.leaves if not getattr(leaf, name)]
            if seen and len(seen) < len(self.leaves):
                yield seen


def streams(root: Element) -> Iterator[Stream]:
    """Yield the paragraphs of a part, those inside another before it ends.

    What an element of data holds (a property, a value of a chart) is a text of its own.
    """
    return _Reader(root).read(root)


class _Reader:
    """Walks a part once."""

    def __init__(self, root: Element) -> None:
        self._open = [Stream(element=root)]
        self._data: list[Stream] = []
        self._tracked = {True: 0, False: 0}  # by whether it is deleted
        self._hidden = False

    def read(self, root: Element) -> Iterator[Stream]:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag
            if event == "start":
                self._start(element, tag)
                if self._data:
                    yield self._data.pop()
            elif tag in _APART:
                yield self._open.pop()
            elif tag in n.TRACKED:
                self._tracked[tag in _DELETED] -= 1
        yield self._open.pop()

    def _start(self, element: Element, tag: str) -> None:
        what = _KINDS.get(tag)
        if what is None:
            if _may_hold_words(element):
                self._data.append(Stream(element=element, leaves=[Leaf(element=element)]))
        elif what is _Kind.TYPED:
            self._add(self._open[-1].leaves, element)
        elif what is _Kind.APART:
            self._open.append(Stream(element=element))
        elif what is _Kind.RUN:
            self._hidden = _is_hidden(element)
        elif what is _Kind.INSTRUCTION:
            self._add(self._open[-1].instructions, element)
        elif what is _Kind.SIGN and _is_in_run(element):
            self._add(self._open[-1].leaves, element, _sign(element))
        elif what is _Kind.TRACKED:
            self._tracked[tag in _DELETED] += 1

    def _add(self, leaves: list[Leaf], element: Element, sign: str | None = None) -> None:
        leaves.append(
            Leaf(
                element=element,
                sign=sign,
                deleted=self._tracked[True] > 0,
                inserted=self._tracked[False] > 0,
                hidden=self._hidden,
            )
        )


def _may_hold_words(element: Element) -> bool:
    """Tell whether an element holds a text that is neither a measure nor the date of the file."""
    text = (element.text or "").strip()
    is_measure = len(text) <= _MEASURE and text.lstrip("-").isdigit()
    return bool(text) and not is_measure and element.get(_TYPE) is None


def _is_in_run(element: Element) -> bool:
    """Tell a tab in a text from one of a paragraph's list of tab stops."""
    parent = element.getparent()
    return parent is not None and parent.tag in (_W_R, f"{_A}p")


def _is_hidden(run: Element) -> bool:
    properties = run.find(_W_RPR)
    return properties is not None and is_on(properties.find(_W_VANISH))


def _sign(element: Element) -> str:
    if element.tag == _SYM:
        return character(element.get(n.qn("w:char"), ""))
    if element.tag == _BR and element.get(n.qn("w:type"), "textWrapping") != "textWrapping":
        return _PAGE_BREAK
    return _SIGNS[element.tag]
