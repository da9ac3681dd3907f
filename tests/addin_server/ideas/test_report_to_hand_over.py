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
        "name": "draft.docx",
    }

    answer = create_app().test_client().post("/api/drafts/report/page", json=sent).get_json()

    draft = imrkit.Draft.open(data)
    draft.fill(PICTURE, ["TBC"])
    checklist = imrkit.load_checklist()
    page = html.page(imrkit.check(draft), checklist, "draft.docx", made=dt.date.today())
    assert answer == {"page": page, "cleaned": [], "refused": []}
