"""What a checklist and the checks hold, for a person."""

from __future__ import annotations

from imrkit.checklist import DEFAULT, Checklist, ChecklistItem, LegalSentence, ReviewType
from imrkit.errors import NotFoundError
from imrkit.files import StrPath
from imrkit.judging.checks import Check, find_check
from imrkit.judging.lint import find_rule
from imrkit.judging.lint_rules import LintRule
from imrkit.names import review_type_of, role_of
from imrkit.verbs.loading import load_checklist

Explained = Check | LintRule | ChecklistItem | ReviewType | LegalSentence


def items(
    *,
    review_type: str | None = None,
    role: str | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> tuple[ChecklistItem, ...]:
    """Return a checklist's items for a review type and a role; ``None`` means any."""
    wanted = load_checklist(checklist)
    kind = None if review_type is None else review_type_of(wanted, review_type).id
    return wanted.view(review_type=kind, role=None if role is None else role_of(role))


def law(*, checklist: StrPath | Checklist = DEFAULT) -> tuple[LegalSentence, ...]:
    """Return a checklist's legal sentences, each with its source, its status and its last check."""
    return load_checklist(checklist).law


def explain(name: str, *, checklist: StrPath | Checklist = DEFAULT) -> Explained:
    """Return the check or the lint rule with a code or name, or what a checklist has by an id.

    Of a checklist: an item, a review type, a legal sentence. Raises :class:`NotFoundError` when it
    is none of them.
    """
    known = load_checklist(checklist)
    found: Explained | None = find_check(name) or find_rule(name) or known.item(name)
    found = found or known.review_type(name) or known.sentence(name)
    if found is None:
        raise NotFoundError(
            f"“{name}” is neither a check nor an item, nor a finding of “imrkit lint”, nor a "
            "review type or a legal sentence. List them with “imrkit checks”, “imrkit items” and "
            "“imrkit items --law”."
        )
    return found
