"""Lists that a paragraph is in by its style, when the target has a style of that name of its own.

The target's style looks as the target will have it, but whether a paragraph is one of a list is not
a matter of looks: where the two differ, the paragraph itself says it. Headings take on the target's
numbers and never lose those that they had.
"""

from __future__ import annotations

from collections.abc import Callable

from imrkit.ooxml.carrying.pair import NUMBERING, STYLES, Pair, Side
from imrkit.ooxml.carrying.styles import StyleCarrier
from imrkit.ooxml.carrying.target_styles import STYLE, STYLE_ID
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.list_levels import LEVEL, NUM_ID, ListLevels, child_value
from imrkit.ooxml.text.styles import Styles

NO_LIST = "0"  # the number that takes a paragraph out of a list (17.9.18)
_P_PR, _P_STYLE, _NUM_PR = (n.qn(f"w:{name}") for name in ("pPr", "pStyle", "numPr"))
# What stands before numPr in a paragraph's properties (17.3.1.26).
_EARLIER = frozenset(
    n.qn(f"w:{name}")
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


class ListsByStyle:
    """Says of paragraphs themselves what their style in the target does not say."""

    def __init__(self, pair: Pair, styles: StyleCarrier) -> None:
        self._styles = styles
        self._source, self._target = _StylesInLists(pair.source), _StylesInLists(pair.target)

    def settle(self, paragraph: Element, list_id: Callable[[str], str]) -> None:
        """Let a paragraph, its style still that of the source, be in a list where it was in one.

        ``list_id``: gives the number in the target of a list of the source.
        """
        properties = paragraph.find(_P_PR)
        style = child_value(properties, _P_STYLE)
        if properties is None or not style or self._styles.is_carried(self._styles.of(style)):
            return  # with its list
        own = properties.find(_NUM_PR)
        if own is not None and own.find(NUM_ID) is not None:
            self._source.say_level(own, style)
            return
        number, new = self._source.list_of(style), self._styles.of(style)
        is_in_list = bool(self._target.list_of(new))
        if number and not is_in_list:
            level = child_value(own, LEVEL) or self._source.level_of(style)
            _put(properties, level, list_id(number))
        elif not number and is_in_list and not self._target.is_heading(new):
            _put(properties, "", NO_LIST)


class _StylesInLists:
    """The styles of one document, and the lists that they put paragraphs in."""

    def __init__(self, side: Side) -> None:
        elements = {one.get(STYLE_ID, ""): one for one in side.children(STYLES, STYLE)}
        self._styles = Styles(elements)
        self._levels = ListLevels(side.root(NUMBERING))

    def list_of(self, id_: str) -> str:
        """Return the number of the list of a style, "" when it has none."""
        number = child_value(self._styles.of_id(id_).list, NUM_ID)
        return "" if self._levels.of(number) is None else number

    def level_of(self, id_: str) -> str:
        """Return the level of the list of a style: the one that is linked to it wins (17.9.23)."""
        counted = self._levels.of(self.list_of(id_))
        linked = None if counted is None else counted.by_style.get(id_)
        return child_value(self._styles.of_id(id_).list, LEVEL) if linked is None else str(linked)

    def say_level(self, own: Element, style: str) -> None:
        """Say in a paragraph's list properties the level that a link to its style tells."""
        counted = self._levels.of(child_value(own, NUM_ID))
        if counted is not None and not child_value(own, LEVEL) and style in counted.by_style:
            own.insert(0, node("w:ilvl", val=str(counted.by_style[style])))

    def is_heading(self, id_: str) -> bool:
        """Tell whether a style is one of headings."""
        return self._styles.of_id(id_).heading_level is not None


def _put(properties: Element, level: str, number: str) -> None:
    """Put a paragraph in a list by its own properties."""
    for old in list(properties.iterchildren(_NUM_PR)):
        properties.remove(old)
    at = sum(child.tag in _EARLIER for child in properties)
    own_level = [node("w:ilvl", val=level or "0")] if number != NO_LIST else []
    properties.insert(at, node("w:numPr", *own_level, node("w:numId", val=number)))
