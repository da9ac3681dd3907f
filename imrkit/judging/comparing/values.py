"""What a comparison of two files finds, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from imrkit.judging.mapping_use import UsedMapping
from imrkit.wire import plain

SCHEMA_VERSION = 1


class ChangeKind(StrEnum):
    """The ways in which two files differ. The first file is “a”, the second “b”."""

    PLACE_LOST = "place-lost"  # a has it and b has not
    PLACE_NEW = "place-new"
    PLACES_JOINED = "places-joined"  # parts of an item that a asks for apart, b in one place
    PLACES_PARTED = "places-parted"
    SHARED_HEADING = "shared-heading"  # two items or more have one place in b, and not in a
    OWN_HEADING = "own-heading"  # they have one place in a, and not in b
    MOVED = "moved"
    KIND = "kind"  # text, table, choice, date or tick box
    LEVEL = "level"  # of the control: in a line, a block, a row, a cell
    COLUMNS = "columns"
    CHOICES = "choices"
    REQUIRED = "required"  # the review type of one asks for it, and that of the other does not
    LABEL = "label"
    FILLED = "filled"
    EMPTIED = "emptied"
    TEXT = "text"
    ROWS = "rows"
    DECISION = "decision"
    RESPONSE = "response"
    ACCEPTANCE = "acceptance"
    SIGN_OFF = "sign-off"
    VERSION = "version"  # of the checklist, the template or the review type
    MARGINS = "margins"  # headers and footers, and the marking in them
    OUTSIDE = "outside"  # text that stands in no place
    ANNOTATIONS = "annotations"  # comments, tracked changes, pictures, links


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing in which two files differ."""

    kind: ChangeKind
    item: str = ""  # id; "" for the document as a whole
    item_part: str = ""  # "" for the item as a whole
    section: str = ""  # id of the item's section of the checklist; "" for the document as a whole
    message: str  # a sentence for a person, which holds no word of a draft
    # Words of the two files, where they are a template's or were asked for; "" for none.
    before: str = ""
    after: str = ""
    words_added: int = 0
    words_removed: int = 0
    rows_added: int = 0
    rows_removed: int = 0
    rows_changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedFile:
    """One of the two files."""

    called: str  # what the messages call it: its file's name, or “a” and “b”
    is_template: bool  # nobody has written or decided anything in it
    places: int
    filled: int
    checklist_version: str  # of the template that it was made from; "" when it does not say
    review_type: str  # id; "" when it is not known
    mapping: UsedMapping  # through which it was read, if through any


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How two files differ."""

    schema_version: int = SCHEMA_VERSION
    a: ComparedFile
    b: ComparedFile
    changes: tuple[Change, ...]  # by the checklist's order; last the document as a whole

    @property
    def is_same(self) -> bool:
        """True when nothing that is looked at differs. Looks are not looked at."""
        return not self.changes

    def of(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of some kinds."""
        return tuple(one for one in self.changes if one.kind in kinds)

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as JSON-ready data."""
        data: dict[str, Any] = plain(self)
        return data
