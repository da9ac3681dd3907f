"""Somebody's form over the wire: looked at, adopted, remembered."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from support.paths import SAMPLES, TESTS

import imrkit
from addin_server import create_app
from addin_server.settings import Settings
from imrkit.documents.draft import Draft
from imrkit.errors import MappingError
from imrkit.values.tags import is_ours

FORM = SAMPLES / "scot-icr-child-agency.docx"
UNSEEN = TESTS / "forms/dev-letter.docx"
FILLED = SAMPLES / "dhr-report-roman-front.draft.docx"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.fixture
def keeping(tmp_path: Path) -> FlaskClient:
    return create_app(Settings(mappings=tmp_path)).test_client()


def sent(data: bytes, **more: Any) -> dict[str, Any]:
    return {"draft": base64.b64encode(data).decode(), **more}


def ask(client: FlaskClient, path: str, body: dict[str, Any], status: int = 200) -> dict[str, Any]:
    answer = client.post(path, json=body)
    assert answer.status_code == status, answer.get_json()
    found: dict[str, Any] = answer.get_json()
    return found


def mapped(client: FlaskClient, path: Path) -> dict[str, Any]:
    return ask(client, "/api/drafts/map", sent(path.read_bytes()))


def approved(look: dict[str, Any]) -> list[dict[str, Any]]:
    """Agree with every item that is proposed, as the page says it."""
    return [
        {
            "slot": {name: one["slot"][name] for name in ("kind", "anchor", "occurrence")},
            **{name: one[name] for name in ("item", "item_part", "part_column")},
        }
        for one in look["proposals"]["proposals"]
        if one["item"]
    ]


def adopted(client: FlaskClient, path: Path, **more: Any) -> dict[str, Any]:
    said = approved(mapped(client, path))
    return ask(client, "/api/drafts/adopt", sent(path.read_bytes(), approved=said, **more))


def test_each_place_of_a_form_is_told_with_what_is_proposed_and_why(client: FlaskClient) -> None:
    look = mapped(client, UNSEEN)
    slots = Draft.open(UNSEEN).slots()

    assert (look["source"], look["title"], look["can_remember"]) == ("proposed", "", False)
    places = look["proposals"]["proposals"]
    assert [one["slot"]["anchor"] for one in places] == [slot.anchor for slot in slots]
    assert all(one["reason"] for one in places)
    assert {one["is_sure"] for one in places} == {one["confidence"] >= 0.8 for one in places}


def test_an_edit_is_seen_when_the_form_is_looked_at(client: FlaskClient) -> None:
    slot = {"kind": "heading", "anchor": "1. Summary of involvement:"}
    said = [{"slot": slot, "item": "involvement-summary"}]
    put = ask(client, "/api/drafts/adopt", sent(FORM.read_bytes(), approved=said))["draft"]
    edit = {"tag": "imr:involvement-summary", "value": "Words of an author."}
    body = {"draft": put, "edits": [edit]}
    areas = [
        area["text"]
        for one in ask(client, "/api/drafts/map", body)["proposals"]["proposals"]
        for area in one["slot"]["areas"]
    ]

    assert "Words of an author." in areas


def test_a_form_is_adopted_with_its_edits_and_its_record(client: FlaskClient) -> None:
    decision = {
        "item": "gov-author-identity",
        "state": "confirmed",
        "role": "officer",
        "at": "2026",
    }
    done = adopted(client, FORM, record={"decisions": [decision]}, title="Report of an agency")
    draft = Draft.open(base64.b64decode(done["draft"]))

    assert [one.item for one in draft.record.decisions] == ["gov-author-identity"]
    assert len([one for one in draft.controls() if is_ours(one.tag)]) >= len(done["done"]) > 10
    assert draft.embedded_mapping is not None
    assert draft.embedded_mapping.text == done["mapping"]
    assert all(one["why"] and one["slot"]["anchor"] for one in done["left"])


def test_what_the_mapping_says_decides_the_report_wherever_it_comes_from(
    client: FlaskClient,
) -> None:
    followed = adopted(client, FILLED, puts_places=False)
    carried = ask(client, "/api/drafts/report", {"draft": followed["draft"]})["report"]
    given = ask(
        client, "/api/drafts/report", sent(FILLED.read_bytes(), mapping=followed["mapping"])
    )["report"]
    told = imrkit.check(Draft.open(base64.b64decode(followed["draft"]))).to_dict()

    assert carried == told
    assert given["items"] == carried["items"]
    assert given["findings"] == carried["findings"]


def test_a_snapshot_is_read_through_a_mapping_that_is_sent(client: FlaskClient) -> None:
    snapshot = ask(client, "/api/drafts/open", sent(FILLED.read_bytes()))["snapshot"]
    text = (SAMPLES / "dhr-report-roman-front.mapping.toml").read_text("utf-8")
    report = ask(client, "/api/reports", {"snapshot": snapshot, "mapping": text})

    assert [item["id"] for item in report["items"] if item["location"]] != []


@pytest.mark.parametrize("path", ["/api/drafts/report", "/api/mappings"])
def test_a_mapping_that_is_none_is_refused_with_its_mistakes(
    keeping: FlaskClient, path: str
) -> None:
    body = sent(FORM.read_bytes()) if path.endswith("report") else {"title": "Report"}
    said = ask(keeping, path, {**body, "mapping": "[mapping"}, status=422)

    assert "the mapping" in said["message"]


def test_a_form_is_remembered_where_the_server_keeps_a_folder(
    client: FlaskClient, keeping: FlaskClient, tmp_path: Path
) -> None:
    assert mapped(keeping, UNSEEN)["can_remember"]
    text = adopted(keeping, UNSEEN, puts_places=False)["mapping"]
    kept = ask(keeping, "/api/mappings", {"mapping": text, "title": "Letter of a partnership"})

    assert kept == {"id": "letter-of-a-partnership", "title": "Letter of a partnership"}
    assert [one.name for one in tmp_path.iterdir()] == ["letter-of-a-partnership.toml"]
    look = mapped(keeping, UNSEEN)
    assert (look["source"], look["title"]) == ("known", "Letter of a partnership")
    refused = ask(client, "/api/mappings", {"mapping": text, "title": "Letter"}, status=422)
    assert "keeps no mappings" in refused["message"]


def test_a_title_goes_into_the_mapping(client: FlaskClient) -> None:
    done = adopted(client, UNSEEN, puts_places=False, title="Letter of a partnership")

    assert 'title = "Letter of a partnership"' in done["mapping"]


def test_a_folder_with_a_mapping_that_is_none_keeps_the_server_from_starting(
    tmp_path: Path,
) -> None:
    (tmp_path / "broken.toml").write_text("[mapping")

    with pytest.raises(MappingError, match=r"broken\.toml"):
        create_app(Settings(mappings=tmp_path))
