"""The placeholders that a document's glossary holds: their words, and the runs to show them by.

A placeholder is shown with the direct formatting that it has there, in the document's own style
for placeholders. The other styles, lists and links of the glossary are its own and stay there.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

from lxml import etree

from imrkit.ooxml.controls.glossary import placeholder_bodies
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import live
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE

_P, _R, _R_PR, _BR, _R_STYLE = (n.qn(f"w:{name}") for name in ("p", "r", "rPr", "br", "rStyle"))
_TYPED = frozenset(n.qn(f"w:{name}") for name in ("t", "tab", "cr", "sym", "noBreakHyphen"))
_CHARACTERS = {n.qn("w:tab"): "\t", n.qn("w:noBreakHyphen"): "\u2011"}

Runs = Sequence[Element]


class Placeholders:
    """The placeholders of one document, found by the controls that name them."""

    def __init__(self, package: Package) -> None:
        self._bodies = placeholder_bodies(package)

    def words(self, sdt: Sdt) -> str:
        """Return the words of a control's placeholder, paragraphs parted by "\\n"; "" for none."""
        return "\n".join("".join(map(_words, runs)) for runs in self.paragraphs(sdt))

    def paragraphs(self, sdt: Sdt) -> tuple[Runs, ...]:
        """Return new runs for each paragraph of a control's placeholder; () when it has none."""
        body = self._bodies.get(sdt.placeholder_name)
        found = () if body is None else tuple(map(_runs, live(body, _P)))
        return found if any(found) else ()


def in_one_line(paragraphs: Sequence[Runs]) -> Runs:
    """Return the runs of several paragraphs, parted by line breaks."""
    made: list[Element] = []
    for runs in paragraphs:
        if made:
            made.append(node("w:r", node("w:br")))
        made.extend(runs)
    return made


def _runs(paragraph: Element) -> Runs:
    """Return the typed text of a paragraph, as runs that differ in their formatting."""
    made: list[Element] = []
    for run in live(paragraph, _R):
        typed = [copy.deepcopy(child) for child in run if _is_typed(child)]
        if not typed:
            continue
        looks = _looks(run)
        if not made or etree.tostring(made[-1][0]) != etree.tostring(looks):
            made.append(node("w:r", looks))
        made[-1].extend(typed)
    return made


def _looks(run: Element) -> Element:
    own = run.find(_R_PR)
    looks = node("w:rPr") if own is None else copy.deepcopy(own)
    looks.tail = None
    for style in looks.findall(_R_STYLE):
        looks.remove(style)
    looks.insert(0, node("w:rStyle", val=PLACEHOLDER_STYLE))
    return looks


def _is_typed(child: Element) -> bool:
    breaks = child.tag == _BR and child.get(n.qn("w:type"), "textWrapping") == "textWrapping"
    return child.tag in _TYPED or breaks


def _words(run: Element) -> str:
    return "".join(
        one.text or "" if one.tag == n.qn("w:t") else _CHARACTERS.get(one.tag, "\n")
        for one in run
        if one.tag not in (_R_PR, n.qn("w:sym"))
    )
