"""The landmarks of a draft: the headings and labels of its template, found again by their words.

They are plain text, so they outlive programs that drop content controls. A draft holds them in the
template's order; between two of them stands what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.regions import TBL, TC, TR, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.limits import MAX_LANDMARKS
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.words.normal_form import normal_form

_CLOSED = frozenset({TBL, TR, TC})
_SPACE = re.compile(r"\s+")


class Kind(StrEnum):
    """The kinds of landmarks."""

    HEADING = "heading"  # a paragraph of its own
    LABEL = "label"  # the first cell of a table's row


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A heading or label, with the paragraph or the table row that it is."""

    kind: Kind
    text: str  # its letters, case and spaces made alike
    words: str  # as they stand there
    style: str  # id of the paragraph's style, case made alike: LibreOffice writes others
    element: Element

    @property
    def key(self) -> tuple[Kind, str]:
        """The key that a landmark of the template and its like in the draft have in common."""
        return (self.kind, self.text)


def landmarks(blocks: Iterable[Element], styles: Styles) -> Iterator[Landmark]:
    """Yield every paragraph and table row that could be a landmark, in document order."""
    for block in blocks:
        if block.tag == P and len(block):
            yield _landmark(Kind.HEADING, block, block, styles)
        elif block.tag == TBL:
            yield from _labels(block, styles)
        elif block.tag == n.SDT and (content := Sdt(block).content) is not None:
            yield from landmarks(content, styles)


def rows_of(table: Element) -> list[Element]:
    """Return a table's own rows, those in content controls too."""
    return list(_within(table, TR))


def cells_of(row: Element) -> list[Element]:
    """Return a row's own cells, those in content controls too."""
    return list(_within(row, TC))


def aligned(wanted: Sequence[Landmark], found: Iterable[Landmark]) -> list[Landmark | None]:
    """Return for each wanted landmark the one found in its place, None where there is none.

    As many as possible are found in the order of ``wanted``. Raises :class:`DocumentError` when a
    landmark stands there more than once between its neighbours and the style does not decide.
    """
    known = {one.key for one in wanted}
    candidates = [one for one in found if one.key in known]
    if len(candidates) > MAX_LANDMARKS:
        raise DocumentError(
            f"More than {MAX_LANDMARKS:,} headings and labels in the draft read like those of its "
            "template, so its places cannot be told."
        )
    pairs = _longest(wanted, candidates)
    result: list[Landmark | None] = [None] * len(wanted)
    for number, (place, at) in enumerate(pairs):
        before = pairs[number - 1][1] if number else -1
        after = pairs[number + 1][1] if number + 1 < len(pairs) else len(candidates)
        result[place] = _only(wanted[place], candidates[at], candidates[before + 1 : after])
    return result


def _only(wanted: Landmark, match: Landmark, around: Sequence[Landmark]) -> Landmark:
    same = [one for one in around if one.key == wanted.key]
    if len(same) == 1:
        return match
    styled = [one for one in same if one.style == wanted.style]
    if len(styled) != 1:
        raise DocumentError(f"The {wanted.kind} “{wanted.words}” stands there {len(same)} times.")
    return styled[0]


def _longest(wanted: Sequence[Landmark], found: Sequence[Landmark]) -> list[tuple[int, int]]:
    """Return the places of a longest common subsequence in both."""
    lengths = [[0] * (len(found) + 1) for _ in range(len(wanted) + 1)]
    for i in range(len(wanted) - 1, -1, -1):
        for j in range(len(found) - 1, -1, -1):
            if wanted[i].key == found[j].key:
                lengths[i][j] = lengths[i + 1][j + 1] + 1
            else:
                lengths[i][j] = max(lengths[i + 1][j], lengths[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(wanted) and j < len(found):
        if wanted[i].key == found[j].key:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _labels(table: Element, styles: Styles) -> Iterator[Landmark]:
    for row in rows_of(table):
        for cell in cells_of(row)[:1]:
            paragraph = next(cell.iter(P), None)
            if paragraph is not None:
                yield _landmark(Kind.LABEL, cell, row, styles, paragraph)


def _landmark(
    kind: Kind, text: Element, element: Element, styles: Styles, styled: Element | None = None
) -> Landmark:
    words = visible_text(text, styles).strip()
    style = (text if styled is None else styled).find(f"{n.qn('w:pPr')}/{n.qn('w:pStyle')}")
    return Landmark(
        kind=kind,
        text=_SPACE.sub(" ", normal_form(words, "NFKC")).casefold(),
        words=words,
        style="" if style is None else style.get(n.qn("w:val"), "").casefold(),
        element=element,
    )


def _within(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _CLOSED:
            yield from _within(child, tag)
