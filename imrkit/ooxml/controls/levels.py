"""The level of a content control, told by where it stands (ISO 29500-1 17.5.2.29 to 17.5.2.32)."""

from __future__ import annotations

import itertools
from types import MappingProxyType

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import Level

# What a control among these elements' children is. Everything else keeps its parent's level.
LEVELS = MappingProxyType(
    {
        **dict.fromkeys(
            (
                n.qn(f"w:{name}")
                for name in ("body", "hdr", "ftr", "tc", "footnote", "endnote", "comment")
            ),
            Level.BLOCK,
        ),
        **dict.fromkeys(n.TEXT_BOXES, Level.BLOCK),
        n.qn("w:p"): Level.RUN,
        n.qn("w:tbl"): Level.ROW,
        n.qn("w:tr"): Level.CELL,
    }
)


def level_at(parent: Element) -> Level:
    """Return the level of the content of an element, told by the nearest that decides it."""
    for around in itertools.chain((parent,), parent.iterancestors()):
        if around.tag in LEVELS:
            return LEVELS[around.tag]
    return Level.BLOCK
