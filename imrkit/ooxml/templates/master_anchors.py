"""Anchors of a master: ``[[name]]`` as a paragraph of its own, or inside a header or footer."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Sequence

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import text_run
from imrkit.ooxml.package.package import Element

ANCHOR = re.compile(r"\[\[\s*([a-z-]+)\s*\]\]")
_P, _R, _T = n.qn("w:p"), n.qn("w:r"), n.qn("w:t")


def block_anchors(root: Element) -> dict[str, Element]:
    """Map each anchor that is a whole paragraph to that paragraph."""
    found: dict[str, Element] = {}
    for paragraph in root.iter(_P):
        match = ANCHOR.fullmatch(_text(paragraph).strip())
        if match:
            found.setdefault(match[1], paragraph)
    return found


def replace_block(anchor: Element, content: Sequence[Element]) -> None:
    """Put ``content`` in the place of an anchor's paragraph."""
    parent = anchor.getparent()
    if parent is None:
        return
    at = parent.index(anchor)
    parent.remove(anchor)
    for offset, element in enumerate(content):
        parent.insert(at + offset, element)


def replace_inline(root: Element, name: str, make: Callable[[], Element]) -> int:
    """Put an element in the place of each inline anchor; return how many there were.

    Word parts a line into runs where it likes, so an anchor may be spread over several.
    """
    count = 0
    for paragraph in list(root.iter(_P)):
        while match := _named(_text(paragraph), name):
            _replace_span(paragraph, match.start(), match.end(), make())
            count += 1
    return count


def first_left(root: Element) -> str:
    """Return the words of the first paragraph that still has an anchor; "" when none has."""
    texts = (_text(paragraph) for paragraph in root.iter(_P))
    return next((" ".join(one.split()) for one in texts if ANCHOR.search(one)), "")


def _named(text: str, name: str) -> re.Match[str] | None:
    return next((match for match in ANCHOR.finditer(text) if match[1] == name), None)


def _text(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(_T))


def _replace_span(paragraph: Element, start: int, end: int, element: Element) -> None:
    """Cut the characters from ``start`` to ``end`` and put ``element`` there, outside any run."""
    position = 0
    placed = False
    for text in list(paragraph.iter(_T)):
        words = text.text or ""
        first, last = position, position + len(words)
        position = last
        if last <= start or first >= end:
            continue
        run = next(text.iterancestors(_R))
        before, after = words[: max(0, start - first)], words[max(0, end - first) :]
        if not placed:
            run.addnext(element)
            placed = True
            if after:
                element.addnext(_like(run, after))
            after = ""
        _set_text(run, text, before + after)


def _like(run: Element, words: str) -> Element:
    made = text_run(words)
    properties = run.find(n.qn("w:rPr"))
    if properties is not None:
        made.insert(0, copy.deepcopy(properties))
    return made


def _set_text(run: Element, text: Element, words: str) -> None:
    text.text = words
    text.set(n.qn("xml:space"), "preserve")
    parent = run.getparent()
    holds_more = any(child.tag != n.qn("w:rPr") for child in run if child is not text)
    if not words and parent is not None and not holds_more:
        parent.remove(run)  # beside a check box an empty run makes Word for the web ignore clicks
