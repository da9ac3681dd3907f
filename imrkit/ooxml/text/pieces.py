"""A paragraph, piece by piece: text, fixed things, controls, and unseen pieces.

Text can be edited. A fixed thing (a picture, the reference of a note, a field) is kept, moved or
left out as a whole. An unseen piece (a range mark, a tracked deletion) is seen by nobody and stays
where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.words.characters import ILLEGAL

_R, _T, _FIELD = n.qn("w:r"), n.qn("w:t"), n.qn("w:fldChar")
_CHARACTERS = MappingProxyType(
    {
        n.qn("w:tab"): "\t",
        n.qn("w:cr"): "\n",
        n.qn("w:noBreakHyphen"): "\u2011",
    }
)
_BREAK = n.qn("w:br")
# Elements around runs in whose content text is typed like anywhere else.
_OPEN = frozenset(
    n.qn(f"w:{name}")
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "bdo", "dir")
)
_FIXED = MappingProxyType(
    {
        n.qn("w:drawing"): "picture",
        n.qn("w:pict"): "picture",
        n.qn("w:object"): "embedded object",
        n.qn("w:footnoteReference"): "footnote",
        n.qn("w:endnoteReference"): "endnote",
        n.qn("w:commentReference"): "comment",
        n.qn("w:sym"): "symbol",
        n.qn("w:ptab"): "tab",
        n.qn("w:ruby"): "text with a guide above it",
        n.qn("w:fldSimple"): "field",
        n.qn("mc:AlternateContent"): "drawing",
    }
)
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


class Kind(Enum):
    """The kinds of pieces."""

    TEXT = auto()
    FIXED = auto()
    CONTROL = auto()
    UNSEEN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a paragraph and the elements that it is made of."""

    kind: Kind
    # Each with the run that it stands in, or None for one that stands in no run.
    elements: tuple[tuple[Element | None, Element], ...]
    text: str = ""  # what a reader sees of it
    bold: bool = False
    italic: bool = False
    label: str = ""  # of a fixed thing
    path: tuple[int, ...] = ()  # of a control, from the paragraph or control it stands in


def pieces_of(parent: Element, styles: Styles) -> tuple[Piece, ...]:
    """Return the pieces of a paragraph, or of the content of a control in a line of text."""
    return tuple(_Splitter(styles).pieces(parent))


@dataclass(slots=True)
class _Splitter:
    """Walks a paragraph; all between the two ends of a field is one piece."""

    styles: Styles
    depth: int = 0  # of the fields that are open
    field: list[tuple[Element | None, Element]] = field(default_factory=list)

    def pieces(self, parent: Element) -> Iterator[Piece]:
        yield from self._children(parent, ())
        if self.field:
            yield self._close_field()

    def _children(self, parent: Element, path: tuple[int, ...]) -> Iterator[Piece]:
        for index, child in enumerate(parent):
            if child.tag == _R:
                yield from self._run(child)
            elif child.tag in _OPEN:
                yield from self._children(child, (*path, index))
            elif child.tag == n.qn("w:pPr"):
                continue
            elif self.depth:
                self.field.append((None, child))
            elif child.tag == n.SDT:
                yield Piece(kind=Kind.CONTROL, elements=((None, child),), path=(*path, index))
            else:
                yield self._single(None, child)

    def _run(self, run: Element) -> Iterator[Piece]:
        hidden = self.styles.hides(run)
        bold, italic = self.styles.emphasis(run)
        for child in run:
            if child.tag == n.qn("w:rPr"):
                continue
            if child.tag == _FIELD or self.depth:
                yield from self._in_field(run, child)
                continue
            text = _typed(child)
            if text is None:
                yield self._single(run, child)
            elif hidden:
                yield Piece(kind=Kind.UNSEEN, elements=((run, child),))
            else:
                yield Piece(
                    kind=Kind.TEXT, elements=((run, child),), text=text, bold=bold, italic=italic
                )

    def _in_field(self, run: Element, child: Element) -> Iterator[Piece]:
        kind = child.get(n.qn("w:fldCharType")) if child.tag == _FIELD else ""
        if kind == "end" and not self.depth:  # of a field that began in another paragraph
            yield Piece(kind=Kind.UNSEEN, elements=((run, child),))
            return
        self.field.append((run, child))
        self.depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if not self.depth:
            yield self._close_field()

    def _close_field(self) -> Piece:
        elements, self.field, self.depth = tuple(self.field), [], 0
        text = "".join(
            visible_text(one, self.styles)
            for run, one in elements
            if run is None or not self.styles.hides(run)
        )
        return Piece(kind=Kind.FIXED, elements=elements, text=text, label="field")

    def _single(self, run: Element | None, element: Element) -> Piece:
        tag = element.tag
        label = _FIXED.get(tag, "") if isinstance(tag, str) else ""
        if isinstance(tag, str) and tag.startswith(_MATHS):
            label = "equation"
        if tag == _BREAK:
            label = f"{element.get(n.qn('w:type'), '')} break"
        if not label:
            return Piece(kind=Kind.UNSEEN, elements=((run, element),))
        text = visible_text(element, self.styles) if label in ("field", "symbol") else ""
        return Piece(kind=Kind.FIXED, elements=((run, element),), text=text, label=label)


def _typed(element: Element) -> str | None:
    """Return the text that an element of a run stands for; None when it is not typed text."""
    if element.tag == _T:
        return ILLEGAL.sub("", element.text or "")
    if element.tag == _BREAK:
        kind = element.get(n.qn("w:type"), "textWrapping")
        return "\n" if kind == "textWrapping" else None
    return _CHARACTERS.get(element.tag)
