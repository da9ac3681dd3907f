"""The copy that may leave over the wire: the library’s, of the draft as it is on the page."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import logging
import zipfile
from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import html
from support.docx import docx, p
from support.example import shipped_draft
from support.paths import SAMPLES

import imrkit
from addin_server import create_app
from addin_server.api.publish_bodies import DraftToPublish
from imrkit.key import parse_key
from imrkit.wire import plain

PENDING = (
    "<w:p><w:r><w:t>Seen.</w:t></w:r>"
    '<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>New.</w:t></w:r></w:ins>'
    "</w:p>"
)
PICTURE = "imr:people-pen-picture"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def sent(data: bytes, **more: Any) -> dict[str, Any]:
    return {"draft": base64.b64encode(data).decode(), **more}


def ask(client: FlaskClient, body: dict[str, Any], status: int = 200) -> dict[str, Any]:
    answer = client.post("/api/drafts/publish", json=body)
    assert answer.status_code == status, answer.get_json()
    found: dict[str, Any] = answer.get_json()
    return found


def test_a_dry_run_says_what_the_library_says_and_makes_nothing(client: FlaskClient) -> None:
    said = ask(client, sent(shipped_draft(), dry_run=True))

    assert said["published"] == plain(imrkit.publish(shipped_draft()))
    assert (said["copy"], said["report"]) == (None, None)


@pytest.mark.parametrize("more", [{}, {"keep_controls": True}, {"keep_labels": False}])
def test_the_copy_is_the_library_s_byte_for_byte(
    client: FlaskClient, more: dict[str, bool]
) -> None:
    said = ask(client, sent(shipped_draft(), **more))
    copy = base64.b64decode(said["copy"])

    assert copy == imrkit.publish(shipped_draft(), **more).data  # type: ignore[arg-type]
    assert said["published"]["copy_sha256"] == hashlib.sha256(copy).hexdigest()


def test_what_is_not_saved_is_in_the_copy(client: FlaskClient) -> None:
    edit = {"tag": PICTURE, "value": ["Words that nobody has saved."]}
    body = sent(shipped_draft(), edits=[edit], record={"decisions": []})
    saved = base64.b64decode(client.post("/api/drafts/save", json=body).get_json()["draft"])
    said = ask(client, body)

    assert base64.b64decode(said["copy"]) == imrkit.publish(saved).data
    assert said["published"]["draft_sha256"] == hashlib.sha256(saved).hexdigest()


def test_a_file_in_which_nothing_was_done_is_the_one_that_is_signed(client: FlaskClient) -> None:
    data = (SAMPLES / "dhr-report-roman-front.draft.docx").read_bytes()
    own = client.post("/api/drafts/open", json=sent(data)).get_json()["record"]
    said = ask(client, sent(data, record=own, dry_run=True))

    assert said["published"]["draft_sha256"] == hashlib.sha256(data).hexdigest()


def test_an_edit_that_cannot_be_put_in_is_told(client: FlaskClient) -> None:
    said = ask(client, sent(shipped_draft(), edits=[{"tag": "imr:none", "value": "x"}]))

    assert [one["tag"] for one in said["refused"]] == ["imr:none"]


def test_there_is_no_copy_while_a_change_is_pending_and_its_place_is_told(
    client: FlaskClient,
) -> None:
    said = ask(client, sent(docx(p("Before.") + PENDING)))

    assert [one["kind"] for one in said["published"]["left"]] == ["revision"]
    assert said["changes"] == [{"part": "word/document.xml", "path": [0, 1]}]
    assert (said["copy"], said["report"]) == (None, None)


def test_what_is_no_draft_is_refused_with_a_sentence(client: FlaskClient) -> None:
    assert "damaged" in ask(client, sent(b"PK\x03\x04 and nothing else"), status=422)["message"]


# The key to the names

NAME = "Zenobia Quillfeather"
KEY = f'[names]\n"{NAME}" = "Adult A"\n'


def named() -> bytes:
    return docx(p(f"Officers met {NAME} at home. Quillfeather’s sister was there."))


def holds_name(data: bytes) -> bool:
    """Tell whether the name stands in any part of a Word file, or in its characters as they are."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
    return any(b"Quillfeather" in part or b"Zenobia" in part for part in parts)


def test_with_a_key_alone_the_places_of_real_names_are_told_and_none_of_them(
    client: FlaskClient,
) -> None:
    said = ask(client, sent(named(), key=KEY, name=f"{NAME}.docx"))

    assert {tuple(one["codes"]) for one in said["published"]["left"]} == {("Adult A",)}
    assert said["copy"] is None
    assert said["name"] == f"{NAME} copy.docx"


def test_real_names_are_replaced_in_the_copy_and_in_its_name(client: FlaskClient) -> None:
    said = ask(client, sent(named(), key=KEY, pseudonyms=True, name=f"{NAME}.docx"))
    copy = base64.b64decode(said["copy"])
    name = said["name"]

    made = imrkit.publish(named(), key=parse_key(KEY), pseudonyms=True, file_name=name)
    assert copy == made.data
    assert holds_name(named())
    assert not holds_name(copy)
    assert name == "Adult A copy.docx"
    assert made.copy_sha256 in "".join(
        map(str, html.fromstring(said["report"].encode()).itertext())
    )


@pytest.mark.parametrize(
    "more",
    [
        {"key": KEY, "pseudonyms": True},
        {"key": KEY},
        {"key": KEY + "[extra]"},
        {"key": f'[names]\n"{NAME}" = "{NAME}"'},
        {"key": f"[names\n{NAME}"},
        {"key": [KEY]},
        {"key": KEY, "unknown": 1},
    ],
)
def test_no_answer_and_no_log_holds_anything_of_the_key(
    client: FlaskClient, more: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = client.post("/api/drafts/publish", json=sent(named(), **more))

    told = json.dumps(answer.get_json()) + caplog.text
    assert "Quillfeather" not in told
    assert "Zenobia" not in told


def test_a_value_that_was_sent_does_not_show_the_key() -> None:
    assert "Zenobia" not in repr(DraftToPublish(draft=b"", key=KEY))


def test_everyday_words_of_a_key_stay_when_a_person_has_looked_at_them(
    client: FlaskClient,
) -> None:
    body = sent(docx(p("By the grace of the panel.")), key='[names]\n"Grace" = "Child 1"\n')
    asked = ask(client, {**body, "dry_run": True})["published"]
    assert [one["sure"] for one in asked["left"]] in ([], [False])
    assert ask(client, {**body, "allow_unsure": True})["copy"]
