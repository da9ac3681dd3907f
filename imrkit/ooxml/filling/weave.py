"""Weave what a control held and what it holds now into one text with tracked changes.

To accept them all leaves what it holds now, to reject them all what it held. Words that are the
same in both are not marked.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from typing import Literal

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.filling.revision_marks import DELETED, INSERTED, RevisionMarks, mark_deleted
from imrkit.ooxml.filling.revision_tokens import (
    Token,
    end_alike,
    properties_of,
    signature,
    tokens_of_blocks,
    tokens_of_line,
)
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.paragraphs import BLOCKS
from imrkit.ooxml.text.run_pieces import set_text
from imrkit.values.controls import Level
from imrkit.words.differences import differences

_P, _R, _T, _DEL_TEXT, _TC = (n.qn(f"w:{name}") for name in ("p", "r", "t", "delText", "tc"))
_TC_PR = n.qn("w:tcPr")
_OF_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_NOT_TRACKED = (
    "While Track Changes is on, a table or a field is moved or taken away in Word: only there can "
    "it be marked."
)

Mark = Literal["w:ins", "w:del"]
Status = Literal["", Mark]


def weave(level: Level, old: Element, new: Element, marks: RevisionMarks) -> None:
    """Make the content ``new`` of a control say what it was before, in ``old``.

    Raises :class:`DocumentError` when that cannot be said.
    """
    if level is Level.RUN:
        woven = _Weaver(marks)
        woven.weave(tokens_of_line(old), tokens_of_line(new))
        new[:] = woven.line
    elif level is Level.BLOCK:
        _weave_blocks(old, new, marks)
    else:
        for one, other in zip(old.iter(_TC), new.iter(_TC), strict=False):
            _weave_blocks(one, other, marks)


def _weave_blocks(old: Element, new: Element, marks: RevisionMarks) -> None:
    """Weave paragraphs; tables and controls between them have to be the same in both."""
    first, second = _stretches(old), _stretches(new)
    fixed = [[signature(block) for block, _ in one] for one in (first, second)]
    if fixed[0] != fixed[1]:
        raise DocumentError(_NOT_TRACKED)
    made: list[Element] = [one for one in new if one.tag == _TC_PR]
    for (_, before), (block, now) in zip(first, second, strict=True):
        made += [] if block is None else [block]
        made += _woven(before, now, marks)
    new[:] = made


def _stretches(content: Element) -> list[tuple[Element | None, list[Element]]]:
    """Return the paragraphs before and behind each table or control, with what is before them."""
    found: list[tuple[Element | None, list[Element]]] = [(None, [])]
    for child in content:
        if child.tag in BLOCKS and child.tag != _P:
            found.append((child, []))
        elif child.tag != _TC_PR:
            found[-1][1].append(child)
    return found


def _woven(old: Sequence[Element], new: Sequence[Element], marks: RevisionMarks) -> list[Element]:
    before, now = tokens_of_blocks(old), tokens_of_blocks(new)
    if not before and not now:
        return list(new)
    if not before or not now:
        raise DocumentError(_NOT_TRACKED)
    woven = _Weaver(marks)
    woven.weave(before, now)
    return woven.blocks


class _Weaver:
    """Puts tokens together again, each with its mark."""

    def __init__(self, marks: RevisionMarks) -> None:
        self._marks = marks
        self.blocks: list[Element] = []  # the paragraphs that have ended
        self.line: list[Element] = []  # what stands in the one that has not
        self._open: tuple[object, ...] = ()  # what the last run was made of
        self._holder: Element | None = None  # of the runs that are marked, or stand in a link
        self._run: Element | None = None

    def weave(self, old: Sequence[Token], new: Sequence[Token]) -> None:
        """Put both together; the last of each ends the same paragraph."""
        at_old = at_new = 0
        inner = [token.key for token in old[:-1]], [token.key for token in new[:-1]]
        for i1, i2, j1, j2 in (*differences(*inner), (len(old) - 1,) * 2 + (len(new) - 1,) * 2):
            self._keep(old[at_old:i1], new[at_new:j1])
            self._put(old[i1:i2], DELETED)
            self._put(new[j1:j2], INSERTED)
            at_old, at_new = i2, j2
        self._keep(old[-1:], new[-1:])

    def _keep(self, old: Sequence[Token], new: Sequence[Token]) -> None:
        for before, now in zip(old, new, strict=True):
            self._add(now, "")
            if now.ends is not None and not end_alike(before, now):
                changed = self._marks.change_paragraph(properties_of(now), properties_of(before))
                _give(self.blocks[-1], changed)

    def _put(self, tokens: Iterable[Token], status: Mark) -> None:
        for token in tokens:
            self._add(token, status)

    def _add(self, token: Token, status: Status) -> None:
        if token.before and status != DELETED:
            self._close()
            self.line += token.before
        if token.ends is not None:
            self._end(token.ends, properties_of(token), status)
        elif token.beside is not None:
            self._beside(token.beside, status)
        for looks, child in token.parts:
            self._in_run(looks, copy.deepcopy(child), token.link, status)

    def _end(self, paragraph: Element, properties: Element | None, status: Status) -> None:
        self._close()
        made = etree.Element(_P)
        if status != DELETED:  # an id may stand once only
            made.attrib.update(paragraph.attrib)
        marked = self._marks.mark_paragraph(properties, status) if status else properties
        if marked is not None:
            made.append(copy.deepcopy(marked))
        made.extend(self.line)
        self.line = []
        self.blocks.append(made)

    def _beside(self, element: Element, status: Status) -> None:
        self._close()
        if not status:
            self.line.append(element)
            return
        if not str(element.tag).startswith(_OF_MATHS):
            raise DocumentError(_NOT_TRACKED)
        around = self._marks.mark(status)
        around.append(copy.deepcopy(element))
        self.line.append(around)

    def _in_run(
        self, looks: Element | None, child: Element, link: Element | None, status: Status
    ) -> None:
        holder = (status, link)
        if self._open[:2] != holder:
            self._close()
            self._holder = self._new_holder(link, status)
        if self._open != (*holder, looks):
            self._run = etree.Element(_R)
            if looks is not None:
                self._run.append(copy.deepcopy(looks))
            (self.line if self._holder is None else self._holder).append(self._run)
        self._open = (*holder, looks)
        if status == DELETED:
            mark_deleted(child)
        if self._run is not None:
            _append(self._run, child)

    def _new_holder(self, link: Element | None, status: Status) -> Element | None:
        around = self._marks.mark(status) if status else None
        if link is None:
            if around is not None:
                self.line.append(around)
            return around
        made = etree.Element(link.tag)
        made.attrib.update(link.attrib)
        self.line.append(made)
        if around is None:
            return made
        made.append(around)
        return around

    def _close(self) -> None:
        self._open, self._holder, self._run = (), None, None


def _append(run: Element, child: Element) -> None:
    """Put something into a run, words behind the words that it holds."""
    last = run[-1] if len(run) else None
    if last is not None and last.tag == child.tag and child.tag in (_T, _DEL_TEXT):
        set_text(last, (last.text or "") + (child.text or ""))
    else:
        child.tail = None
        run.append(child)


def _give(paragraph: Element, properties: Element) -> None:
    """Give a paragraph other properties."""
    for own in paragraph.findall(properties.tag):
        paragraph.remove(own)
    paragraph.insert(0, properties)
