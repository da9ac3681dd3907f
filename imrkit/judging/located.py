"""Where a finding lies, told so that a person finds it by what the page shows.

Beside headings in a style these are the label of a row or line, and a heading by its looks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace

from imrkit.judging.check_input import CheckInput
from imrkit.values.findings import Location
from imrkit.values.slots import SlotKind

_UNDER = re.compile(r"(?P<under>under “[^”]{1,400}”|before any heading)(?P<row>, row \d{1,4})?")
_NAMES = re.compile(r"[^\W\d]:\Z")  # not “Action 1:”, which is one of many
_BELOW = 2  # steps from a row to the paragraph of its label: the cell, and the paragraph in it
_Address = tuple[str, tuple[int, ...]]


def located(location: Location, check_input: CheckInput) -> Location:
    """Return a location with the headings above it, where its check has not told them.

    A row or line of a form that begins with a label is told by it, and what stands below a heading
    without a style by that.
    """
    above = check_input.headings.above(location.part, location.path)
    if headings := location.headings or above:
        location = replace(location, headings=headings)
    told = _UNDER.fullmatch(location.where) if location.path else None
    if told is None:
        return location
    if label := _label(location, check_input, in_row=bool(told["row"])):
        return replace(location, where=f"at “{label}”")
    if heading := _heading(location, check_input):
        return replace(location, where=f"under “{heading}”{told['row'] or ''}")
    return location


def _label(location: Location, check_input: CheckInput, *, in_row: bool) -> str:
    """Return the label of the row or line that something stands in; "" when it has none."""
    path = location.path
    if not in_row:
        return check_input.remembered(_line_labels).get((location.part, path), "")
    labels = check_input.remembered(_row_labels)
    rows = ((location.part, path[:end]) for end in range(len(path), 0, -1))
    return next((labels[row] for row in rows if row in labels), "")


def _row_labels(check_input: CheckInput) -> Mapping[_Address, str]:
    """Return the label of each row that begins with one, by the row's part and path."""
    return {
        (slot.part, slot.path[:-_BELOW]): slot.anchor
        for slot in check_input.snapshot.slots or ()
        if slot.kind is SlotKind.ROW and len(slot.path) > _BELOW
    }


def _line_labels(check_input: CheckInput) -> Mapping[_Address, str]:
    return {
        (slot.part, slot.path): slot.anchor
        for slot in check_input.snapshot.slots or ()
        if slot.kind is SlotKind.LABEL and not slot.start and _NAMES.search(slot.anchor)
    }


def _heading(location: Location, check_input: CheckInput) -> str:
    """Return the nearest heading above, where it has no style; "" where it has one."""
    found = check_input.remembered(_headings)
    at = bisect_left(found, (location.part, location.path), key=lambda one: one[0]) - 1
    if at < 0:
        return ""
    (part, path), anchor = found[at]
    is_near = part == location.part and path[:-1] == location.path[: len(path) - 1]
    above = check_input.headings.above(part, path)
    is_styled = " ".join(anchor.split()) in above[-1:]
    is_same = above == check_input.headings.above(location.part, location.path)
    return anchor if is_near and is_same and not is_styled else ""


def _headings(check_input: CheckInput) -> list[tuple[_Address, str]]:
    return sorted(
        ((slot.part, slot.path), slot.anchor)
        for slot in check_input.snapshot.slots or ()
        if slot.kind is SlotKind.HEADING
    )
