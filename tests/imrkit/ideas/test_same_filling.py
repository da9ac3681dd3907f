"""A script, the panel's save and a file of values make the same file, to the byte."""

from __future__ import annotations

import base64
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from support.docx import unzipped
from support.filling import Filler

import imrkit
from addin_server import create_app
from imrkit.checklist import ReviewType
from imrkit.values.controls import ControlKind
from imrkit.values.tags import PREFIX

CHECKLIST = imrkit.load_checklist()
TYPES = pytest.mark.parametrize("kind", CHECKLIST.review_types, ids=lambda kind: str(kind.id))
SIZES = pytest.mark.parametrize("size", [one.id for one in CHECKLIST.sizes])


def values_for(kind: ReviewType, size: str) -> dict[str, Any]:
    """Return a value for every place of a template, by place."""
    filler, values = Filler(), dict[str, Any]()
    for item in CHECKLIST.asked(kind, CHECKLIST.size(size)):
        for part in item.parts:
            place = str(item.tag(part)).removeprefix(PREFIX)
            values[place] = values.get(part.same_as) or filler.value(item, part)
            if kind.label in part.options:
                values[place] = kind.label
    return values


def written(value: object) -> str:
    assert isinstance(value, dt.date)
    return value.isoformat()


def scripted(blank: bytes, values: dict[str, Any]) -> bytes:
    draft = imrkit.Draft.open(blank)
    for place, value in values.items():
        draft.fill(f"{PREFIX}{place}", value)
    return draft.to_bytes()


@pytest.fixture
def client() -> FlaskClient:
    return create_app().test_client()


def saved(client: FlaskClient, blank: bytes, values: dict[str, Any]) -> bytes:
    """Save as the panel does: an edit for each control at its path, rows by the tags of cells."""
    edits: list[dict[str, Any]] = []
    for place, value in json.loads(json.dumps(values, default=written)).items():
        (control,) = (
            one
            for one in imrkit.Draft.open(blank).controls()
            if one.tag == f"{PREFIX}{place}" and one.story == "body"
        )
        if control.kind is ControlKind.REPEATING_SECTION:
            kept = len(control.rows)
            value = [
                {
                    "source": at if at < kept else None,
                    "cells": {f"{control.tag}.{name}": cell for name, cell in row.items()},
                }
                for at, row in enumerate(value)
            ]
        edits.append({"path": control.path, "value": value})
    sent = {"draft": base64.b64encode(blank).decode(), "edits": edits, "record": None}
    answer = client.post("/api/drafts/save", json=sent).get_json()
    assert (answer["refused"], answer["cleaned"]) == ([], [])
    return base64.b64decode(answer["draft"])


@SIZES
@TYPES
def test_each_way_of_filling_makes_the_same_file(
    kind: ReviewType, size: str, client: FlaskClient, tmp_path: Path
) -> None:
    blank = imrkit.new(kind.id, "Example Police", size=size, checklist=CHECKLIST)
    values = values_for(kind, size)
    file = tmp_path / "values.json"
    file.write_text(json.dumps(values, default=written), "utf-8")

    made = imrkit.fill(blank, file, checklist=CHECKLIST)

    assert (made.placed, made.unplaced) == (tuple(values), ())
    assert made.data == scripted(blank, values)
    assert unzipped(made.data) == unzipped(saved(client, blank, values))
    assert made.data != blank
