"""Ids that nothing else in the target has: of tracked changes, paragraphs, drawings, controls."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType
from typing import cast

from lxml import etree

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import integer
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.ids import DRAWING
from imrkit.ooxml.text.range_marks import RANGE_MARKS
from imrkit.ooxml.text.stories import FALLBACK, stories

_W_ID, _VAL = n.qn("w:id"), n.qn("w:val")
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_HEX = frozenset({n.qn("w14:paraId"), f"{_WP14}anchorId"})
_TEXT_ID = n.qn("w14:textId")
_HOLDERS, _NAMES = (_W_ID, DRAWING), (_W_ID, _TEXT_ID, *_HEX)  # tags and attributes of ids
_LARGEST = 0x7FFF_FFFF  # below 0x80000000 (MS-DOCX); other ids have 32 bits and a sign
CHANGE, CONTROL, SHAPE, PARAGRAPH = "change", "control", "drawing", "paragraph"
_PREFIXES = {"w": n.PREFIXES["w"], "w14": n.PREFIXES["w14"], "wp14": _WP14[1:-1]}
_WITH_IDS = etree.XPath(
    "descendant-or-self::*[@w:id or @w14:paraId or @wp14:anchorId or self::w:id or self::wp:docPr]",
    namespaces={**_PREFIXES, "wp": DRAWING[1:].partition("}")[0]},
)
_HEX_DIGITS = re.compile("[0-9A-Fa-f]{1,8}")
# Elements whose w:id is no id of their own: marks go by pairs, references name a note.
_OTHERS = frozenset(
    {
        *RANGE_MARKS,
        *(
            n.qn(f"w:{name}")
            for name in (
                "footnoteReference",
                "endnoteReference",
                "commentReference",
                "footnote",
                "endnote",
                "comment",
            )
        ),
    }
)
_COMMENT_MARKS = frozenset(n.qn(f"w:commentRange{edge}") for edge in ("Start", "End"))
MARKS = frozenset(RANGE_MARKS) - _COMMENT_MARKS


class IdCarrier:
    """Lets copies keep their ids where these are free, and gives the others new ones."""

    def __init__(self, pair: Pair) -> None:
        self._package = pair.target.package
        self._taken: dict[str, set[int]] | None = None
        self._next = dict.fromkeys(_KINDS, 1)
        self._carried: set[Element] = set()  # those that have ids of their own

    def take(self, copied: Copied) -> None:
        """Let every id in copies be one that stands nowhere else."""
        if copied.tags.isdisjoint(_HOLDERS) and not copied.names_any(_NAMES):
            return
        given: dict[tuple[str, str], str] = {}
        for element in copied.each():
            for kind, name in _ids_of(element):
                old = element.get(name, "")
                if (kind, old) not in given or not is_fallback(element):
                    given[kind, old] = self.free(kind, old)
                self._carried.add(element)
                element.set(name, given[kind, old])
            if (number := _hex(element.get(_TEXT_ID, "0"))) and number > _LARGEST:
                del element.attrib[_TEXT_ID]

    def finish(self, roots: Iterable[Element]) -> None:
        """Give carried elements other ids where the caller has put the same into the target since.

        ``roots``: those of the parts that were carried into.
        """
        found: dict[tuple[str, str], list[tuple[Element, str]]] = defaultdict(list)
        for element in (one for root in roots for one in _with_ids(root)):
            for kind, name in _ids_of(element):
                if not is_fallback(element):
                    found[kind, element.get(name, "")].append((element, name))
        for (kind, _), same in found.items():
            others = [one for one in same if one[0] not in self._carried]
            mine = [one for one in same if one[0] in self._carried]
            for element, name in mine if others else mine[1:]:
                element.set(name, self.free(kind))

    def free(self, kind: str, wished: str = "") -> str:
        """Return an id of a kind that is not taken: the one wished for, if that may be."""
        taken = self._taken_ids()[kind]
        read, write = _KINDS[kind]
        number = read(wished)
        if number is None or number in taken or not _is_legal(kind, number):
            while self._next[kind] in taken:
                self._next[kind] += 1
            number = self._next[kind]
        taken.add(number)
        return write(number)

    def _taken_ids(self) -> dict[str, set[int]]:
        if self._taken is None:
            self._taken = {kind: set() for kind in _KINDS}
            for story in stories(self._package):
                for element in _with_ids(story.root):
                    for kind, name in (*_ids_of(element), *_of_mark(element)):
                        number = _KINDS[kind][0](element.get(name, ""))
                        self._taken[kind].add(0 if number is None else number)
        return self._taken


def _with_ids(root: Element) -> Iterator[Element]:
    """Yield the elements of a part that have ids, in its order."""
    yield from cast(list[Element], _WITH_IDS(root))


def _hex(text: str) -> int | None:
    return int(text, 16) if _HEX_DIGITS.fullmatch(text) else None


_Kind = tuple[Callable[[str], int | None], Callable[[int], str]]  # how its ids are read and written
_NUMBER: _Kind = (integer, str)
_KINDS = MappingProxyType(
    {CHANGE: _NUMBER, CONTROL: _NUMBER, SHAPE: _NUMBER, PARAGRAPH: (_hex, "{:08X}".format)}
)


def is_fallback(element: Element) -> bool:
    """Tell whether an element stands in a copy for older readers: it has the ids of the newer."""
    return next(element.iterancestors(FALLBACK), None) is not None


def _ids_of(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the kind of each id of its own that an element has, and the attribute that holds it."""
    if _W_ID in element.attrib and element.tag not in _OTHERS:
        yield CHANGE, _W_ID
    elif element.tag == _W_ID and _is_of_control(element):
        yield CONTROL, _VAL
    elif element.tag == DRAWING:
        yield SHAPE, "id"
    for name in _HEX & set(map(str, element.attrib)):
        yield PARAGRAPH, name


def _is_of_control(element: Element) -> bool:
    """Tell whether an element is a property of a content control."""
    around = itertools.islice(element.iterancestors(), 1, 2)
    return any(one.tag == n.SDT for one in around)


def _of_mark(element: Element) -> Iterator[tuple[str, str]]:
    if element.tag in MARKS:
        yield CHANGE, _W_ID


def _is_legal(kind: str, number: int) -> bool:
    smallest = -_LARGEST - 1 if kind == CONTROL else 0 if kind == CHANGE else 1
    return smallest <= number <= _LARGEST
