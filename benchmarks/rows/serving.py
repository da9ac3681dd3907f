"""What the server does for an author's edit, and beside a bare route."""

from __future__ import annotations

import base64
import json
from typing import Any

from flask import Flask, Response, request

from addin_server import create_app
from benchmarks.inputs import pages
from benchmarks.pairs import Row, Work

_ANY = "people-pen-picture"
_SAME = "doc-identity-block"  # its words are the same however long the draft is


def _body(count: int, item: str) -> bytes:
    """Return what the panel sends for one changed item of a draft of so many pages."""
    client = create_app().test_client()
    draft = base64.b64encode(pages(count)).decode()
    read = client.post("/api/drafts/open", json={"draft": draft}).get_json()
    own = [
        one for one in read["snapshot"]["controls"] if one.get("tag", "").startswith(f"imr:{item}")
    ]
    snapshot = {"controls": own}
    return json.dumps({"snapshot": snapshot, "item": item}).encode()


def _asked(client: Any, body: bytes) -> Work:
    def work() -> None:
        for _ in range(20):
            answer = client.post("/api/reports", data=body, content_type="application/json")
            if answer.status_code != 200:
                raise RuntimeError(answer.get_data(as_text=True))

    return work


def _edit() -> tuple[Work, Work]:
    client = create_app().test_client()
    return _asked(client, _body(300, _SAME)), _asked(client, _body(2, _SAME))


def _bare() -> tuple[Work, Work]:
    body, ours = _body(30, _ANY), create_app().test_client()
    answer = ours.post("/api/reports", data=body, content_type="application/json").data
    app = Flask(__name__)

    @app.post("/api/reports")
    def reports() -> Response:
        json.loads(request.get_data())
        return Response(answer, mimetype="application/json")

    return _asked(ours, body), _asked(app.test_client(), body)


ROWS = (
    Row(group="edit", work="one changed item of 300 pages", against="of 2 pages", bar=1.2,
        prepare=_edit),
    Row(group="edit", work="one changed item", against="a bare route with the same bodies", bar=20,
        prepare=_bare),
)  # fmt: skip
