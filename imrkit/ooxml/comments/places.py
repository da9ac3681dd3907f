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

_P = n.qn("w:p")
Found = tuple[Element, tuple[int, int] | None]  # a paragraph; the words in it, None for all of it


class CommentPlaces:
    """The paragraphs of the body that may have comments: Word allows none in margins and boxes."""

    def __init__(self, document: OpenDocument) -> None:
        self._document = document
        self._body = document.stories[0]

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
        if comment.quote and comment.part in ("", self._body.part):
            lines = self._lines.get(comment.paragraph, ())
            for own, at, line in sorted(lines, key=lambda one: self._far(one[0], around)):
                start = _nth(line, comment.quote, comment.occurrence)
                if start is not None:
                    return own, (at + start, at + start + len(comment.quote))
        paragraph = self._paragraph_at(around)
        return None if paragraph is None else (paragraph, None)

    def first(self) -> Element | None:
        """Return the first paragraph of the body."""
        return next(iter(self._paragraphs), None)

    def _far(self, paragraph: Element, around: Element | None) -> int:
        """How many paragraphs lie between one and the place where it is looked for."""
        near = self._paragraph_at(around)
        if near is None or any(one is around for one in (paragraph, *paragraph.iterancestors())):
            return 0
        return 1 + abs(self._paragraphs[paragraph] - self._paragraphs[near])

    def _paragraph_at(self, around: Element | None) -> Element | None:
        """Return the paragraph that an element is, holds or stands in; of several the first that
        says something."""
        if around is None:
            return None
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
