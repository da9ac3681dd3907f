"""Read what stands in a body, a cell, a text box or a control."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.limits import MAX_FORM_PARTS
from imrkit.ooxml.package.nodes import child_of, held_by, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.flows import Block, BlockControl, Flow, Grid, GridCell, GridRow, TextBox
from imrkit.ooxml.slots.read_lines import LineReader
from imrkit.ooxml.slots.run_looks import is_shaded
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.nearest import nearest
from imrkit.ooxml.text.paths import Path
from imrkit.ooxml.text.stories import body_of

_P, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_TR_PR, _TC_PR, _TBL_PR = (n.qn(f"w:{name}") for name in ("trPr", "tcPr", "tblPr"))
_SPAN, _MERGE, _CAPTION = (n.qn(f"w:{name}") for name in ("gridSpan", "vMerge", "tblCaption"))
_BEFORE, _HEADER = n.qn("w:gridBefore"), n.qn("w:tblHeader")
_WIDEST = 63  # columns that a table of Word may have


def read_body(document: OpenDocument) -> Flow:
    """Return the body of a document.

    Raises :class:`imrkit.errors.DocumentError` when it has more than MAX_FORM_PARTS paragraphs,
    rows or cells.
    """
    body = body_of(document.package)
    if any(_is_beyond(body, tag) for tag in (_P, _TR, _TC)):
        raise DocumentError(
            f"{document.package.file} has more than {MAX_FORM_PARTS:,} paragraphs, rows or cells, "
            "too many to look for the places of a form in it."
        )
    return _FlowReader(document).flow(body)


def _is_beyond(body: Element, tag: str) -> bool:
    return next(islice(body.iter(tag), MAX_FORM_PARTS, None), None) is not None


class _FlowReader:
    """Reads the blocks of the body in their order."""

    def __init__(self, document: OpenDocument) -> None:
        self._paths = document.paths
        self._part = document.package.main
        self._lines = LineReader(document, self._part)

    def flow(self, element: Element) -> Flow:
        path = self._paths.of(element) or ()
        return Flow(path=path, blocks=tuple(self._blocks(element, path)))

    def _blocks(self, element: Element, path: Path) -> Iterator[Block]:
        for child, at in _open(element, path, (_P, _TBL, n.SDT)):
            if child.tag == _P:
                line, boxes = self._lines.read(child, at)
                yield line
                for box in boxes:
                    yield TextBox(path=self._paths.of(box) or (), flow=self.flow(box))
            elif child.tag == _TBL:
                yield self._grid(child, at)
            else:
                yield self._control(child, at)

    def _control(self, element: Element, path: Path) -> BlockControl:
        sdt = Sdt(element)
        return BlockControl(
            path=path,
            kind=sdt.kind,
            shows_prompt=sdt.shows_placeholder,
            holds_controls=sdt.holds_controls,
            flow=Flow(path=path, blocks=tuple(self._blocks(element, path))),
        )

    def _grid(self, element: Element, path: Path) -> Grid:
        return Grid(
            path=path,
            part=self._part,
            rows=tuple(self._row(row, at) for row, at in _nearest(element, path, _TR)),
            caption=value_of(child_of(child_of(element, _TBL_PR), _CAPTION)),
        )

    def _row(self, element: Element, path: Path) -> GridRow:
        properties = child_of(element, _TR_PR)
        column = min(natural(value_of(child_of(properties, _BEFORE))) or 0, _WIDEST)
        cells = []
        for cell, at in _nearest(element, path, _TC):
            cells.append(self._cell(cell, at, column))
            column = cells[-1].end
        return GridRow(cells=tuple(cells), is_header=is_on(child_of(properties, _HEADER)))

    def _cell(self, element: Element, path: Path, column: int) -> GridCell:
        properties = held_by(child_of(element, _TC_PR))
        merge = properties.get(_MERGE)
        parent = element.getparent()
        around = None if parent is None else parent.getparent()
        is_held = around is not None and around.tag == n.SDT
        return GridCell(
            path=path,
            flow=Flow(path=path, blocks=tuple(self._blocks(element, path))),
            column=column,
            span=min(natural(value_of(properties.get(_SPAN))) or 1, _WIDEST),
            is_shaded=is_shaded(properties),
            continues=merge is not None and value_of(merge) != "restart",
            control=path[:-1] if is_held else (),
        )


def _nearest(element: Element, path: Path, tag: str) -> Iterator[tuple[Element, Path]]:
    """Yield the nearest rows, or cells, in an element at a path, those in controls too."""
    for child, at in _open(element, path, (tag, n.SDT)):
        if child.tag == tag:
            yield child, at
        else:
            yield from _nearest(child, at, tag)


def _open(element: Element, path: Path, tags: tuple[str, ...]) -> Iterator[tuple[Element, Path]]:
    """Yield the nearest elements with one of ``tags``, those whose path can be told."""
    for child, at in nearest(element, path, tags):
        if at is not None:
            yield child, at
