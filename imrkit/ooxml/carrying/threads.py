"""What Word keeps of comments beside their part: replies, lasting ids, dates, people (MS-DOCX).

It names a comment by the id of its last paragraph.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable

from imrkit.ooxml.carrying.comments import CarriedComment
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.pair import DATES, LASTING_IDS, PEOPLE, THREADS, Pair, SharedPart
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_P, _W14_ID, _AUTHOR = n.qn("w:p"), n.qn("w14:paraId"), n.qn("w:author")
_PARA_ID, _PARENT = n.qn("w15:paraId"), n.qn("w15:paraIdParent")
_OF_PARAGRAPH, _LASTING = n.qn("w16cid:paraId"), n.qn("w16cid:durableId")
_OF_DATE, _PERSON = n.qn("w16cex:durableId"), n.qn("w15:author")
_HEX = re.compile("[0-9A-Fa-f]{1,8}")
_TOO_LARGE = 0x7FFF_FFFF
_ALONE = "A reply to a comment that was not carried stands as a comment of its own"
_Key = tuple[str, int]  # the id of a paragraph in the source, and the number of the carrying


class ThreadCarrier:
    """Carries what is kept beside the comments that were carried."""

    def __init__(self, pair: Pair, book: LossBook) -> None:
        self._pair = pair
        self._book = book

    def finish(self, comments: Iterable[CarriedComment]) -> None:
        """Write it into the parts of the target; they are made where there is something."""
        ids = {
            (_last_id(one.original), one.number): _last_id(one.made)
            for one in comments
            if _last_id(one.original)
        }
        if not ids:
            return
        self._carry_threads(ids)
        self._carry_dates(self._carry_lasting_ids(ids))

    def carry_people(self, authors: Iterable[str]) -> None:
        """Carry who the authors of comments and changes are, where the source says it."""
        known = {one.get(_PERSON) for one in self._pair.target.children(PEOPLE)}
        wanted = set(authors) - known
        for person in self._pair.source.children(PEOPLE):
            if person.get(_PERSON) in wanted:
                self._add(PEOPLE, person)

    def _carry_threads(self, ids: dict[_Key, str]) -> None:
        notes = _by(self._pair.source.children(THREADS), _PARA_ID)
        for (old, number), new in ids.items():
            if old not in notes:
                continue
            made = self._add(THREADS, notes[old])
            made.set(_PARA_ID, new)
            parent = made.attrib.pop(_PARENT, "")
            if parent and (str(parent).upper(), number) in ids:
                made.set(_PARENT, ids[str(parent).upper(), number])
            elif parent:
                self._book.add(LossGrade.MINOR, _ALONE)

    def _carry_lasting_ids(self, ids: dict[_Key, str]) -> list[tuple[str, str]]:
        """Carry the lasting ids of comments; return each old one with the new."""
        notes = _by(self._pair.source.children(LASTING_IDS), _OF_PARAGRAPH)
        taken = {one.get(_LASTING, "").upper() for one in self._pair.target.children(LASTING_IDS)}
        found = []
        for (old, _), new in ids.items():
            if old in notes:
                made = self._add(LASTING_IDS, notes[old])
                made.set(_OF_PARAGRAPH, new)
                lasting = made.get(_LASTING, "").upper()
                made.set(_LASTING, _free(lasting, taken))
                found.append((lasting, made.get(_LASTING, "")))
        return found

    def _carry_dates(self, lasting: list[tuple[str, str]]) -> None:
        notes = _by(self._pair.source.children(DATES), _OF_DATE)
        for old, new in lasting:
            if old in notes:
                self._add(DATES, notes[old]).set(_OF_DATE, new)

    def _add(self, kind: SharedPart, note: Element) -> Element:
        root = self._pair.target.package.edit(self._pair.target.ensure(kind))
        made = copy.deepcopy(note)
        made.tail = None
        root.append(made)
        return made


def _last_id(comment: Element) -> str:
    ids = [one.get(_W14_ID, "") for one in comment.iter(_P)]
    return ids[-1].upper() if ids else ""


def _by(notes: Iterable[Element], attribute: str) -> dict[str, Element]:
    return {one.get(attribute, "").upper(): one for one in notes}


def _free(wished: str, taken: set[str]) -> str:
    """Return a lasting id that no other comment has: the one wished for, or the next."""
    number = int(wished, 16) if _HEX.fullmatch(wished) else 1
    while f"{number:08X}" in taken or not 0 < number < _TOO_LARGE:
        number = number % (_TOO_LARGE - 1) + 1
    taken.add(f"{number:08X}")
    return f"{number:08X}"
