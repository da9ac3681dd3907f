"""The checklist: the questions that a finished review should answer, as data."""

from imrkit.checklist.enums import CheckMode, Position, Provenance, Role, Where
from imrkit.checklist.load import DEFAULT, load_checklist, shipped_checklists
from imrkit.checklist.values import (
    ALL,
    Checklist,
    ChecklistItem,
    ChecklistSection,
    Column,
    Form,
    Help,
    ItemPart,
    PublishedAdvice,
    ReviewType,
    Source,
    Term,
)

__all__ = [
    "ALL",
    "DEFAULT",
    "CheckMode",
    "Checklist",
    "ChecklistItem",
    "ChecklistSection",
    "Column",
    "Form",
    "Help",
    "ItemPart",
    "Position",
    "Provenance",
    "PublishedAdvice",
    "ReviewType",
    "Role",
    "Source",
    "Term",
    "Where",
    "load_checklist",
    "shipped_checklists",
]
