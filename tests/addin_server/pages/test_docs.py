"""The page about the API says what each member is, and what it means."""

from __future__ import annotations

from typing import Any

import pytest

from addin_server import create_app
from addin_server.pages.docs import kind_of


def test_each_shape_is_shown_with_what_is_said_of_it() -> None:
    client = create_app().test_client()
    shapes = client.get("/api/openapi.json").get_json()["components"]["schemas"]
    page = client.get("/api/docs").get_data(as_text=True)

    assert all(f'<h3 id="{name}">' in page for name in shapes)
    assert "<p>A new value for the control at a path in the body" in page
    assert "integer or null – number of the row it is made from, from 0; null: a new row" in page


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "string"),
        ({"type": ["integer", "null"]}, "integer or null"),
        ({"$ref": "#/components/schemas/Edit"}, "a Edit"),
        ({"anyOf": [{"$ref": "#/x/Edit"}, {"type": "null"}]}, "a Edit or null"),
        ({"enum": ["bullet", None]}, "one of bullet, null"),
        ({"type": ["array", "null"], "items": {"type": "string"}}, "list of string or null"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "object of integer"),
        ({}, "any value"),
    ],
)
def test_a_kind_is_said_in_words(schema: dict[str, Any], words: str) -> None:
    assert kind_of(schema) == words
