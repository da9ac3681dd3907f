"""Lists: their definitions and instances, each carried once (ISO 29500-1 section 17.9).

Paragraphs that counted together still do, and lists that began anew still begin anew.
"""

from __future__ import annotations

import copy
from functools import partial

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.links import LinkCarrier
from imrkit.ooxml.carrying.lists_by_style import NO_LIST, ListsByStyle
from imrkit.ooxml.carrying.pair import NUMBERING, Pair
from imrkit.ooxml.carrying.styles import StyleCarrier
from imrkit.ooxml.carrying.target_lists import BULLET, KEYS, TargetLists
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import value_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.list_levels import ABSTRACT, ABSTRACT_ID, NUM, NUM_ID

_VAL, _P = n.qn("w:val"), n.qn("w:p")
_P_STYLE, _R_STYLE = n.qn("w:pStyle"), n.qn("w:rStyle")
_STYLE_LINK, _BY_STYLE = n.qn("w:styleLink"), n.qn("w:numStyleLink")
_NAMES_BULLET = n.qn("w:lvlPicBulletId")


class ListCarrier:
    """Gives each list of the source its list in the target."""

    def __init__(self, pair: Pair, links: LinkCarrier, styles: StyleCarrier) -> None:
        self._pair = pair
        self._links = links
        self._styles = styles
        self._target = TargetLists(pair)
        self._by_style = ListsByStyle(pair, styles)
        self._ids: dict[tuple[str, str], str] = {}
        of_source = pair.source.root(NUMBERING)
        self._source = {
            (child.tag, child.get(KEYS[child.tag], "")): child
            for child in (() if of_source is None else of_source.iterchildren(*KEYS))
        }

    def take(self, copied: Copied) -> None:
        """Let every list that copies name be one of the target; styles are still the source's."""
        numbers = list(copied.each(NUM_ID))
        for paragraph in copied.each(_P):
            self._by_style.settle(paragraph, self.of)
        for number in numbers:
            number.set(_VAL, self.of(value_of(number)))

    def of(self, number: str) -> str:
        """Return the number in the target of a list of the source."""
        return self._placed(NUM, number) or NO_LIST

    def _placed(self, tag: str, id_: str) -> str:
        """Return the id of a list, a definition or a picture in the target, "" for no such."""
        found = self._source.get((tag, id_))
        if found is None:
            return ""
        if (tag, id_) not in self._ids:
            made = copy.deepcopy(found)
            self._ids[tag, id_] = self._target.add(made)
            self._pair.later.append(partial(self._lead_on, made))
        return self._ids[tag, id_]

    def _lead_on(self, made: Element) -> None:
        """Let what was carried name definitions, pictures and styles of the target."""
        if made.tag == BULLET:
            part, target_part = self._pair.source.part(NUMBERING), self._target.part
            self._links.rename([made], part, target_part)
            return
        for definition in made.iter(ABSTRACT_ID):
            definition.set(_VAL, self._placed(ABSTRACT, value_of(definition)) or NO_LIST)
        for picture in list(made.iter(_NAMES_BULLET)):
            self._rename(picture, self._placed(BULLET, value_of(picture)))
        for link in list(made.iter(_P_STYLE, _STYLE_LINK)):
            id_ = self._styles.of(value_of(link))
            self._rename(link, id_ if self._styles.is_carried(id_) else "")
        for style in made.iter(_R_STYLE, _BY_STYLE):
            style.set(_VAL, self._styles.of(value_of(style)))

    @staticmethod
    def _rename(reference: Element, id_: str) -> None:
        """Let an element name something by another id; take it out when there is none."""
        above = reference.getparent()
        if id_:
            reference.set(_VAL, id_)
        elif above is not None:
            above.remove(reference)
