"""The API's views for drafts in somebody's template: what their places ask for, and adopting it."""

from __future__ import annotations

from pathlib import Path

from flask.views import MethodView

from addin_server.api import form_bodies as bodies
from addin_server.api.bodies import DraftWithEdits
from addin_server.api.edits import edited
from addin_server.api.shelf import ShelfError, keep
from addin_server.api.views import (
    answer_of,
    api,
    body_of,
    sent_mapping,
    served_checklist,
    served_shelf,
)
from imrkit.mapping import to_toml
from imrkit.verbs.adoption import adopt
from imrkit.verbs.form_look import look_at_form

__all__ = ["api"]


@api.route("/drafts/map")
class MapDraft(MethodView):
    """Drafts in somebody's template."""

    @api.arguments(body_of(DraftWithEdits))
    @api.response(200, answer_of(bodies.MappedDraft))
    def post(self, wanted: DraftWithEdits) -> bodies.MappedDraft:
        """Say what each place of a draft's form asks for, and how sure that is."""
        draft = edited(wanted).draft
        look = look_at_form(draft, served_checklist(), served_shelf())
        return bodies.MappedDraft(
            source=look.source,
            title=look.title,
            difference=look.difference,
            proposals=look.proposals,
            is_protected=look.is_protected,
            problem=look.problem,
            can_remember=served_shelf() is not None,
        )


@api.route("/drafts/adopt")
class AdoptDraft(MethodView):
    """Drafts whose form a person has gone through."""

    @api.arguments(body_of(bodies.DraftToAdopt))
    @api.response(200, answer_of(bodies.AdoptedDraft))
    def post(self, wanted: bodies.DraftToAdopt) -> bodies.AdoptedDraft:
        """Let a draft carry what a person says that its places ask for, and put controls in."""
        done = edited(wanted, wanted.record)
        if done.record is not None:
            done.draft.record = done.record
        adopted = adopt(
            done.draft,
            wanted.approved,
            served_checklist(),
            mappings=served_shelf(),
            title=wanted.title,
            puts_places=wanted.puts_places,
            lifts_protection=wanted.lifts_protection,
        )
        return bodies.AdoptedDraft(
            draft=adopted.draft.to_bytes(),
            mapping=to_toml(adopted.mapping, served_checklist()),
            done=adopted.done,
            left=adopted.left,
            cleaned=done.cleaned,
            refused=done.refused,
        )


@api.route("/mappings")
class Mappings(MethodView):
    """Forms that this server knows again."""

    @api.arguments(body_of(bodies.MappingToRemember))
    @api.response(200, answer_of(bodies.RememberedMapping))
    def post(self, wanted: bodies.MappingToRemember) -> bodies.RememberedMapping:
        """Keep a mapping that a person approved: the words of a form, and nothing else."""
        mapping = sent_mapping(wanted.mapping)
        kept = keep(_folder(), mapping, wanted.title, served_checklist())
        return bodies.RememberedMapping(id=kept.id, title=kept.title)


def _folder() -> Path:
    folder = served_shelf()
    if folder is None:
        raise ShelfError("This server keeps no mappings: it was started without --mappings.")
    return folder
