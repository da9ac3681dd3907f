"""Put lines into a content control: paragraphs kept, rewritten, added and taken away."""

from __future__ import annotations

import copy
import math
from collections.abc import Sequence

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.paragraph_diff import Rewriter, fixed_elements
from imrkit.ooxml.text.range_marks import RANGE_MARKS
from imrkit.ooxml.text.styles import Styles
from imrkit.values.richtext import Fixed, Line, Text

_P, _TBL, _P_PR, _SECTION = (n.qn(f"w:{name}") for name in ("p", "tbl", "pPr", "sectPr"))
BLOCKS = frozenset({_P, _TBL, n.SDT})


def blocks_of(container: Element) -> list[Element]:
    """Return the paragraphs, tables and controls of a container, as its lines are counted."""
    return [child for child in container if child.tag in BLOCKS]


class LineWriter:
    """Puts lines into one container: a control's content, or a cell."""

    def __init__(
        self, container: Element, *, styles: Styles, lists: Lists, formatting: Element | None
    ) -> None:
        """``formatting`` is the ``w:rPr`` of text that has no other text to follow."""
        self._container = container
        self._styles = styles
        self._lists = lists
        self._rewriter = Rewriter(styles, formatting)
        self._blocks = blocks_of(container)
        self._before = [copy.deepcopy(block) for block in self._blocks]
        self._used: set[Element] = set()
        self._kept: set[tuple[int, int]] = set()

    def write(self, lines: Sequence[Line]) -> None:
        """Make the container hold the lines, in their order."""
        self._claim(lines)
        in_place = _in_place(lines)
        previous: Element | None = None
        for at, line in enumerate(lines):
            block = self._block(line, previous, at in in_place)
            self._place(block, previous)
            if line.content is not None and block.tag == _P:
                self._rewriter.rewrite(
                    block,
                    line.content,
                    number=-1 if line.source is None else line.source,
                    find_fixed=self._find_fixed,
                )
                self._lists.put(block, line.list, previous)
            previous = block
        for block in self._blocks:
            if block not in self._used:
                self._take_away(block)

    def _claim(self, lines: Sequence[Line]) -> None:
        """Note which fixed things stay in the paragraph they stand in: those are not copied."""
        self._kept |= {
            (one.paragraph, one.at)
            for line in lines
            for one in line.content or ()
            if isinstance(one, Fixed) and one.paragraph == line.source
        }

    def _block(self, line: Line, previous: Element | None, in_place: bool) -> Element:
        """Return the block that a line is made from: the one in place, a copy, or a new one."""
        if line.source is None:
            return self._new(previous)
        if in_place:
            self._used.add(self._blocks[line.source])
            return self._blocks[line.source]
        block = copy.deepcopy(self._before[line.source])
        _strip_unique(block)
        return block

    def _new(self, previous: Element | None) -> Element:
        """Return an empty paragraph like the one before it, or like the first."""
        models = [previous, *self._before]
        model = next((one for one in models if one is not None and one.tag == _P), None)
        made = etree.Element(_P)
        properties = None if model is None else copy.deepcopy(model.find(_P_PR))
        if properties is not None:
            for section in properties.findall(_SECTION):
                properties.remove(section)
            made.append(properties)
        return made

    def _place(self, block: Element, previous: Element | None) -> None:
        if previous is not None:
            if _next_block(previous) is not block:
                previous.addnext(block)
            return
        first = next((child for child in self._container if child.tag in BLOCKS), None)
        if first is None:
            self._container.append(block)
        elif first is not block:
            first.addprevious(block)

    def _find_fixed(self, wanted: Fixed) -> Sequence[Element]:
        """Return a fixed thing to put in another place than its own, once."""
        key = (wanted.paragraph, wanted.at)
        if key in self._kept or not 0 <= wanted.paragraph < len(self._before):
            return ()
        self._kept.add(key)
        return fixed_elements(self._before[wanted.paragraph], wanted.at, self._styles)

    def _take_away(self, block: Element) -> None:
        """Remove a block; its range marks stay, and so does a page section that ends with it."""
        if block.find(f"{_P_PR}/{_SECTION}") is not None:
            for child in [child for child in block if child.tag != _P_PR]:
                block.remove(child)
            return
        for mark in list(block.iter(*RANGE_MARKS)):
            block.addprevious(mark)
        self._container.remove(block)


def _in_place(lines: Sequence[Line]) -> frozenset[int]:
    """Return which lines take the very paragraph they are made from: of several, the longest."""
    found: dict[int, int] = {}
    for at, line in enumerate(lines):
        if line.source is not None:
            other = found.get(line.source)
            if other is None or _length(line) > _length(lines[other]):
                found[line.source] = at
    return frozenset(found.values())


def _length(line: Line) -> float:
    if line.content is None:
        return math.inf
    return sum(len(one.text) if isinstance(one, Text) else 1 for one in line.content)


def _next_block(element: Element) -> Element | None:
    following = element.getnext()
    while following is not None and following.tag not in BLOCKS:
        following = following.getnext()
    return following


def _strip_unique(block: Element) -> None:
    """Take range marks, ids and a page section's end from a copy: each may stand once only."""
    etree.strip_elements(block, *RANGE_MARKS, _SECTION, with_tail=False)
    for element in block.iter():
        for name in ("w14:paraId", "w14:textId"):
            element.attrib.pop(n.qn(name), "")
