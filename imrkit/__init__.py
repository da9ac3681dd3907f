"""A checklist beside the draft of an individual management review."""

from __future__ import annotations

from imrkit.checklist import Checklist
from imrkit.documents.draft import Draft, read_controls
from imrkit.errors import ImrkitError
from imrkit.judging.report import Report
from imrkit.values.addin import AddinReference
from imrkit.values.record import (
    Acceptance,
    Decision,
    DecisionState,
    LeadResponse,
    Record,
    ResponseState,
    SignOff,
)
from imrkit.values.repairs import Repaired
from imrkit.verbs import check, explain, items, lint, load_checklist, new, repair

__version__ = "0.1.0"

__all__ = [
    "Acceptance",
    "AddinReference",
    "Checklist",
    "Decision",
    "DecisionState",
    "Draft",
    "ImrkitError",
    "LeadResponse",
    "Record",
    "Repaired",
    "Report",
    "ResponseState",
    "SignOff",
    "check",
    "explain",
    "items",
    "lint",
    "load_checklist",
    "new",
    "read_controls",
    "repair",
]
