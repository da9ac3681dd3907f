"""A draft moved into another template over the wire: what the library makes, and its ledger."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from support.docx import unzipped, zipped
from support.example import shipped_draft
from support.paths import SAMPLES
from support.revisions import marks

import imrkit
from addin_server import create_app
from addin_server.settings import Settings
from imrkit.wire import plain

FORM = SAMPLES / "dhr-report-roman-front.docx"
UNSEEN = SAMPLES.parent / "forms/dev-letter.docx"
PICTURE = "imr:people-pen-picture"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def base64_of(data: bytes) -> str:
    return base64.b64encode(data).decode()


def sent(data: bytes, **more: Any) -> dict[str, Any]:
    return {"draft": base64_of(data), **more}


def into(path: Path) -> dict[str, Any]:
    return {"template": base64_of(path.read_bytes()), "template_name": path.name}


def ask(client: FlaskClient, body: dict[str, Any], status: int = 200) -> dict[str, Any]:
    answer = client.post("/api/drafts/migrate", json=body)
    assert answer.status_code == status, answer.get_json()
    found: dict[str, Any] = answer.get_json()
    return found


def test_a_dry_run_tells_the_library_s_ledger_and_makes_nothing(client: FlaskClient) -> None:
    said = ask(client, sent(shipped_draft(), **into(FORM), dry_run=True))
    made = imrkit.migrate(shipped_draft(), FORM)

    assert said["ledger"] == plain(made.ledger)
    assert said["losses"] == plain(made.losses)
    assert (said["read_by"], said["written_by"]) == (plain(made.read_by), plain(made.written_by))
    assert (said["migrated"], said["report"]) == (None, None)


def test_the_moved_draft_is_the_library_s_and_its_ledger_a_page(client: FlaskClient) -> None:
    said = ask(client, sent(shipped_draft(), name="<draft>.docx", **into(FORM)))
    made = imrkit.migrate(shipped_draft(), FORM)

    assert base64.b64decode(said["migrated"]) == made.draft.to_bytes()
    assert said["report"].startswith("<!doctype html>")
    assert "&lt;draft&gt;.docx" in said["report"]
    assert FORM.name in said["report"]


def test_a_draft_moves_into_a_blank_template_of_ours(client: FlaskClient) -> None:
    said = ask(client, sent(shipped_draft(), review_type="rr", force="Example Police"))
    moved = imrkit.Draft.open(base64.b64decode(said["migrated"]))

    assert moved.identity is not None
    assert moved.identity.review_type == "rr"
    assert "Rapid Review" in said["report"]


def test_what_is_not_saved_moves_too(client: FlaskClient) -> None:
    edit = {"tag": PICTURE, "value": ["Words that nobody has saved."]}
    body = sent(shipped_draft(), edits=[edit], record={"decisions": []}, **into(FORM))
    saved = base64.b64decode(
        client.post("/api/drafts/save", json=body_of(body)).get_json()["draft"]
    )
    said = ask(client, body)

    assert said["ledger"] == plain(imrkit.migrate(saved, FORM).ledger)


def body_of(body: dict[str, Any]) -> dict[str, Any]:
    return {name: body[name] for name in ("draft", "edits", "record")}


def test_a_form_that_is_remembered_is_known_again(tmp_path: Path) -> None:
    client = create_app(Settings(mappings=tmp_path)).test_client()
    body = sent(shipped_draft(), **into(UNSEEN), dry_run=True)
    assert ask(client, body)["written_by"]["source"] == "proposed"
    look = client.post("/api/drafts/map", json=sent(UNSEEN.read_bytes())).get_json()
    approved = [
        {
            "slot": {name: one["slot"][name] for name in ("kind", "anchor", "occurrence")},
            **{name: one[name] for name in ("item", "item_part", "part_column")},
        }
        for one in look["proposals"]["proposals"]
        if one["item"]
    ]
    adopted = client.post(
        "/api/drafts/adopt", json=sent(UNSEEN.read_bytes(), approved=approved, puts_places=False)
    ).get_json()
    kept = client.post("/api/mappings", json={"mapping": adopted["mapping"], "title": "A letter"})
    assert kept.status_code == 200

    assert ask(client, body)["written_by"]["source"] == "known"


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({}, "Name either"),
        ({"template": "", "review_type": "rr"}, "Name either"),
        ({"template": base64_of(b"PK\x03\x04 and nothing else")}, "damaged"),
        ({"review_type": "none", "force": "Example Police"}, "none"),
    ],
)
def test_a_template_that_is_none_is_refused_with_a_sentence(
    client: FlaskClient, wanted: dict[str, Any], says: str
) -> None:
    assert says in str(ask(client, sent(shipped_draft(), **wanted), status=422))


def test_tracked_changes_in_a_moved_draft_are_their_author_s(client: FlaskClient) -> None:
    parts = unzipped(shipped_draft())
    settings = parts["word/settings.xml"].replace(
        b"<w:defaultTabStop", b"<w:trackRevisions/><w:defaultTabStop", 1
    )
    assert settings != parts["word/settings.xml"]
    edit = {"tag": PICTURE, "value": "Quite other words."}
    body = sent(zipped({**parts, "word/settings.xml": settings}), edits=[edit], author="Lead")
    said = ask(client, {**body, **into(FORM)})

    made = marks(base64.b64decode(said["migrated"]))
    assert {author for _, author, _ in made} == {"Lead"}
