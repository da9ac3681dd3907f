"""Range marks: where a bookmark, a comment, a permission or a tracked move begins and ends.

Each stands once in a document, in pairs that may begin in one element and end in another (ISO
29500-1 section 17.13, EG_RangeMarkupElements). The reference that shows a comment belongs to them.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import live

_PAIRS = (
    ("bookmarkStart", "bookmarkEnd"),
    ("permStart", "permEnd"),
    *(
        (f"{name}RangeStart", f"{name}RangeEnd")
        for name in (
            "comment",
            "moveFrom",
            "moveTo",
            "customXmlIns",
            "customXmlDel",
            "customXmlMoveFrom",
            "customXmlMoveTo",
        )
    ),
)
_STARTS = frozenset(n.qn(f"w:{start}") for start, _ in _PAIRS)
_ENDS = frozenset(n.qn(f"w:{end}") for _, end in _PAIRS)
RANGE_MARKS = tuple(sorted(_STARTS | _ENDS))
_R, _R_PR, _REFERENCE = n.qn("w:r"), n.qn("w:rPr"), n.qn("w:commentReference")
# What points to a comment: where its words begin and end, and the reference that shows it.
COMMENT_MARKS = n.qn("w:commentRangeStart"), n.qn("w:commentRangeEnd"), _REFERENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeMarks:
    """Copies of the range marks in an element: its text may go and they stay."""

    starts: Sequence[Element]
    ends: Sequence[Element]  # with the references of comments

    def put_around(self, content: Element) -> None:
        """Put the starts before all that an element holds, and the ends behind it."""
        first = 1 if len(content) and content[0].tag == n.qn("w:pPr") else 0
        content[first:first] = list(self.starts)
        content.extend(self.ends)


def range_marks_of(element: Element) -> RangeMarks:
    """Return the range marks in an element, those of copies for older readers left out."""
    starts: list[Element] = []
    ends: list[Element] = []
    for one in live(element):
        if one.tag in _STARTS:
            starts.append(copy.deepcopy(one))
        elif one.tag in _ENDS:
            ends.append(copy.deepcopy(one))
        elif one.tag == _REFERENCE:
            ends.append(_reference(one))
    for one in (*starts, *ends):
        one.tail = None
    return RangeMarks(starts=starts, ends=ends)


def strip_range_marks(copied: Element) -> None:
    """Take range marks and references of comments, which may stand once only, from a copy."""
    etree.strip_elements(copied, *RANGE_MARKS, _REFERENCE, with_tail=False)


def holds_reference(run: Element) -> bool:
    """Tell whether a run holds the reference of a comment."""
    return next(run.iter(_REFERENCE), None) is not None


def _reference(one: Element) -> Element:
    """Return a run that holds the reference of a comment and nothing else."""
    run = etree.Element(_R)
    around = one.getparent()
    looks = None if around is None else around.find(_R_PR)
    run.extend([copy.deepcopy(child) for child in (looks, one) if child is not None])
    return run
