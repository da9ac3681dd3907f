"""The API's views for the task pane in Word, which sees a document and, once, its file."""

from __future__ import annotations

from flask.views import MethodView

from addin_server.api import word_bodies as bodies
from addin_server.api.form_views import api
from addin_server.api.views import answer_of, body_of

__all__ = ["api"]
from imrkit.documents.draft import Draft
from imrkit.documents.flat import packed
from imrkit.judging.following.follow import follow
from imrkit.judging.following.recognition import is_of_document


@api.route("/drafts/pack")
class PackDraft(MethodView):
    """Drafts that Word gives as one XML text."""

    @api.arguments(body_of(bodies.FlatDraft))
    @api.response(200, answer_of(bodies.PackedDraft))
    def post(self, wanted: bodies.FlatDraft) -> bodies.PackedDraft:
        """Make a Word file of a flat one."""
        return bodies.PackedDraft(draft=packed(wanted.draft))


@api.route("/drafts/form")
class ReadForm(MethodView):
    """Forms that are followed in Word."""

    @api.arguments(body_of(bodies.FormToRead))
    @api.response(200, answer_of(bodies.ReadForm))
    def post(self, wanted: bodies.FormToRead) -> bodies.ReadForm:
        """Read the places of a file, and find them in the document that it is of."""
        draft = Draft.open(wanted.draft)
        body, slots = draft.body(), draft.slots()
        found = {(slot.anchor, slot.occurrence): slot for slot in follow(body, slots, wanted.now)}
        there = [found.get((slot.anchor, slot.occurrence)) for slot in slots]
        return bodies.ReadForm(
            body=body,
            slots=slots,
            is_of_document=is_of_document(body, wanted.now),
            paragraphs=tuple(None if one is None else one.path[0] for one in there),
        )
