"""The template of ours that a draft was made from: what its cover says, and its own words."""

from __future__ import annotations

from imrkit.checklist import Checklist, ReviewType
from imrkit.documents.draft import Draft
from imrkit.documents.migration import MovableDraft
from imrkit.values.controls import ContentControl, walk
from imrkit.verbs.migration.targets import parsed
from imrkit.verbs.templates import new

_FORCE, _TYPE = "force", "type"  # parts of an item on the cover
_NOBODY = "imrkit"  # the force of a template that nobody gets


def force_of(draft: Draft) -> str:
    """Return the force that the cover names; "" when it names none."""
    control = _on_cover(draft, _FORCE)
    return "" if control is None else " ".join(control.filled_text.split())


def with_review_type(draft: Draft, former: ReviewType, now: ReviewType) -> Draft:
    """Return a copy of a draft whose cover names another review type, where it named its own."""
    control = _on_cover(draft, _TYPE)
    if former == now or control is None or control.filled_text != former.label:
        return draft
    copy = Draft.open(draft.to_bytes())
    copy.fill(control.tag, now.label)
    return copy


def own_words(draft: Draft, checklist: Checklist) -> tuple[str, ...]:
    """Return the words of the template that a draft of ours was made from, made anew.

    Words that it does not say are an author's. () when the draft does not say which it was.
    """
    identity = draft.identity
    if identity is None or checklist.review_type(identity.review_type) is None:
        return ()
    size = checklist.size(identity.size)
    made = new(
        identity.review_type,
        force_of(draft) or _NOBODY,
        size=None if size is None else size.id,
        checklist=checklist,
    )
    blocks = MovableDraft(Draft.open(made)).blocks().blocks
    return tuple(dict.fromkeys(block.text for block in blocks if block.place is None))


def _on_cover(draft: Draft, part: str) -> ContentControl | None:
    """Return the first filled control of a part with an id."""
    for control in walk(draft.controls()):
        tag = parsed(control.tag)
        if tag is not None and tag.part == part and control.filled_text.strip():
            return control
    return None
