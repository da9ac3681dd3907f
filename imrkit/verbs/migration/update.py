"""Bring a template or draft of ours to the current template and checklist version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.files import FileSource, StrPath
from imrkit.names import review_type_of
from imrkit.values.snapshot import Identity
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.migration.move import Migrated, moved_into
from imrkit.verbs.migration.own_template import force_of, with_review_type
from imrkit.verbs.opening import owned
from imrkit.verbs.templates import load_brand, looks_only

if TYPE_CHECKING:
    from imrkit.documents.brand import Brand

_NOT_OURS = (
    "The file does not say which template of ours it was made from, so there is nothing to bring "
    "it up to. Move it into a template instead (imrkit migrate)."
)
_OTHER = (
    "The file was made with the checklist “{}”, and “{}” was asked for. Name its own (--checklist)."
)
_NUMBER = re.compile(r"\d{1,9}")
_NEWER = (
    "The file was made with {} {}, and this imrkit has {}. Bring imrkit up to date: an older one "
    "would take away what it does not know."
)
_NO_FORCE = "The cover of the file does not name the force. Name it (--force)."


def update(
    file: FileSource | Draft,
    *,
    review_type: str | None = None,
    size: str | None = None,
    force: str = "",
    brand: StrPath | Brand | None = None,
    master: FileSource | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> Migrated | None:
    """Move a template or draft of ours into the template that imrkit makes today.

    ``review_type``, ``size``: what it becomes, so that a nil return grows into a report and a rapid
    review into the local review that follows; ``None``: what it is. ``force``: "" for the one on
    its cover. ``brand``, ``master``: as for :func:`imrkit.new`; the looks of the old template are
    not read from it, and its own words are those of the new one. Returns
    ``None`` when the file has the current versions and places. Raises
    :class:`imrkit.errors.ImrkitError`: it is not made from a template of ours, or with another
    checklist.
    """
    known = load_checklist(checklist)
    given = owned(file)
    identity = given.identity
    if identity is None:
        raise DocumentError(_NOT_OURS)
    if identity.checklist != known.id:
        raise DocumentError(_OTHER.format(identity.checklist, known.id))
    name = force or force_of(given)
    if not name:
        raise DocumentError(_NO_FORCE)
    former = review_type_of(known, identity.review_type)
    kind = former if review_type is None else review_type_of(known, review_type)
    own = known.size(identity.size)
    own_brand = load_brand(brand, checklist=known)
    blank = Draft.open(
        looks_only(
            kind.name,
            name,
            size=own.id if size is None and own is not None else size,
            brand=own_brand,
            master=master,
            checklist=known,
        )
    )
    if blank.identity is not None:
        _require_no_newer(identity, blank.identity)
        if _is_current(identity, blank.identity):
            return None
    return moved_into(
        with_review_type(given, former, kind),
        blank,
        known,
        replaces=True,
        printed=own_brand.address,
    )


def _require_no_newer(identity: Identity, today: Identity) -> None:
    """Raise :class:`DocumentError` when a newer imrkit, or a newer checklist, made the file."""
    for name, own, known in (
        ("the checklist", identity.checklist_version, today.checklist_version),
        ("the template", identity.template_version, today.template_version),
    ):
        if _numbers(own) > _numbers(known):
            raise DocumentError(_NEWER.format(name, own, known))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(one) for one in _NUMBER.findall(version))


def _is_current(identity: Identity, today: Identity) -> bool:
    return (
        identity.template_version == today.template_version
        and identity.checklist_version == today.checklist_version
        and identity.tags == today.tags
        and identity.review_type == today.review_type
        and identity.size == today.size
    )
