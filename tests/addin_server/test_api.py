"""The API says what the library says, keeps nothing, and fails in one shape."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

import imrkit
from addin_server import create_app
from addin_server.settings import Settings
from imrkit.record import Decision, DecisionState, Record

SAMPLES = Path(__file__).parents[1] / "samples"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURE = "imr:people-pen-picture"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.fixture(scope="module")
def blank() -> bytes:
    return imrkit.new("dardr", "Example Police")


def opened(client: FlaskClient, data: bytes) -> dict[str, Any]:
    answer = client.post("/api/drafts/open", data=data, content_type=DOCX)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.get_json()
    return found


def saved(client: FlaskClient, data: bytes, **more: Any) -> bytes:
    body = {"draft": base64.b64encode(data).decode(), **more}
    answer = client.post("/api/drafts/save", json=body)
    assert answer.status_code == 200, answer.get_json()
    assert answer.mimetype == DOCX
    return bytes(answer.data)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.docx")), ids=lambda path: str(path.name))
def test_a_report_over_the_wire_is_that_of_the_command_line(
    client: FlaskClient, path: Path
) -> None:
    over_the_wire = client.post("/api/reports", json=opened(client, path.read_bytes())).get_json()
    done = subprocess.run(
        [sys.executable, "-m", "imrkit", "check", path, "--format", "json", "--fail-on", "never"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert over_the_wire == json.loads(done.stdout)


def test_what_the_host_did_not_send_stands_in_not_checked(client: FlaskClient) -> None:
    snapshot = {"controls": [{"tag": PICTURE, "kind": "rich-text", "text": "She sang."}]}

    report = client.post("/api/reports", json={"snapshot": snapshot}).get_json()

    assert {one["name"] for one in report["not_checked"]} >= {"marking-missing", "comments-left"}
    assert [item["status"] for item in report["items"] if item["id"] == "people-pen-picture"] == [
        "in-progress"
    ]


def test_a_template_over_the_wire_is_that_of_the_library(client: FlaskClient, blank: bytes) -> None:
    answer = client.post("/api/templates", json={"review_type": "dhr", "force": "Example Police"})

    assert answer.data == blank


def test_a_draft_is_opened_edited_saved_and_opened_again(client: FlaskClient, blank: bytes) -> None:
    edits = [
        {"tag": PICTURE, "value": ["She sang.", "She laughed."]},
        {"tag": "imr:doc-version-and-dates#due", "value": "2026-12-04"},
        {"tag": "imr:gov-author-independence#no-part", "value": True},
        {"tag": "imr:doc-security-marking#marking", "value": "OFFICIAL"},
        {
            "tag": "imr:chron-complete-table#entries",
            "value": [{"date": "2026-01-02", "event": "A call"}, {"event": "A visit"}],
        },
    ]
    record = Record(
        decisions=(
            Decision(item="voice-child", state=DecisionState.NOT_KNOWN, role="officer", at="x"),
        )
    ).to_dict()

    again = opened(client, saved(client, blank, edits=edits, record=record))

    texts = {one["tag"]: one for one in again["snapshot"]["controls"] if one["story"] == "body"}
    assert texts[PICTURE]["text"] == "She sang.\nShe laughed."
    assert texts["imr:doc-version-and-dates#due"]["date"] == "2026-12-04"
    assert len(texts["imr:chron-complete-table#entries"]["rows"]) == 2
    assert again["record"] == record


def test_saving_without_edits_changes_nothing(client: FlaskClient, blank: bytes) -> None:
    assert saved(client, blank) == blank


def test_the_checklist_is_served_with_its_help(client: FlaskClient) -> None:
    assert [one["id"] for one in client.get("/api/checklists").get_json()] == ["imr"]

    whole = client.get("/api/checklists/imr").get_json()

    assert len(whole["items"]) == 90
    assert "not official guidance" in whole["status"]
    item = next(one for one in whole["items"] if one["id"] == "edi-intersectionality")
    assert any("1989" in one["text"] for one in item["help"])


@pytest.mark.parametrize(
    ("method", "path", "options", "code", "message"),
    [
        ("post", "/api/drafts/open", {"data": b"hello"}, 422, "is not a Word document"),
        ("post", "/api/drafts/open", {"data": b""}, 422, "is empty"),
        ("post", "/api/drafts/save", {"json": {"draft": "%"}}, 422, ""),
        ("post", "/api/reports", {"json": {}}, 422, ""),
        ("post", "/api/reports", {"data": b"{", "content_type": "application/json"}, 400, ""),
        (
            "post",
            "/api/reports",
            {"json": {"snapshot": {}, "review_type": "xyz"}},
            422,
            "is not a review type",
        ),
        (
            "post",
            "/api/templates",
            {"json": {"review_type": "rr", "force": " "}},
            422,
            "name of the force is empty",
        ),
        ("get", "/api/checklists/none", {}, 404, "no checklist “none”"),
        ("get", "/nowhere", {}, 404, ""),
        ("get", "/api/reports", {}, 405, ""),
    ],
)
def test_every_failure_has_one_shape(
    client: FlaskClient,
    method: str,
    path: str,
    options: dict[str, Any],
    code: int,
    message: str,
) -> None:
    answer = getattr(client, method)(path, **options)
    payload = answer.get_json()

    assert answer.status_code == code
    assert set(payload) <= {"code", "status", "message", "errors"}
    assert (payload["code"], message in payload["message"]) == (code, True)
    assert payload["message"]


def test_an_edit_that_does_not_suit_is_refused_by_name(client: FlaskClient, blank: bytes) -> None:
    body = {
        "draft": base64.b64encode(blank).decode(),
        "edits": [{"tag": "imr:doc-version-and-dates#due", "value": "soon"}],
    }

    answer = client.post("/api/drafts/save", json=body)

    assert answer.status_code == 422
    assert "a date control is filled with a date" in answer.get_json()["message"]


def test_a_body_over_the_cap_is_refused() -> None:
    small = create_app(Settings(max_body=1_000)).test_client()

    answer = small.post("/api/drafts/open", data=b"x" * 1_001)

    assert answer.status_code == 413
    assert answer.get_json()["code"] == 413


@pytest.mark.parametrize("path", ["/healthz", "/api/docs", "/api/checklists", "/nowhere"])
def test_every_answer_is_locked_down_and_not_kept(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers

    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_page_about_the_api_loads_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/api/docs").get_data(as_text=True)

    assert "POST /api/reports" in page
    assert "http" not in page.replace('lang="en-GB"', "")
    assert client.get("/api/docs/docs.css").status_code == 200
