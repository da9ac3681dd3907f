"""The review type, size, item and role of a checklist that a name means, or a sentence that says
which there are."""

from __future__ import annotations

from imrkit.checklist import Checklist, ChecklistItem, ReviewType, Role, Size
from imrkit.errors import NotFoundError


def review_type_of(checklist: Checklist, name: str) -> ReviewType:
    """Return the review type with an id or another name, as it is named by that."""
    found = checklist.review_type(name)
    if found is None:
        known = ", ".join(one for kind in checklist.review_types for one in kind.offered)
        raise NotFoundError(f"“{name}” is not a review type. Known are: {known}.")
    return found


def size_of(checklist: Checklist, name: str | None) -> Size | None:
    """Return the size with an id; ``name`` None: the one that holds all, if there is one."""
    if name is None:
        return checklist.whole_size
    found = checklist.size(name)
    if found is None:
        known = ", ".join(size.id for size in checklist.sizes) or "none"
        raise NotFoundError(f"“{name}” is not a size of a template. Known are: {known}.")
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
