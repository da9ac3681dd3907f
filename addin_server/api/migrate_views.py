"""The API's view that moves a draft into another template."""

from __future__ import annotations

from datetime import date

from flask.views import MethodView

from addin_server.api.edits import edited, file_of
from addin_server.api.migrate_bodies import DraftToMigrate, MigratedDraft
from addin_server.api.publish_views import api
from addin_server.api.views import (
    answer_of,
    body_of,
    served_blanks,
    served_checklist,
    served_shelf,
)
from imrkit import verbs
from imrkit.documents.draft import Draft
from imrkit.names import size_of
from imrkit.outputs import ledger
from imrkit.verbs.migration.move import Migrated

__all__ = ["api"]


@api.route("/drafts/migrate")
class MigrateDraft(MethodView):
    """Drafts on their way into another template."""

    @api.arguments(body_of(DraftToMigrate))
    @api.response(200, answer_of(MigratedDraft))
    def post(self, wanted: DraftToMigrate) -> MigratedDraft:
        """Move a draft into another template, or say what would become of each block of it."""
        done = edited(wanted, wanted.record)
        made = _made(wanted, file_of(wanted, done))
        return MigratedDraft(
            ledger=made.ledger,
            losses=made.losses,
            read_by=made.read_by,
            written_by=made.written_by,
            migrated=None if wanted.dry_run else made.draft.to_bytes(),
            report=None if wanted.dry_run else _page(made, wanted),
            cleaned=done.cleaned,
            refused=done.refused,
        )


def _made(wanted: DraftToMigrate, draft: bytes) -> Migrated:
    """Move a draft; one of ours grows into another template of ours."""
    checklist = served_checklist()
    given = Draft.open(draft)
    is_ours = given.identity is not None and given.identity.checklist == checklist.id
    if wanted.template is None and is_ours:
        size = size_of(checklist, wanted.size)
        grown = verbs.update(
            given,
            review_type=wanted.review_type,
            size=None if size is None else size.id,
            force=wanted.force,
            brand=served_blanks().brand,
            master=served_blanks().master,
            checklist=checklist,
        )
        if grown is not None:
            return grown
    return verbs.migrate(given, _template(wanted), mappings=served_shelf(), checklist=checklist)


def _template(wanted: DraftToMigrate) -> bytes:
    if wanted.template is not None:
        return wanted.template
    return served_blanks().make(wanted.review_type or "", wanted.force, wanted.size)


def _page(made: Migrated, wanted: DraftToMigrate) -> str:
    """Return the ledger to be kept with the draft that was moved."""
    ours = served_checklist().review_type(wanted.review_type or "")
    into = wanted.template_name if ours is None else ours.label
    return ledger.page(
        made.ledger, made.losses, draft=wanted.name, template=into, made=date.today()
    )
