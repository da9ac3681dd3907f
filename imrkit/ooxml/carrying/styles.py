"""Styles: the target's own of the same name, and those of the source that it lacks.

A heading is a heading in the look of the template that it comes into. Only a style whose name the
target does not have is carried, with those that it is based on, linked to and followed by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.pair import STYLES, Pair
from imrkit.ooxml.carrying.style_looks import look_of
from imrkit.ooxml.carrying.target_styles import (
    STYLE,
    STYLE_ID,
    TargetStyles,
    is_usual,
)
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import value_of
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_VAL, _LINK, _NUM_ID = n.qn("w:val"), n.qn("w:link"), n.qn("w:numId")
_REFERENCES = tuple(n.qn(f"w:{name}") for name in ("pStyle", "rStyle", "tblStyle"))
_CHAIN = (n.qn("w:basedOn"), n.qn("w:next"), _LINK)
_LOOKS = "Text in a style that both documents have looks as the target has it, not as it did"


class StyleCarrier:
    """Gives each style of the source its style in the target."""

    def __init__(self, pair: Pair, book: LossBook, list_id: Callable[[str], str]) -> None:
        """``list_id``: tells which list of the target stands for one of the source."""
        self._pair = pair
        self._book = book
        self._list_id = list_id
        self._source = {one.get(STYLE_ID, ""): one for one in pair.source.children(STYLES, STYLE)}
        self._target = TargetStyles(pair)
        self._ids: dict[str, str] = {}
        self._has_usual = bool(pair.target.part(STYLES))

    def take(self, copied: Copied) -> None:
        """Let every style that copies name be one of the target."""
        self._require_usual()
        for reference in copied.each(*_REFERENCES):
            reference.set(_VAL, self.of(value_of(reference)))

    def of(self, id_: str) -> str:
        """Return the id in the target of a style of the source; as it is when there is none."""
        if id_ not in self._source:
            return id_
        if id_ not in self._ids:
            self._ids[id_] = self._placed(self._source[id_])
        return self._ids[id_]

    def is_carried(self, id_: str) -> bool:
        """Tell whether a style of the target was carried there."""
        return id_ in self._target.carried

    def carried(self) -> Iterator[Element]:
        """Yield the styles of the target that were carried there."""
        yield from self._target.carried.values()

    def _require_usual(self) -> None:
        """Carry the styles of what names none into a document that has no styles."""
        if not self._has_usual:
            self._has_usual = True
            for id_ in [id_ for id_, one in self._source.items() if is_usual(one)]:
                self.of(id_)

    def _placed(self, style: Element) -> str:
        found = self._target.like(style)
        if found is None:
            found = self._target.add(style)
            self._pair.later.append(partial(self._lead_on, found))
        elif look_of(found) != look_of(style):
            self._book.add(LossGrade.MINOR, _LOOKS)
        return found.get(STYLE_ID, "")

    def _lead_on(self, made: Element) -> None:
        """Let a style that was carried name styles and lists of the target."""
        for tag in _CHAIN:
            for link in list(made.iterchildren(tag)):
                id_ = self.of(value_of(link))
                is_pair = tag != _LINK or self.is_carried(id_)
                if value_of(link) in self._source and is_pair:
                    link.set(_VAL, id_)
                else:  # one that is nowhere, or is linked to another style already
                    made.remove(link)
        for number in made.iter(_NUM_ID):
            number.set(_VAL, self._list_id(value_of(number)))
