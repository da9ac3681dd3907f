"""The JSON of a request: what is too deep, too much or no text is refused, in one sentence."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from support.example import example_draft

from addin_server import create_app
from addin_server.api.json_body import MAX_DEPTH, MAX_TEXT, MAX_VALUES

POSTS = (
    "/api/reports",
    "/api/templates",
    "/api/drafts/open",
    "/api/drafts/report",
    "/api/drafts/save",
    "/api/drafts/publish",
    "/api/drafts/migrate",
    "/api/parts/read",
    "/api/parts/record",
)
CONTROL = {"tag": "imr:people-pen-picture", "kind": "repeating-section", "text": "x"}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.fixture(scope="module")
def draft() -> str:
    return base64.b64encode(example_draft()).decode()


def refused(client: FlaskClient, path: str, body: str | bytes, statuses: set[int]) -> str:
    answer = client.post(path, data=body, content_type="application/json")
    payload = answer.get_json()
    assert answer.status_code in statuses, payload
    assert answer.headers["Cache-Control"] == "no-store"
    message: str = payload["message"]
    return message


# Depth


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "body",
    ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000, "[" * 201 + "]" * 201],
    ids=["open", "objects", "closed", "one too many"],
)
def test_what_nests_too_deeply_is_refused(client: FlaskClient, path: str, body: str) -> None:
    message = refused(client, path, body, {400})

    assert message == (
        f"What was sent holds more than {MAX_DEPTH} values within one another: refused."
    )


def nested_rows(levels: int) -> dict[str, Any]:
    control: dict[str, Any] = dict(CONTROL)
    for _ in range(levels):
        control = {**CONTROL, "rows": [[control]]}
    return {"snapshot": {"controls": [control]}}


def nested_cells(levels: int) -> Any:
    value: Any = "x"
    for _ in range(levels):
        value = [{"cells": {"a": value}}]
    return value


@pytest.mark.parametrize("levels", [1, 20, 40, 60, 64, 70, 80, 120, 300])
def test_rows_however_nested_never_make_the_server_fail(client: FlaskClient, levels: int) -> None:
    answer = client.post("/api/reports", json=nested_rows(levels))

    assert answer.status_code == (200 if levels < 65 else 400)


@pytest.mark.parametrize("levels", [1, 20, 40, 60, 64, 70, 80, 200, 300])
@pytest.mark.parametrize("path", ["/api/drafts/open", "/api/drafts/report", "/api/drafts/save"])
def test_cells_however_nested_never_make_the_server_fail(
    client: FlaskClient, path: str, draft: str, levels: int
) -> None:
    edits = [{"tag": "imr:chron-complete-table#entries", "value": nested_cells(levels)}]

    answer = client.post(path, json={"draft": draft, "edits": edits})

    assert answer.status_code < 500


# Numbers


@pytest.mark.parametrize(
    "number", ["9" * 5_000, "-" + "9" * 5_000, "1e999", "-1e999", "NaN", "Infinity", "9" * 17]
)
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/reports", '{"snapshot": {"controls": [{"tag": "a", "kind": "text", "id": %s}]}}'),
        ("/api/reports", '{"snapshot": {"blocks": [{"text": "a", "heading_level": %s}]}}'),
        ("/api/drafts/open", '{"draft": "", "edits": [{"path": [%s], "value": "x"}]}'),
        ("/api/parts/record", '{"record": {"schema_version": %s}}'),
        ("/api/templates", "%s"),
    ],
)
def test_a_number_that_no_program_counts_with_is_refused(
    client: FlaskClient, path: str, body: str, number: str
) -> None:
    message = refused(client, path, body % number, {400})

    assert message == "A number that was sent is none, or has more than 16 digits: refused."


@pytest.mark.parametrize("number", [0, -1, 2**31, -(2**53), 1.5, 2.0, 1e300])
def test_any_other_number_never_makes_the_server_fail(
    client: FlaskClient, draft: str, number: float
) -> None:
    line = {"source": number, "content": [{"type": "fixed", "paragraph": number, "at": number}]}
    edits = [
        {"path": [number], "value": [line]},
        {"path": [0, number], "value": "x"},
        {"tag": "imr:people-pen-picture", "value": [line]},
        {"tag": "imr:chron-complete-table#entries", "value": [{"source": number, "cells": {}}]},
    ]
    for edit in edits:
        answer = client.post("/api/drafts/save", json={"draft": draft, "edits": [edit]})
        assert answer.status_code < 500
    control = {"tag": "a", "kind": "text", "id": number, "path": [number]}
    table = {"rows": [[{"text": "a", "columns": number}]]}
    snapshot = {"controls": [control], "blocks": [table], "hidden": number}
    assert client.post("/api/reports", json={"snapshot": snapshot}).status_code < 500


# Text


@pytest.mark.parametrize("text", ["\ud800", "x\udfff", "\udc00\ud800"])
@pytest.mark.parametrize(
    ("path", "make"),
    [
        (
            "/api/reports",
            lambda text: {"snapshot": {"controls": [{"tag": text, "kind": "rich-text"}]}},
        ),
        ("/api/reports", lambda text: {"snapshot": {"blocks": [{"text": text}]}}),
        ("/api/reports", lambda text: {"snapshot": {}, "review_type": text}),
        ("/api/reports", lambda text: {text: 1}),
        ("/api/templates", lambda text: {"review_type": "rr", "force": text}),
        ("/api/parts/read", lambda text: {"record": text, "identity": text}),
        ("/api/drafts/publish", lambda text: {"draft": "", "key": f'[names]\n"N" = "{text}"'}),
        ("/api/drafts/publish", lambda text: {"draft": "", "name": text}),
        ("/api/drafts/migrate", lambda text: {"draft": "", "review_type": "rr", "force": text}),
        (
            "/api/parts/record",
            lambda text: {"record": {"sign_off": {"role": text, "at": "x", "hash": "x"}}},
        ),
    ],
)
def test_half_a_character_is_refused(
    client: FlaskClient, path: str, make: Callable[[str], Any], text: str
) -> None:
    message = refused(client, path, json.dumps(make(text)), {400})

    assert message == "A text that was sent holds half a character (a lone surrogate): refused."


@pytest.mark.parametrize(
    "edit",
    [
        {"tag": "\ud800", "value": "x"},
        {"tag": "imr:people-pen-picture", "value": "\ud800"},
        {"tag": "imr:people-pen-picture", "value": [{"content": ["\ud800"]}]},
        {"tag": "imr:chron-complete-table#entries", "value": [{"cells": {"\ud800": "x"}}]},
        {"tag": "imr:chron-complete-table#entries", "value": [{"cells": {"event": "\ud800"}}]},
        {"tag": "imr:people-pen-picture", "\ud800": "x", "value": ""},
    ],
)
@pytest.mark.parametrize("path", ["/api/drafts/open", "/api/drafts/report", "/api/drafts/save"])
def test_half_a_character_in_an_edit_never_makes_the_server_fail(
    client: FlaskClient, path: str, draft: str, edit: dict[str, Any]
) -> None:
    record = {"sign_off": {"role": "\ud800", "at": "\ud800", "hash": "\ud800"}}
    more = {} if path.endswith("open") else {"record": record}

    answer = client.post(path, json={"draft": draft, "edits": [edit], **more})

    assert answer.status_code < 500


@pytest.mark.parametrize(
    "body", [b'"\xff"', b'{"a": "\xed\xa0\x80"}', b"\xff\xfe{\x00", b"{", b"nothing", b"{} {}"]
)
@pytest.mark.parametrize("path", POSTS)
def test_what_is_no_json_is_refused(client: FlaskClient, path: str, body: bytes) -> None:
    assert refused(client, path, body, {400}) == "What was sent is not JSON."


# Size


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("one", ["[]", "{}", "1", '""', '{"tag":"a","kind":"text"}'])
def test_more_values_than_any_draft_holds_are_refused(
    client: FlaskClient, path: str, one: str
) -> None:
    body = f"[{','.join([one] * (MAX_VALUES + 1))}]"

    message = refused(client, path, body, {413})

    assert message.startswith("What was sent ")


@pytest.mark.parametrize("path", [one for one in POSTS if "drafts" not in one])
def test_only_a_word_file_needs_a_large_body(client: FlaskClient, path: str) -> None:
    message = refused(client, path, json.dumps("x" * MAX_TEXT), {413})

    assert message == "What was sent is larger than 8 MB: refused."


# No body


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("body", [b"", b" ", b"\n"])
def test_nothing_is_not_taken_for_an_empty_object(
    client: FlaskClient, path: str, body: bytes
) -> None:
    assert refused(client, path, body, {400}) == "What was sent is not JSON."


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded"])
def test_what_does_not_say_that_it_is_json_is_refused(
    client: FlaskClient, path: str, kind: str | None
) -> None:
    answer = client.post(path, data=b"{}", content_type=kind)

    assert answer.status_code == 415
    assert answer.get_json()["message"] == "Send JSON, with Content-Type: application/json."


# Values that only look like others


@pytest.mark.parametrize("odd", [0, 1, "true", "false", "yes", "on"])
def test_true_and_false_are_no_numbers_and_no_words(
    client: FlaskClient, draft: str, odd: object
) -> None:
    control = {"tag": "a", "kind": "check-box"}
    finding = {
        **dict.fromkeys(("code", "name", "item", "message", "why", "remedy"), "x"),
        "severity": "note",
        "location": {"where": "x"},
    }
    for body in (
        {"snapshot": {"controls": [{**control, "placeholder": odd}]}},
        {"snapshot": {"controls": [{**control, "checked": odd}]}},
        {"snapshot": {}, "earlier": [{**finding, "acceptable": odd}]},
    ):
        assert client.post("/api/reports", json=body).status_code == 422
    text = {"type": "text", "text": "x", "bold": odd}
    edits = [{"tag": "imr:people-pen-picture", "value": [{"content": [text]}]}]
    answer = client.post("/api/drafts/open", json={"draft": draft, "edits": edits})
    assert answer.status_code == 422


# Whatever is sent

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("\ud800"),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(path=st.sampled_from(POSTS), body=JSON)
def test_no_json_makes_the_server_fail(client: FlaskClient, path: str, body: Any) -> None:
    answer = client.post(path, data=json.dumps(body), content_type="application/json")

    assert answer.status_code < 500
    assert answer.status_code == 200 or answer.get_json()["message"]
