"""Read the paragraphs of the body as Word counts them: those in cells too, not those in boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.nearest import nearest
from imrkit.ooxml.text.paths import Path
from imrkit.ooxml.text.stories import body_of
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.body import Body, BodyParagraph

_P, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))


def read_body(document: OpenDocument) -> Body:
    """Return the paragraphs of the body, those in the cells of tables too, in reading order."""
    body = body_of(document.package)
    found = _Paragraphs(document.styles).of(body, document.paths.of(body), _Place())
    return Body(part=document.package.main, paragraphs=tuple(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where paragraphs stand: in how many tables, and in which cell of the innermost."""

    level: int = 0
    row: int = 0
    cell: int = 0


class _Paragraphs:
    """Reads the paragraphs of one body."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def of(self, element: Element, path: Path | None, place: _Place) -> Iterator[BodyParagraph]:
        """Yield the paragraphs that stand in an element at a path."""
        for child, at in nearest(element, path, (_P, _TBL)):
            if child.tag == _P:
                yield BodyParagraph(
                    text=visible_text(child, self._styles),
                    level=place.level,
                    row=place.row,
                    cell=place.cell,
                    path=at or (),
                )
            else:
                yield from self._of_table(child, at, place.level + 1)

    def _of_table(self, table: Element, path: Path | None, level: int) -> Iterator[BodyParagraph]:
        for row, (element, at) in enumerate(nearest(table, path, (_TR,))):
            for cell, (inner, below) in enumerate(nearest(element, at, (_TC,))):
                yield from self.of(inner, below, _Place(level=level, row=row, cell=cell))
