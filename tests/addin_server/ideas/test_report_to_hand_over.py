"""A report to hand over is the page that the command line makes, of the draft with its edits."""

from __future__ import annotations

import base64
import datetime as dt

from support.example import shipped_draft

import imrkit
from addin_server import create_app
from imrkit.outputs import html

PICTURE = "imr:people-pen-picture"


def test_a_report_to_hand_over_is_the_page_of_the_command_line() -> None:
    data = shipped_draft()
    sent = {
        "draft": base64.b64encode(data).decode(),
        "edits": [{"tag": PICTURE, "value": ["TBC"]}],
    }
    client = create_app().test_client()
    report = client.post("/api/drafts/report", json=sent).get_json()["report"]

    answer = client.post("/api/reports/page", json={"report": report, "name": "draft.docx"})

    draft = imrkit.Draft.open(data)
    draft.fill(PICTURE, ["TBC"])
    checklist = imrkit.load_checklist()
    page = html.page(imrkit.check(draft), checklist, "draft.docx", made=dt.date.today())
    assert answer.get_json() == {"page": page}


def test_what_is_no_report_is_refused_in_words() -> None:
    answer = create_app().test_client().post("/api/reports/page", json={"report": {}})

    assert answer.status_code == 422
    assert "report" in answer.get_data(as_text=True)
