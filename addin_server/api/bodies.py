"""What is sent to the API and what it answers with, as values; their JSON is derived from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from addin_server.api.word_bodies import FollowedForm
from imrkit.checklist import Role
from imrkit.judging.report import Report
from imrkit.values.display import Display
from imrkit.values.findings import Finding
from imrkit.values.frozen import FrozenDict
from imrkit.values.record import Record
from imrkit.values.richtext import Line
from imrkit.values.snapshot import Identity, PageSection, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedRow:
    """A row of a repeating section, made from one that it holds already or a new one."""

    source: int | None = None  # number of the row it is made from, from 0; None: a new row
    # By the column's id, or by the tag of the cell.
    cells: Mapping[str, EditValue] = field(default_factory=FrozenDict)


# What a control is to hold: text, a tick, paragraphs with or without formatting, rows.
EditValue = Annotated[
    str | bool | tuple[str, ...] | tuple[Line, ...] | tuple[EditedRow, ...], "EditValue"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A new value for the control at a path in the body, or for every control with a tag."""

    path: tuple[int, ...] | None = None  # None: it goes by the tag
    tag: str | None = None  # None: it goes by the path
    value: EditValue  # "" and [] bring the placeholder back

    def __post_init__(self) -> None:
        if (self.path is None) == (self.tag is None):
            raise ValueError("An edit names either a path or a tag.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRemark:
    """What is to be said of an edit, named as it was sent, or of the record."""

    path: tuple[int, ...] | None  # as the edit named its control; None: by its tag
    tag: str | None  # None: by its path; both None: it is the record
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What became of the edits that were sent, where it is not what was asked for."""

    cleaned: tuple[EditRemark, ...]  # put in without the characters that no Word file may hold
    refused: tuple[EditRemark, ...]  # not put in, and why; the others were


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWithEdits:
    """A Word file and what was edited in it since."""

    draft: bytes
    edits: tuple[Edit, ...] = ()
    # Whose the edits are, where Track Changes is on: a role or a name; "": imrkit’s.
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDraft(Remarks):
    """What a draft holds with its edits, and how its body looks."""

    snapshot: Snapshot
    record: Record
    display: Display


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToSave(DraftWithEdits):
    """A Word file, what was edited in it, and its record."""

    record: Record | None = None  # None keeps the one that it has


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedDraft(Remarks):
    """The edited Word file."""

    draft: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToJudge(DraftToSave):
    """A Word file, what was edited in it, and what it is to be judged by."""

    review_type: str | None = None  # None: that of the file
    role: Role | None = None  # None: both
    # As TOML, through which it is read; None: the one that it carries, else a known one.
    mapping: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedDraft(Remarks):
    """The report on a Word file with its edits."""

    report: Report
    sections: tuple[PageSection, ...]  # what its pages have at their top and bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportToHandOver:
    """A report that is to become a page."""

    report: Report
    name: str = ""  # of the draft's file, by which the page calls it; "" leaves it out


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """A report to hand over."""

    page: str  # HTML without scripts, which asks for nothing from anywhere


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotToJudge:
    """A snapshot and the record that belongs to it."""

    snapshot: Snapshot
    record: Record = field(default_factory=Record)
    review_type: str | None = None  # None: that of the snapshot
    role: Role | None = None  # None: both
    # Judge this one only: when an earlier report says that it is judged from its own controls,
    # these are enough. None: all.
    item: str | None = None
    # The findings of that report; those that cannot be looked at now still stand.
    earlier: tuple[Finding, ...] = ()
    mapping: str | None = None  # as TOML, through which it is read; None: by its controls alone
    followed: FollowedForm | None = None  # whose slots stand in the snapshot; null: none is


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateToMake:
    """What a blank template is made for."""

    review_type: str
    force: str = ""  # its name; "": that of the server's brand
    size: str | None = None  # one of the checklist's sizes; None: that of the brand, else all


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsToRead:
    """The XML of parts of a draft that a host in Word has read."""

    records: tuple[str, ...] = ()  # every part of the record
    identity: str = ""  # "" where the draft has none


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadParts:
    """What the parts of a draft say."""

    record: Record
    identity: Identity | None  # None: it says nothing of its template


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordToWrite:
    """A record that is to go into a draft."""

    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordXml:
    """The record's part of a draft."""

    xml: str
