"""Runs cut in two for a mark between them, and put together again once it has gone.

Only runs that a cut may have made are put together, and no mark is put where two such runs stood
side by side before: so what is put together is what was cut.
"""

from __future__ import annotations

import copy

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

R, T, R_PR = (n.qn(f"w:{name}") for name in ("r", "t", "rPr"))
_SPACE = n.qn("xml:space")
# What a run may hold that is cut: text and what stands for a character or for nothing.
_PLAIN = frozenset(
    n.qn(f"w:{name}")
    for name in ("rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")
) | {n.qn("w:lastRenderedPageBreak")}


def is_plain(element: Element | None) -> bool:
    """Tell whether an element is a run that may be cut."""
    return (
        element is not None and element.tag == R and all(child.tag in _PLAIN for child in element)
    )


def belong_together(first: Element | None, second: Element | None) -> bool:
    """Tell whether two neighbours may be the pieces of one run."""
    if first is None or second is None or first.tail:
        return False
    return (
        is_plain(first)
        and is_plain(second)
        and sorted(first.attrib.items()) == sorted(second.attrib.items())
        and _looks(first) == _looks(second)
    )


def _looks(run: Element) -> bytes:
    properties = run.find(R_PR)
    if properties is None:
        return b""
    alone = copy.deepcopy(properties)
    alone.tail = None
    return etree.tostring(alone, method="c14n")


def can_cut(text: Element, at: int) -> bool:
    """Tell whether a text may be cut before a character and be told to be one afterwards."""
    words = text.text or ""
    if not 0 < at < len(words) or set(text.attrib) - {_SPACE}:
        return False
    keeps_space = text.get(_SPACE) == "preserve"
    return keeps_space or (words == words.strip() and not words[at - 1 : at + 1].isspace())


def cut_text(text: Element, at: int) -> Element:
    """Cut a text, and its run, before a character; return the run of the second piece."""
    words = text.text or ""
    keeps_space = text.get(_SPACE) == "preserve"
    rest = etree.Element(T)
    text.addnext(rest)
    for element, piece in ((text, words[:at]), (rest, words[at:])):
        element.text = piece
        if keeps_space or piece != piece.strip():
            element.set(_SPACE, "preserve")
    return cut_before(rest)


def cut_before(child: Element) -> Element:
    """Cut a run before one of its children; return the run that begins with it."""
    run = child.getparent()
    if run is None:
        raise ValueError("a child of a run is needed")
    made = etree.Element(run.tag)
    made.attrib.update(run.attrib)
    properties = run.find(R_PR)
    if properties is not None:
        made.append(copy.deepcopy(properties))
    behind = [child, *child.itersiblings()]
    run.addnext(made)
    made.extend(behind)
    return made


def put_together(first: Element | None, second: Element | None) -> None:
    """Put two neighbours together when they are the pieces of one run."""
    if first is None or second is None or not belong_together(first, second):
        return
    behind = [child for child in second if child.tag != R_PR]
    last = first[-1] if len(first) else None
    if last is not None and behind and last.tag == behind[0].tag == T and _join(last, behind[0]):
        behind = behind[1:]
    first.extend(behind)
    take_out(second)


def _join(first: Element, second: Element) -> bool:
    """Join two texts into the first; False when they say more of themselves than their space."""
    if set(first.attrib) - {_SPACE} or set(second.attrib) - {_SPACE}:
        return False
    first.text = (first.text or "") + (second.text or "")
    first.tail = second.tail
    if second.get(_SPACE) != "preserve" and _SPACE in first.attrib:
        del first.attrib[_SPACE]
    return True


def take_out(element: Element) -> None:
    """Take an element out of its parent; what stands behind it stays."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if parent is None:
        return
    parent.remove(element)
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
