"""The checklist: the questions that a finished review should answer, as data."""

from imrkit.checklist.enums import CheckMode, Layout, Position, Provenance, Role, Where
from imrkit.checklist.items import ALL, ChecklistItem, Column, Help, ItemPart
from imrkit.checklist.law import OLD, TOO_OLD, LegalSentence, LegalStatus
from imrkit.checklist.shipped import DEFAULT, shipped_checklists
from imrkit.checklist.sizes import Size
from imrkit.checklist.values import (
    Checklist,
    ChecklistSection,
    Form,
    PublishedAdvice,
    ReviewName,
    ReviewType,
    Source,
    Term,
)

__all__ = [
    "ALL",
    "DEFAULT",
    "OLD",
    "TOO_OLD",
    "CheckMode",
    "Checklist",
    "ChecklistItem",
    "ChecklistSection",
    "Column",
    "Form",
    "Help",
    "ItemPart",
    "Layout",
    "LegalSentence",
    "LegalStatus",
    "Position",
    "Provenance",
    "PublishedAdvice",
    "ReviewName",
    "ReviewType",
    "Role",
    "Size",
    "Source",
    "Term",
    "Where",
    "shipped_checklists",
]
