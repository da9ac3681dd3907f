"""The API's description is whole and true: the standard's form, nothing left open, real answers."""

from __future__ import annotations

import base64
import json
from typing import Any

import jsonschema_rs
import pytest
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR
from support.example import example_draft

import imrkit
from addin_server import create_app
from imrkit.outputs import json as outputs

APP = create_app()
DESCRIPTION: dict[str, Any] = APP.test_client().get("/api/openapi.json").get_json()


def test_the_description_is_one_by_the_standard() -> None:
    OPENAPI_31_VALIDATOR.validate(DESCRIPTION)


def test_nothing_in_it_is_left_to_guess() -> None:
    """What is said to be anything is said so on purpose: the settings of an item's checks."""
    open_ended = {
        f"{name}.{member}"
        for name, schema in DESCRIPTION["components"]["schemas"].items()
        for member, shape in schema.get("properties", {}).items()
        if is_open(shape)
    }

    assert open_ended == {"Error.errors", "ChecklistItem.checks"}


def is_open(shape: dict[str, Any]) -> bool:
    """Tell whether a schema lets anything stand somewhere in it."""
    if not shape.keys() & {"type", "$ref", "anyOf", "enum"}:
        return True
    if shape.get("type") == "object" and not isinstance(shape.get("additionalProperties"), dict):
        return True
    inner = [*shape.get("anyOf", ()), shape.get("items"), shape.get("additionalProperties")]
    return any(is_open(one) for one in inner if isinstance(one, dict))


@pytest.mark.parametrize(
    ("path", "answer", "more"),
    [
        ("/api/drafts/open", "OpenedDraft", {}),
        ("/api/drafts/report", "JudgedDraft", {}),
        ("/api/drafts/publish", "PublishedDraft", {}),
        ("/api/drafts/migrate", "MigratedDraft", {"review_type": "rr", "force": "Example Police"}),
        ("/api/drafts/save", "SavedDraft", {"edits": [{"tag": "imr:none", "value": "x"}]}),
    ],
)
def test_what_is_said_of_a_real_draft_is_as_described(
    path: str, answer: str, more: dict[str, Any]
) -> None:
    draft = base64.b64encode(example_draft()).decode()

    said = APP.test_client().post(path, json={"draft": draft, **more})

    described(answer).validate(said.get_json())


def test_the_checklist_is_as_described() -> None:
    described("Checklist").validate(APP.test_client().get("/api/checklists/imr").get_json())


def test_an_item_is_the_same_on_the_command_line() -> None:
    served = APP.test_client().get("/api/checklists/imr").get_json()["items"]

    assert json.loads(outputs.items(imrkit.items()))["items"] == served


def described(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{name}", "components": DESCRIPTION["components"]}
    )
