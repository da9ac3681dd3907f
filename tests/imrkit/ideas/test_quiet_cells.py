"""A cell that may stay empty prints nothing, and is an answer to nobody."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

import imrkit
from imrkit.checklist import Column, ReviewType
from imrkit.values.controls import ContentControl, ControlKind, walk

CHECKLIST = imrkit.load_checklist()
TYPES = pytest.mark.parametrize("kind", CHECKLIST.review_types, ids=lambda kind: str(kind.id))
POINTS = "imr:learning-stated-and-traceable#points"
GRID = "imr:edi-recorded#grid"


@functools.cache
def blank(kind: str) -> bytes:
    return imrkit.new(kind, "Example Police")


def cells(kind: ReviewType, draft: imrkit.Draft) -> list[tuple[Column, int, ContentControl]]:
    """Return each cell of a table with its column and the number of its row."""
    columns = {
        str(item.tag(part, column)): column
        for item in CHECKLIST.asked(kind)
        for part in item.parts
        for column in part.columns
    }
    return [
        (columns[cell.tag], number, cell)
        for one in walk(draft.controls())
        if one.kind is ControlKind.REPEATING_SECTION
        for number, row in enumerate(one.rows)
        for cell in row
    ]


@TYPES
def test_a_cell_shows_its_prompt_when_it_has_to_be_filled_and_nothing_otherwise(
    kind: ReviewType,
) -> None:
    found = cells(kind, imrkit.Draft.open(blank(kind.id)))

    quiet = [(column, one) for column, _, one in found if not one.text.strip()]
    loud = [
        (column, number, one)
        for column, number, one in found
        if one.placeholder and one.text.strip()
    ]
    assert quiet
    assert [one.tag for column, number, one in loud if not column.required] == []
    assert [one.tag for column, number, one in loud if column.carries_down and number] == []
    assert [one.tag for column, one in quiet if column.required and not column.carries_down] == []
    assert [one.tag for _, one in quiet if not one.placeholder] == []
    assert [one.title for column, one in quiet if column.label not in one.title] == []


def test_an_emptied_cell_and_one_of_a_new_row_are_as_quiet() -> None:
    draft = imrkit.Draft.open(blank("dardr"))
    draft.fill(
        GRID, [{"person": "Adult A", "trait": "Age", "gap": "x"}, {"trait": "Sex", "gap": ""}]
    )
    (grid,) = [one for one in walk(draft.controls()) if one.tag == GRID]

    assert [one.text for one in grid.rows[1] if one.tag.endswith(".gap")] == [""]
    assert [one.placeholder for one in grid.rows[1] if one.tag.endswith(".gap")] == [True]


def test_a_host_that_cannot_tell_placeholders_takes_spaces_for_no_answer() -> None:
    draft = imrkit.Draft.open(blank("dardr"))
    snapshot = draft.snapshot()

    def untold(one: ContentControl) -> ContentControl:
        rows = tuple(tuple(map(untold, row)) for row in one.rows)
        return replace(one, placeholder=None, rows=rows)

    controls = tuple(map(untold, snapshot.controls or ()))
    report = imrkit.check(replace(snapshot, controls=controls))
    status = {one.id: str(one.status) for one in report.items}
    assert status["edi-recorded"] == str(
        {one.id: one.status for one in imrkit.check(draft).items}["edi-recorded"]
    )
