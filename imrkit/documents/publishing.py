"""The copy of a draft that may leave, as a file, and what was done to make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from imrkit.documents.key_names import Names
from imrkit.documents.reading import Reading
from imrkit.ooxml.own.mapping_part import read_mapping
from imrkit.ooxml.own.record_part import read_record
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.publishing import pictures
from imrkit.ooxml.publishing.make_copy import make_copy, obstacles
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.read_back import prompts_left
from imrkit.ooxml.text.blocks import read_blocks
from imrkit.values.embedded_mapping import EmbeddedMapping
from imrkit.values.publishing import Left, Removed
from imrkit.values.record import Record
from imrkit.values.renaming import Replaced
from imrkit.values.snapshot import Snapshot

_CROPPED = (
    "{} in the copy cropped, and what was cut away is still in the file: in Word choose Compress "
    "Pictures, Delete cropped areas of pictures."
)
_UNREAD = (
    "{} of a kind, or built in a way, that imrkit does not look into: what a camera or a program "
    "noted there is in the copy still. Save such a picture as PNG and put it in again."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy, or why there is none."""

    data: bytes | None = field(default=None, repr=False)  # None: see ``left``
    removed: tuple[Removed, ...] = ()
    replaced: tuple[Replaced, ...] = ()
    left: tuple[Left, ...] = ()
    notes: tuple[str, ...] = ()


class OpenOriginal:
    """A draft that a copy is to be made of: what it says of itself, then the copy, once."""

    def __init__(self, data: bytes, name: str) -> None:
        """``data``: the bytes of its file; messages call it ``name``.

        Raises :class:`imrkit.errors.DocumentError` when it cannot be read.
        """
        self._data = data
        self._package = Package.open(data, name)

    @property
    def record(self) -> Record:
        """The record in the draft; raises :class:`imrkit.errors.ImrkitError` when it is damaged."""
        return read_record(self._package)

    @property
    def embedded_mapping(self) -> EmbeddedMapping | None:
        """The mapping that travels in the draft."""
        return read_mapping(self._package)

    @property
    def words(self) -> Snapshot:
        """The blocks and controls of the draft, as they are signed off."""
        reading = Reading(self._package)
        return Snapshot(controls=reading.controls, blocks=read_blocks(reading.document))

    def copy(
        self,
        *,
        keep_controls: bool = False,
        keep_labels: bool = True,
        openings: Sequence[str] = (),
        names: Names | None = None,
    ) -> Copy:
        """Make the copy; ``openings``: how paragraphs of a form's own guidance begin.

        ``names``: those that the copy is held against; None: nobody has given a key.
        """
        publication = Publication(self._package)
        if left := obstacles(publication):
            return _without_names(Copy(left=left), names)
        removed = make_copy(
            publication, keep_controls=keep_controls, keep_labels=keep_labels, openings=openings
        )
        notes = tuple(_notes(publication))
        replaced = () if names is None else names.replaced(self._package)
        made = self._package.to_bytes(anew=True)
        left = (*prompts_left(self._data, made), *(() if names is None else names.left(made)))
        is_whole = not any(one.sure or names is None or not names.allow_unsure for one in left)
        copy = Copy(
            data=made if is_whole else None,
            removed=removed,
            replaced=replaced,
            left=left,
            notes=notes,
        )
        return _without_names(copy, names)


def _notes(publication: Publication) -> Iterator[str]:
    for count, note in (
        (pictures.cropped(publication), _CROPPED),
        (pictures.unread(publication), _UNREAD),
    ):
        if count:
            yield note.format("One picture is" if count == 1 else f"{count} pictures are")


def _without_names(copy: Copy, names: Names | None) -> Copy:
    """Return a copy whose places hold no real name, whatever the headings of the draft say."""
    if names is None:
        return copy
    return replace(
        copy,
        removed=tuple(replace(one, where=names.without(one.where)) for one in copy.removed),
        left=tuple(replace(one, where=names.without(one.where)) for one in copy.left),
    )
