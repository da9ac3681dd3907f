"""Take out a template's own words to its author: those of ours, and those that a mapping knows.

A paragraph is guidance by its style, or because it begins as the mapping says. A mapping keeps the
beginning only, so a paragraph goes whole where all of it looks the same: an author who typed behind
the guidance did so in other looks, or it is left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, parent_of, value_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import (
    P_PR,
    R_PR,
    SECTION,
    P,
    R,
    make_sound,
    take_out,
    words_in,
)
from imrkit.values.publishing import Removed, RemovedKind
from imrkit.words.letters import letters

_STYLE = re.compile(r"guidance|instruction|^Notice$", re.IGNORECASE)
_P_STYLE = n.qn("w:pStyle")
_OURS = "Notice"  # the style of what our masters say of themselves
_SAID = "preparedwithimrkit"
_CUT = 55  # letters and signs; a beginning that is longer may have been cut there


def remove(publication: Publication, openings: Sequence[str] = ()) -> tuple[Removed, ...]:
    """Take the paragraphs out; ``openings``: how those of a mapping begin."""
    tally = Tally(RemovedKind.GUIDANCE)
    styles = publication.styles.named(_STYLE)
    known = {letters(one): len(one) >= _CUT for one in openings if letters(one)}
    for story in publication.stories if styles or known else ():
        for paragraph in _paragraphs(story.root, every=bool(known)):
            if _is_guidance(paragraph, styles, known):
                tally.add(story.part, publication.places.of(story.part, paragraph))
                _take_out(paragraph)
    return tally.removed()


def _paragraphs(root: Element, *, every: bool) -> list[Element]:
    """Return all paragraphs, or those that name a style: most drafts bring no mapping."""
    if every:
        return list(root.iter(P))
    return [parent_of(parent_of(one)) for one in root.iter(_P_STYLE)]


def _is_guidance(paragraph: Element, styles: Mapping[str, str], known: dict[str, bool]) -> bool:
    style = styles.get(value_of(child_of(child_of(paragraph, P_PR), _P_STYLE)), "")
    if style == _OURS and letters(words_in(paragraph)).startswith(_SAID):
        return True
    if style and style != _OURS:
        return bool(words_in(paragraph))
    if not known:
        return False
    said = letters(words_in(paragraph))
    return any(
        said == opening or (is_cut and said.startswith(opening) and _looks_the_same(paragraph))
        for opening, is_cut in known.items()
    )


def _looks_the_same(paragraph: Element) -> bool:
    looks = {
        b"" if (own := child_of(run, R_PR)) is None else etree.tostring(own, method="c14n")
        for run in paragraph.iter(R)
        if words_in(run)
    }
    return len(looks) == 1


def _take_out(paragraph: Element) -> None:
    """Take a paragraph out; one that ends a section keeps its end."""
    parent, properties = paragraph.getparent(), child_of(paragraph, P_PR)
    if properties is not None and properties.find(SECTION) is not None:
        for run in list(paragraph.iter(R)):
            take_out(run)
        return
    take_out(paragraph)
    if parent is not None:
        make_sound(parent)
