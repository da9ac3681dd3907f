"""A snapshot goes through JSON unchanged."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError
from support.paths import SAMPLES

import imrkit
from imrkit.values.annotations import Comment, HiddenText, Revision, RevisionKind
from imrkit.values.controls import ContentControl, ControlKind, Level
from imrkit.values.snapshot import Block, Cell, Paragraph, Snapshot, Table
from imrkit.wire import plain
from imrkit.wire.schema import schema_of

DRAFTS = sorted(SAMPLES.glob("*.docx"))
CONTROLS = st.recursive(
    st.builds(
        ContentControl,
        tag=st.text(max_size=5),
        title=st.text(max_size=5),
        kind=st.sampled_from(ControlKind),
        level=st.none() | st.sampled_from(Level),
        path=st.lists(st.integers(), max_size=3).map(tuple),
        id=st.none() | st.integers(),
        text=st.text(),
        placeholder=st.none() | st.booleans(),
        date=st.none() | st.dates().map(lambda date: date.isoformat()),
        checked=st.none() | st.booleans(),
        choices=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    ),
    lambda inner: st.builds(
        ContentControl,
        tag=st.text(max_size=5),
        title=st.just(""),
        kind=st.just(ControlKind.REPEATING_SECTION),
        rows=st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(tuple),
    ),
    max_leaves=4,
)
BLOCKS = st.builds(
    Paragraph, text=st.text(), heading_level=st.none() | st.integers(1, 9)
) | st.lists(st.lists(st.text(max_size=3), max_size=2), max_size=2).map(
    lambda rows: Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))
)


def read(wire: Any) -> Snapshot:
    snapshot: Snapshot = schema_of(Snapshot)().load(wire)
    return snapshot


def through_json(snapshot: Snapshot) -> Snapshot:
    wire = json.loads(json.dumps(plain(snapshot)))
    return read(wire)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: str(path.name))
def test_a_sample_s_snapshot_is_the_same_on_the_other_side(path: Path) -> None:
    snapshot = imrkit.Draft.open(path).snapshot()
    judged = replace(
        snapshot,
        controls=tuple(map(as_judged, snapshot.controls or ())),
        blocks=tuple(map(without_address, snapshot.blocks or ())),
        comments=tuple(Comment() for _ in snapshot.comments or ()),
        revisions=tuple(Revision(kind=one.kind) for one in snapshot.revisions or ()),
        hidden=tuple(HiddenText() for _ in snapshot.hidden or ()),
        stories=None,
        layout=None,
        pictures=None,
        hyperlinks=None,
        properties=None,
    )

    assert through_json(snapshot) == judged


def as_judged(control: ContentControl) -> ContentControl:
    """Return a control without what only those want to know who write into files."""
    rows = tuple(tuple(map(as_judged, row)) for row in control.rows)
    return replace(
        control,
        part="",
        paragraphs=(),
        multi_line=None,
        locks=None,
        binding=None,
        copies=0,
        rows=rows,
    )


def without_address(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, part="", path=())
    rows = tuple(tuple(replace(cell, part="", path=()) for cell in row) for row in block.rows)
    return Table(rows=rows)


@given(
    controls=st.none() | st.lists(CONTROLS, max_size=3).map(tuple),
    blocks=st.none() | st.lists(BLOCKS, max_size=3).map(tuple),
    revisions=st.none()
    | st.lists(st.builds(Revision, kind=st.sampled_from(RevisionKind)), max_size=3).map(tuple),
    comments=st.none() | st.lists(st.just(Comment()), max_size=3).map(tuple),
)
def test_any_snapshot_is_the_same_on_the_other_side(
    controls: tuple[ContentControl, ...] | None,
    blocks: tuple[Paragraph | Table, ...] | None,
    revisions: tuple[Revision, ...] | None,
    comments: tuple[Comment, ...] | None,
) -> None:
    snapshot = Snapshot(
        controls=controls, blocks=blocks, revisions=revisions, comments=comments, hidden=()
    )

    assert through_json(snapshot) == snapshot


@pytest.mark.parametrize(
    "wire",
    [
        {"controlls": []},
        {"controls": [{"tag": "a", "kind": "window"}]},
        {"controls": [{"tag": "a", "kind": "date", "date": "31/12/2024"}]},
        {"blocks": ["text"]},
        {"blocks": [{"rows": [["a"]], "spans": [[1]]}]},
        {"blocks": [{"rows": [[{"columns": 2}]]}]},
        {"blocks": [{"text": "a", "heading_level": 0}]},
        {"sections": [{"margins": [{"kind": "side", "pages": "default", "text": ""}]}]},
    ],
)
def test_other_shapes_are_refused(wire: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        read(wire)
