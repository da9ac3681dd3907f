"""What the task pane asks of the server besides: a file's form, and its slots as they are now."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from support.docx import as_flat, docx, p
from support.paths import ROOT

import imrkit
from addin_server import create_app
from imrkit import Draft
from imrkit.documents.own_parts import read_mapping_xml
from imrkit.values.body import BodyParagraph

SAMPLES = ROOT / "tests/samples"
SAMPLE = SAMPLES / "lscb-imr-2010.docx"
DRAFT = SAMPLES / "lscb-imr-2010.draft.docx"
MAPPING = SAMPLES / "lscb-imr-2010.mapping.toml"
NOTHING: dict[str, Any] = {
    "controls": [],
    "identity": None,
    "sections": None,
    "unseen": [],
    "blocks": None,
}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def posted(client: FlaskClient, path: str, **body: Any) -> Any:
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def statuses(report: Any) -> dict[str, str]:
    return {one["id"]: one["status"] for one in report["items"]}


def sent(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


def told(paragraphs: tuple[BodyParagraph, ...]) -> list[dict[str, Any]]:
    """Return paragraphs as a pane sends them: of their paths it knows nothing."""
    return [
        {"text": one.text, **({"level": one.level, "row": one.row, "cell": one.cell})}
        for one in paragraphs
    ]


def form_of(client: FlaskClient, path: Path, document: Path) -> Any:
    now = told(Draft.open(document).body().paragraphs)
    return posted(client, "/api/drafts/form", draft=sent(path), now=now)


def test_a_flat_file_becomes_a_word_file(client: FlaskClient) -> None:
    flat = base64.b64encode(as_flat(SAMPLE.read_bytes()).encode()).decode()
    packed = posted(client, "/api/drafts/pack", draft=flat)["draft"]
    assert Draft.open(base64.b64decode(packed)).body() == Draft.open(SAMPLE).body()


def test_what_is_no_flat_file_is_refused_in_a_sentence(client: FlaskClient) -> None:
    refused = client.post("/api/drafts/pack", json={"draft": base64.b64encode(b"<a/>").decode()})
    assert refused.status_code == 422
    assert "not a Word document" in refused.get_json()["message"]


def test_a_form_is_read_with_where_its_places_are_in_the_document(client: FlaskClient) -> None:
    form = form_of(client, SAMPLE, DRAFT)
    now = Draft.open(DRAFT).body().paragraphs
    assert form["is_of_document"]
    assert len(form["paragraphs"]) == len(form["slots"]) == len(Draft.open(SAMPLE).slots())
    for slot, number in zip(form["slots"], form["paragraphs"], strict=True):
        words = " ".join(slot["anchor"].split())
        assert words in " ".join(now[number].text.split())


def test_another_file_is_told_from_that_of_the_document(client: FlaskClient) -> None:
    other = SAMPLES / "mappa-o-scr-2012.docx"
    assert not form_of(client, other, DRAFT)["is_of_document"]


def test_a_place_that_word_does_not_show_is_in_no_paragraph_of_the_document(
    client: FlaskClient, tmp_path: Path
) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(docx(p("Name: ____")))
    form = posted(client, "/api/drafts/form", draft=sent(path), now=[])
    assert form["paragraphs"] == [None]


def test_a_followed_form_is_judged_as_its_slots_are(client: FlaskClient) -> None:
    form = form_of(client, SAMPLE, DRAFT)
    now = Draft.open(DRAFT).body().paragraphs
    followed = {"body": form["body"], "slots": form["slots"], "now": told(now)}
    mapping = MAPPING.read_text("utf-8")
    report = posted(client, "/api/reports", snapshot=NOTHING, followed=followed, mapping=mapping)
    here, in_file = statuses(report), statuses(imrkit.check(DRAFT, mapping=MAPPING).to_dict())
    assert here.keys() == in_file.keys()
    other = {item for item, status in here.items() if status != in_file[item]}
    # Headers, numbers and what repeats its titles were not sent.
    assert other - {"doc-template-followed"} == {"doc-security-marking", "doc-paragraph-numbering"}


def test_hostile_paragraphs_are_refused(client: FlaskClient) -> None:
    followed = {"body": {"part": "x", "paragraphs": []}, "slots": []}
    deep = [{"text": "x", "level": 1_000_000}]
    refused = client.post(
        "/api/reports", json={"snapshot": NOTHING, "followed": {**followed, "now": deep}}
    )
    assert refused.status_code == 422
    odd = [{"text": "x", "level": 99, "row": -5, "cell": 10**15}, "y"]
    report = posted(client, "/api/reports", snapshot=NOTHING, followed={**followed, "now": odd})
    assert report["items"]


def test_addresses_that_lead_nowhere_make_no_fault(client: FlaskClient) -> None:
    form = form_of(client, SAMPLE, DRAFT)
    empty = {"part": form["body"]["part"], "paragraphs": []}
    followed = {"body": empty, "slots": form["slots"], "now": ["x"]}
    assert posted(client, "/api/reports", snapshot=NOTHING, followed=followed)["items"]


def test_places_are_planned_where_the_document_has_them_now(client: FlaskClient) -> None:
    form = form_of(client, SAMPLE, DRAFT)
    now = told(Draft.open(DRAFT).body().paragraphs)
    followed = {"body": form["body"], "slots": form["slots"], "now": now}
    names = [
        {name: one[name] for name in ("kind", "anchor", "occurrence")} for one in form["slots"]
    ]
    approved = [{"slot": name, "item": "method-described"} for name in names]
    gone = {"slot": {"kind": "label", "anchor": "No such label"}, "item": "method-described"}
    plan = posted(client, "/api/places/plan", followed=followed, approved=[*approved, gone])
    assert plan["places"]
    for place in plan["places"]:
        held = [one["text"] for one in now[place["first"] : place["last"] + 1]]
        assert place["text"] in "\n".join(held)
        assert place["tag"].startswith("imr:method-described")
    named = {one["slot"]["anchor"] for one in (*plan["places"], *plan["left"])}
    assert named == {name["anchor"] for name in names} | {"No such label"}
    assert all(one["why"].endswith(".") for one in plan["left"])


def test_a_mapping_is_written_as_the_part_that_a_draft_carries(client: FlaskClient) -> None:
    answer = posted(
        client,
        "/api/drafts/adopt",
        draft=sent(SAMPLE),
        approved=[
            {"slot": {"kind": "label", "anchor": "IMR Author:"}, "item": "gov-author-identity"}
        ],
        puts_places=False,
    )
    xml = posted(client, "/api/parts/mapping", mapping=answer["mapping"])["xml"]
    carried = read_mapping_xml(xml)
    assert carried is not None
    assert carried.is_unchanged
    assert carried.text == answer["mapping"]


def test_a_mapping_that_is_none_is_not_written(client: FlaskClient) -> None:
    refused = client.post("/api/parts/mapping", json={"mapping": "nonsense = ["})
    assert refused.status_code == 422
