"""Find the paragraph, and the words in it, that a new comment is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from imrkit.ooxml.controls.regions import element_at
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import characters_of
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import live
from imrkit.values.annotations import NewComment
from imrkit.values.hashes import text_hash

_P, _TR = n.qn("w:p"), n.qn("w:tr")
Found = tuple[Element, tuple[int, int] | None]  # a paragraph; the words in it, None for all of it


class CommentPlaces:
    """The paragraphs of the body that may have comments: Word allows none in margins and boxes."""

    def __init__(self, document: OpenDocument) -> None:
        self._document = document
        self._body = document.stories[0]
        self._near: dict[Element, Element | None] = {}  # by the element looked at

    @cached_property
    def _paragraphs(self) -> dict[Element, int]:
        """Each paragraph, with its number."""
        found = (one for one in live(self._body.root, _P) if not _is_in_box(one))
        return {one: number for number, one in enumerate(found)}

    @cached_property
    def _lines(self) -> dict[str, list[tuple[Element, int, str]]]:
        """By the hash of a line of text: its paragraph, where it begins there, and its words."""
        found: dict[str, list[tuple[Element, int, str]]] = {}
        for paragraph in self._paragraphs:
            at = 0
            for line in characters_of(paragraph, self._document.styles).text.split("\n"):
                if line.strip():
                    found.setdefault(text_hash(line), []).append((paragraph, at, line))
                at += len(line) + 1
        return found

    def find(self, comment: NewComment) -> Found | None:
        """Return where a comment stands; None when its place cannot be told."""
        is_in_body = comment.part == self._body.part and bool(comment.path)
        around = element_at(self._body.root, comment.path) if is_in_body else None
        near = self._paragraph_at(around)
        if comment.quote and comment.part in ("", self._body.part):
            for paragraph, at, line in self._by_nearness(comment.paragraph, around, near):
                start = _nth(line, comment.quote, comment.occurrence)
                if start is not None:
                    return paragraph, (at + start, at + start + len(comment.quote))
            said = self._said_beside(comment.quote, around)
            if said is not None:
                return said
        return None if near is None else (near, None)

    def _said_beside(self, quote: str, around: Element | None) -> Found | None:
        """Return where words stand in an element, or in the row that it is a cell of."""
        if around is None:
            return None
        row = next(around.iterancestors(_TR), around)
        for paragraph in (row, *live(row, _P)):
            if paragraph in self._paragraphs:
                at = characters_of(paragraph, self._document.styles).text.find(quote)
                if at >= 0:
                    return paragraph, (at, at + len(quote))
        return None

    def _by_nearness(
        self, line_hash: str, around: Element | None, near: Element | None
    ) -> list[tuple[Element, int, str]]:
        """Return the lines with a hash: first those in an element, then those that are closer."""
        found = self._lines.get(line_hash, [])
        if near is None or len(found) < 2:
            return found
        here = self._paragraphs[near]

        def distance(line: tuple[Element, int, str]) -> int:
            is_inside = any(one is around for one in (line[0], *line[0].iterancestors()))
            return 0 if is_inside else 1 + abs(self._paragraphs[line[0]] - here)

        return sorted(found, key=distance)

    def first(self) -> Element | None:
        """Return the first paragraph of the body."""
        return next(iter(self._paragraphs), None)

    def _paragraph_at(self, around: Element | None) -> Element | None:
        """Return the paragraph that an element is, holds or stands in; of several the first that
        says something."""
        if around is None:
            return None
        if around not in self._near:
            self._near[around] = self._nearest(around)
        return self._near[around]

    def _nearest(self, around: Element) -> Element | None:
        found = [one for one in (around, *live(around, _P)) if one in self._paragraphs]
        if not found:
            return next((one for one in around.iterancestors(_P) if one in self._paragraphs), None)
        styles = self._document.styles
        speaking = (one for one in found if characters_of(one, styles).text.strip())
        return next(speaking, found[0])


def _is_in_box(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(*n.TEXT_BOXES), None) is not None


def _nth(line: str, quote: str, occurrence: int) -> int | None:
    """Return where the nth of the same words in a line begins."""
    starts = _starts(line, quote)
    for _ in range(occurrence - 1):
        next(starts, None)
    return next(starts, None)


def _starts(line: str, quote: str) -> Iterator[int]:
    at = line.find(quote)
    while at >= 0:
        yield at
        at = line.find(quote, at + len(quote))
