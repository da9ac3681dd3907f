"""Faults and risks in the build of a Word file, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DefectKind(StrEnum):
    """Faults and risks that no validator sees; each has a rule in :mod:`imrkit.judging.lint`."""

    EMPTY_CONTENT = "empty-content"
    NO_CONTENT = "no-content"
    WRONG_LEVEL = "wrong-level"
    DOUBLED_PROPERTY = "doubled-property"
    REPEATED_ID = "repeated-id"
    MORE_THAN_ONE_TEXT = "more-than-one-text"
    REPEATED_CHOICE = "repeated-choice"
    CHOICE_WITHOUT_VALUE = "choice-without-value"
    BOUND_TO_NOTHING = "bound-to-nothing"
    NO_PICTURE = "no-picture"
    ROWS_OUT_OF_PLACE = "rows-out-of-place"
    TRACKED = "tracked"
    ODD_CHARACTER = "odd-character"
    NOTHING_TO_SEE = "nothing-to-see"
    STALE_TEXT = "stale-bound-text"
    NOT_TYPED_TEXT = "not-typed-text"
    MORE_THAN_ONE_LINE = "more-than-one-line"
    MACROS = "macros"
    REMOTE_TEMPLATE = "remote-template"
    OUTSIDE_CONTENT = "outside-content"
    EMBEDDED_OBJECT = "embedded-object"
    ACTIVE_FIELD = "active-field"
    IMPORTED_PART = "imported-part"
    LONG_TAG = "long-tag"
    LONG_TITLE = "long-title"
    REPEATED_TAG = "repeated-tag"
    NAMELESS = "nameless"
    NO_VALUE = "no-value"
    CUT_VARIABLE = "cut-variable"
    NO_ANCHOR = "no-anchor"
    ANCHOR_IN_LINE = "anchor-in-line"
    REPEATED_ANCHOR = "repeated-anchor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """One thing at one place."""

    kind: DefectKind
    where: str  # for a person: "the control “Name” in the header", "the whole document"
    detail: str = ""  # what it is there: the id, the field, the address; "" when the kind says all
    tag: str = ""  # of the content control; "" when there is none
    # Of the control, or of the paragraph with the field, see imrkit.values.snapshot; "" and () when
    # it lies at neither.
    part: str = ""
    path: tuple[int, ...] = ()
