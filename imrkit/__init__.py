"""A checklist beside the draft of an individual management review.

A name is loaded when it is first asked for, so that a script that reads controls does not wait
for the modules that judge drafts.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imrkit.checklist.enums import CheckMode, Layout, Position, Provenance, Role, Where
    from imrkit.checklist.items import ChecklistItem, Column, Help, ItemPart, ItemPlace
    from imrkit.checklist.law import LegalSentence, LegalStatus
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
    from imrkit.documents.brand import Brand
    from imrkit.documents.controls import read_controls
    from imrkit.documents.draft import Draft
    from imrkit.errors import (
        AddinError,
        BrandError,
        ChecklistError,
        ConfigError,
        DocumentError,
        ImrkitError,
        KeyFileError,
        MappingError,
        Mistake,
        NotFoundError,
        RecordError,
        SourceError,
        TagError,
        TemplateError,
        ValuesError,
    )
    from imrkit.files import FileSource, StrPath
    from imrkit.judging.checks.base import Check
    from imrkit.judging.checks.kinds import CheckKind
    from imrkit.judging.comparing.values import Change, ChangeKind, ComparedFile, Comparison
    from imrkit.judging.lint_rules import LintRule
    from imrkit.judging.mapped_draft import MappedDraft
    from imrkit.judging.mapping_use import MappingSource, UnsurePlace, UsedMapping
    from imrkit.judging.places import Place, Row
    from imrkit.judging.report import ChecklistName, ItemReport, NotChecked, Report
    from imrkit.judging.status import ItemStatus
    from imrkit.judging.without_quotes import without_quotes
    from imrkit.judging.wordlists.entries import ListEntry
    from imrkit.key.values import KeyEntry, NameKey, Replacement
    from imrkit.many.folder import FileDone, FolderRun, over_folder
    from imrkit.mapping.approval import approve
    from imrkit.mapping.proposals import Alternative, Proposal, Proposals
    from imrkit.mapping.recognition import Recognition
    from imrkit.mapping.to_toml import to_toml
    from imrkit.mapping.values import Mapping, MappingEntry, Relation, SlotName
    from imrkit.values.addin import AddinReference
    from imrkit.values.annotations import (
        Comment,
        DocumentProperty,
        HiddenText,
        Hyperlink,
        NewComment,
        Picture,
        PropertyKind,
        Revision,
        RevisionKind,
    )
    from imrkit.values.body import Body, BodyParagraph
    from imrkit.values.controls import (
        Binding,
        ContentControl,
        ControlKind,
        ControlValue,
        Level,
        Locks,
        NewControl,
        RowValue,
    )
    from imrkit.values.conversion import (
        FormerTag,
        PlannedColumn,
        PlannedPlace,
        RefusedArea,
        Wrapped,
        WrappedArea,
        WrappedAreas,
    )
    from imrkit.values.defects import Defect, DefectKind
    from imrkit.values.display import Display
    from imrkit.values.embedded_mapping import EmbeddedMapping
    from imrkit.values.filled import Filled, Unplaced
    from imrkit.values.findings import Finding, Location, Severity
    from imrkit.values.layout import BlockLayout
    from imrkit.values.ledger import Ledger, LedgerBlock, Outcome
    from imrkit.values.losses import Loss, LossGrade
    from imrkit.values.merging import MergedPiece, MergeSide, PieceKind
    from imrkit.values.publishing import Left, LeftKind, Published, Removed, RemovedKind, SignedText
    from imrkit.values.record import (
        Acceptance,
        Decision,
        DecisionState,
        Gap,
        LeadResponse,
        Record,
        ResponseState,
        SignOff,
    )
    from imrkit.values.renaming import KeyKind, NameLeft, Renamed, Replaced
    from imrkit.values.repairs import Repaired
    from imrkit.values.richtext import Cells, Fixed, Line, ListKind, TableRow, Text
    from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind
    from imrkit.values.snapshot import (
        Block,
        Cell,
        Identity,
        Margin,
        PageSection,
        Paragraph,
        Snapshot,
        Story,
        Table,
    )
    from imrkit.values.tags import ControlTag
    from imrkit.values.value import SingleValue, Value
    from imrkit.verbs import (
        check,
        convert,
        diff,
        explain,
        fill,
        items,
        law,
        lint,
        load_brand,
        load_checklist,
        load_key,
        load_mapping,
        load_mappings,
        map,
        merge,
        migrate,
        new,
        propose_key,
        publish,
        read,
        recognise,
        remember,
        repair,
        update,
    )
    from imrkit.verbs.converted import Converted, ConvertedPlace, UnconvertedPlace
    from imrkit.verbs.merging import Merged
    from imrkit.verbs.migration.move import Migrated
    from imrkit.words.three_way import Changed

__version__ = "0.1.0"

# fmt: off
__all__ = [
    "Acceptance", "AddinError", "AddinReference", "Alternative", "AnswerArea", "AreaKind",
    "Binding", "Block", "BlockLayout", "Body", "BodyParagraph", "Brand", "BrandError", "Cell",
    "Cells", "Change", "ChangeKind", "Changed", "Check", "CheckKind", "CheckMode", "Checklist",
    "ChecklistError", "ChecklistItem", "ChecklistName", "ChecklistSection", "Column", "Comment",
    "ComparedFile", "Comparison", "ConfigError", "ContentControl", "ControlKind", "ControlTag",
    "ControlValue", "Converted", "ConvertedPlace", "Decision", "DecisionState", "Defect",
    "DefectKind", "Display", "DocumentError", "DocumentProperty", "Draft", "EmbeddedMapping",
    "FileDone", "FileSource", "Filled", "Finding", "Fixed", "FolderRun", "Form", "FormerTag", "Gap",
    "Help", "HiddenText", "Hyperlink", "Identity", "ImrkitError", "ItemPart", "ItemPlace",
    "ItemReport", "ItemStatus", "KeyEntry", "KeyFileError", "KeyKind", "Layout", "LeadResponse",
    "Ledger", "LedgerBlock", "Left", "LeftKind", "LegalSentence", "LegalStatus", "Level", "Line",
    "LintRule", "ListEntry", "ListKind", "Location", "Locks", "Loss", "LossGrade", "MappedDraft",
    "Mapping", "MappingEntry", "MappingError", "MappingSource", "Margin", "MergeSide", "Merged",
    "MergedPiece", "Migrated", "Mistake", "NameKey", "NameLeft", "NewComment", "NewControl",
    "NotChecked", "NotFoundError", "Option", "Outcome", "PageSection", "Paragraph", "Picture",
    "PieceKind", "Place", "PlannedColumn", "PlannedPlace", "Position", "PropertyKind", "Proposal",
    "Proposals", "Provenance", "Published", "PublishedAdvice", "Recognition", "Record",
    "RecordError", "RefusedArea", "Relation", "Removed", "RemovedKind", "Renamed", "Repaired",
    "Replaced", "Replacement", "Report", "ResponseState", "ReviewName", "ReviewType", "Revision",
    "RevisionKind", "Role", "Row", "RowValue", "Severity", "SignOff", "SignedText", "SingleValue",
    "Size", "Slot", "SlotKind", "SlotName", "Snapshot", "Source", "SourceError", "Story", "StrPath",
    "Table", "TableRow", "TagError", "TemplateError", "Term", "Text", "UnconvertedPlace",
    "Unplaced", "UnsurePlace", "UsedMapping", "Value", "ValuesError", "Where", "Wrapped",
    "WrappedArea", "WrappedAreas", "approve", "check", "convert", "diff", "explain", "fill",
    "items", "law", "lint", "load_brand", "load_checklist", "load_key", "load_mapping",
    "load_mappings", "map", "merge", "migrate", "new", "over_folder", "propose_key", "publish",
    "read", "read_controls", "recognise", "remember", "repair", "to_toml", "update",
    "without_quotes",
]
# fmt: on

# In which module each name is defined; a test holds it against the imports above.
_HOMES = {
    "imrkit.checklist.enums": "CheckMode Layout Position Provenance Role Where",
    "imrkit.checklist.law": "LegalSentence LegalStatus",
    "imrkit.checklist.sizes": "Size",
    "imrkit.checklist.items": "ChecklistItem Column Help ItemPart ItemPlace",
    "imrkit.checklist.values": (
        "Checklist ChecklistSection Form PublishedAdvice ReviewName ReviewType Source Term"
    ),
    "imrkit.documents.brand": "Brand",
    "imrkit.documents.controls": "read_controls",
    "imrkit.documents.draft": "Draft",
    "imrkit.errors": (
        "AddinError BrandError ChecklistError ConfigError DocumentError ImrkitError KeyFileError "
        "MappingError "
        "Mistake NotFoundError RecordError SourceError TagError TemplateError ValuesError"
    ),
    "imrkit.files": "FileSource StrPath",
    "imrkit.judging.checks.base": "Check",
    "imrkit.judging.checks.kinds": "CheckKind",
    "imrkit.judging.comparing.values": "Change ChangeKind ComparedFile Comparison",
    "imrkit.judging.lint_rules": "LintRule",
    "imrkit.judging.mapped_draft": "MappedDraft",
    "imrkit.judging.mapping_use": "MappingSource UnsurePlace UsedMapping",
    "imrkit.judging.places": "Place Row",
    "imrkit.judging.report": "ChecklistName ItemReport NotChecked Report",
    "imrkit.judging.status": "ItemStatus",
    "imrkit.judging.without_quotes": "without_quotes",
    "imrkit.judging.wordlists.entries": "ListEntry",
    "imrkit.many.folder": "FileDone FolderRun over_folder",
    "imrkit.key.values": "KeyEntry NameKey Replacement",
    "imrkit.mapping.approval": "approve",
    "imrkit.mapping.proposals": "Alternative Proposal Proposals",
    "imrkit.mapping.recognition": "Recognition",
    "imrkit.mapping.to_toml": "to_toml",
    "imrkit.mapping.values": "Mapping MappingEntry Relation SlotName",
    "imrkit.values.addin": "AddinReference",
    "imrkit.values.annotations": (
        "Comment DocumentProperty HiddenText Hyperlink NewComment Picture PropertyKind Revision "
        "RevisionKind"
    ),
    "imrkit.values.body": "Body BodyParagraph",
    "imrkit.values.controls": (
        "Binding ContentControl ControlKind ControlValue Level Locks NewControl RowValue"
    ),
    "imrkit.values.conversion": (
        "FormerTag PlannedColumn PlannedPlace RefusedArea Wrapped WrappedArea WrappedAreas"
    ),
    "imrkit.values.defects": "Defect DefectKind",
    "imrkit.values.display": "Display",
    "imrkit.values.embedded_mapping": "EmbeddedMapping",
    "imrkit.values.filled": "Filled Unplaced",
    "imrkit.values.findings": "Finding Location Severity",
    "imrkit.values.layout": "BlockLayout",
    "imrkit.values.publishing": "Left LeftKind Published Removed RemovedKind SignedText",
    "imrkit.values.ledger": "Ledger LedgerBlock Outcome",
    "imrkit.values.losses": "Loss LossGrade",
    "imrkit.values.merging": "MergedPiece MergeSide PieceKind",
    "imrkit.values.record": (
        "Acceptance Decision DecisionState Gap LeadResponse Record ResponseState SignOff"
    ),
    "imrkit.values.renaming": "KeyKind NameLeft Renamed Replaced",
    "imrkit.values.repairs": "Repaired",
    "imrkit.values.richtext": "Cells Fixed Line ListKind TableRow Text",
    "imrkit.values.slots": "AnswerArea AreaKind Option Slot SlotKind",
    "imrkit.values.snapshot": (
        "Block Cell Identity Margin PageSection Paragraph Snapshot Story Table"
    ),
    "imrkit.values.tags": "ControlTag",
    "imrkit.values.value": "SingleValue Value",
    "imrkit.verbs.migration.move": "Migrated",
    "imrkit.verbs": (
        "check convert diff explain fill items law lint load_brand load_checklist load_key "
        "load_mapping load_mappings map merge migrate new propose_key publish read recognise "
        "remember repair update"
    ),
    "imrkit.verbs.converted": "Converted ConvertedPlace UnconvertedPlace",
    "imrkit.verbs.merging": "Merged",
    "imrkit.words.three_way": "Changed",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}


if not TYPE_CHECKING:  # so that mypy knows a name that does not exist

    def __getattr__(name: str) -> object:
        """Load a name that is asked for, once."""
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(importlib.import_module(_HOME_OF[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
