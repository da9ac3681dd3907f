"""A checklist beside the draft of an individual management review."""

from __future__ import annotations

from imrkit.addin import AddinReference
from imrkit.checklist import Checklist
from imrkit.draft import Draft
from imrkit.errors import ImrkitError
from imrkit.record import Decision, DecisionState, Record, SignOff
from imrkit.report import Report
from imrkit.verbs import check, explain, items, load_checklist, new

__version__ = "0.1.0"

__all__ = [
    "AddinReference",
    "Checklist",
    "Decision",
    "DecisionState",
    "Draft",
    "ImrkitError",
    "Record",
    "Report",
    "SignOff",
    "check",
    "explain",
    "items",
    "load_checklist",
    "new",
]
