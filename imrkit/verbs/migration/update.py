"""Bring a template or draft of ours to the current template and checklist version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.files import FileSource, StrPath
from imrkit.names import review_type_of
from imrkit.values.controls import walk
from imrkit.values.snapshot import Identity
from imrkit.verbs.loading import load_checklist, opened
from imrkit.verbs.migration.move import Migrated, migrate
from imrkit.verbs.migration.targets import parsed
from imrkit.verbs.templates import new

if TYPE_CHECKING:
    from imrkit.documents.brand import Brand

_FORCE = "force"  # the part of an item on the cover that names the force
_NOT_OURS = (
    "The file does not say which template of ours it was made from, so there is nothing to bring "
    "it up to. Move it into a template instead (imrkit migrate)."
)
_OTHER = (
    "The file was made with the checklist “{}”, and “{}” was asked for. Name its own (--checklist)."
)
_NO_FORCE = "The cover of the file does not name the force. Name it (--force)."


def update(
    file: FileSource | Draft,
    *,
    force: str = "",
    brand: StrPath | Brand | None = None,
    master: FileSource | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> Migrated | None:
    """Move a template or draft of ours into the template that imrkit makes today.

    ``force``: "" for the one on its cover. ``brand``, ``master``: as for :func:`imrkit.new`; the
    looks of the old template are not read from it. Returns ``None`` when the file has the current
    versions and places. Raises :class:`imrkit.errors.ImrkitError`: it is not made from a template
    of ours, or with another checklist.
    """
    known = load_checklist(checklist)
    given = opened(file)
    identity = given.identity
    if identity is None:
        raise DocumentError(_NOT_OURS)
    if identity.checklist != known.id:
        raise DocumentError(_OTHER.format(identity.checklist, known.id))
    name = force or _force_of(given)
    if not name:
        raise DocumentError(_NO_FORCE)
    kind = review_type_of(known, identity.review_type).id
    blank = Draft.open(new(kind, name, brand=brand, master=master, checklist=known))
    if blank.identity is not None and _is_current(identity, blank.identity):
        return None
    return migrate(given, blank, checklist=known)


def _is_current(identity: Identity, today: Identity) -> bool:
    return (
        identity.template_version == today.template_version
        and identity.checklist_version == today.checklist_version
        and identity.tags == today.tags
    )


def _force_of(draft: Draft) -> str:
    """Return the force that the cover names; "" when it names none."""
    for control in walk(draft.controls()):
        tag = parsed(control.tag)
        if tag is not None and tag.part == _FORCE and control.filled_text.strip():
            return " ".join(control.filled_text.split())
    return ""
