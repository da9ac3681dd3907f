"""Read a paragraph as a :class:`FormLine`; its text is that of ``visible_text``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import Held, child_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.form_fields import OpenField, blank_of_control
from imrkit.ooxml.slots.lines import Blank, FormLine, Looks, Stretch, looks, text_between
from imrkit.ooxml.slots.run_looks import RunLooks, is_shaded
from imrkit.ooxml.slots.typed_blanks import with_typed
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.paths import Path
from imrkit.ooxml.text.stories import is_older_copy
from imrkit.ooxml.text.styles import Style
from imrkit.ooxml.text.visible_text import leaf_text

_R, _T, _SECTION = (n.qn(f"w:{name}") for name in ("r", "t", "sectPr"))
_CHAR, _KIND = n.qn("w:fldChar"), n.qn("w:fldCharType")
_CODE, _SIMPLE, _INSTRUCTION = (n.qn(f"w:{name}") for name in ("instrText", "fldSimple", "instr"))
_UNSEEN = n.PROPERTIES | n.TRACKED_AWAY | {n.qn("w:delText"), n.qn("w:delInstrText")}
_PLAIN = Looks()
Placed = TypeVar("Placed", Stretch, Blank)


@dataclass(slots=True, kw_only=True)
class _Text:
    """What was read of one paragraph so far."""

    path: Path
    style: Style
    pieces: list[str] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    blanks: list[Blank] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    at: int = 0

    def add(self, text: str, looks: Looks) -> None:
        start, self.at = self.at, self.at + len(text)
        self.pieces.append(text)
        if self.stretches and self.stretches[-1].looks == looks:
            start = self.stretches.pop().start
        self.stretches.append(Stretch(start=start, end=self.at, looks=looks))

    def since(self, pieces: int) -> str:
        return "".join(self.pieces[pieces:])


class LineReader:
    """Reads the paragraphs of a story in their order: a field may begin in one, end in another."""

    def __init__(self, document: OpenDocument, part: str) -> None:
        self._document = document
        self._styles = document.styles
        self._looks = RunLooks(document.styles, document.package.tree(part))
        self._lists = Lists(document.package, document.styles)
        self._part = part
        self._fields: list[tuple[OpenField, int]] = []  # with where in the pieces each begins

    def read(self, paragraph: Element, path: Path) -> tuple[FormLine, Sequence[Element]]:
        """Return the paragraph at a path, and the contents of the text boxes that hang on it."""
        properties, style = self._looks.paragraph(paragraph)
        text = _Text(path=path, style=style)
        for one, _ in self._fields:
            one.start = 0
        self._fields = [(one, 0) for one, _ in self._fields]
        was_contents = self._makes_contents()
        self._inside(paragraph, text, _PLAIN)
        is_contents = was_contents or self._makes_contents()
        for one, pieces in self._fields:
            self._close(one, pieces, text)
        return self._line(properties, text, is_contents), text.boxes

    def _makes_contents(self) -> bool:
        return any(one.makes_contents for one, _ in self._fields)

    def _inside(self, element: Element, text: _Text, looks: Looks) -> None:
        for child in element:
            tag = child.tag
            if tag == _T:
                text.add(child.text or "", looks)
            elif tag == _R:
                self._run(child, text)
            elif tag in _UNSEEN or not isinstance(tag, str) or is_older_copy(child):
                continue
            elif tag in n.TEXT_BOXES:
                text.boxes.append(child)
            elif tag == n.SDT:
                self._control(child, text, looks)
            elif tag == _SIMPLE:
                self._simple(child, text, looks)
            elif tag == _CHAR:
                self._field(child, text)
            elif tag == _CODE:
                self._code(child)
            elif (typed := leaf_text(child)) is not None:
                text.add(typed, looks)
            else:
                self._inside(child, text, looks)

    def _run(self, run: Element, text: _Text) -> None:
        read = self._looks.run(run)
        if not self._styles.hides_with(read.properties.held, run):
            looks_ = self._looks.of(read.properties, text.style)
            if read.text is None:
                self._inside(run, text, looks_)
            else:
                text.add(read.text, looks_)
            return
        for sign in run.iterchildren(_CHAR, _CODE):  # a hidden field ends too
            if sign.tag == _CHAR:
                self._field(sign, text)
            else:
                self._code(sign)

    def _code(self, element: Element) -> None:
        if self._fields:
            self._fields[-1][0].codes.append(element.text or "")

    def _field(self, sign: Element, text: _Text) -> None:
        kind = sign.get(_KIND)
        if kind == "begin":
            self._fields.append((OpenField(begin=sign, start=text.at), len(text.pieces)))
        elif kind == "end" and self._fields:
            self._close(*self._fields.pop(), text)

    def _close(self, one: OpenField, pieces: int, text: _Text) -> None:
        blank = one.blank(text.since(pieces), text.at, text.path)
        if blank is not None:
            text.blanks.append(blank)

    def _simple(self, element: Element, text: _Text, looks: Looks) -> None:
        one = OpenField(begin=element, start=text.at, codes=[element.get(_INSTRUCTION, "")])
        pieces = len(text.pieces)
        self._inside(element, text, looks)
        self._close(one, pieces, text)

    def _control(self, element: Element, text: _Text, looks: Looks) -> None:
        start, pieces, known = text.at, len(text.pieces), len(text.blanks)
        content = child_of(element, n.SDT_CONTENT)
        if content is not None:
            self._inside(content, text, looks)
        if Sdt(element).holds_controls:
            return
        del text.blanks[known:]
        path = self._document.paths.of(element) or ()
        text.blanks.append(blank_of_control(element, path, start, text.at, text.since(pieces)))

    def _line(self, properties: Held, text: _Text, is_contents: bool) -> FormLine:
        shown, stretches, known = _trimmed(text)
        blanks = with_typed(shown, text.path, stretches, known)
        list_id, level = self._lists.place(properties, text.style)
        return FormLine(
            text=shown,
            part=self._part,
            path=text.path,
            looks=_looks_of(shown, blanks, stretches),
            stretches=tuple(stretches),
            blanks=blanks,
            style=text.style.name,
            heading_level=text.style.heading_level,
            list_id=list_id,
            list_format=level.format if level and level.format != "none" else "",
            is_shaded=is_shaded(properties),
            is_contents=is_contents or text.style.name.lower().startswith("toc "),
            ends_section=_SECTION in properties,
        )


def _trimmed(text: _Text) -> tuple[str, list[Stretch], list[Blank]]:
    """Return what was read without the line ends around it, and without empty stretches."""
    whole = text.since(0)
    shown = whole.strip("\n")
    stretches, blanks = text.stretches, text.blanks
    if len(shown) < len(whole):
        lead = len(whole) - len(whole.lstrip("\n"))
        stretches = [_moved(one, lead, len(shown)) for one in stretches]
        blanks = [_moved(one, lead, len(shown)) for one in blanks]
    return shown, [one for one in stretches if one.end > one.start], blanks


def _moved(one: Placed, lead: int, length: int) -> Placed:
    """Return it in a text from which ``lead`` line ends were taken."""
    if not lead and one.end <= length:
        return one
    start, end = (min(max(0, place - lead), length) for place in (one.start, one.end))
    return replace(one, start=start, end=end)


def _looks_of(text: str, blanks: Sequence[Blank], stretches: Sequence[Stretch]) -> Looks:
    """Return how all the words of a line look, those of its blanks left out."""
    every = {
        one.looks
        for one in stretches
        if any(map(str.isalnum, text_between(text, blanks, one.start, one.end)))
    }
    if not every:
        return _PLAIN
    in_capitals = text_between(text, blanks, 0, len(text)).isupper()
    if len(every) == 1 and not in_capitals:
        return next(iter(every))
    return looks(
        bold=all(one.bold for one in every),
        italic=all(one.italic for one in every),
        caps=in_capitals or all(one.caps for one in every),
        underlined=all(one.underlined for one in every),
        coloured=all(one.coloured for one in every),
        large=all(one.large for one in every),
        small=all(one.small for one in every),
        prompt=all(one.prompt for one in every),
    )
