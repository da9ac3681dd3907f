"""What is sent and answered when a draft is moved into another template, as values."""

from __future__ import annotations

from dataclasses import dataclass

from addin_server.api.bodies import DraftToSave, Remarks
from imrkit.judging.mapping_use import UsedMapping
from imrkit.values.ledger import Ledger
from imrkit.values.losses import Loss


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToMigrate(DraftToSave):
    """A draft, and what it is to be moved into: a Word file, or a blank template of ours."""

    name: str = "draft.docx"  # of its file, as the ledger names it
    template: bytes | None = None  # a Word file; None: the blank one of the review type
    template_name: str = ""  # of its file, as the ledger names it
    review_type: str | None = None  # None: a file is sent
    size: str | None = None  # of the blank template; None: all that the form asks
    force: str = ""  # that the blank template is made for
    dry_run: bool = False  # True: only say what would become of each block

    def __post_init__(self) -> None:
        if (self.template is None) == (self.review_type is None):
            raise ValueError("Name either a template’s file or a review type.")


@dataclass(frozen=True, slots=True, kw_only=True)
class MigratedDraft(Remarks):
    """What becomes of each block of a draft in another template, and the draft in it."""

    ledger: Ledger
    losses: tuple[Loss, ...]  # the gravest first
    read_by: UsedMapping  # how the draft was read
    written_by: UsedMapping  # how the template was read
    migrated: bytes | None  # None: only asked for what would become of it
    report: str | None  # the ledger as a page of HTML; None: only asked for what would become
