"""Conversion of somebody's form: which places it is to get, and which it got.

An area is refused alone, with a sentence for a person: the others are put in all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from imrkit.values.controls import ControlKind, Level, NewControl
from imrkit.values.slots import AnswerArea, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedColumn:
    """A column of a form's table that is to get a control in each row."""

    title: str  # as the form shows it
    control: NewControl


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPlace:
    """A slot whose answer areas are to be wrapped, and in which control.

    The kind is what is wished for: where the form has several paragraphs a control of one text
    becomes rich text, and in a line rich text becomes plain text. The form's own prompt is the
    placeholder; ``control.placeholder`` is shown where the form has none and there is room for it.
    A form's own options are the choices.
    """

    slot: Slot
    control: NewControl
    # Of a column: the repeating section around the rows of its table; None: each of its cells
    # gets a control by itself.
    section: NewControl | None = None
    # Of a heading or label with a table below, whose ``control`` is a repeating section.
    columns: tuple[PlannedColumn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrappedArea:
    """An area that has its control."""

    place: PlannedPlace
    tag: str
    kind: ControlKind
    level: Level
    part: str
    path: tuple[int, ...]  # of the control in the new file; of a column, that of its section
    note: str = ""  # what a person should know of it; "" for nothing
    # Of a control of the form's own: the tag that it had, "" for none. None: it is a new control.
    former_tag: str | None = None
    guidance: str = ""  # of the form's, that moved into its placeholder; "" when none did


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerTag:
    """What a form called one of its own controls, before a place took it over."""

    id: str  # Word's own number of the control, as written
    tag: str  # that it has now
    former: str  # "" when it had none


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedArea:
    """An area that was left as it is."""

    place: PlannedPlace
    area: AnswerArea | None  # None: the place as a whole
    reason: str  # a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class WrappedAreas:
    """What became of the answer areas of a form."""

    done: tuple[WrappedArea, ...]  # in reading order
    refused: tuple[RefusedArea, ...]  # in the order of the plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped(WrappedAreas):
    """A copy of a form with controls around its answer areas."""

    data: bytes = field(repr=False)  # of the Word file
