"""Fill one content control with what was carried for it."""

from __future__ import annotations

import copy
from collections.abc import Container, Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.levels import level_at
from imrkit.ooxml.controls.one_text import (
    ONE_TEXT,
    holds_line_break,
    holds_several_texts,
    not_typed,
)
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.content import container_of
from imrkit.ooxml.migration.content import Carried, as_blocks, in_line, model_of
from imrkit.ooxml.migration.substance import P_PR, R_PR, TC, TC_PR, P, R, holds_something
from imrkit.ooxml.migration.widths import fit, is_narrow, set_to_the_edge
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, node, parent_of, text_run
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.range_marks import RANGE_MARKS
from imrkit.values.controls import ControlKind, Level
from imrkit.words.dates import read_date

_R_STYLE, _T, _TAB = n.qn("w:rStyle"), n.qn("w:t"), n.qn("w:tab")
_IN_LINE = (
    "It has several paragraphs, and stands in the middle of a line in the template, where there is "
    "room for a few words."
)


def fill_place(sdt: Sdt, parts: Sequence[Carried], grey: Container[str]) -> None:
    """Make a control show what was carried, in stead of what it shows now.

    ``grey``: the styles of placeholders. Raises :class:`DocumentError`, with nothing changed, when
    there is no room for so much.
    """
    content = sdt.content
    if content is None:
        raise DocumentError("The content control of its place is damaged.")
    if sdt.level is not Level.RUN:
        _fill_blocks(sdt, container_of(sdt, content), parts, grey)
    elif len(parts) == 1 and parts[0].runs is not None:
        _fill_line(sdt, content, parts[0], grey)
    else:
        _fill_below(sdt, content, parts, grey)
    _suit_kind(sdt)


def _fill_line(sdt: Sdt, content: Element, part: Carried, grey: Container[str]) -> None:
    looks = _looks(sdt, content, grey)
    gap = "\t" if next(content.iter(_TAB), None) is not None else " "
    del content[:]
    content.extend(in_line(part, looks))
    sdt.shows_placeholder = False
    before, behind = _neighbours(sdt.element)
    if before and not before[-1].isspace():
        sdt.element.addprevious(text_run(" "))
    if behind and not behind[0].isspace():
        sdt.element.addnext(text_run(gap))


def _neighbours(element: Element) -> tuple[str, str]:
    """Return the text right before a control in its paragraph, and the text right behind it."""
    paragraph = next(element.iterancestors(P), None)
    inside = set(element.iter(_TAB, _T))
    leaves = [] if paragraph is None else list(paragraph.iter(_TAB, _T))
    texts = ["\t" if one.tag == _TAB else one.text or "" for one in leaves]
    held = [at for at, one in enumerate(leaves) if one in inside]
    if not held:
        return "", ""
    behind = filter(None, texts[held[-1] + 1 :])
    return next(filter(None, reversed(texts[: held[0]])), ""), next(behind, "")


def _fill_blocks(
    sdt: Sdt, container: Element, parts: Sequence[Carried], grey: Container[str]
) -> None:
    model = model_of(next(container.iter(P), None))
    kept = [one for one in container if one.tag in (TC_PR, *RANGE_MARKS)]
    del container[:]
    container.extend(kept)
    blocks = as_blocks(parts, model)
    if is_narrow(sdt.element):
        set_to_the_edge(blocks)
    container.extend(blocks)
    fit(container)
    if container.tag == TC and container[-1].tag != P:
        container.append(node("w:p"))
    sdt.shows_placeholder = False


def _fill_below(sdt: Sdt, content: Element, parts: Sequence[Carried], grey: Container[str]) -> None:
    """Make a control in a line one of paragraphs, which stands below the line.

    A line that holds nothing else gives way to it.
    """
    paragraph = next(sdt.element.iterancestors(P), None)
    if paragraph is None or level_at(parent_of(paragraph)) is not Level.BLOCK:
        raise DocumentError(_IN_LINE)
    if any(map(holds_something, sdt.element.itersiblings())) or next(sdt.around(), None) in _within(
        paragraph
    ):
        raise DocumentError(_IN_LINE)
    if sdt.element.getparent() is not paragraph:
        raise DocumentError(_IN_LINE)
    model = model_of(paragraph)
    paragraph.remove(sdt.element)
    del content[:]
    content.extend(as_blocks(parts, model))
    fit(content)
    paragraph.addnext(sdt.element)
    if not holds_something(paragraph) and paragraph.find(f"{P_PR}/{n.qn('w:sectPr')}") is None:
        parent_of(paragraph).remove(paragraph)
    sdt.shows_placeholder = False
    parent = parent_of(sdt.element)
    if parent.tag == TC and parent[-1] is sdt.element and content[-1].tag != P:
        parent.append(node("w:p"))


def _within(paragraph: Element) -> list[Sdt]:
    return [Sdt(one) for one in paragraph.iter(n.SDT)]


def _looks(sdt: Sdt, content: Element, grey: Container[str]) -> Element | None:
    """Return how text looks in a control, without the placeholder's style; None for its place's."""
    own = sdt.formatting
    if own is None:
        own = next((child_of(run, R_PR) for run in content.iter(R)), None)
    if own is None:
        return None
    made = copy.deepcopy(own)
    for style in made.findall(_R_STYLE):
        if style.get(n.qn("w:val")) in grey:
            made.remove(style)
    return made if len(made) else None


def _suit_kind(sdt: Sdt) -> None:
    """Make a control of one text one of rich text, where it holds more; tell a date its day."""
    content = sdt.content
    if content is None or sdt.kind not in ONE_TEXT:
        return
    held = tuple(content)
    is_line = holds_line_break(held) and not sdt.takes_line_breaks
    if holds_several_texts(held) or not_typed(held) or is_line:
        sdt.become_rich_text()
    elif sdt.kind is ControlKind.DATE:
        sdt.day = read_date("".join(one.text or "" for one in content.iter(n.qn("w:t"))))
