"""The lists of the target: added to, in the order that the part has (17.9)."""

from __future__ import annotations

import re
from types import MappingProxyType

from imrkit.ooxml.carrying.pair import NUMBERING, Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.list_levels import ABSTRACT, ABSTRACT_ID, NUM, NUM_ID

BULLET, _BULLET_ID = n.qn("w:numPicBullet"), n.qn("w:numPicBulletId")
KEYS = MappingProxyType({BULLET: _BULLET_ID, ABSTRACT: ABSTRACT_ID, NUM: NUM_ID})
_NSID, _VAL = n.qn("w:nsid"), n.qn("w:val")
_DURABLE = n.qn("w16cid:durableId")
_HEX = re.compile("[0-9A-Fa-f]{1,8}")
_LARGEST = 0x7FFF_FFFF


class TargetLists:
    """The lists, definitions and picture bullets of the document that is carried into."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._last: dict[str, Element] = {}
        self._next = dict.fromkeys(KEYS, 0) | {NUM: 1}
        self._nsids: set[str] = set()
        root = pair.target.root(NUMBERING)
        for child in () if root is None else root.iterchildren(*KEYS):
            self._last[child.tag] = child
            number = natural(child.get(KEYS[child.tag], "")) or 0
            self._next[child.tag] = max(self._next[child.tag], number + 1)
            self._nsids.update(value_of(one).upper() for one in child.iterchildren(_NSID))

    @property
    def part(self) -> str:
        """The name of the part that holds the lists."""
        return self._pair.target.ensure(NUMBERING)

    def add(self, made: Element) -> str:
        """Add a list, a definition or a picture bullet under an id of its own; return the id."""
        number = str(self._next[made.tag])
        self._next[made.tag] += 1
        made.tail = None
        made.set(KEYS[made.tag], number)
        made.attrib.pop(_DURABLE, "")
        for own in made.iterchildren(_NSID):
            own.set(_VAL, self._fresh_nsid(value_of(own)))
        self._insert(made)
        return number

    def _insert(self, made: Element) -> None:
        root = self._pair.target.package.edit(self.part)
        kinds = list(KEYS)
        before = [one for one in kinds[: kinds.index(made.tag) + 1] if one in self._last]
        if before:
            self._last[before[-1]].addnext(made)
        else:
            root.insert(0, made)
        self._last[made.tag] = made

    def _fresh_nsid(self, wished: str) -> str:
        """Return a mark by which Word tells definitions apart: those with one mark are one list."""
        number = int(wished, 16) if _HEX.fullmatch(wished) else 1
        while f"{number:08X}" in self._nsids:
            number = number + 1 if number < _LARGEST else 1
        self._nsids.add(f"{number:08X}")
        return f"{number:08X}"
