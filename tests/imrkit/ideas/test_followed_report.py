"""A filled draft that is followed in Word has the report that its file has."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from support.paths import ROOT
from support.word_pane import paragraphs

import imrkit
from addin_server import create_app
from imrkit import Draft

DRAFTS = sorted((ROOT / "tests/samples").glob("*.draft.docx"))
NOTHING: dict[str, Any] = {
    "controls": [],
    "identity": None,
    "sections": None,
    "unseen": [],
    "blocks": None,
}
# Headers and footers, numbers, pictures and repeated titles are not shown to a pane.
UNSEEN = (
    "doc-security-marking",
    "doc-paragraph-numbering",
    "doc-template-followed",
    "language-plain-and-proportionate",
)
PRESENTATION = "IMR4"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def posted(client: FlaskClient, path: str, **body: Any) -> Any:
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def told(draft: Draft) -> list[dict[str, Any]]:
    """Return the paragraphs of a draft as the pane reads them in Word."""
    return [
        {
            "text": one["text"].replace("\v", "\n"),
            "style": one["style"],
            "heading_level": one["outlineLevel"] if one["outlineLevel"] < 10 else None,
            "level": one["tableNestingLevel"],
            "row": one["row"] or 0,
            "cell": one["cell"] or 0,
        }
        for one in paragraphs(draft)
    ]


def sure(mapped: Any) -> list[dict[str, Any]]:
    return [
        {
            "slot": {name: one["slot"][name] for name in ("kind", "anchor", "occurrence")},
            **{name: one[name] for name in ("item", "item_part", "part_column")},
        }
        for one in mapped["proposals"]["proposals"]
        if one["item"] and one["is_sure"]
    ]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_the_report_on_a_followed_draft_is_that_of_its_file(
    client: FlaskClient, path: Path
) -> None:
    sent = base64.b64encode(path.read_bytes()).decode()
    now = told(Draft.open(path))
    approved = sure(posted(client, "/api/drafts/map", draft=sent))
    adopted = posted(client, "/api/drafts/adopt", draft=sent, approved=approved, puts_places=False)
    known = {"draft": sent, "now": now, "mapping": adopted["mapping"]}
    form = posted(client, "/api/drafts/form", **known)
    followed = {"body": form["body"], "slots": form["slots"], "now": now}
    report = posted(
        client, "/api/reports", snapshot=NOTHING, followed=followed, mapping=adopted["mapping"]
    )
    file = imrkit.check(base64.b64decode(adopted["draft"]))
    assert {one["id"]: one["status"] for one in report["items"] if one["id"] not in UNSEEN} == {
        one.id: str(one.status) for one in file.items if one.id not in UNSEEN
    }
    assert sorted(
        (one["item"], one["code"], one["message"])
        for one in report["findings"]
        if not one["code"].startswith(PRESENTATION)
    ) == sorted(
        (one.item, one.code, one.message)
        for one in file.findings
        if not one.code.startswith(PRESENTATION)
    )
