"""What is sent and answered when the copy of a draft that may leave is made, as values."""

from __future__ import annotations

from dataclasses import dataclass, field

from addin_server.api.bodies import DraftToSave, Remarks
from imrkit.values.publishing import Published


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToPublish(DraftToSave):
    """A draft, and how the copy of it is to be made."""

    name: str = "draft.docx"  # of its file, after which the copy is named
    # The key to the names, as TOML: read, and forgotten with the answer; None: none is given.
    key: str | None = field(default=None, repr=False)
    pseudonyms: bool = False  # True: the key's codes are put in place of its names
    # True: a person has looked at the everyday words of the key that stand in the copy.
    allow_unsure: bool = False
    keep_controls: bool = False  # True: content controls that hold something stay
    keep_labels: bool = True  # False: sensitivity labels are taken out as well
    dry_run: bool = False  # True: only say what would be done


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePlace:
    """A place at which a tracked change is pending."""

    part: str  # of the file
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedDraft(Remarks):
    """What is taken out of a draft on its way out, what stands against it, and the copy."""

    published: Published
    changes: tuple[ChangePlace, ...]  # where tracked changes are pending, in document order
    name: str  # of the copy's file, with the key's codes for its names
    copy: bytes | None  # None: only asked for what would be done, or something stands against it
    report: str | None  # what was done, as a page of HTML to keep with the copy; None: no copy
