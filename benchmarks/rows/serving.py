"""What the server does for an author's edit, and beside a bare route."""

from __future__ import annotations

import atexit
import base64
import json
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

from addin_server import create_app
from benchmarks.inputs import ROOT, pages
from benchmarks.load import send, served
from benchmarks.pairs import Row, Work

ADDRESS = "/api/reports"
SERVE = ("-m", "imrkit", "serve", "--port", "{port}")

_ANY = "people-pen-picture"
_CONNECTIONS, _REQUESTS = 8, 40
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


def edit_of(count: int) -> bytes:
    """Return the body of an edit in a draft of so many pages."""
    return _body(count, _ANY)


def _asked(client: Any, body: bytes) -> Work:
    def work() -> None:
        for _ in range(20):
            answer = client.post(ADDRESS, data=body, content_type="application/json")
            if answer.status_code != 200:
                raise RuntimeError(answer.get_data(as_text=True))

    return work


def _edit() -> tuple[Work, Work]:
    client = create_app().test_client()
    return _asked(client, _body(300, _SAME)), _asked(client, _body(2, _SAME))


def _bare() -> tuple[Work, Work]:
    body, ours = edit_of(30), create_app().test_client()
    answer = ours.post(ADDRESS, data=body, content_type="application/json").data
    app = Flask(__name__)

    @app.post(ADDRESS)
    def reports() -> Response:
        json.loads(request.get_data())
        return Response(answer, mimetype="application/json")

    return _asked(ours, body), _asked(app.test_client(), body)


def _served() -> tuple[Work, Work]:
    """Ask the server, and beside it a bare one; both run until this process ends."""
    body = edit_of(30)
    answer = Path(tempfile.mkdtemp()) / "answer.json"
    client = create_app().test_client()
    answer.write_bytes(client.post(ADDRESS, data=body, content_type="application/json").data)
    bare = (str(ROOT / "benchmarks/bare_route.py"), "{port}", str(answer))
    running = ExitStack()
    atexit.register(running.close)
    ours, other = (
        running.enter_context(served(*one, path=ADDRESS, body=body))[0] for one in (SERVE, bare)
    )
    return _sent(ours, body), _sent(other, body)


def _sent(port: int, body: bytes) -> Work:
    return lambda: send(port, ADDRESS, body, connections=_CONNECTIONS, each=_REQUESTS)


ROWS = (
    Row(group="edit", work="one changed item of 300 pages", against="of 2 pages", bar=1.2,
        prepare=_edit),
    Row(group="edit", work="one changed item", against="a bare route with the same bodies", bar=20,
        prepare=_bare),
    Row(group="server", work="edits over 8 connections that stay open",
        against="a bare route that reads the same bodies by the same schema", bar=1 / 0.4,
        held_at=7, is_wall=True, prepare=_served),
)  # fmt: skip
