"""Make the copy of a draft that may leave the force."""

from __future__ import annotations

from imrkit import files
from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.documents.key_names import Names
from imrkit.documents.publishing import OpenOriginal
from imrkit.errors import DocumentError, MappingError, RecordError
from imrkit.files import FileSource, StrPath
from imrkit.key import NameKey
from imrkit.mapping import Mapping, parse_mapping
from imrkit.values.hashes import whole_hash
from imrkit.values.publishing import Published, SignedText
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.loading_mappings import load_mapping
from imrkit.verbs.naming import load_key

_DAMAGED = "The record in the draft cannot be read, so its sign-off could not be held against it."


def publish(
    draft: FileSource | Draft,
    *,
    key: StrPath | NameKey | None = None,
    pseudonyms: bool = False,
    allow_unsure: bool = False,
    file_name: str = "",
    keep_controls: bool = False,
    keep_labels: bool = True,
    mapping: StrPath | Mapping | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> Published:
    """Make the copy of a draft that may leave the force; the draft itself stays as it is.

    Taken out is whatever a reader does not see, and what the template says to its author: prompts,
    guidance, the record, content controls, comments, hidden text, properties, data of programs,
    originals behind pictures, links to files. The words, pictures and fields stay. There is no
    copy (:attr:`imrkit.Published.data` is None) while a tracked change is pending, and when a name
    or a prompt is left: :attr:`imrkit.Published.left` says where.

    ``key``: the key to the names, a TOML file or its value: the copy is read back by other means
    and held against it, and against ``file_name``, that of the copy without its folder.
    ``pseudonyms``: put the codes of the key in the place of its names first. ``allow_unsure``: a
    person has looked at the everyday words of the key that stand in the copy (“Grace”) and none of
    them is a name. ``keep_controls``: leave content controls that hold something, without their
    data. ``keep_labels`` False: take sensitivity labels out as well. ``mapping``: of somebody's
    form, whose guidance is known by it; ``None``: the one that travels in the draft. Raises
    :class:`imrkit.errors.ImrkitError`.
    """
    if pseudonyms and key is None:
        raise DocumentError("To replace names by pseudonyms, give the key to them too.")
    data = draft.to_bytes() if isinstance(draft, Draft) else files.read_bytes(draft)
    name = files.UNNAMED if isinstance(draft, Draft) else files.name_of(draft)
    original = OpenOriginal(data, name)
    known = _mapping(original, mapping, checklist)
    sign_off, notes = _signed(original)
    copy = original.copy(
        keep_controls=keep_controls,
        keep_labels=keep_labels,
        openings=() if known is None else known.guidance,
        names=None
        if key is None
        else Names(
            key=load_key(key), pseudonyms=pseudonyms, allow_unsure=allow_unsure, file_name=file_name
        ),
    )
    return Published(
        data=copy.data,
        removed=copy.removed,
        replaced=copy.replaced,
        left=copy.left,
        notes=(*notes, *copy.notes),
        draft_sha256=files.digest(data),
        copy_sha256="" if copy.data is None else files.digest(copy.data),
        sign_off=sign_off,
        is_held_against_key=key is not None,
    )


def _mapping(
    original: OpenOriginal, given: StrPath | Mapping | None, checklist: StrPath | Checklist
) -> Mapping | None:
    if given is not None:
        return load_mapping(given, checklist=checklist)
    try:
        embedded = original.embedded_mapping
        if embedded is None:
            return None
        return parse_mapping(embedded.text, load_checklist(checklist), "the mapping in the draft")
    except (MappingError, DocumentError):
        return None  # it goes in any case


def _signed(original: OpenOriginal) -> tuple[SignedText | None, tuple[str, ...]]:
    """Return the sign-off held against the words, and what is to be said of it."""
    try:
        signed = original.record.sign_off
    except (RecordError, DocumentError):
        return None, (_DAMAGED,)
    if signed is None:
        return None, ()
    now = whole_hash(original.words)
    return SignedText(role=signed.role, at=signed.at, hash=signed.hash, text_hash=now), ()
