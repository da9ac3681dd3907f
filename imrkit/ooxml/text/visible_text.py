"""The text of a piece of a document as its reader sees it.

Tabs are "\\t", line breaks and paragraph ends "\\n", cells are parted by "\\t". Field results are
text, field codes are not. Hidden text and references of comments are left out; so are tracked
deletions, and tracked insertions are in, unless the original is asked for. Text boxes are stories
of their own and are left out unless asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.limits import MAX_CONTROL_TEXT
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import is_older_copy
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.tracked_rows import is_gone
from imrkit.words.characters import ILLEGAL

# While text is read, a line break differs from the end of a paragraph; XML may not hold this sign.
_BREAK = "\v"
_ENDS = f"\n{_BREAK}"
_CHARACTERS = MappingProxyType(
    {
        n.qn("w:tab"): "\t",
        n.qn("w:ptab"): "\t",
        n.qn("w:br"): _BREAK,
        n.qn("w:cr"): _BREAK,
        n.qn("w:noBreakHyphen"): "\u2011",
    }
)
_DELETED = frozenset({n.qn("w:del"), n.qn("w:moveFrom"), n.qn("w:delText")})
_INSERTED = frozenset({n.qn("w:ins"), n.qn("w:moveTo")})
_SKIPPED = n.PROPERTIES | {n.qn("w:instrText"), n.qn("w:delInstrText")}
_P, _R, _T, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "r", "t", "tbl", "tr", "tc"))
_P_PR, _R_PR, _INS, _DEL = (n.qn(f"w:{name}") for name in ("pPr", "rPr", "ins", "del"))
_SYM, _DEL_TEXT = n.qn("w:sym"), n.qn("w:delText")
_TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"
# By whether text boxes are read, and whether the text is that before what is tracked.
_UNSEEN = MappingProxyType(
    {
        (boxes, original): _SKIPPED
        | (_INSERTED if original else _DELETED)
        | (frozenset() if boxes else n.TEXT_BOXES)
        for boxes in (True, False)
        for original in (True, False)
    }
)
_TYPED = frozenset({_T, _DEL_TEXT, _SYM, *_CHARACTERS})
_LEAVES = _TYPED | {_TEXTPATH}


def visible_text(
    element: Element,
    styles: Styles,
    *,
    text_boxes: bool = False,
    original: bool = False,
    tables: bool = True,
) -> str:
    """Return the text of ``element`` as its reader sees it.

    ``original``: as it was before the tracked changes, with deletions and without insertions.
    ``tables``: also that of the tables in it.
    """
    return _Text(styles, text_boxes, original, tables=tables).of(element)


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlText:
    """The text of a control, and its paragraphs."""

    words: str = ""  # without the space around it
    paragraphs: tuple[str, ...] = ()  # the text of each, where there are several

    @classmethod
    def of(cls, pieces: Sequence[str]) -> ControlText:
        """Make the text of pieces that were read."""
        raw = "".join(pieces)
        parted = raw.removesuffix("\n").split("\n")
        return cls(
            words=_shown(raw).strip(),
            paragraphs=tuple(map(_shown, parted)) if len(parted) > 1 else (),
        )


class ControlTexts:
    """The texts of the controls of a story; words in several of them are read once."""

    def __init__(self, styles: Styles, *, original: bool, file: str) -> None:
        """``original``: see :func:`visible_text`; messages call the file ``file``."""
        self._file = file
        self._room = MAX_CONTROL_TEXT
        self._found: dict[Element, ControlText] = {}
        self._text = _Text(styles, False, original, self._keep)

    def of(self, content: Element | None) -> ControlText:
        """Return the text of a control's content, without the space around it."""
        if content is None:
            return ControlText()
        if content not in self._found:
            self._text.of(content)
        return self._found[content]

    def _keep(self, content: Element, pieces: list[str]) -> None:
        text = ControlText.of(pieces)
        self._room -= len(text.words)
        if self._room < 0:
            raise DocumentError(
                f"{self._file} is refused: its content controls hold more than "
                f"{MAX_CONTROL_TEXT:,} letters, those of one in another counted again."
            )
        self._found[content] = text


Keep = Callable[[Element, list[str]], None]  # told what a control holds


class _Text:
    """Reads text in one way of looking at it."""

    def __init__(
        self,
        styles: Styles,
        text_boxes: bool,
        original: bool,
        keep: Keep | None = None,
        *,
        tables: bool = True,
    ) -> None:
        self._styles = styles
        self._text_boxes = text_boxes
        self._keep = keep
        unseen = _UNSEEN[text_boxes, original]
        self._original = original
        self._unseen = unseen if tables else unseen | {_TBL}

    def of(self, element: Element) -> str:
        pieces: list[str] = []
        self._read(element, pieces)
        return _shown("".join(pieces)).strip("\n")

    def _read(self, element: Element, pieces: list[str]) -> None:
        tag = element.tag
        if tag in self._unseen or not isinstance(tag, str):  # a comment, an instruction
            return
        if tag in _LEAVES:
            pieces.append(self._leaf(element))
        elif tag == _TR and is_gone(element, original=self._original):
            return
        elif tag == _TR:
            cells: list[list[str]] = []
            self._read_cells(element, cells)
            pieces.append("\t".join("".join(cell).strip(_ENDS) for cell in cells) + "\n")
        elif not self._is_left_out(element):
            self._read_inside(element, pieces)

    def _read_inside(self, element: Element, pieces: list[str]) -> None:
        start = len(pieces)
        if element.tag in n.TEXT_BOXES:
            pieces.append("\n")
        for child in element:
            tag = child.tag
            if tag == _T:
                pieces.append(child.text or "")
            elif tag not in self._unseen:
                self._read(child, pieces)
        if element.tag == _P and not self._runs_on(element):
            pieces.append("\n")
        elif element.tag == n.SDT_CONTENT and self._keep is not None:
            self._keep(element, pieces[start:])

    def _runs_on(self, paragraph: Element) -> bool:
        """Tell whether its end is deleted, so that it is one with the next (17.13.5.15)."""
        looks = child_of(child_of(paragraph, _P_PR), _R_PR)
        return child_of(looks, _INS if self._original else _DEL) is not None

    def _leaf(self, element: Element) -> str:
        if element.tag == _TEXTPATH:  # the words of a watermark
            return f"\n{element.get('string', '')}\n" if self._text_boxes else ""
        return _leaf(element)

    def _is_left_out(self, element: Element) -> bool:
        return (element.tag == _R and self._styles.hides(element)) or is_older_copy(element)

    def _read_cells(self, element: Element, cells: list[list[str]]) -> None:
        """Read the cells of a row, those inside content controls too."""
        start = len(cells)
        for child in element:
            if child.tag == _TC:
                cells.append([])
                self._read(child, cells[-1])
            elif child.tag not in self._unseen and isinstance(child.tag, str):
                self._read_cells(child, cells)
        if element.tag == n.SDT_CONTENT and self._keep is not None:
            self._keep(element, [piece for cell in cells[start:] for piece in cell])


def leaf_text(element: Element) -> str | None:
    """Return the text of an element of a run; None when it is not one that stands for text."""
    return _shown(_leaf(element)) if element.tag in _TYPED else None


def _leaf(element: Element) -> str:
    if element.tag in (_T, _DEL_TEXT):
        return element.text or ""
    if element.tag == _SYM:
        return character(element.get(n.qn("w:char"), ""))
    return _CHARACTERS[element.tag]


def _shown(text: str) -> str:
    return text.replace(_BREAK, "\n")


def character(code: str) -> str:
    """Return the character of a hex code (17.3.3.30), "" when no Word file may hold it."""
    try:
        found = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if ILLEGAL.search(found) else found
