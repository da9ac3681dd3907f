"""The placeholder of a new control: the form's own prompt, other words, or a blank."""

from __future__ import annotations

import copy

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, node, typed
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE, Styles

BLANK = "\u2002" * 5  # what Word's own form fields show while they are empty: nothing to be seen
_LETTER = 130  # twentieths of a point that a letter takes on the average, at 12 points
_MARGINS = 216  # those of a cell on both sides, as Word has them
_PAGE = 9000  # the same of a line between usual margins
_R, _R_PR, _R_STYLE, _TC = (n.qn(f"w:{name}") for name in ("r", "rPr", "rStyle", "tc"))
# By which a form tells its prompts from answers: an answer is not to look so.
_OF_PROMPTS = frozenset(
    n.qn(f"w:{name}") for name in ("rStyle", "color", "highlight", "shd", "i", "iCs")
)
_SIZE = n.qn("w:sz")
# What stands behind the size of a run in its properties (17.3.2.28).
_BEHIND_SIZE = frozenset(
    n.qn(f"w:{name}")
    for name in (
        *("szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs"),
        *("em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"),
    )
)
_OF_LABELS = frozenset(n.qn(f"w:{name}") for name in ("rFonts", "sz", "szCs", "lang"))


def fitting(words: str, place: Element, taken: int = 0) -> str:
    """Return words that are to be shown in a place, or a blank where they would need more room.

    ``taken``: letters that stand on the line already. So a form keeps its lines and its pages.
    """
    width = _width(place)
    if width is None:
        return BLANK[:1] if taken else BLANK
    room = width // _LETTER - taken
    return words if len(words) <= room else BLANK[: max(1, room)]


def _width(place: Element) -> int | None:
    """Return how wide a line is there; None: the form does not say."""
    cell = place if place.tag == _TC else next(place.iterancestors(_TC), None)
    if cell is None:
        return _PAGE
    width = child_of(child_of(cell, n.qn("w:tcPr")), n.qn("w:tcW"))
    if width is None or width.get(n.qn("w:type")) != "dxa":
        return None
    return max(0, (natural(width.get(n.qn("w:w"), "")) or 0) - _MARGINS)


def placeholder_run(words: str, looks: Element | None) -> Element:
    """Make the run that shows a placeholder, in these looks."""
    run = node("w:r", node("w:rPr", node("w:rStyle", val=PLACEHOLDER_STYLE)))
    if looks is not None:
        run[0].extend(looks)
    run.extend(typed(words))
    return run


def looks_of_empty(paragraph: Element) -> Element | None:
    """Return the looks that text typed into an empty paragraph would have; None for no own."""
    mark = child_of(child_of(paragraph, n.qn("w:pPr")), _R_PR)
    # A mark may be a tracked change by itself, and a run may not (17.13.5).
    return None if mark is None else _copied(mark, without=n.TRACKED | {_R_STYLE})


def looks_behind(run: Element) -> Element | None:
    """Return the looks of text behind a label: its font and size, and nothing that sets it off."""
    own = child_of(run, _R_PR)
    if own is None:
        return None
    return _copied(own, without=frozenset(one.tag for one in own) - _OF_LABELS)


def _copied(looks: Element, *, without: frozenset[str]) -> Element:
    made = etree.Element(_R_PR)
    made.extend([copy.deepcopy(one) for one in looks if one.tag not in without])
    return made


def show_as_prompt(content: Element, styles: Styles) -> None:
    """Let text be shown as Word shows a placeholder, in its own font and size."""
    for run in content.iter(_R):
        looks = child_of(run, _R_PR)
        if looks is None:
            looks = etree.Element(_R_PR)
            run.insert(0, looks)
        size = styles.of_run(run).size
        for one in [one for one in looks if one.tag in _OF_PROMPTS]:
            looks.remove(one)
        if size is not None and child_of(looks, _SIZE) is None:
            _add_size(looks, size)
        looks.insert(0, node("w:rStyle", val=PLACEHOLDER_STYLE))


def _add_size(looks: Element, size: int) -> None:
    """Give a run the size that the style gave it which is taken from it."""
    behind = (at for at, one in enumerate(looks) if one.tag in _BEHIND_SIZE)
    looks.insert(next(behind, len(looks)), node("w:sz", val=str(size)))
