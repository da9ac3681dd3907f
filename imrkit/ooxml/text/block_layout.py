"""Read the numbers that Word counts before paragraphs, and which tables repeat their titles."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.list_levels import DEEPEST
from imrkit.ooxml.text.nearest import nearest
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.stories import body_of
from imrkit.values.display import ListLevel
from imrkit.values.layout import BlockLayout

_P, _TBL, _TR = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr"))
_HEADER = f"{n.qn('w:trPr')}/{n.qn('w:tblHeader')}"
_UNCOUNTED = ("bullet", "none")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_MOST = 4000  # a number above is written in figures, whatever the list says


def read_layout(document: OpenDocument) -> tuple[BlockLayout, ...]:
    """Return the look of each block that :func:`imrkit.ooxml.text.blocks.read_blocks` returns."""
    return tuple(_Reader(document).layouts())


class _Reader:
    """Counts the numbered paragraphs of a body, those in cells too."""

    def __init__(self, document: OpenDocument) -> None:
        self._body = body_of(document.package)
        self._path = document.paths.of(self._body)
        self._lists = Lists(document.package, document.styles)
        self._counts: dict[str, list[int]] = {}  # of a list, by level; -1 where none was counted
        self._levels: dict[str, dict[int, ListLevel]] = {}

    def layouts(self) -> Iterator[BlockLayout]:
        for element, _ in nearest(self._body, self._path, (_P, _TBL)):
            if element.tag == _TBL:
                yield from self._tables(element)
            else:
                yield self._paragraph(element)

    def _tables(self, element: Element) -> Iterator[BlockLayout]:
        """Yield the look of a table, and of those in its cells; the paragraphs in it count on."""
        yield BlockLayout(repeats_titles=_repeats_titles(element))
        for inner, _ in nearest(element, None, (_P, _TBL)):
            if inner.tag == _TBL:
                yield from self._tables(inner)
            else:
                self._paragraph(inner)

    def _paragraph(self, element: Element) -> BlockLayout:
        how = self._lists.level(element)
        if how is None or how.format == "none":
            return BlockLayout()
        name, level = self._lists.of(element)
        levels = self._levels.setdefault(name, {})
        levels[level] = how
        counts = self._counts.setdefault(name, [-1] * (DEEPEST + 1))
        counts[level] = how.start if counts[level] < 0 else counts[level] + 1
        counts[level + 1 :] = [-1] * (DEEPEST - level)
        if how.format in _UNCOUNTED:
            return BlockLayout(is_bulleted=True)
        return BlockLayout(number=_text(how, counts, levels))


def _text(how: ListLevel, counts: list[int], levels: dict[int, ListLevel]) -> str:
    """Return a number as its level writes it: “%1.%2” with the numbers of the levels above."""
    text = how.text
    for level in range(DEEPEST + 1):
        format_ = levels[level].format if level in levels else "decimal"
        text = text.replace(
            f"%{level + 1}", _written(1 if counts[level] < 0 else counts[level], format_)
        )
    return text.strip()


def _written(number: int, format_: str) -> str:
    if format_ in ("lowerLetter", "upperLetter") and 0 < number < _MOST:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if format_ == "lowerLetter" else letters.upper()
    if format_ in ("lowerRoman", "upperRoman") and 0 < number < _MOST:
        return _roman(number) if format_ == "lowerRoman" else _roman(number).upper()
    return f"{number:02}" if format_ == "decimalZero" else str(number)


def _roman(number: int) -> str:
    pieces = []
    for value, letters in _ROMAN:
        pieces.append(letters * (number // value))
        number %= value
    return "".join(pieces)


def _repeats_titles(table: Element) -> bool:
    first = next(nearest(table, None, (_TR,)), None)
    return first is not None and is_on(first[0].find(_HEADER))
