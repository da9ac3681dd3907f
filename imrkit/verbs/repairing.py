"""Give drafts back the places of their templates."""

from __future__ import annotations

from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.files import FileSource, StrPath
from imrkit.values.repairs import Repaired
from imrkit.values.snapshot import Identity
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.opening import opened
from imrkit.verbs.templates import new


def repair(draft: FileSource | Draft, *, checklist: StrPath | Checklist = DEFAULT) -> Repaired:
    """Give a draft back the places that a program other than Word took from it.

    Tags, titles, the extent of each place and its rows are restored; no word changes, and the
    file that was given stays as it is. Raises :class:`imrkit.errors.DocumentError` when the draft
    does not say which template it was made from, when it has all its places, or when one of them
    cannot be restored without guessing.
    """
    given = opened(draft)
    wanted = load_checklist(checklist)
    identity = given.identity
    if identity is None:
        raise DocumentError(
            "The draft does not say which template it was made from, so there is nothing to repair "
            "it by. Check it with a mapping instead (imrkit check --mapping)."
        )
    size = wanted.size(identity.size)
    blank = Draft.open(
        new(
            identity.review_type, "imrkit", size=None if size is None else size.id, checklist=wanted
        )
    )
    _require_same_places(identity, blank.identity, wanted)
    repaired = given.repaired(blank, identity.tags)
    if not repaired.restored and not repaired.missing:
        raise DocumentError("The draft has all its places; there is nothing to repair.")
    return repaired


def _require_same_places(draft: Identity, blank: Identity | None, used: Checklist) -> None:
    """Raise when a draft was born with places that a checklist does not have."""
    known = set() if blank is None else set(blank.tags)
    if unknown := [tag for tag in draft.tags if tag not in known]:
        raise DocumentError(
            f"The draft was made with {len(unknown)} places that the checklist “{used.id}”, "
            f"version {used.version}, does not have: {', '.join(unknown)}. Name the checklist "
            "that it was made from (--checklist)."
        )
