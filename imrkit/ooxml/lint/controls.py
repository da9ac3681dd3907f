"""Faults of content controls that no validator sees, and those that matter in a template.

The shapes are those of ISO 29500-1 section 17.5.2 that the schema cannot say; see docs/lint.md.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from imrkit.ooxml.controls.control_names import name_of
from imrkit.ooxml.controls.one_text import (
    ONE_TEXT,
    holds_line_break,
    holds_several_texts,
    not_typed,
)
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.as_shown import stale_controls
from imrkit.ooxml.filling.coerce import Answer
from imrkit.ooxml.lint.risks import risks_of
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.built_in_stores import BUILT_IN, stores
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import Story, live
from imrkit.values.controls import MAX_NAME, ControlKind, Level
from imrkit.values.defects import Defect, DefectKind

_P, _R, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "r", "tbl", "tr", "tc"))
# Rows, and what Word makes by itself: a table of contents, sources.
_WITHOUT_NAME = frozenset(
    {
        ControlKind.REPEATING_ITEM,
        ControlKind.BUILDING_BLOCK,
        ControlKind.BIBLIOGRAPHY,
        ControlKind.CITATION,
    }
)
_PICTURES = (n.qn("w:drawing"), n.qn("w:pict"), n.qn("w:object"))
# What only another level carries (17.5.2.29 to 17.5.2.34).
_FOREIGN = {
    Level.RUN: {_P, _TBL, _TR, _TC},
    Level.BLOCK: {_R, _TR, _TC},
    Level.ROW: {_P, _R, _TBL, _TC},
    Level.CELL: {_P, _R, _TBL, _TR},
}
_MAX_SHOWN = 30


def read_defects(document: OpenDocument, prefix: str) -> tuple[Defect, ...]:
    """Return the defects of a file: those of its controls in document order, then its risks.

    Where a tag begins with ``prefix``, every control is meant to have a name.
    """
    return (*_Controls(document, prefix).read(), *risks_of(document))


class _Controls:
    """Looks at the controls of one document in one walk."""

    def __init__(self, document: OpenDocument, prefix: str) -> None:
        self._document = document
        self._prefix = prefix
        self._stores = stores(document.package)
        self._stale = {control.sdt: control.shown for control in stale_controls(document)}
        self._ids: Counter[str] = Counter()
        self._tags: Counter[str] = Counter()

    def read(self) -> Iterator[Defect]:
        found = [
            (story, Sdt(element))
            for story in self._document.stories
            for element in live(story.root, n.SDT)
        ]
        named = any(sdt.tag.startswith(self._prefix) for _, sdt in found)
        for story, sdt in found:
            for kind, detail in (*self._faults(sdt), *self._names(sdt, named)):
                yield Defect(
                    kind=kind,
                    where=_where(story, sdt),
                    detail=detail,
                    tag=sdt.tag,
                    part=story.part,
                    path=self._document.paths.of(sdt.element) or (),
                )

    def _faults(self, sdt: Sdt) -> Iterator[tuple[DefectKind, str]]:
        kind, content = sdt.kind, sdt.content
        if content is None:
            yield DefectKind.NO_CONTENT, ""
            return
        yield from _of_content(content, kind, sdt.level)
        if kind in ONE_TEXT and not sdt.shows_placeholder:
            yield from _of_one_text(content, kind, sdt.takes_line_breaks)
        for name in sdt.doubled():
            yield DefectKind.DOUBLED_PROPERTY, name
        yield from _tracked(sdt, content)
        yield from _rows_out_of_place(sdt)
        yield from _choices(sdt)
        yield from self._binding(sdt)
        yield from self._id(sdt)
        if (shown := self._stale.get(sdt)) is not None:
            yield DefectKind.STALE_TEXT, _told(shown)

    def _binding(self, sdt: Sdt) -> Iterator[tuple[DefectKind, str]]:
        for store in (binding.store for binding in sdt.bindings):
            if store.upper() not in self._stores and store.upper() not in BUILT_IN:
                yield DefectKind.BOUND_TO_NOTHING, store

    def _id(self, sdt: Sdt) -> Iterator[tuple[DefectKind, str]]:
        self._ids[sdt.id] += bool(sdt.id)
        if self._ids[sdt.id] == 2:
            yield DefectKind.REPEATED_ID, sdt.id

    def _names(self, sdt: Sdt, named: bool) -> Iterator[tuple[DefectKind, str]]:
        tag, title = sdt.tag, sdt.title
        for name, kind in ((tag, DefectKind.LONG_TAG), (title, DefectKind.LONG_TITLE)):
            if len(name) > MAX_NAME:
                yield kind, f"{len(name)} characters"
            if any(unicodedata.category(one) == "Cc" for one in name):
                yield DefectKind.ODD_CHARACTER, ascii(name)
        if tag and not _is_meant_twice(sdt):
            self._tags[tag] += 1
            if self._tags[tag] == 2:
                yield DefectKind.REPEATED_TAG, tag
        if named and not tag and not title and sdt.kind not in _WITHOUT_NAME:
            yield DefectKind.NAMELESS, ""


def _told(shown: Answer) -> str:
    words = " ".join(" ".join(shown.paragraphs).split())
    return f"“{words[:_MAX_SHOWN]}”" if words else "nothing"


def _of_content(
    content: Element, kind: ControlKind, level: Level
) -> Iterator[tuple[DefectKind, str]]:
    if not any(isinstance(child.tag, str) for child in content):
        yield DefectKind.EMPTY_CONTENT, level
        return
    wrong = [child.tag for child in content if child.tag in _FOREIGN[level]]
    if wrong:
        yield DefectKind.WRONG_LEVEL, f"{n.local(wrong[0])} in a control at {level} level"
    inner = {child.tag for child in content.iter(_TBL, n.SDT)}
    if kind is ControlKind.PICTURE and next(content.iter(*_PICTURES), None) is None:
        yield DefectKind.NO_PICTURE, ""
    if level in (Level.RUN, Level.BLOCK) and not inner and _shows_nothing(content):
        yield DefectKind.NOTHING_TO_SEE, ""


def _of_one_text(
    content: Element, kind: ControlKind, lines: bool
) -> Iterator[tuple[DefectKind, str]]:
    if holds_several_texts([content]):
        yield DefectKind.MORE_THAN_ONE_TEXT, kind
    elif other := not_typed([content]):
        yield DefectKind.NOT_TYPED_TEXT, other
    elif not lines and holds_line_break([content]):
        yield DefectKind.MORE_THAN_ONE_LINE, kind


def _shows_nothing(content: Element) -> bool:
    return next(content.iter(_R, n.qn("w:fldSimple"), f"{{{n.M}}}oMath"), None) is None


def _tracked(sdt: Sdt, content: Element) -> Iterator[tuple[DefectKind, str]]:
    if next(sdt.element.iterancestors(*n.TRACKED_AWAY), None) is not None:
        yield DefectKind.TRACKED, "it is deleted"
    elif next(content.iter(*n.TRACKED), None) is not None:
        yield DefectKind.TRACKED, "what it holds was changed"


def _rows_out_of_place(sdt: Sdt) -> Iterator[tuple[DefectKind, str]]:
    if sdt.kind is ControlKind.REPEATING_ITEM:
        outer = next(sdt.around(), None)
        if outer is None or outer.kind is not ControlKind.REPEATING_SECTION:
            yield DefectKind.ROWS_OUT_OF_PLACE, "a row outside a repeating section"
    elif sdt.kind is ControlKind.REPEATING_SECTION and not sdt.rows():
        yield DefectKind.ROWS_OUT_OF_PLACE, "a repeating section without a row"


def _choices(sdt: Sdt) -> Iterator[tuple[DefectKind, str]]:
    entries = sdt.entries
    values = [entry.value for entry in entries if entry.value is not None]
    if len(values) < len(entries):
        yield DefectKind.CHOICE_WITHOUT_VALUE, ""
    for found in (values, [entry.shown for entry in entries if entry.shown]):
        for name, count in Counter(found).items():
            if count > 1:
                yield DefectKind.REPEATED_CHOICE, name
                return


def _is_meant_twice(sdt: Sdt) -> bool:
    """Tell whether a control may share its tag: in a row, or bound, as others are, to one node."""
    if sdt.bindings:
        return True
    return any(one.kind is ControlKind.REPEATING_ITEM for one in sdt.around())


def _where(story: Story, sdt: Sdt) -> str:
    return f"the control {name_of(sdt)} in the {story.kind}"
