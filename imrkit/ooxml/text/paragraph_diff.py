"""Rewrite a paragraph so that only the words that differ change.

The words that stay keep their runs with all their formatting; fixed things and unseen pieces stay
where they are. New words take the formatting of those that they replace or follow.
"""

from __future__ import annotations

import copy
import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.pieces import Kind, Piece, pieces_of
from imrkit.ooxml.text.run_pieces import alone, cut, join, run_after, set_text
from imrkit.ooxml.text.styles import Styles
from imrkit.values.richtext import Fixed, Text
from imrkit.words.differences import differences

_R, _T, _TAB, _BR, _R_PR = (n.qn(f"w:{name}") for name in ("r", "t", "tab", "br", "rPr"))
_WORDS = re.compile(r"[\t\n]|\w+[^\w\t\n]*|[^\w\t\n]+")
_PIECES = re.compile(r"[\t\n]|[^\t\n]+")
# What stands before bold and italic in a run's properties (17.3.2.28).
_BEFORE_BOLD = frozenset({n.qn("w:rStyle"), n.qn("w:rFonts")})
_BEFORE_ITALIC = _BEFORE_BOLD | {n.qn("w:b"), n.qn("w:bCs")}

Key = tuple[object, ...]
FindFixed = Callable[[Fixed], Sequence[Element]]  # elements to put in; none when it is used up


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """A word or a fixed thing, in elements of its own."""

    key: Key
    elements: tuple[Element, ...]  # runs, or elements that stand beside runs


@dataclass(frozen=True, slots=True)
class _Gap:
    """The tokens of a paragraph that are to go, or the place between two of them."""

    parent: Element
    old: Sequence[_Token]
    start: int
    end: int
    forward: bool  # what comes in belongs to the token after it, not to the one before


class Rewriter:
    """Rewrites the paragraphs of one document."""

    def __init__(self, styles: Styles, formatting: Element | None) -> None:
        """``formatting`` is the ``w:rPr`` of text that has no other text to follow."""
        self._styles = styles
        self._formatting = formatting

    def rewrite(
        self,
        parent: Element,
        wanted: Sequence[Text | Fixed],
        *,
        number: int,
        find_fixed: FindFixed,
    ) -> None:
        """Give a paragraph, or a control in a line of text, new content.

        ``number`` is the paragraph's own, as :class:`Fixed` names it.
        """
        origins = self._separate(parent)
        old = self._tokens(parent, number, origins)
        new = list(_wanted(wanted))
        changes = list(differences([token.key for token in old], [key for key, _ in new]))
        find_fixed = _moved_first((one for i1, i2, *_ in changes for one in old[i1:i2]), find_fixed)
        for i1, i2, j1, j2 in reversed(changes):
            pieces = [one for _, one in new[j1:j2]]
            forward = i1 == i2 and _belongs_to_next(old, i1, new[j1][0])
            self._replace(_Gap(parent, old, i1, i2, forward), pieces, find_fixed)
        join(parent, origins)

    def _replace(self, gap: _Gap, new: Sequence[Text | Fixed], find_fixed: FindFixed) -> None:
        model = self._model(gap)
        made: list[Element] = []
        for look, group in itertools.groupby(new, key=_look_of):
            if look is None:
                made += [
                    found for one in group if isinstance(one, Fixed) for found in find_fixed(one)
                ]
            else:  # one run for words that look alike, as Word writes them
                text = "".join(one.text for one in group if isinstance(one, Text))
                made.append(self._run(Text(text=text, bold=look[0], italic=look[1]), model))
        _insert(gap, made)
        for token in gap.old[gap.start : gap.end]:
            for element in token.elements:
                _remove(element)

    def _separate(self, parent: Element) -> dict[Element, int]:
        """Give each thing in a run a run of its own; return the number of the run it was in."""
        origins: dict[Element, int] = {}
        pieces = pieces_of(parent, self._styles)
        runs = {run: None for piece in pieces for run, _ in piece.elements if run is not None}
        for number, run in enumerate(runs):
            last = run
            origins[run] = number
            for child in [child for child in run if child.tag != _R_PR][1:]:
                last = run_after(last, child)
                origins[last] = number
        return origins

    def _tokens(self, parent: Element, number: int, origins: dict[Element, int]) -> list[_Token]:
        """Return the words and fixed things, each word cut into runs of its own."""
        tokens: list[_Token] = []
        count = itertools.count()
        pieces = (
            piece
            for piece in pieces_of(parent, self._styles)
            if piece.kind in (Kind.TEXT, Kind.FIXED)
        )
        for look, group in itertools.groupby(pieces, key=_look_of):
            if look is None:
                tokens += [
                    _Token(
                        key=("fixed", number, next(count)),
                        elements=tuple(
                            element if run is None else run for run, element in piece.elements
                        ),
                    )
                    for piece in group
                ]
            else:
                tokens += _words(list(group), look, origins)
        return tokens

    def _model(self, gap: _Gap) -> Element | None:
        """Return the formatting for words that are put into a gap."""
        before, after = range(gap.start - 1, -1, -1), range(gap.end, len(gap.old))
        nearby = (after, before) if gap.forward else (before, after)
        for at in itertools.chain(range(gap.start, gap.end), *nearby):
            if gap.old[at].key[0] != "fixed":
                return gap.old[at].elements[0].find(_R_PR)
        return self._formatting

    def _run(self, text: Text, model: Element | None) -> Element:
        """Return a run of text in a formatting, bold and italic as the text says."""
        run = etree.Element(_R)
        if model is not None:
            run.append(copy.deepcopy(model))
        if self._styles.emphasis(run) != (text.bold, text.italic):
            self._emphasise(run, text)
        for piece in _PIECES.findall(text.text):
            if piece in "\t\n":
                etree.SubElement(run, _TAB if piece == "\t" else _BR)
            else:
                set_text(etree.SubElement(run, _T), piece)
        return run

    def _emphasise(self, run: Element, text: Text) -> None:
        properties = run.find(_R_PR)
        if properties is None:
            properties = etree.Element(_R_PR)
            run.insert(0, properties)
        for name, wanted, earlier in (
            ("w:b", text.bold, _BEFORE_BOLD),
            ("w:i", text.italic, _BEFORE_ITALIC),
        ):
            for element in properties.findall(n.qn(name)):
                properties.remove(element)
            bold, italic = self._styles.emphasis(run)
            if (bold if name == "w:b" else italic) != wanted:
                element = etree.Element(n.qn(name))
                if not wanted:
                    element.set(n.qn("w:val"), "0")
                properties.insert(sum(child.tag in earlier for child in properties), element)


def fixed_elements(parent: Element, at: int, styles: Styles) -> list[Element]:
    """Return copies of a fixed thing of a paragraph that can stand in another; [] for none."""
    fixed = [piece for piece in pieces_of(parent, styles) if piece.kind is Kind.FIXED]
    return [alone(run, one) for run, one in fixed[at].elements] if 0 <= at < len(fixed) else []


def _moved_first(leaving: Iterable[_Token], find_fixed: FindFixed) -> FindFixed:
    """Return a function that finds, once each, the fixed things that leave their place."""
    moved = {token.key: token.elements for token in leaving if token.key[0] == "fixed"}

    def find(wanted: Fixed) -> Sequence[Element]:
        found = moved.pop(_fixed_key(wanted), ())
        return [copy.deepcopy(one) for one in found] or find_fixed(wanted)

    return find


def _fixed_key(one: Fixed) -> Key:
    return ("fixed", one.paragraph, one.at)


def _wanted(content: Sequence[Text | Fixed]) -> Iterator[tuple[Key, Text | Fixed]]:
    """Yield the new content word by word, each with the key that the same old one has."""
    for look, group in itertools.groupby(content, key=_look_of):
        pieces = list(group)
        if look is None:
            for one in pieces:
                if isinstance(one, Fixed):
                    yield _fixed_key(one), one
            continue
        for word in _WORDS.findall("".join(piece.text for piece in pieces)):
            yield (word, *look), Text(text=word, bold=look[0], italic=look[1])


def _look_of(one: Text | Fixed | Piece) -> tuple[bool, bool] | None:
    """Return whether a text is bold and italic; None for a fixed thing."""
    if isinstance(one, Fixed) or (isinstance(one, Piece) and one.kind is Kind.FIXED):
        return None
    return one.bold, one.italic


def _words(
    pieces: Sequence[Piece], look: tuple[bool, bool], origins: dict[Element, int]
) -> Iterator[_Token]:
    """Cut the runs of a stretch of text where its words end."""
    runs = [(run, piece.text) for piece in pieces for run, _ in piece.elements if run is not None]
    words = _WORDS.findall("".join(text for _, text in runs))
    ends = list(itertools.accumulate(map(len, words)))
    parts: list[list[Element]] = [[] for _ in words]
    start = word = 0
    for run, text in runs:
        end = start + len(text)
        last = bisect_left(ends, end)
        cuts = [at - start for at in ends[word:last]]
        for number, part in enumerate(cut(run, text, cuts, origins), start=word):
            if number < len(parts):  # else the run is empty, and behind the last word
                parts[number].append(part)
        word = last + (last < len(ends) and ends[last] == end)
        start = end
    for text, elements in zip(words, parts, strict=True):
        yield _Token(key=(text, *look), elements=tuple(elements))


def _belongs_to_next(old: Sequence[_Token], at: int, key: Key) -> bool:
    """Tell whether new words look like the words behind them and not like those before."""
    look = key[1:]
    return at < len(old) and old[at].key[1:] == look and (not at or old[at - 1].key[1:] != look)


def _insert(gap: _Gap, made: Sequence[Element]) -> None:
    """Put elements into a gap."""
    if gap.start < gap.end or gap.forward:
        for element in made:
            gap.old[gap.start].elements[0].addprevious(element)
        return
    if not gap.old:
        gap.parent.extend(made)
        return
    after = gap.old[gap.start].elements[0] if gap.start < len(gap.old) else None
    if gap.start:
        before = gap.old[gap.start - 1].elements[-1]
        anchor = before if _inside(before, after) else _outermost(before, gap.parent)
        for element in reversed(made):
            anchor.addnext(element)
    elif after is not None:
        for element in made:
            _outermost(after, gap.parent).addprevious(element)


def _inside(before: Element, after: Element | None) -> bool:
    """Tell whether two neighbours stand in the same link, or in none."""
    return after is not None and before.getparent() is after.getparent()


def _outermost(element: Element, parent: Element) -> Element:
    """Return the child of ``parent`` in which an element stands."""
    above = element.getparent()
    while above is not None and above is not parent:
        element, above = above, above.getparent()
    return element


def _remove(element: Element) -> None:
    """Remove an element, and the link around it when nothing else stands there."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        if parent.tag == n.qn("w:hyperlink") and not len(parent):
            _remove(parent)
