"""A draft: a Word file read as values, filled, and written back with all the rest unchanged."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from os import PathLike

from imrkit import files
from imrkit.documents.editable_controls import EditableControls
from imrkit.documents.known_files import KnownFiles
from imrkit.files import FileSource, StrPath
from imrkit.ooxml.comments.add import add_comments
from imrkit.ooxml.comments.remove import remove_comments
from imrkit.ooxml.controls.read import read_controls as controls_of
from imrkit.ooxml.conversion.protection import lift, protection_of
from imrkit.ooxml.conversion.wrap import wrap_places
from imrkit.ooxml.lint.controls import read_defects
from imrkit.ooxml.merging.merge import AreasOfThree, merge
from imrkit.ooxml.own import addin as webextension
from imrkit.ooxml.own.former_tags import give_back, read_former_tags
from imrkit.ooxml.own.identity import read_identity
from imrkit.ooxml.own.mapping_part import read_mapping, write_mapping
from imrkit.ooxml.own.record_part import read_record, write_record
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.repair.repair import repair
from imrkit.ooxml.templates.master_defects import master_defects
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.annotations import NewComment
from imrkit.values.body import Body
from imrkit.values.controls import ContentControl, find
from imrkit.values.conversion import FormerTag, PlannedPlace, Wrapped, WrappedAreas
from imrkit.values.defects import Defect
from imrkit.values.display import Display
from imrkit.values.embedded_mapping import EmbeddedMapping
from imrkit.values.losses import Loss
from imrkit.values.merging import MergedPiece, MergeSide
from imrkit.values.record import Record
from imrkit.values.repairs import Repaired
from imrkit.values.slots import Slot
from imrkit.values.snapshot import Block, Identity, Snapshot
from imrkit.values.tags import PREFIX, is_ours

COMMENT_AUTHOR = "imrkit"  # whose comments are put in and taken out again


class Draft(EditableControls):
    """An open Word document. It lives in memory; the file is touched only by :meth:`save`."""

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self._files = KnownFiles()

    @classmethod
    def open(cls, source: FileSource) -> Draft:
        """Open a Word file: its path, its bytes, or it opened as a binary file.

        Raises :class:`imrkit.errors.DocumentError` when it cannot be read.
        """
        data = files.read_bytes(source)
        draft = cls(Package.open(data, files.name_of(source)))
        if isinstance(source, str | PathLike):
            draft._files.note(source, data)
        return draft

    def controls(self, *, original: bool = False) -> tuple[ContentControl, ...]:
        """Return the content controls as Word shows them now; see :func:`imrkit.read_controls`."""
        if original:
            return controls_of(self._reading.document, original=True)
        return self._reading.controls

    def find(
        self, *, tag: str | None = None, title: str | None = None, id: int | None = None
    ) -> tuple[ContentControl, ...]:
        """Return the controls with a tag, a title or an id, rows included, in document order."""
        return find(self.controls(), tag=tag, title=title, id=id)

    def snapshot(self) -> Snapshot:
        """Return all that can be seen of the draft as it is now."""
        return self._reading.snapshot

    def blocks(self) -> tuple[Block, ...]:
        """Return the paragraphs and tables of the body, as the snapshot has them."""
        return self._reading.blocks

    def body(self) -> Body:
        """Return the paragraphs of the body one after another, as Word counts them."""
        return self._reading.body

    def display(self) -> Display:
        """Return the body as its reader sees it, with the controls where they stand."""
        return self._reading.display

    def slots(self, known: Iterable[str] = ()) -> tuple[Slot, ...]:
        """Return every place of the body that asks for something, in reading order.

        ``known``: the words of the slots of the form, in its order, where the draft is one of a
        form that is known; then nothing that was answered is taken for a label.
        """
        words = tuple(known)
        return self._reading.slot_finder.find(words) if words else self._reading.slots

    def defects(self) -> tuple[Defect, ...]:
        """Return the faults and risks in the build of the file; see :func:`imrkit.lint`."""
        document = OpenDocument(self._package)
        return (*read_defects(document, PREFIX), *master_defects(document))

    @property
    def identity(self) -> Identity | None:
        """The identity of the template of the draft; None when it is not one of imrkit's."""
        return read_identity(self._package)

    @property
    def record(self) -> Record:
        """The record that travels in the draft; an empty one when there is none."""
        return read_record(self._package)

    @record.setter
    def record(self, record: Record) -> None:
        with self._changing():
            write_record(self._package, record)

    @property
    def embedded_mapping(self) -> EmbeddedMapping | None:
        """The mapping that travels in the draft; None when there is none.

        Raises :class:`imrkit.errors.DocumentError` when its part is damaged.
        """
        return read_mapping(self._package)

    def embed_mapping(self, text: str, *, is_approved: bool = True) -> None:
        """Let a mapping, which is given as TOML, travel in the draft; "" takes it out.

        It takes the place of any that is there. ``is_approved``: a person has looked at it; what
        is read through one that software proposed is never done by that alone. Raises
        :class:`imrkit.errors.DocumentError` when no Word file may hold the text.
        """
        with self._changing():
            write_mapping(self._package, text, is_approved=is_approved)

    def remove_addin(self) -> bool:
        """Take out every add-in that Word opens with the draft; tell whether there was one.

        For a draft that leaves the force. It was put in by ``imrkit.new(…, embed_addin=…)``, or by
        Word since. All else stays byte for byte.
        """
        with self._changing():
            return webextension.remove(self._package)

    def repaired(self, blank: Draft, tags: Collection[str]) -> Repaired:
        """Return the draft with the places that it has lost; see ``imrkit.repair``.

        ``blank``: the template that it was made from; ``tags``: the places that it was born with.
        This draft stays as it is.
        """
        return repair(self._package.copy(), blank._package, tags)

    @property
    def protection(self) -> str:
        """What the protection of the document allows, for a person; "" when it is not protected."""
        return protection_of(self._package)

    def unprotected(self) -> Draft:
        """Return a copy of the draft that is not protected; this draft stays as it is.

        A password is not asked for and all else that is set stays, so that every path is the same.
        """
        copy = self.copy()
        copy.lift_protection()
        return copy

    def lift_protection(self) -> None:
        """Let the draft be edited by everybody; all else that is set stays, a password too."""
        with self._changing():
            lift(self._package)

    def copy(self) -> Draft:
        """Return a draft with the same content, of which each may change without the other."""
        return Draft(self._package.copy())

    def wrapped(
        self,
        places: Sequence[PlannedPlace],
        *,
        mapping: str = "",
        is_approved: bool = True,
        move_guidance: bool = False,
    ) -> Wrapped:
        """Return a copy of somebody's form with a content control around each planned place.

        A place that can have none is refused with a sentence, the others are put in. Nothing that
        anybody typed changes; the form's own prompts become placeholders, and legacy form fields
        controls. ``mapping``: travels in the copy, as by :meth:`embed_mapping`.
        ``move_guidance``: the form's guidance moves into the placeholders of what it is about; what
        is more than plain text stays. This draft stays as it is. Raises
        :class:`imrkit.errors.DocumentError` when the document is protected: wrap
        :meth:`unprotected`.
        """
        copy = self.copy()
        areas = copy.wrap_places(
            places, mapping=mapping, is_approved=is_approved, move_guidance=move_guidance
        )
        return Wrapped(data=copy.to_bytes(), done=areas.done, refused=areas.refused)

    def wrap_places(
        self,
        places: Sequence[PlannedPlace],
        *,
        mapping: str = "",
        is_approved: bool = True,
        move_guidance: bool = False,
    ) -> WrappedAreas:
        """Put a content control around each planned place of this draft; see :meth:`wrapped`.

        After an error the draft is not to be saved.
        """
        styles = self._reading.document.styles
        with self._changing():
            if mapping:
                write_mapping(self._package, mapping, is_approved=is_approved)
            return wrap_places(self._package, places, styles, move_guidance=move_guidance)

    def commented(self, comments: Iterable[NewComment], at: datetime) -> Draft:
        """Return a copy of the draft with comments that imrkit signs, its text unchanged.

        One whose place cannot be told stands at the beginning. ``at``: when they were made, UTC.
        """
        copy = self.copy()
        add_comments(copy._package, comments, COMMENT_AUTHOR, at)
        return copy

    def uncommented(self) -> tuple[Draft, int]:
        """Return a copy of the draft without the comments of imrkit, and how many they were.

        The comments of people stay, and replies of theirs as comments of their own.
        """
        copy = self.copy()
        return copy, remove_comments(copy._package, COMMENT_AUTHOR)

    def merged(
        self,
        theirs: Draft,
        base: Draft,
        choose: Callable[[str], MergeSide | None],
        areas: AreasOfThree = ((), (), ()),
    ) -> tuple[Draft | None, tuple[MergedPiece, ...], tuple[Loss, ...]]:
        """Return the draft with what ``theirs`` has changed since both were made from ``base``.

        None in its stead when a piece that both have changed waits for a choice; ``choose`` tells
        it by the name of the piece. ``areas``: those of somebody's form, in the base, in mine and
        in theirs. With it come the pieces, and what did not come through whole.
        The record is left as it is. No draft is changed.
        """
        made = merge(
            base._package,
            self._package,
            theirs._package,
            is_place=is_ours,
            choose=choose,
            areas=areas,
        )
        draft = None if made.package is None else Draft(made.package)
        return draft, made.pieces, made.losses

    @property
    def former_tags(self) -> tuple[FormerTag, ...]:
        """What the form called those of its own controls that places took over."""
        return read_former_tags(self._package)

    def give_back_tags(self) -> tuple[FormerTag, ...]:
        """Give the form's own controls the tags that they had before :meth:`wrapped`.

        For a draft that goes back to the board which sent the form and may read it by them. Returns
        those whose control is gone or cannot be told from others.
        """
        with self._changing():
            return give_back(self._package)

    def to_bytes(self) -> bytes:
        """Return the draft as the bytes of a Word file."""
        return self._package.to_bytes()

    def save(self, path: StrPath, *, overwrite: bool = False, force: bool = False) -> None:
        """Write the draft; an existing file is refused unless ``overwrite`` is true.

        So is the file that the draft was opened from, or saved to, when somebody else has changed
        it since: ``force`` writes over that too, and their words are lost. Raises
        :class:`imrkit.errors.DocumentError`, with nothing changed.
        """
        self._files.write(path, self.to_bytes(), overwrite=overwrite, force=force)
