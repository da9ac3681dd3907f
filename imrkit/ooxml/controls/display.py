"""Read the body of a document as its reader sees it."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.controls.placeholders import Placeholders
from imrkit.ooxml.controls.refusal import protection_of, refusal_of, tracking_refusal
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.controls.tracking import tracks_changes
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.paragraphs import BLOCKS
from imrkit.ooxml.text.pieces import Kind, Piece, pieces_of
from imrkit.ooxml.text.stories import body_of
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.tracked_rows import holds_gone_rows, is_gone
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values import display
from imrkit.values.controls import ControlKind, Level
from imrkit.values.richtext import Fixed, Text

_P, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
# Elements around paragraphs and tables that are read like what they stand in.
_OPEN = frozenset(n.qn(f"w:{name}") for name in ("ins", "moveTo", "customXml", "smartTag"))


def read_display(document: OpenDocument) -> display.Display:
    """Return the body of a document as its reader sees it."""
    package, reader = document.package, _Reader(document)
    body = body_of(package)
    root = package.tree(package.main)
    content = tuple(reader.blocks(body, (root.index(body),)))
    return display.Display(
        content=content,
        part=package.main,
        lists=reader.lists.definitions(),
        refusal=protection_of(package),
        tracked=tracks_changes(package),
    )


class _Reader:
    """Reads the blocks of one document."""

    def __init__(self, document: OpenDocument) -> None:
        self._package = document.package
        self._styles = document.styles
        self._placeholders = Placeholders(document.package)
        self._notes = _notes(document.package, self._styles)
        self.lists = Lists(document.package, document.styles)

    def blocks(self, parent: Element, path: tuple[int, ...]) -> Iterator[display.Block]:
        """Yield the blocks of the body, a cell or a control."""
        number = -1  # of the block, as lines are counted
        for index, child in enumerate(parent):
            here = (*path, index)
            number += child.tag in BLOCKS
            if child.tag == _P:
                yield self._paragraph(child, here, number)
            elif child.tag == _TBL:
                yield self._table(child, here)
            elif child.tag == n.SDT:
                yield self._control(child, here)
            elif child.tag in _OPEN:
                yield from self.blocks(child, here)

    def _paragraph(self, element: Element, path: tuple[int, ...], number: int) -> display.Paragraph:
        style = self._styles.of_paragraph(element)
        list_, level = self.lists.of(element)
        return display.Paragraph(
            content=tuple(self._inline(element, path, number)) if len(element) else (),
            style=style.name,
            heading_level=style.heading_level,
            list=list_,
            level=level,
            list_kind=self.lists.kind(element),
            path=path,
        )

    def _inline(
        self, parent: Element, path: tuple[int, ...], number: int
    ) -> Iterator[display.Inline]:
        count = 0
        text: list[Piece] = []
        for piece in pieces_of(parent, self._styles):
            if text and (piece.kind is not Kind.UNSEEN) and not _goes_on(text[0], piece):
                yield _text(text)
                text = []
            if piece.kind is Kind.TEXT:
                text.append(piece)
            elif piece.kind is Kind.CONTROL:
                yield self._control(piece.elements[0][1], (*path, *piece.path))
            elif piece.kind is Kind.FIXED:
                yield self._fixed(piece, number, count)
                count += 1
        if text:
            yield _text(text)

    def _fixed(self, piece: Piece, paragraph: int, at: int) -> Fixed:
        element = piece.elements[0][1]
        # Word refers to each once; else one long note would be told any number of times.
        note = self._notes.pop((piece.label, element.get(n.qn("w:id"), "")), "")
        if piece.label in ("picture", "drawing"):
            note = visible_text(element, self._styles, text_boxes=True)
        return Fixed(paragraph=paragraph, at=at, label=piece.label, text=piece.text, note=note)

    def _control(self, element: Element, path: tuple[int, ...]) -> display.Control:
        sdt = Sdt(element)
        content = sdt.content
        return display.Control(
            path=path,
            content=() if content is None else tuple(self._held(content, path, sdt.level)),
            refusal=refusal_of(self._package, sdt)
            or tracking_refusal(self._package, sdt)
            or _not_shown_as_text(sdt),
            placeholder=self._placeholders.words(sdt),
            date_format=sdt.date_format,
            one_line=sdt.kind is ControlKind.PLAIN_TEXT and not sdt.takes_line_breaks,
        )

    def _held(
        self, content: Element, path: tuple[int, ...], level: Level
    ) -> Iterator[display.Node]:
        if level is Level.RUN:
            return self._inline(content, path, 0)
        if level is Level.BLOCK:
            return self.blocks(content, path)
        if level is Level.ROW:
            return self._rows(content, path)
        return self._cells(content, path)

    def _table(self, table: Element, path: tuple[int, ...]) -> display.Table:
        grid = table.iterfind(f"{n.qn('w:tblGrid')}/{n.qn('w:gridCol')}")
        return display.Table(
            content=tuple(self._rows(table, path)),
            path=path,
            widths=tuple(natural(column.get(n.qn("w:w"), "")) or 0 for column in grid),
        )

    def _rows(
        self, parent: Element, path: tuple[int, ...]
    ) -> Iterator[display.Row | display.Control]:
        for index, child in enumerate(parent):
            here = (*path, index)
            if child.tag == _TR and not is_gone(child):
                properties = child.find(n.qn("w:trPr"))
                heading = None if properties is None else properties.find(n.qn("w:tblHeader"))
                yield display.Row(
                    content=tuple(self._cells(child, here)), heading=is_on(heading), path=here
                )
            elif child.tag == n.SDT and not holds_gone_rows(child):
                yield self._control(child, here)
            elif child.tag in _OPEN:
                yield from self._rows(child, here)

    def _cells(
        self, parent: Element, path: tuple[int, ...]
    ) -> Iterator[display.Cell | display.Control]:
        for index, child in enumerate(parent):
            here = (*path, index)
            if child.tag == _TC:
                properties = child.find(n.qn("w:tcPr"))
                merge = None if properties is None else properties.find(n.qn("w:vMerge"))
                yield display.Cell(
                    content=tuple(self.blocks(child, here)),
                    columns=natural(value_of(child_of(properties, n.qn("w:gridSpan")))) or 1,
                    continues=merge is not None and merge.get(n.qn("w:val")) != "restart",
                    path=here,
                )
            elif child.tag == n.SDT:
                yield self._control(child, here)
            elif child.tag in _OPEN:
                yield from self._cells(child, here)


def _not_shown_as_text(sdt: Sdt) -> str:
    """Return why a control that a script may fill is not edited where it is displayed."""
    rows = sdt.level is Level.ROW and sdt.kind is not ControlKind.REPEATING_SECTION
    return "It holds whole rows of a table; they are filled in Word." if rows else ""


def _goes_on(first: Piece, piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and (piece.bold, piece.italic) == (first.bold, first.italic)


def _text(pieces: list[Piece]) -> Text:
    return Text(
        text="".join(piece.text for piece in pieces), bold=pieces[0].bold, italic=pieces[0].italic
    )


def _notes(package: Package, styles: Styles) -> dict[tuple[str, str], str]:
    """Return the words of each footnote, endnote and comment by its kind and id."""
    kinds = (
        ("footnote", n.REL_FOOTNOTES),
        ("endnote", n.REL_ENDNOTES),
        ("comment", n.REL_COMMENTS),
    )
    return {
        (label, note.get(n.qn("w:id"), "")): visible_text(note, styles).strip()
        for label, relationship in kinds
        for part in package.related(package.main, relationship)
        for note in package.tree(part).iter(n.qn(f"w:{label}"))
    }
