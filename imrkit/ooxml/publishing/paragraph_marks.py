"""Put paragraphs together whose end is hidden, as Word shows them.

The mark that ends a paragraph holds its formatting, so that of the next one, which is shown, stays.
"""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.texts import P_PR, R_PR, SECTION, P, take_out
from imrkit.ooxml.text.styles import Styles

VANISH, _STYLE_SEPARATOR = n.qn("w:vanish"), n.qn("w:specVanish")


def merge_hidden_marks(root: Element, styles: Styles) -> None:
    """Put every paragraph of a story whose mark is hidden before the next one's words."""
    for paragraph in [one for one in root.iter(P) if _hides_mark(one, styles)]:
        following = _next(paragraph)
        properties = child_of(paragraph, P_PR)
        ends_section = properties is not None and properties.find(SECTION) is not None
        if following is None or ends_section:
            _show_mark(paragraph)
        else:
            _put_before(paragraph, following)


def _hides_mark(paragraph: Element, styles: Styles) -> bool:
    looks = child_of(child_of(paragraph, P_PR), R_PR)
    own = child_of(looks, VANISH)
    if is_on(child_of(looks, _STYLE_SEPARATOR)):
        return False
    return (
        is_on(own) if own is not None else styles.hides_all or styles.of_paragraph(paragraph).hidden
    )


def _next(paragraph: Element) -> Element | None:
    following = paragraph.getnext()
    return following if following is not None and following.tag == P else None


def _show_mark(paragraph: Element) -> None:
    """Let a mark be seen that nothing can be put behind."""
    looks = child_of(child_of(paragraph, P_PR), R_PR)
    own = child_of(looks, VANISH)
    if own is not None:
        take_out(own)


def _put_before(paragraph: Element, following: Element) -> None:
    at = 1 if len(following) and following[0].tag == P_PR else 0
    moved = [one for one in paragraph if one.tag != P_PR]
    following[at:at] = moved
    take_out(paragraph)
