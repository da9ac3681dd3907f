"""Who may ask, and what every answer carries."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from support.example import example_draft
from werkzeug.test import EnvironBuilder, run_wsgi_app

from addin_server import create_app
from addin_server.pages.pane_files import pane_files
from addin_server.settings import Settings

ORIGIN = "https://imr.example.police.uk"
SNAPSHOT: dict[str, Any] = {"snapshot": {}}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "draft.docx"
    path.write_bytes(example_draft())
    return path


@pytest.fixture(scope="module")
def client(sample: Path) -> FlaskClient:
    return create_app(Settings(sample=sample)).test_client()


@pytest.fixture(scope="module")
def known(sample: Path) -> FlaskClient:
    """Return a client of a server that knows its address, and so has a manifest."""
    return create_app(Settings(sample=sample, origin=ORIGIN)).test_client()


def draft() -> dict[str, str]:
    return {"draft": base64.b64encode(example_draft()).decode()}


# What may be kept

# They hold nothing of a draft, and are the same for everybody.
PAGES = {"/panel", "/taskpane", "/manifest.xml"}
MODULE = f"{pane_files().root}/shared/api.js"


def test_no_answer_may_be_kept_but_pages(known: FlaskClient) -> None:
    answers = {
        "/api/drafts/save": known.post("/api/drafts/save", json=draft()),
        "/api/drafts/publish": known.post("/api/drafts/publish", json=draft()),
        "/api/drafts/open": known.post("/api/drafts/open", json=draft()),
        "/api/reports": known.post("/api/reports", json=SNAPSHOT),
        "/api/templates": known.post("/api/templates", json={"review_type": "rr", "force": "E"}),
        "/api/parts/read": known.post("/api/parts/read", json={}),
    }
    for rule in known.application.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and not rule.arguments:
            answers[rule.rule] = known.get(rule.rule)
    assert len(answers) > 10

    kept = {path for path, one in answers.items() if one.headers["Cache-Control"] != "no-store"}

    assert kept == PAGES
    assert {path for path, one in answers.items() if "ETag" in one.headers} == PAGES


@pytest.mark.parametrize("encoding", ["", "gzip"])
@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_page_is_asked_for_again_and_sent_only_when_it_changed(
    known: FlaskClient, path: str, encoding: str
) -> None:
    asked = {"Accept-Encoding": encoding}
    first = known.get(path, headers=asked)

    again = known.get(path, headers={**asked, "If-None-Match": first.headers["ETag"]})
    other = known.get(path, headers={**asked, "If-None-Match": '"another"'})

    assert first.headers["Cache-Control"] == "public, no-cache"
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert (other.status_code, other.data) == (200, first.data)


def test_a_page_in_another_encoding_is_another_answer(client: FlaskClient) -> None:
    plain, zipped = (
        client.get("/panel", headers={"Accept-Encoding": encoding}) for encoding in ("", "gzip")
    )

    assert plain.headers["ETag"] != zipped.headers["ETag"]


@pytest.mark.parametrize("name", sorted(pane_files().by_path))
def test_a_file_of_the_pane_is_kept_for_good(client: FlaskClient, name: str) -> None:
    answer = client.get(f"{pane_files().root}/{name}")

    if name.endswith(".html"):  # a page has an address of its own
        assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")
    else:
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


# Who may ask


def asked(
    settings: Settings, host: str | None, *, method: str = "GET", origin: str = ""
) -> tuple[int, dict[str, str]]:
    """Ask a server under a name, from a page of an origin; return status and headers."""
    path = "/api/reports" if method == "POST" else "/panel"
    body = SNAPSHOT if method == "POST" else None
    environ = EnvironBuilder(path, method=method, json=body).get_environ()
    environ.pop("HTTP_HOST")
    environ["SERVER_NAME"] = "waitress.invalid"  # what waitress says when nobody named a host
    if host is not None:
        environ["HTTP_HOST"] = host
    if origin:
        environ["HTTP_ORIGIN"] = origin
    _, status, headers = run_wsgi_app(create_app(settings), environ)
    return int(status.split()[0]), dict(headers)


@pytest.mark.parametrize(
    ("settings", "host", "status"),
    [
        (Settings(), "localhost:8000", 200),
        (Settings(), "LOCALHOST", 200),
        (Settings(), "127.0.0.1:8000", 200),
        (Settings(), "[::1]:8000", 200),
        (Settings(host="10.1.2.3", origin=ORIGIN), "10.1.2.3:8000", 200),
        (Settings(origin=ORIGIN), "imr.example.police.uk", 200),
        (Settings(origin=ORIGIN), "imr.example.police.uk:443", 200),
        (Settings(origin=ORIGIN), "127.0.0.1:8000", 200),  # a proxy that asks whether it lives
        (Settings(), "elsewhere.example", 400),
        (Settings(), "localhost.elsewhere.example", 400),
        (Settings(), "imr.example.police.uk", 400),
        (Settings(origin=ORIGIN), "evil.imr.example.police.uk", 400),
        (Settings(host="0.0.0.0", origin=ORIGIN), "0.0.0.0:8000", 400),  # noqa: S104
        (Settings(), "[::2]", 400),
        (Settings(), "", 400),
        (Settings(), None, 400),
        (Settings(), "localhost:80:80", 400),
        (Settings(), "localhost:99999999", 400),
        (Settings(), "local host", 400),
        (Settings(), "localhost@elsewhere.example", 400),
        (Settings(), "[::1", 400),
    ],
)
def test_a_server_answers_to_its_own_names_only(
    settings: Settings, host: str | None, status: int
) -> None:
    found, headers = asked(settings, host)

    assert found == status
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("settings", "host", "origin", "status"),
    [
        (Settings(), "localhost:8000", "", 200),  # a script, not a page
        (Settings(), "localhost:8000", "http://localhost:8000", 200),
        (Settings(), "localhost:8000", "https://localhost:8000", 200),
        (Settings(), "localhost:8000", "http://localhost:9000", 403),
        (Settings(), "localhost:8000", "https://elsewhere.example", 403),
        (Settings(), "localhost:8000", "null", 403),
        (Settings(), "elsewhere.example", "http://elsewhere.example", 400),
        (Settings(origin=ORIGIN), "imr.example.police.uk", ORIGIN, 200),
        (Settings(origin=f"{ORIGIN}:443"), "imr.example.police.uk", ORIGIN, 200),
        (Settings(origin=ORIGIN), "127.0.0.1:8000", ORIGIN, 200),  # behind a proxy
        (Settings(origin=ORIGIN), "localhost", "http://localhost", 403),
        (Settings(origin=ORIGIN), "imr.example.police.uk", "http://imr.example.police.uk", 403),
        (Settings(origin=ORIGIN), "imr.example.police.uk", "null", 403),
    ],
)
def test_only_a_page_of_this_server_may_send(
    settings: Settings, host: str, origin: str, status: int
) -> None:
    assert asked(settings, host, method="POST", origin=origin)[0] == status


def test_a_page_from_elsewhere_is_told_what_to_do() -> None:
    client = create_app(Settings(origin=ORIGIN)).test_client()

    answer = client.post("/api/reports", json=SNAPSHOT, headers={"Origin": "null"})

    assert answer.get_json() == {
        "code": 403,
        "status": "Forbidden",
        "message": f"This page does not belong to this server. Open the panel at {ORIGIN}/panel.",
    }


def test_a_name_that_is_not_the_server_s_is_told_what_to_do() -> None:
    answer = create_app().test_client().get("/panel", headers={"Host": "elsewhere.example"})

    assert answer.get_json() == {
        "code": 400,
        "status": "Bad Request",
        "message": "This server does not answer to that name. Its address is given with --origin.",
    }


# What every answer carries


@pytest.mark.parametrize(
    "path",
    ["/healthz", "/panel", "/api/docs", "/api/checklists", "/nowhere", MODULE],
)
def test_every_answer_is_locked_down(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers

    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize("path", ["/taskpane", "/manifest/icons/icon-32.png"])
def test_what_word_shows_in_its_own_pages_is_not_kept_from_them(
    client: FlaskClient, path: str
) -> None:
    headers = client.get(path).headers

    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "unsafe-none"


@pytest.mark.parametrize(
    ("origin", "kept"),
    [
        (ORIGIN, "max-age=31536000"),
        ("http://imr.example.police.uk", None),
        ("https://localhost:8443", None),  # it would bind every server of the machine
        ("", None),
    ],
)
def test_browsers_are_told_to_come_by_https_alone(origin: str, kept: str | None) -> None:
    answer = create_app(Settings(origin=origin)).test_client().get("/panel")

    assert answer.headers.get("Strict-Transport-Security") == kept


def test_a_refused_method_says_which_are_taken(client: FlaskClient) -> None:
    for method in ("TRACE", "GET", "PUT"):
        answer = client.open("/api/reports", method=method)
        assert answer.status_code == 405
        assert set(answer.headers["Allow"].split(", ")) == {"POST", "OPTIONS"}
        assert answer.get_json()["code"] == 405
