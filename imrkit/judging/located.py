"""Where a finding lies, told so that a person finds it: headings above, and the label of a row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from imrkit.judging.check_input import CheckInput
from imrkit.values.findings import Location
from imrkit.values.slots import SlotKind

_ROW = re.compile(r"(?:under “[^”]{1,400}”|before any heading), row \d{1,4}")
_BELOW = 2  # steps from a row to the paragraph of its label: the cell, and the paragraph in it


def located(location: Location, check_input: CheckInput) -> Location:
    """Return a location with the headings above it, where its check has not told them.

    A row of a form that only its number tells is told by its label.
    """
    above = check_input.headings.above(location.part, location.path)
    if headings := location.headings or above:
        location = replace(location, headings=headings)
    label = _label(location, check_input) if _ROW.fullmatch(location.where) else ""
    return replace(location, where=f"at “{label}”") if label else location


def _label(location: Location, check_input: CheckInput) -> str:
    """Return the label of the row that something stands in; "" when it is in none with a label."""
    labels, path = check_input.remembered(_row_labels), location.path
    rows = ((location.part, path[:end]) for end in range(len(path), 0, -1))
    return next((labels[row] for row in rows if row in labels), "")


def _row_labels(check_input: CheckInput) -> Mapping[tuple[str, tuple[int, ...]], str]:
    """Return the label of each row that begins with one, by the row's part and path."""
    return {
        (slot.part, slot.path[:-_BELOW]): slot.anchor
        for slot in check_input.snapshot.slots or ()
        if slot.kind is SlotKind.ROW and len(slot.path) > _BELOW
    }
