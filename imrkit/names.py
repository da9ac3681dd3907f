"""The review type, item and role of a checklist that a name means, or a sentence that says which
there are."""

from __future__ import annotations

from imrkit.checklist import Checklist, ChecklistItem, ReviewType, Role
from imrkit.errors import NotFoundError


def review_type_of(checklist: Checklist, name: str) -> ReviewType:
    """Return the review type with an id or an old name."""
    found = checklist.review_type(name)
    if found is None:
        known = ", ".join(kind.id for kind in checklist.review_types)
        raise NotFoundError(f"“{name}” is not a review type. Known are: {known}.")
    return found


def item_of(checklist: Checklist, name: str) -> ChecklistItem:
    """Return the item with an id."""
    found = checklist.item(name)
    if found is None:
        raise NotFoundError(f"“{name}” is not an item of this checklist.")
    return found


def role_of(name: str) -> Role:
    """Return the role with a name."""
    try:
        return Role(name)
    except ValueError:
        raise NotFoundError(f"“{name}” is not a role. Known are: {', '.join(Role)}.") from None
