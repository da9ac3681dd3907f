"""The API's view that makes the copy of a draft which may leave."""

from __future__ import annotations

from datetime import date

from flask.views import MethodView

from addin_server.api.edits import edited, file_of
from addin_server.api.publish_bodies import ChangePlace, DraftToPublish, PublishedDraft
from addin_server.api.views import answer_of, body_of, served_checklist
from addin_server.api.word_views import api
from imrkit import Draft, verbs
from imrkit.documents.file_names import copy_name
from imrkit.key import NameKey, parse_key
from imrkit.outputs import published_html

__all__ = ["api"]

_SENT = "The key"  # that was sent, in what is said of it


@api.route("/drafts/publish")
class PublishDraft(MethodView):
    """Drafts on their way out of the force."""

    @api.arguments(body_of(DraftToPublish))
    @api.response(200, answer_of(PublishedDraft))
    def post(self, wanted: DraftToPublish) -> PublishedDraft:
        """Make the copy of a draft that may leave, or say what that would take out of it."""
        done = edited(wanted, wanted.record)
        key = None if wanted.key is None else _sent_key(wanted.key)
        name = copy_name(wanted.name, key if wanted.pseudonyms else None)
        published = verbs.publish(
            file_of(wanted, done),
            key=key,
            pseudonyms=wanted.pseudonyms,
            allow_unsure=wanted.allow_unsure,
            file_name=name,
            keep_controls=wanted.keep_controls,
            keep_labels=wanted.keep_labels,
            checklist=served_checklist(),
        )
        is_made = published.data is not None and not wanted.dry_run
        return PublishedDraft(
            published=published,
            changes=_changes(done.draft),
            name=name,
            copy=published.data if is_made else None,
            report=published_html.page(published, name, made=date.today()) if is_made else None,
            cleaned=done.cleaned,
            refused=done.refused,
        )


def _sent_key(text: str) -> NameKey:
    """Return the key that was sent; what is said of a faulty one quotes nothing of it."""
    return parse_key(text, _SENT)


def _changes(draft: Draft) -> tuple[ChangePlace, ...]:
    """Return where tracked changes are pending, each place once."""
    found = (ChangePlace(part=one.part, path=one.path) for one in draft.snapshot().revisions or ())
    return tuple(dict.fromkeys(found))
