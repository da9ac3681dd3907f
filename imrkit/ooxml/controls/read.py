"""Read every content control of a document as values (ISO 29500-1 section 17.5.2, MS-DOCX)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from imrkit.ooxml.controls.held import HeldSdt
from imrkit.ooxml.controls.index import control_at, no_control_at
from imrkit.ooxml.controls.levels import LEVELS
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import integer
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import FALLBACK, Story, is_older_copy
from imrkit.ooxml.text.tracked_rows import holds_gone_rows
from imrkit.values.controls import ContentControl, ControlKind, Level, Locks

_ALTERNATES = n.qn("mc:AlternateContent")


def read_controls(document: OpenDocument, *, original: bool = False) -> tuple[ContentControl, ...]:
    """Return the controls of every story in document order, those of a row in their section.

    The copies of a text box in ``mc:Choice`` and ``mc:Fallback`` are counted once. ``original``:
    the text as it was before the tracked changes, with deletions and without insertions.
    """
    return tuple(
        control
        for story in document.stories
        for control in _Reader(document, story, original).read()
    )


def read_control(document: OpenDocument, part: str, path: Sequence[int]) -> ContentControl:
    """Return the control at a path of a part, without reading the others.

    Its own path and the locks that it inherits are left out. Raises :class:`DocumentError` when
    none is there.
    """
    for story in document.stories:
        sdt = control_at(story.root, path) if story.part == part else None
        if sdt is not None:
            return _Reader(document, story, False).one(HeldSdt(sdt.element))[0]
    raise no_control_at(part, path)


class _Around(NamedTuple):
    """The controls around a place: they decide how those in it are read."""

    level: Level
    story: str
    path: tuple[int, ...] = ()
    locked: bool = False  # a control around it locks what stands in it
    copies: int = 0


class _Reader:
    """Reads the controls of one story."""

    def __init__(self, document: OpenDocument, story: Story, original: bool) -> None:
        self._document = document
        self._story = story
        self._original = original
        self._leading = _leading(story.root)

    def read(self) -> list[ContentControl]:
        return self._inside(self._story.root, _Around(Level.BLOCK, self._story.kind))

    def one(self, sdt: HeldSdt) -> list[ContentControl]:
        return self._control(sdt, _Around(sdt.level, self._story.kind))

    def _inside(self, element: Element, around: _Around) -> list[ContentControl]:
        """Read what stands in an element, with one call for each that leads to a control."""
        level, story, path, locked, copies = around
        if element.tag in LEVELS:
            level = LEVELS[element.tag]
        if element.tag in n.TEXT_BOXES:
            story = "text-box"
        elif element.tag == _ALTERNATES:
            copies = len(element.findall(FALLBACK))
        found: list[ContentControl] = []
        for index, child in enumerate(element):
            if child not in self._leading:
                continue
            here = _Around(level, story, (*path, index), locked, copies)
            if child.tag == n.SDT:
                sdt = HeldSdt(child)
                if not self._is_gone(sdt):
                    found += self._control(sdt, here)
            elif not is_older_copy(child):
                found += self._inside(child, here)
        return found

    def _is_gone(self, sdt: HeldSdt) -> bool:
        """Tell whether it is a row of a section that is deleted in tracked changes."""
        return sdt.kind is ControlKind.REPEATING_ITEM and holds_gone_rows(
            sdt.element, original=self._original
        )

    def _control(self, sdt: HeldSdt, around: _Around) -> list[ContentControl]:
        kind, content = sdt.kind, sdt.content
        locks = _locks(sdt, around.locked)
        text = self._document.control_text(self._story, content, original=self._original)
        # A group locks what stands in it, but no control there (17.5.2.17).
        is_group = kind is ControlKind.GROUP
        within = around._replace(locked=locks.content and (locks.inherited or not is_group))
        inner = [] if content not in self._leading else self._inside(content, within)
        repeats = kind is ControlKind.REPEATING_SECTION
        control = ContentControl(
            tag=sdt.tag,
            title=sdt.title,
            kind=kind,
            level=around.level,
            story=around.story,
            path=around.path,
            part=self._story.part,
            id=integer(sdt.id),
            text=text.words,
            paragraphs=text.paragraphs if kind is ControlKind.RICH_TEXT else (),
            placeholder=sdt.shows_placeholder,
            date=sdt.day.isoformat() if kind is ControlKind.DATE and sdt.day else None,
            checked=sdt.is_checked if kind is ControlKind.CHECK_BOX else None,
            choices=tuple(entry.shown for entry in sdt.entries),
            multi_line=sdt.takes_line_breaks if kind is ControlKind.PLAIN_TEXT else None,
            locks=locks,
            binding=sdt.binding,
            copies=around.copies,
            rows=tuple(_rows(inner)) if repeats else (),
        )
        return [control] if repeats else [control, *inner]


def _leading(root: Element) -> set[Element]:
    """Return the controls of a story and what leads to them; the other elements need no look."""
    found: set[Element] = set()
    for sdt in root.iter(n.SDT):
        found.add(sdt)
        for around in sdt.iterancestors():
            if around in found:
                break
            found.add(around)
    return found


def _locks(sdt: HeldSdt, inherited: bool) -> Locks:
    own = sdt.locks
    if not inherited and sdt.kind is not ControlKind.GROUP:
        return own
    return Locks(
        content=inherited or own.content or sdt.kind is ControlKind.GROUP,
        deletion=own.deletion,
        inherited=inherited,
    )


def _rows(inner: Sequence[ContentControl]) -> Iterator[tuple[ContentControl, ...]]:
    row: list[ContentControl] | None = None
    for control in inner:
        if control.kind is ControlKind.REPEATING_ITEM:
            if row is not None:
                yield tuple(row)
            row = []
        elif row is not None:
            row.append(control)
    if row is not None:
        yield tuple(row)
