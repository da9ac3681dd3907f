"""How a style looks, to be held against another."""

from __future__ import annotations

import copy

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_FORMATTING = tuple(
    n.qn(f"w:{name}") for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")
)
# What is no look: lists are carried for themselves, and outline levels show nowhere.
_NO_LOOK = tuple(n.qn(f"w:{name}") for name in ("numPr", "outlineLvl", "rPrChange", "pPrChange"))


def look_of(style: Element | None) -> str:
    """Return the formatting that a style itself has, as a text that differs when it does."""
    if style is None:
        return ""
    formatting = etree.Element("looks")
    formatting.extend([copy.deepcopy(one) for one in style.iterchildren(*_FORMATTING)])
    etree.strip_elements(formatting, *_NO_LOOK, with_tail=False)
    for one in list(formatting.iterchildren(*_FORMATTING)):
        if not len(one) and not one.attrib:
            formatting.remove(one)
    etree.strip_attributes(formatting, f"{{{n.W}}}rsid*")
    return etree.tostring(formatting, method="c14n", exclusive=True).decode()
