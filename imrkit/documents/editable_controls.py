"""The content controls of an open draft: filled, put in, taken away, changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from imrkit.documents.reading import Reading
from imrkit.errors import DocumentError, standing_at
from imrkit.ooxml.controls.glossary import Glossary
from imrkit.ooxml.controls.read import read_control
from imrkit.ooxml.editing.edit import Editor
from imrkit.ooxml.filling.fill import Filler
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.controls import Binding, Locks, NewControl
from imrkit.values.value import Value

AUTHOR = "imrkit"  # of tracked changes whose author nobody names


class EditableControls:
    """A document whose content controls are edited; what a draft is beside a file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._ids = FreshIds(package)
        self._glossary = Glossary(package)
        self._filler = Filler(package, self._ids)
        self._filler.author = AUTHOR
        self._reading = Reading(package)

    @property
    def author(self) -> str:
        """Whose tracked changes the edits are while Track Changes is on in the document.

        A role or a name, "imrkit" until it is set. What :meth:`fill` and its like write is then
        marked as inserted and deleted, with this author and the time; what Word tracks no change of
        is refused.
        """
        return self._filler.author or AUTHOR

    @author.setter
    def author(self, author: str) -> None:
        self._filler.author = author

    def fill(self, tag: str, value: Value, *, force: bool = False) -> None:
        """Fill every content control with a tag, in every story and in rows too.

        The value that a control takes goes by its kind:

        - rich text: a text; a list of texts, one paragraph each; a list of :class:`imrkit.Line`,
          with formatting, lists, and pieces of the text that is there
        - plain text and a combo box: a text; with line ends only where it takes several lines
        - a drop-down: one of its choices, as it is shown
        - a date: a :class:`datetime.date`, or its ISO text ("2026-03-03"); it is shown in the
          control's own format and language
        - a tick box: True or False, or a word: yes or no, true or false, 1 or 0, on or off
        - a repeating section: a list of rows; a row is a mapping from the tags (or titles) of the
          cells' controls to values, with or without the section's tag and a point in front, or a
          list of values in the order of its controls (None leaves one as it is), or an
          :class:`imrkit.TableRow`; or a text or list of texts, as a chair's questions are sent: the
          first control of a row for each, without its number or bullet

        "" and an empty list bring the placeholder back. A value that was read fills another
        control of the same kind: ``other.fill(control.tag, control.value)``. A control's own
        formatting stays; the data that it is bound to, the other controls bound to the same, and
        the copies that the file holds for older readers are filled too.

        Raises :class:`imrkit.DocumentError`, with nothing changed, when no control has the tag,
        when the value does not suit one of them, and when one cannot be filled without losing
        words or is locked. ``force`` passes over locks, and over nothing else.
        """
        with self._changing():
            self._filler.fill({tag: value}, force=force)

    def fill_all(self, values: Mapping[str, Value], *, force: bool = False) -> None:
        """Fill the content controls with these tags: all of them, or none when one is refused.

        ``values`` maps tags to values; see :meth:`fill`. The error names every tag that no control
        has. Two values for the same data are refused, and so is a section together with a cell of
        its rows.
        """
        with self._changing():
            self._filler.fill(values, force=force)

    def fill_at(self, path: Sequence[int], value: Value, *, part: str = "") -> None:
        """Fill the content control at a path, and those bound to the same value.

        ``path`` and ``part`` are those of a :class:`imrkit.values.controls.ContentControl`, so that
        one without tag and title is filled too; ``part`` "" is the body. The paths of the other
        controls do not change. For values and refusals see :meth:`fill`.
        """
        with self._changing():
            self._filler.fill_at(path, value, part=part)

    def clear(self, path: Sequence[int], *, part: str = "") -> None:
        """Empty the content control at a path, so that it shows its placeholder again."""
        with self._changing():
            self._filler.clear(path, part=part)

    def repeat_row(self, path: Sequence[int], row: int | None = None, *, part: str = "") -> None:
        """Add an empty row to the repeating section at a path.

        It comes behind the row of that number, counted from 0; ``None``: behind the last.
        """
        with self._changing():
            self._filler.repeat_row(path, row, part=part)

    def wrap(
        self, path: Sequence[int], new: NewControl | None = None, *, count: int = 1, part: str = ""
    ) -> None:
        """Put a content control around ``count`` siblings, of which the first stands at ``path``.

        They are paragraphs and tables, runs of one paragraph, rows of one table or cells of one
        row; the level of the control is that of its place. ``path`` is counted as that of a
        :class:`imrkit.ContentControl` and is the new control's afterwards; the paths of all that
        lies in it and behind it change. ``new`` None is rich text without tag and title.
        Raises :class:`imrkit.errors.DocumentError`, with nothing changed, when no such control can
        stand there.
        """
        with self._editing(path, part) as editor:
            editor.wrap(path, new or NewControl(), count=count)

    def insert(self, path: Sequence[int], new: NewControl | None = None, *, part: str = "") -> None:
        """Put an empty content control before the element at a path.

        A path one behind the last sibling puts it behind that. See :meth:`wrap`.
        """
        with self._editing(path, part) as editor:
            editor.insert(path, new or NewControl())

    def unwrap(self, path: Sequence[int], *, part: str = "", force: bool = False) -> None:
        """Take the content control at a path away and leave its content.

        A placeholder goes with it, and so do the controls of a repeating section's rows; of one
        that is bound the data stays, as Word shows it. One that is locked is refused unless
        ``force``.
        """
        with self._editing(path, part) as editor:
            editor.require_unwrappable(path, force=force)
            self._filler.let_go(path, part)
            editor.unwrap(path, force=force)

    def retag(self, path: Sequence[int], tag: str, *, part: str = "") -> None:
        """Give the content control at a path another tag; "" takes the one it has away."""
        with self._editing(path, part) as editor:
            editor.retag(path, tag)

    def retitle(self, path: Sequence[int], title: str, *, part: str = "") -> None:
        """Give the content control at a path another title; "" takes the one it has away."""
        with self._editing(path, part) as editor:
            editor.retitle(path, title)

    def lock(self, path: Sequence[int], locks: Locks, *, part: str = "") -> None:
        """Lock the content control at a path as ``locks`` says; ``Locks()`` unlocks it."""
        with self._editing(path, part) as editor:
            editor.lock(path, locks)

    def bind(self, path: Sequence[int], binding: Binding | None, *, part: str = "") -> None:
        """Bind the content control at a path to a node of a data store that the file holds.

        The control's text goes into an empty node, and the node's text into an empty control; when
        both hold something and differ, :class:`imrkit.errors.DocumentError` is raised, for Word
        would show the node's. ``None`` takes the binding away.
        """
        control = read_control(OpenDocument(self._package), part or self._package.main, path)
        own = None if control.is_empty else control.value
        with self._editing(path, part) as editor:
            held = None if binding is None else editor.held(path, binding)
            if held is not None and own is not None and held != own:
                raise DocumentError(
                    f"The content control holds “{own}” and the node “{held}”. Empty one of them "
                    "first."
                )
            if held is not None or (binding is not None and own is not None):
                self._filler.require_fillable(path, part or self._package.main)
            if held is not None:
                self.fill_at(path, held, part=part)
            self._filler.let_go(path, part)
            editor.bind(path, binding)
        self._filler.forget()
        if binding is not None and own is not None:
            self.fill_at(path, own, part=part)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Forget all values that were read of the draft once it has changed."""
        try:
            yield
        finally:
            self._reading = Reading(self._package)

    @contextmanager
    def _editing(self, path: Sequence[int], part: str) -> Iterator[Editor]:
        """Give an editor of the controls of a part; its errors tell the place."""
        self._filler.forget()
        with self._changing(), standing_at(part or self._package.main, lambda: path):
            yield Editor(self._package, self._ids, self._glossary, part)
