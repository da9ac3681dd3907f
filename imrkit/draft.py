"""A draft: a Word file read as values, filled, and written back with all the rest unchanged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from imrkit import files
from imrkit.controls import ContentControl
from imrkit.display import Display
from imrkit.ooxml import webextension
from imrkit.ooxml.fill import Filler, Value
from imrkit.ooxml.identity import read_identity
from imrkit.ooxml.package import Package
from imrkit.ooxml.read_blocks import read_blocks, read_leftovers, read_sections
from imrkit.ooxml.read_controls import read_controls as controls_of
from imrkit.ooxml.read_display import read_display
from imrkit.ooxml.record_part import read_record, write_record
from imrkit.record import Record
from imrkit.snapshot import Snapshot


def read_controls(
    source: str | Path | bytes, *, original: bool = False
) -> tuple[ContentControl, ...]:
    """Return the content controls of a Word file, or of the bytes of one.

    All kinds, at all levels, in all stories: body, headers, footers, notes, comments, text boxes;
    not those of the building blocks that the file carries along (its glossary). In document order,
    the outer before the inner; those in the rows of a repeating section stand in its ``rows``.
    ``original``: their text as it was before what is tracked. Raises
    :class:`imrkit.errors.DocumentError`.
    """
    return Draft.open(source).controls(original=original)


class Draft:
    """An open Word document. It lives in memory; the file is touched only by :meth:`save`."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._filler = Filler(package)

    @classmethod
    def open(cls, source: str | Path | bytes) -> Draft:
        """Open a file or the bytes of one; raise :class:`imrkit.errors.DocumentError`."""
        if isinstance(source, bytes):
            return cls(Package.open(source))
        path = Path(source)
        return cls(Package.open(files.read_bytes(path), str(path)))

    def controls(self, *, original: bool = False) -> tuple[ContentControl, ...]:
        """Return the content controls as they are now; see :func:`imrkit.read_controls`."""
        return controls_of(self._package, original=original)

    def snapshot(self) -> Snapshot:
        """Return all that can be seen of the draft as it is now."""
        return Snapshot(
            controls=self.controls(),
            blocks=read_blocks(self._package),
            sections=read_sections(self._package),
            leftovers=read_leftovers(self._package),
            identity=read_identity(self._package),
        )

    def display(self) -> Display:
        """Return the body as its reader sees it, with the controls where they stand."""
        return read_display(self._package)

    @property
    def record(self) -> Record:
        """The record that travels in the draft; an empty one when there is none."""
        return read_record(self._package)

    @record.setter
    def record(self, record: Record) -> None:
        write_record(self._package, record)

    def fill(self, tag: str, value: Value, *, force: bool = False) -> None:
        """Fill every content control with a tag; see :meth:`imrkit.ooxml.fill.Filler.fill`."""
        self._filler.fill({tag: value}, force=force)

    def fill_all(self, values: Mapping[str, Value], *, force: bool = False) -> None:
        """Fill the content controls with these tags: all of them, or none when one is refused."""
        self._filler.fill(values, force=force)

    def fill_at(self, path: Sequence[int], value: Value, *, part: str = "") -> None:
        """Fill the content control at a path, and those bound to the same value.

        ``path`` and ``part`` are those of a :class:`imrkit.controls.ContentControl`, so that one
        without tag and title is filled too; ``part`` "" is the body. The paths of the other
        controls do not change. See :meth:`imrkit.ooxml.fill.Filler.fill_at`.
        """
        self._filler.fill_at(path, value, part=part)

    def remove_addin(self) -> bool:
        """Take out every add-in that Word opens with the draft; tell whether there was one.

        For a draft that leaves the force: what ``imrkit.new(…, embed_addin=…)``, or Word since,
        put in. All else stays byte for byte.
        """
        return webextension.remove(self._package)

    def to_bytes(self) -> bytes:
        """Return the draft as the bytes of a Word file."""
        return self._package.to_bytes()

    def save(self, path: str | Path, *, overwrite: bool = False) -> None:
        """Write the draft; an existing file is refused unless ``overwrite`` is true."""
        target = Path(path)
        if not overwrite:
            files.refuse_existing(target)
        files.write_whole(target, self.to_bytes())
