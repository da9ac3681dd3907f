"""Put controls into a document or around its content, take them away, change their properties.

Each step is checked before anything changes. What the file holds twice for older readers
(29500-3 section 7.6) is changed in both places, or the step is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml.controls import regions
from imrkit.ooxml.controls.binding import node_of
from imrkit.ooxml.controls.control_names import refused
from imrkit.ooxml.controls.glossary import Glossary
from imrkit.ooxml.controls.index import control_at, copies_of, no_control_at
from imrkit.ooxml.controls.make import entry_name, row_sdt, sdt_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.editing import new_controls
from imrkit.ooxml.filling.coerce import value_of
from imrkit.ooxml.filling.content import take_words
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text import restyle
from imrkit.ooxml.text.fields import FIELD_ACROSS, fields_are_whole
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.controls import Binding, ControlKind, Level, Locks, NewControl
from imrkit.words.characters import ILLEGAL

_ALTERNATE, _SECTION = n.qn("mc:AlternateContent"), n.qn("w:sectPr")
_AWAY = "taken away"
_BINDABLE = frozenset(
    {
        ControlKind.PLAIN_TEXT,
        ControlKind.DROP_DOWN,
        ControlKind.COMBO_BOX,
        ControlKind.DATE,
        ControlKind.CHECK_BOX,
    }
)


# Those that Word 2010 and 2013 brought, in namespaces of their own (MS-DOCX).
_EXTENSIONS = frozenset({ControlKind.CHECK_BOX, ControlKind.REPEATING_SECTION})


class Editor:
    """Changes the controls of one story of a document, and their properties."""

    def __init__(self, package: Package, ids: FreshIds, glossary: Glossary, part: str = "") -> None:
        self._package = package
        self._ids = ids
        self._glossary = glossary
        self._part = part or package.main
        if self._part not in package:
            raise DocumentError(f"The document has no part “{part}”.")

    def wrap(self, path: Sequence[int], new: NewControl, *, count: int) -> None:
        """Put a control around ``count`` siblings from a path on; their words stay as they are."""
        region = regions.region_at(self._root, path, count)
        regions.require_suitable(region, new)
        _require_changeable(region.parent)
        control = sdt_of(new_controls.properties_of(new, self._ids.fresh()))
        self._begin(new)
        region.elements[0].addprevious(control)
        content = list(region.elements)
        if new.kind is ControlKind.REPEATING_SECTION:
            content = list(_rows(region, self._ids))
        control[1].extend(content)
        if new.kind in _EXTENSIONS:
            restyle.declare_extensions(self._package, self._part)

    def insert(self, path: Sequence[int], new: NewControl) -> None:
        """Put an empty control before the element at a path, or behind the last there."""
        parent, level = regions.place_at(self._root, path)
        _require_changeable(parent)
        if _belongs_before(parent, path[-1]):
            raise DocumentError("A content control cannot stand at the place named.")
        properties = new_controls.properties_of(
            new, self._ids.fresh(), shows_placeholder=new.kind is not ControlKind.CHECK_BOX
        )
        content = new_controls.empty_content(new, parent, level)
        self._begin(new)
        parent.insert(path[-1], sdt_of(properties, [content]))
        if new.kind in _EXTENSIONS:
            restyle.declare_extensions(self._package, self._part)

    def unwrap(self, path: Sequence[int], *, force: bool) -> None:
        """Take a control away and leave its content; a placeholder goes with it."""
        self.require_unwrappable(path, force=force)
        for one in self._both(self._control(path)):
            _unwrap(one)

    def require_unwrappable(self, path: Sequence[int], *, force: bool) -> None:
        """Raise :class:`DocumentError` when the control at a path cannot be taken away."""
        sdt = self._control(path)
        if sdt.kind is ControlKind.REPEATING_ITEM:
            raise refused(sdt, "it is a row; take its section away", done=_AWAY)
        if not force and (sdt.locks.deletion or sdt.is_locked):
            raise refused(sdt, "the template forbids to take it away", done=_AWAY)
        if sdt.shows_placeholder and not fields_are_whole([sdt.element]):
            raise refused(sdt, FIELD_ACROSS, done=_AWAY)

    def retag(self, path: Sequence[int], tag: str) -> None:
        """Give a control another tag; "" takes the one it has away."""
        _require_legal(tag)
        for one in self._both(self._control(path)):
            one.tag = tag

    def retitle(self, path: Sequence[int], title: str) -> None:
        """Give a control another title; "" takes the one it has away."""
        _require_legal(title)
        for one in self._both(self._control(path)):
            one.title = title

    def lock(self, path: Sequence[int], locks: Locks) -> None:
        """Lock the content of a control, or keep it from being taken away, or neither."""
        for one in self._both(self._control(path)):
            one.locks = locks

    def held(self, path: Sequence[int], binding: Binding) -> str | bool | None:
        """Return the value of the node that a control is to be bound to, None when it is empty.

        Raises :class:`DocumentError` when the control cannot be bound to it.
        """
        sdt = self._control(path)
        if sdt.kind not in _BINDABLE:
            raise refused(sdt, f"a control of kind {sdt.kind} cannot be bound", done="bound")
        try:
            bound = node_of(self._package, binding)
        except DocumentError as error:
            raise refused(sdt, str(error), done="bound") from None
        if bound is None:
            raise refused(sdt, f"the file has no data store {binding.store}", done="bound")
        return value_of(sdt, bound.text)

    def bind(self, path: Sequence[int], binding: Binding | None) -> None:
        """Bind a control to a node of a data store; None takes the binding that it has away."""
        for one in self._both(self._control(path)):
            one.bind(binding)

    @property
    def _root(self) -> Element:
        return self._package.tree(self._part)

    def _control(self, path: Sequence[int]) -> Sdt:
        sdt = control_at(self._root, path)
        if sdt is None:
            raise no_control_at(self._part, path)
        return sdt

    def _both(self, sdt: Sdt) -> tuple[Sdt, ...]:
        """Return a control and its copies for older readers, to be changed."""
        self._package.edit(self._part)
        return (sdt, *copies_of(sdt))

    def _begin(self, new: NewControl) -> None:
        self._package.edit(self._part)
        restyle.require_placeholder_style(self._package)
        if words := new_controls.placeholder_of(new):
            self._glossary.add({words: entry_name(words)})


def _rows(region: regions.Region, ids: FreshIds) -> Iterator[Element]:
    """Yield the controls of a section's rows: one for each row of a table, one for all else."""
    if region.level is not Level.ROW:
        yield row_sdt(region.elements, ids.fresh())
        return
    for row in region.elements:
        yield row_sdt([row], ids.fresh())


def _require_changeable(parent: Element) -> None:
    """Refuse a control that is locked, and one that the file holds twice, for older readers."""
    if any(one.locks.content for one in map(Sdt, parent.iterancestors(n.SDT))):
        raise DocumentError("The template locks what stands there.")
    if next(parent.iterancestors(_ALTERNATE), None) is not None:
        raise DocumentError(
            "It stands in a text box that the file holds twice, for older readers. Put the "
            "content control there in Word."
        )


def _belongs_before(parent: Element, at: int) -> bool:
    """Tell whether the element that comes first, or the page's settings, would change place."""
    first, last = regions.FIXED - {_SECTION}, _SECTION
    behind = any(parent.index(one) >= at for one in parent.iterchildren(*first))
    return behind or any(parent.index(one) < at for one in parent.iterchildren(last))


def _require_legal(words: str) -> None:
    if ILLEGAL.search(words):
        raise DocumentError(f"“{words}” holds a character that no Word file may hold.")


def _unwrap(sdt: Sdt) -> None:
    if sdt.content is not None and sdt.is_complete:
        if sdt.shows_placeholder:
            take_words(sdt.content)
        for row in sdt.rows():
            new_controls.leave_content(row)
    new_controls.leave_content(sdt)
