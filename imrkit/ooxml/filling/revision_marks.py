"""Marks of tracked changes as Word writes them: who made them, when, ids (ISO 29500-1 17.13.5)."""

from __future__ import annotations

import copy
import datetime as dt
import functools
import itertools
from collections.abc import Iterator
from typing import Final

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import stories
from imrkit.words.characters import ILLEGAL

INSERTED: Final = "w:ins"
DELETED: Final = "w:del"
_P, _R, _TR, _TC, _TBL_PR_EX = (n.qn(f"w:{name}") for name in ("p", "r", "tr", "tc", "tblPrEx"))
_P_PR, _R_PR, _TR_PR = (n.qn(f"w:{name}") for name in ("pPr", "rPr", "trPr"))
_SECTION, _P_CHANGE, _TR_CHANGE = (
    n.qn(f"w:{name}") for name in ("sectPr", "pPrChange", "trPrChange")
)
_MARKED = frozenset(map(n.qn, (INSERTED, DELETED)))
# What a run holds once it is deleted (17.3.3.7, 17.16.13).
_WHEN_DELETED = {
    n.qn("w:t"): n.qn("w:delText"),
    n.qn("w:instrText"): n.qn("w:delInstrText"),
}
_MAX_AUTHOR = 255  # letters that Word keeps of a name


class RevisionMarks:
    """Makes the marks of one document, all of one author."""

    def __init__(self, package: Package, author: str) -> None:
        """``author`` is written as it is given. Raises when no Word file may hold it."""
        if not author.strip() or len(author) > _MAX_AUTHOR or ILLEGAL.search(author):
            raise DocumentError(
                "Track Changes is on in this document, and every change has an author: give a name "
                f"or a role of 1 to {_MAX_AUTHOR} characters."
            )
        self._package = package
        self._author = author
        self._date = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def mark(self, kind: str) -> Element:
        """Return a mark of a kind, such as "w:ins"."""
        return node(kind, id=str(next(self._ids)), author=self._author, date=self._date)

    @functools.cached_property
    def _ids(self) -> Iterator[int]:
        used = (
            natural(one.get(n.qn("w:id"), "")) or 0
            for story in stories(self._package)
            for one in story.root.iter()
        )
        return itertools.count(max(used, default=0) + 1)

    def mark_paragraph(self, properties: Element | None, kind: str) -> Element:
        """Return properties that say that the end of their paragraph is put in or taken away."""
        marked = etree.Element(_P_PR) if properties is None else copy.deepcopy(properties)
        looks = marked.find(_R_PR)
        if looks is None:
            looks = etree.Element(_R_PR)
            behind = next(marked.iterchildren(_SECTION, _P_CHANGE), None)
            marked.insert(len(marked) if behind is None else marked.index(behind), looks)
        looks.insert(0, self.mark(kind))
        return marked

    def change_paragraph(self, properties: Element | None, before: Element | None) -> Element:
        """Return properties that say what those of their paragraph were."""
        changed = etree.Element(_P_PR) if properties is None else copy.deepcopy(properties)
        if changed.find(_P_CHANGE) is None:  # else the first change tells what there was
            change = self.mark("w:pPrChange")
            change.append(own_properties(before))
            changed.append(change)
        return changed

    def mark_rows(self, element: Element, kind: str) -> bool:
        """Mark every row of a table below ``element``, and its words; False when it has none."""
        rows = list(element.iter(_TR))
        for row in rows:
            self._mark_row(row, kind)
        for paragraph in element.iter(_P):
            properties = paragraph.find(_P_PR)
            marked = self.mark_paragraph(properties, kind)
            if properties is None:
                paragraph.insert(0, marked)
            else:
                paragraph.replace(properties, marked)
        for run in [one for one in element.iter(_R) if _is_to_mark(one)]:
            self._mark_run(run, kind)
        return bool(rows)

    def _mark_row(self, row: Element, kind: str) -> None:
        properties = row.find(_TR_PR)
        if properties is None:
            properties = etree.Element(_TR_PR)
            row.insert(len(row.findall(_TBL_PR_EX)), properties)
        change = properties.find(_TR_CHANGE)
        properties.insert(
            len(properties) if change is None else properties.index(change), self.mark(kind)
        )

    def _mark_run(self, run: Element, kind: str) -> None:
        around = self.mark(kind)
        run.addprevious(around)
        around.append(run)
        if kind == DELETED:
            for child in run:
                mark_deleted(child)


def mark_deleted(child: Element) -> None:
    """Make an element of a run one of a run that is deleted."""
    child.tag = _WHEN_DELETED.get(child.tag, child.tag)


def own_properties(properties: Element | None) -> Element:
    """Return a copy of the properties of a paragraph without those of its end (17.3.1.25)."""
    own = etree.Element(_P_PR) if properties is None else copy.deepcopy(properties)
    for child in list(own.iterchildren(_R_PR, _SECTION, _P_CHANGE)):
        own.remove(child)
    return own


def _is_to_mark(run: Element) -> bool:
    """Tell whether a run is marked itself: not one in a drawing, nor a placeholder."""
    around = [*run.iterancestors()]
    return not any(one.tag == _R or one.tag in _MARKED for one in around) and not any(
        one.tag == n.SDT and Sdt(one).shows_placeholder for one in around
    )
