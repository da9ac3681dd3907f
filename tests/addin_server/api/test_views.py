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
from support.example import example_draft, shipped_draft
from support.paths import SAMPLES

import imrkit
from addin_server import create_app
from addin_server.settings import Settings
from imrkit.values.record import Decision, DecisionState, Record

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURE = "imr:people-pen-picture"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.fixture(scope="module")
def blank() -> bytes:
    return imrkit.new("dardr", "Example Police")


def sent(data: bytes, **more: Any) -> dict[str, Any]:
    return {"draft": base64.b64encode(data).decode(), **more}


def opened(client: FlaskClient, data: bytes, **more: Any) -> dict[str, Any]:
    answer = client.post("/api/drafts/open", json=sent(data, **more))
    assert answer.status_code == 200, answer.get_json()
    found: dict[str, Any] = answer.get_json()
    return found


def save(client: FlaskClient, data: bytes, **more: Any) -> dict[str, Any]:
    answer = client.post("/api/drafts/save", json=sent(data, **more))
    assert answer.status_code == 200, answer.get_json()
    found: dict[str, Any] = answer.get_json()
    return found


def saved(client: FlaskClient, data: bytes, **more: Any) -> bytes:
    found = save(client, data, **more)
    assert (found["cleaned"], found["refused"]) == ([], [])
    return base64.b64decode(found["draft"])


@pytest.mark.programs
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.docx")), ids=lambda path: str(path.name))
def test_a_report_over_the_wire_is_that_of_the_command_line(
    client: FlaskClient, path: Path
) -> None:
    over_the_wire = client.post("/api/drafts/report", json=sent(path.read_bytes())).get_json()
    done = subprocess.run(
        [sys.executable, "-m", "imrkit", "check", path, "--format", "json", "--fail-on", "never"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert over_the_wire["report"] == json.loads(done.stdout)


def test_a_report_on_a_snapshot_is_that_on_its_file_but_for_addresses(client: FlaskClient) -> None:
    data = example_draft()
    draft = opened(client, data)
    body = {"snapshot": draft["snapshot"], "record": draft["record"]}
    over_the_wire = client.post("/api/reports", json=body).get_json()
    of_file = client.post("/api/drafts/report", json=sent(data)).get_json()["report"]

    assert without_addresses(over_the_wire) == without_addresses(of_file)


# What only a file tells: a snapshot's JSON has no numbers of paragraphs and no pictures.
OF_FILES = {"IMR404", "IMR406", "IMR407", "IMR410"}
DECIDED_BY_FILES = {"doc-paragraph-numbering"}


def without_addresses(report: dict[str, Any]) -> dict[str, Any]:
    """Return a report without what addresses tell, and what a snapshot's JSON does not have."""
    for one in (*report["findings"], *report["items"]):
        if one["location"]:
            one["location"] |= {"part": "", "path": [], "headings": []}
    for name in ("findings", "not_checked"):
        report[name] = [one for one in report[name] if one["code"] not in OF_FILES]
    report["items"] = [one for one in report["items"] if one["id"] not in DECIDED_BY_FILES]
    return {name: value for name, value in report.items() if name != "counts"}


def test_what_the_host_did_not_send_stands_in_not_checked(client: FlaskClient) -> None:
    snapshot = {"controls": [{"tag": PICTURE, "kind": "rich-text", "text": "She sang."}]}

    report = client.post("/api/reports", json={"snapshot": snapshot}).get_json()

    assert {one["name"] for one in report["not_checked"]} >= {"marking-missing", "comments-left"}
    assert [item["status"] for item in report["items"] if item["id"] == "people-pen-picture"] == [
        "in-progress"
    ]


@pytest.mark.parametrize("name", ["dardr", "dhr"])
def test_a_template_over_the_wire_is_that_of_the_library(client: FlaskClient, name: str) -> None:
    answer = client.post("/api/templates", json={"review_type": name, "force": "Example Police"})

    assert answer.data == imrkit.new(name, "Example Police")


def test_a_draft_is_opened_edited_saved_and_opened_again(client: FlaskClient, blank: bytes) -> None:
    edits = [
        {"tag": PICTURE, "value": ["She sang.", "She laughed."]},
        {"tag": "imr:doc-version-and-dates#due", "value": "2026-12-04"},
        {"tag": "imr:gov-author-independence#no-part", "value": True},
        {"tag": "imr:doc-security-marking#marking", "value": "OFFICIAL"},
        {
            "tag": "imr:chron-complete-table#entries",
            "value": [
                {"cells": {"date": "2026-01-02", "event": "A call"}},
                {"cells": {"event": "A visit"}},
            ],
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

    assert len(whole["items"]) == 102
    assert "not official guidance" in whole["status"]
    item = next(one for one in whole["items"] if one["id"] == "edi-intersectionality")
    assert any("1989" in one["text"] for one in item["help"])


def test_the_checklist_is_served_with_its_examples_and_who_its_help_is_for(
    client: FlaskClient,
) -> None:
    served = {one["id"]: one for one in client.get("/api/checklists/imr").get_json()["items"]}

    for known in imrkit.load_checklist().items:
        one = served[known.id]
        assert (one["example"], one["when_not_known"]) == (known.example, known.when_not_known)
        assert one["supports_author"] is (known.id == "gov-author-wellbeing")
    assert "Adult A" in served["voice-victim"]["example"]


@pytest.mark.parametrize(
    ("method", "path", "options", "code", "message"),
    [
        ("post", "/api/drafts/open", {"json": sent(b"hello")}, 422, "is not a Word document"),
        ("post", "/api/drafts/open", {"json": sent(b"")}, 422, "is empty"),
        ("post", "/api/drafts/open", {"data": b"hello"}, 415, "Send JSON"),
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


@pytest.mark.parametrize("bad_first", [True, False])
def test_an_edit_that_does_not_suit_is_named_and_keeps_no_other_out(
    client: FlaskClient, blank: bytes, bad_first: bool
) -> None:
    due = "imr:doc-version-and-dates#due"
    edits: list[dict[str, Any]] = [
        {"tag": due, "value": "soon"},
        {"path": [0, 0, 0], "value": "nothing stands there"},
        {"tag": PICTURE, "value": "She sang."},
    ]

    found = save(client, blank, edits=edits if bad_first else edits[::-1])

    refused = {(one["tag"], *(one["path"] or ())): one["message"] for one in found["refused"]}
    assert set(refused) == {(due,), (None, 0, 0, 0)}
    assert "a date control is filled with a date" in refused[due,]
    again = opened(client, base64.b64decode(found["draft"]), edits=edits)
    assert again["refused"] == found["refused"][:: 1 if bad_first else -1]
    texts = {one["tag"]: one for one in again["snapshot"]["controls"] if one["story"] == "body"}
    assert texts[PICTURE]["text"] == "She sang."
    assert texts[due]["placeholder"]


# The characters that no XML file may hold (XML 1.0 section 2.2), a half of a pair among them.
ILLEGAL = [*map(chr, {*range(0x20)} - {9, 10, 13}), "\ufffe", "\uffff", "\ud800", "\udfff"]


@pytest.mark.parametrize(
    "value",
    [
        "A{}B",
        ["A{}B", "C"],
        [{"content": ["A{}B", {"type": "text", "text": "{}C", "bold": True}]}],
    ],
    ids=["text", "texts", "lines"],
)
def test_what_no_file_may_hold_is_taken_out_and_said(
    client: FlaskClient, blank: bytes, value: Any
) -> None:
    dirty = json.loads(json.dumps(value).replace("{}", json.dumps("".join(ILLEGAL))[1:-1]))

    found = save(client, blank, edits=[{"tag": PICTURE, "value": dirty}])

    assert [(one["tag"], "taken out" in one["message"]) for one in found["cleaned"]] == [
        (PICTURE, True)
    ]
    assert found["refused"] == []
    text = next(
        one["text"]
        for one in opened(client, base64.b64decode(found["draft"]))["snapshot"]["controls"]
        if one["tag"] == PICTURE
    )
    assert text.startswith("A")
    assert not set(text) & set(ILLEGAL)
    assert "\u2011\u00ad" in text  # Word's own signs for hyphens, kept


def test_what_no_file_may_hold_is_taken_out_of_rows_and_of_the_record(
    client: FlaskClient, blank: bytes
) -> None:
    rows = "imr:chron-complete-table#entries"
    edits = [{"tag": rows, "value": [{"cells": {"event": "A\u000bcall\u0007"}}]}]
    decision = Decision(
        item="voice-child", state=DecisionState.NOT_KNOWN, role="officer", at="x", reason="n\u0001o"
    )

    found = save(client, blank, edits=edits, record=Record(decisions=(decision,)).to_dict())

    assert [(one["tag"], one["path"]) for one in found["cleaned"]] == [(rows, None), (None, None)]
    again = opened(client, base64.b64decode(found["draft"]))
    assert again["record"]["decisions"][0]["reason"] == "no"
    section = next(one for one in again["snapshot"]["controls"] if one["tag"] == rows)
    assert "A\ncall" in [cell["text"] for cell in section["rows"][0]]


@pytest.mark.parametrize(
    "edit",
    [
        {"value": "x"},
        {"path": [0], "tag": PICTURE, "value": "x"},
        {"tag": PICTURE},
        {"tag": PICTURE, "value": None},
        {"tag": PICTURE, "value": 3},
        {"tag": PICTURE, "value": ["x", {}]},
        {"tag": PICTURE, "value": [{"content": [3]}]},
        {"tag": PICTURE, "value": [{"content": [{"type": "fixed"}]}]},
        {"tag": PICTURE, "value": [{"content": [{"type": "text", "text": "x", "size": 4}]}]},
        {"tag": PICTURE, "value": [{"source": "1"}]},
        {"tag": PICTURE, "value": [{"cells": {"a": 3}}]},
    ],
)
def test_an_edit_of_another_shape_is_refused(
    client: FlaskClient, blank: bytes, edit: dict[str, Any]
) -> None:
    answer = client.post("/api/drafts/save", json=sent(blank, edits=[edit]))

    assert answer.status_code == 422
    assert answer.get_json()["errors"]


def test_formatted_lines_and_rows_are_put_where_the_path_says(
    client: FlaskClient, blank: bytes
) -> None:
    controls = opened(client, blank)["snapshot"]["controls"]
    paths = {one["tag"]: one["path"] for one in controls if one["story"] == "body"}
    bold = {"type": "text", "text": "sang", "bold": True}
    edits = [
        {"path": paths[PICTURE], "value": [{"content": ["She ", bold]}, {"content": ["Always."]}]},
        {
            "path": paths["imr:chron-complete-table#entries"],
            "value": [
                {"source": 0, "cells": {"event": "A call"}},
                {"source": None, "cells": {"event": "A visit"}},
            ],
        },
    ]

    again = opened(client, blank, edits=edits)

    texts = {one["tag"]: one for one in again["snapshot"]["controls"]}
    assert texts[PICTURE]["text"] == "She sang\nAlways."
    assert {"type": "text", "text": "sang", "bold": True} in shown_in(again, paths[PICTURE])
    rows = texts["imr:chron-complete-table#entries"]["rows"]
    assert [cell["text"] for row in rows for cell in row if cell["tag"].endswith(".event")] == [
        "A call",
        "A visit",
    ]


def shown_in(draft: dict[str, Any], path: list[int]) -> list[Any]:
    (control,) = [one for one in draft["display"]["content"] if one.get("path") == path]
    return [piece for paragraph in control["content"] for piece in paragraph["content"]]


@pytest.mark.parametrize("edits", [[], [{"tag": PICTURE, "value": "Changed."}]])
def test_an_item_judged_by_itself_is_judged_as_in_the_whole(
    client: FlaskClient, edits: list[dict[str, Any]]
) -> None:
    draft = opened(client, example_draft(), edits=edits)
    whole = report_of(client, **sendable(draft))
    alone = [item for item in whole["items"] if item["judged_from_own_controls"]]
    assert len(alone) > 25

    for item in alone:
        snapshot = {
            "controls": [
                one for one in draft["snapshot"]["controls"] if one["tag"] in item["tags"]
            ],
            "identity": draft["snapshot"]["identity"],
        }
        one = report_of(
            client,
            snapshot=snapshot,
            record=draft["record"],
            item=item["id"],
            earlier=whole["findings"],
        )
        assert one["items"] == [item]
        assert one["findings"] == [
            found for found in whole["findings"] if found["item"] == item["id"]
        ]


def sendable(draft: dict[str, Any]) -> dict[str, Any]:
    return {"snapshot": draft["snapshot"], "record": draft["record"]}


def report_of(client: FlaskClient, **body: Any) -> dict[str, Any]:
    answer = client.post("/api/reports", json=body)
    assert answer.status_code == 200, answer.get_json()
    found: dict[str, Any] = answer.get_json()
    return found


EDIT = {"tag": PICTURE, "value": "Changed."}


def test_a_file_in_which_nothing_was_decided_gets_no_record(client: FlaskClient) -> None:
    blank = imrkit.new("sar", "Example Police", size="nil")

    assert saved(client, blank, record=Record().to_dict()) == blank


@pytest.mark.parametrize("edits", [[], [EDIT]], ids=["as it is", "edited"])
@pytest.mark.parametrize("own_record", [True, False])
def test_a_draft_with_edits_is_judged_as_its_snapshot_is(
    client: FlaskClient, edits: list[dict[str, Any]], own_record: bool
) -> None:
    draft = opened(client, example_draft(), edits=edits)
    record = draft["record"] if own_record else Record().to_dict()

    looked = client.post(
        "/api/drafts/report", json=sent(example_draft(), edits=edits, record=record)
    ).get_json()

    judged = report_of(client, snapshot=draft["snapshot"], record=record)
    assert looked | {"report": without_addresses(looked["report"])} == {
        "report": without_addresses(judged),
        "sections": draft["snapshot"]["sections"],
        "cleaned": [],
        "refused": [],
    }


def test_a_draft_is_judged_by_the_record_in_it_when_no_other_is_sent(client: FlaskClient) -> None:
    draft = imrkit.Draft.open(example_draft())
    draft.record = draft.record.deciding(
        Decision(item="voice-child", state=DecisionState.NOT_KNOWN, role="officer", at="x")
    )

    looked = client.post("/api/drafts/report", json=sent(draft.to_bytes())).get_json()

    assert [one["decision"] for one in looked["report"]["items"] if one["id"] == "voice-child"] == [
        "not-known"
    ]


def test_a_draft_is_judged_for_the_review_type_and_the_role_that_are_sent(
    client: FlaskClient, blank: bytes
) -> None:
    looked = client.post(
        "/api/drafts/report", json=sent(blank, review_type="lcspr", role="lead")
    ).get_json()

    assert (looked["report"]["review_type"], looked["report"]["role"]) == ("lcspr", "lead")


def test_what_became_of_the_edits_is_said_beside_the_report(
    client: FlaskClient, blank: bytes
) -> None:
    edits = [{"tag": "imr:none", "value": "x"}, {"tag": PICTURE, "value": "A\u0007B"}]
    decision = Decision(
        item="voice-child", state=DecisionState.NOT_KNOWN, role="officer", at="x", reason="\ud800"
    )
    body = sent(blank, edits=edits, record=Record(decisions=(decision,)).to_dict())

    looked = client.post("/api/drafts/report", json=body).get_json()

    assert [one["tag"] for one in looked["refused"]] == ["imr:none"]
    assert [one["tag"] for one in looked["cleaned"]] == [PICTURE, None]


def test_a_look_at_the_whole_sample_is_small(client: FlaskClient) -> None:
    body = json.dumps(sent(shipped_draft(), edits=[EDIT], record=Record().to_dict()))

    answer = client.post("/api/drafts/report", data=body, content_type="application/json")

    assert answer.status_code == 200
    assert len(body) + len(answer.data) <= 145_000


def test_an_item_that_is_not_there_is_refused(client: FlaskClient) -> None:
    answer = client.post("/api/reports", json={"snapshot": {}, "item": "none"})

    assert answer.status_code == 422
    assert "not an item" in answer.get_json()["message"]


def test_a_body_over_the_cap_is_refused() -> None:
    small = create_app(Settings(max_body=1_000)).test_client()

    answer = small.post("/api/drafts/open", json=sent(b"x" * 1_001))

    assert answer.status_code == 413
    assert answer.get_json()["code"] == 413


def test_the_page_about_the_api_loads_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/api/docs").get_data(as_text=True)

    assert "POST /api/reports" in page
    assert "http" not in page.replace('lang="en-GB"', "")
    assert client.get("/api/docs/docs.css").status_code == 200
